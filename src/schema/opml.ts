import { isAddress } from '../news/address.ts'
import type { Notice } from '../news/notice.ts'
import type { Source } from '../news/source.ts'
import { completeAddress } from './complete-address.ts'
import { mailFault } from './mail-fault.ts'
import { type Outline, readOutlines } from './opml-outline.ts'
import { freeId, sourceId, usualKind } from './source-value.ts'

/** What an OPML file holds. */
export interface ParsedOpml {
  title?: string
  sources: Source[]
  notices: Notice[]
}

interface Walk extends ParsedOpml {
  path: string
  ids: Set<string>
  byUrl: Map<string, Source>
}

/** Names of our own settings in OPML; the specification wants foreign attributes in a namespace. */
const OWN = 'newswright:'
const NAMESPACE = 'urn:newswright:sources'

/**
 * Reads an OPML 1.0, 1.1 or 2.0 subscription list. Folders become topics, outermost first; an address that stands in
 * two folders becomes one source with the topics of both.
 */
export function parseOpml(text: string, path: string): ParsedOpml {
  const file = readOutlines(text)
  const walk: Walk = { sources: [], notices: [], path, ids: new Set(), byUrl: new Map() }
  if (!file.isOpml) {
    complain(
      walk,
      { code: 'no-opml', line: 1, message: 'This is no OPML file' },
      'Export the subscriptions again, as OPML.',
    )
  }
  for (const outline of file.outlines) visit(outline, [], walk)
  return { ...(file.title && { title: file.title }), sources: walk.sources, notices: walk.notices }
}

function visit(outline: Outline, folders: readonly string[], walk: Walk): void {
  const { attributes } = outline
  const name = (attributes.title || attributes.text || '').trim()
  const url = (attributes.xmlurl ?? '').trim()
  if (url) addSource(outline, { url, name, folders }, walk)
  else if (outline.outlines.length === 0 && /^(rss|atom|feed)$/i.test(attributes.type ?? '')) {
    complain(
      walk,
      { code: 'missing-url', line: outline.line, message: `The feed "${name}" has no xmlUrl` },
      'Add the address of the feed.',
    )
  }
  const inside = url || !name ? folders : [...folders, name]
  for (const child of outline.outlines) visit(child, inside, walk)
}

function addSource(
  { attributes, line }: Outline,
  found: { url: string; name: string; folders: readonly string[] },
  walk: Walk,
): void {
  const url = completeAddress(found.url)
  const known = walk.byUrl.get(url)
  if (known) {
    const topics = [...new Set([...(known.topics ?? []), ...found.folders])]
    if (topics.length > 0) known.topics = topics
    return
  }
  if (!isAddress(url)) {
    complain(walk, { code: 'bad-address', line, message: `"${url}" is no complete address` }, 'Correct the xmlUrl.')
    return
  }
  const fault = mailFault(url)
  if (fault) {
    complain(walk, { code: fault.code, line, message: fault.message.replace(/\.$/, '') }, fault.remedy)
    return
  }
  const id = freeId(attributes[`${OWN}id`] || sourceId(url), walk.ids)
  const source: Source = { id, kind: usualKind(url), url, ...settings(attributes) }
  if (found.name && found.name !== url) source.title = found.name
  if (found.folders.length > 0) source.topics = [...found.folders]
  walk.ids.add(id)
  walk.byUrl.set(url, source)
  walk.sources.push(source)
}

/** Our own settings, as `writeOpml` writes them. */
function settings(attributes: Readonly<Record<string, string>>): Partial<Source> {
  const everyMinutes = Number(attributes[`${OWN}everyminutes`])
  const provider = attributes[`${OWN}provider`]
  const kind = attributes[`${OWN}kind`]
  const query = attributes[`${OWN}query`]?.split('\n').filter((words) => words.trim() !== '') ?? []
  return {
    ...(attributes[`${OWN}official`] === 'true' && { official: true }),
    ...(attributes[`${OWN}paused`] === 'true' && { paused: true }),
    ...(everyMinutes >= 1 && { everyMinutes }),
    ...(provider && { provider }),
    ...((kind === 'feed' || kind === 'page' || kind === 'sitemap' || kind === 'search') && { kind }),
    ...(query.length > 0 && { query }),
    ...selectorsIn(attributes),
  }
}

const SELECTORS = ['item', 'link', 'title', 'date'] as const

function selectorsIn(attributes: Readonly<Record<string, string>>): Pick<Source, 'selectors'> {
  const { item, ...others } = Object.fromEntries(
    SELECTORS.flatMap((part) => {
      const selector = attributes[`${OWN}selector.${part}`]
      return selector ? [[part, selector]] : []
    }),
  )
  return item === undefined ? {} : { selectors: { item, ...others } }
}

/** A tree of folders with sources in them. */
interface Folder {
  folders: Map<string, Folder>
  sources: Source[]
}

/** OPML 2.0 with a folder for each topic, nested as the source's topics are listed; what `parseOpml` reads back. */
export function writeOpml(sources: readonly Source[], options: { title: string }): string {
  const root: Folder = { folders: new Map(), sources: [] }
  for (const source of sources) folderOf(root, source.topics ?? []).sources.push(source)
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<opml version="2.0" xmlns:newswright="${NAMESPACE}">`,
    '  <head>',
    `    <title>${escaped(options.title)}</title>`,
    '  </head>',
    '  <body>',
    ...folderLines(root, '    '),
    '  </body>',
    '</opml>',
  ]
  return `${lines.join('\n')}\n`
}

function folderOf(root: Folder, path: readonly string[]): Folder {
  let folder = root
  for (const name of path) {
    const inside = folder.folders.get(name) ?? { folders: new Map(), sources: [] }
    folder.folders.set(name, inside)
    folder = inside
  }
  return folder
}

function folderLines({ folders, sources }: Folder, indent: string): string[] {
  return [
    ...sources.map((source) => `${indent}<outline${attributesOf(source)}/>`),
    ...[...folders].flatMap(([name, inside]) => [
      `${indent}<outline text="${escaped(name)}">`,
      ...folderLines(inside, `${indent}  `),
      `${indent}</outline>`,
    ]),
  ]
}

function attributesOf(source: Source): string {
  const { id, kind, url, title, official, paused, everyMinutes, provider, query, selectors } = source
  const attributes: [string, string | undefined][] = [
    ['type', 'rss'],
    ['text', title ?? url],
    ['title', title],
    ['xmlUrl', url],
    [`${OWN}id`, id === sourceId(url) ? undefined : id],
    [`${OWN}kind`, kind === usualKind(url) ? undefined : kind],
    [`${OWN}official`, official ? 'true' : undefined],
    [`${OWN}paused`, paused ? 'true' : undefined],
    [`${OWN}everyMinutes`, everyMinutes?.toString()],
    [`${OWN}provider`, provider],
    [`${OWN}query`, query?.join('\n')],
    ...SELECTORS.map((part): [string, string | undefined] => [`${OWN}selector.${part}`, selectors?.[part]]),
  ]
  return attributes.map(([name, value]) => (value === undefined ? '' : ` ${name}="${escaped(value)}"`)).join('')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
}

/** What XML 1.0 calls a character; half surrogate pairs are none. */
const XML_CHARACTER = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]$/u

/** Escaped for an attribute; characters XML does not know are dropped. */
function escaped(text: string): string {
  const known = Array.from(text).filter((character) => XML_CHARACTER.test(character))
  return known.join('').replace(/[&<>"\t\n\r]/g, (character) => ENTITIES[character] ?? character)
}

function complain(walk: Walk, what: { code: string; line: number; message: string }, remedy: string): void {
  const { code, line, message } = what
  walk.notices.push({ stage: 'hub', code, level: 'warning', subject: walk.path, message: `${message}.`, remedy, line })
}

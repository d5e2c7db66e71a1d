import type { Part } from '../edition.ts'
import { escapeXml } from '../xml.ts'
import type { Html, Inside } from './html.ts'
import { markupOf, trusted } from './html.ts'

/**
 * Parts of the site that the hub's owner may write anew, each with the values it may show. A value is a text, which is
 * always escaped, or markup of ours; no value can bring markup of a stranger into a page.
 */
const PARTS: Readonly<Record<Part, readonly string[]>> = {
  /** Instead of the head of every page. */
  masthead: ['title', 'description', 'updated', 'home', 'search', 'follow', 'topics'],
  /** Above the stories of the front page. */
  front: ['title', 'description', 'home'],
  /** Instead of what stands inside a story's card. */
  card: `lead chosen title address provider time excerpt picture heat phrase articles sources others story why topics`.split(
    ' ',
  ),
  /** Instead of what stands inside a line of a list. */
  line: ['title', 'address', 'provider', 'time'],
  /** Instead of the foot of every page. */
  colophon: ['title', 'home', 'links', 'rights'],
}

/** Whether a file's name is that of a part. */
export function isPart(name: string): name is Part {
  return Object.hasOwn(PARTS, name)
}

/** Texts, and markup of ours; what is left out or empty is not there. */
type Values = Readonly<Record<string, string | Html | undefined>>

/** `{{name}}`, and the ends of `{{#name}}…{{/name}}`, which is only shown when there is such a value. */
const TAG = /\{\{\s*([#/]?)\s*([\w-]+)\s*\}\}/g

/** Names in a template that its part does not know, and sections that are not closed, each with its line. */
export function templateFaults(part: Part, template: string): { line: number; name: string }[] {
  const known: readonly string[] = PARTS[part]
  const open: { line: number; name: string }[] = []
  const faults: { line: number; name: string }[] = []
  for (const { 1: kind, 2: name = '', index } of template.matchAll(TAG)) {
    const at = { line: template.slice(0, index).split('\n').length, name }
    if (!known.includes(name)) faults.push(at)
    if (kind === '#') open.push(at)
    if (kind === '/' && open.pop()?.name !== name) faults.push(at)
  }
  return [...faults, ...open]
}

/** A template with its values in their places. */
export function filled(template: string, values: Values): Inside {
  const texts = new Map(Object.entries(values).map(([name, value]) => [name, textOf(value)]))
  const shown = withoutEmptySections(template, texts)
  return trusted(shown.replace(TAG, (_, kind: string, name: string) => (kind === '' ? (texts.get(name) ?? '') : '')))
}

function textOf(value: string | Html | undefined): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'string' ? escaped(value) : markupOf(value)
}

/** Sections are looked for from the outside in; one that is not closed reaches to the end. */
function withoutEmptySections(template: string, texts: ReadonlyMap<string, string>): string {
  const start = /\{\{\s*#\s*([\w-]+)\s*\}\}/.exec(template)
  if (!start?.[1]) return template
  const [opening, name] = start
  const inside = template.slice(start.index + opening.length)
  const end = new RegExp(`\\{\\{\\s*/\\s*${name}\\s*\\}\\}`).exec(inside)
  const body = end ? inside.slice(0, end.index) : inside
  const rest = end ? inside.slice(end.index + end[0].length) : ''
  const kept = (texts.get(name) ?? '') === '' ? '' : withoutEmptySections(body, texts)
  return template.slice(0, start.index) + kept + withoutEmptySections(rest, texts)
}

function escaped(text: string): string {
  return escapeXml(text).replace(/'/g, '&#39;')
}

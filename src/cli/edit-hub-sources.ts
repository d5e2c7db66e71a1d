import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { createContent } from '../adapters/disk/create-content.ts'
import { counted } from '../news/counted.ts'
import type { Source } from '../news/source.ts'
import type { Content } from '../ports/content.ts'
import { addToSources, placesOf, removeFromSources } from '../schema/edit-sources.ts'
import { parseOpml, writeOpml } from '../schema/opml.ts'
import { parseSources } from '../schema/sources.ts'
import { ConfigurationError, EXIT } from './exit.ts'
import { loadHub } from './load-hub.ts'
import type { Terminal } from './terminal.ts'

/** The file that commands change; OPML files beside it are read, never written. */
export const SOURCES = 'sources.yaml'

/** Prints every source, one a line. */
export async function listSources(path: string, terminal: Terminal): Promise<number> {
  const { sources, notices } = await loadHub(createContent(resolve(path)), path)
  for (const notice of notices.filter(({ subject }) => /\.opml$|^sources\.yaml$/.test(subject))) terminal.notice(notice)
  const lines = sources.map(({ id, kind, url, title, paused }) => {
    const remarks = [kind === 'feed' ? '' : kind, paused ? 'paused' : '', title ?? ''].filter((text) => text !== '')
    return `${id.padEnd(32)} ${url}${remarks.length > 0 ? `  (${remarks.join(', ')})` : ''}`
  })
  terminal.result(
    { sources },
    lines.length > 0 ? lines.join('\n') : `No sources yet: newswright sources add ${path} https://…`,
  )
  return EXIT.ok
}

/** Adds sources that are not there yet to sources.yaml. */
export async function keepSources(
  content: Content,
  found: readonly Source[],
): Promise<{ added: Source[]; known: Source[] }> {
  const text = (await content.readText(SOURCES)) ?? ''
  const there = new Set(parseSources(text, SOURCES).sources.map(({ url }) => url))
  const once = [...new Map(found.map((source) => [source.url, source])).values()]
  const added = once.filter(({ url }) => !there.has(url))
  if (added.length > 0) await content.write(SOURCES, addToSources(text, added))
  return { added, known: once.filter(({ url }) => there.has(url)) }
}

/** Removes sources named by id or address. */
export async function removeSources(path: string, names: readonly string[], terminal: Terminal): Promise<number> {
  const content = await openContent(path)
  const text = (await content.readText(SOURCES)) ?? ''
  const { sources } = parseSources(text, SOURCES)
  const chosen = sources.filter(({ id, url }) => names.includes(id) || names.includes(url))
  const unknown = names.filter((name) => !chosen.some(({ id, url }) => id === name || url === name))
  if (unknown.length > 0) {
    throw new ConfigurationError(
      `${SOURCES} has no source ${unknown.join(', ')}. "newswright sources list ${path}" names them; sources in an .opml file are removed there.`,
    )
  }
  const places = placesOf(
    text,
    chosen.map(({ url }) => url),
  )
  await content.write(SOURCES, removeFromSources(text, places))
  terminal.result({ removed: chosen }, chosen.map(({ id, url }) => `Removed ${id} (${url}).`).join('\n'))
  return EXIT.ok
}

/** Adds what an OPML file lists. */
export async function importSources(path: string, file: string, terminal: Terminal): Promise<number> {
  const content = await openContent(path)
  const opml = await readFile(file, 'utf8').catch(() => undefined)
  if (opml === undefined) throw new ConfigurationError(`There is no file ${file} to import.`)
  const { sources, notices } = parseOpml(opml, file)
  for (const notice of notices) terminal.notice(notice)
  const { added, known } = await keepSources(content, sources)
  terminal.result({ added, known }, `${counted(added.length, 'source')} added, ${known.length} there already.`)
  return sources.length === 0 && notices.length > 0 ? EXIT.failed : EXIT.ok
}

/**
 * Writes the sources as OPML to a file or standard output. Files of the hub folder and mail accounts are nobody else's
 * business and stay out.
 */
export async function exportSources(path: string, out: string | undefined): Promise<void> {
  const { hub, sources } = await loadHub(createContent(resolve(path)), path)
  const shared = sources.filter(({ url }) => /^https?:/i.test(url))
  const opml = writeOpml(shared, { title: hub.title })
  if (out === undefined) process.stdout.write(opml)
  else await writeFile(out, opml)
  const kept = sources.length - shared.length
  if (kept > 0) {
    process.stderr.write(`Left out: ${counted(kept, 'source')} in the hub folder or on mail servers.\n`)
  }
}

async function openContent(path: string): Promise<Content> {
  const content = createContent(resolve(path))
  const isHub =
    (await content.readText('hub.yaml')) ?? (await content.readText(SOURCES)) ?? (await content.readText('_config.yml'))
  if (isHub === undefined)
    throw new ConfigurationError(`${path} holds no hub. Create one with: newswright init ${path}`)
  return content
}

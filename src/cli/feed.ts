import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Command } from 'commander'
import type { Capture } from '../news/capture.ts'
import type { Entry, Feed } from '../news/entry.ts'
import { instant } from '../news/instant.ts'
import type { FeedReading } from '../read/feed/read-feed.ts'
import { batchLinesOf } from './batch-lines.ts'
import { ConfigurationError, EXIT } from './exit.ts'
import { formatNotice } from './terminal.ts'

interface FeedOptions {
  batch?: string
  json?: boolean
  contentType?: string
  url?: string
  allowPrivate?: string[]
}

/** One line of a batch manifest. */
interface ManifestLine {
  id: string
  /** Relative to the manifest. */
  file: string
  contentType?: string
  url?: string
}

const HELP = `
FILE is a saved feed, URL an address that is asked now. What was repaired is said on standard error.
--batch reads a manifest of JSON lines {"id", "file", "contentType"?, "url"?}, file relative to the manifest, and
prints one line {"id", "title", "link", "description", "items", "notices"} for each, in order, texts as the feed
gives them; what is no feed gives {"id", "error"} and the next one is read.

Examples:
  newswright feed https://press.example/feed.xml
  newswright feed saved.xml --url https://press.example/feed.xml --json
  newswright feed --batch feeds/manifest.jsonl > feeds.jsonl`

/** Registers `newswright feed`. */
export function feedCommand(program: Command): void {
  program
    .command('feed')
    .description('Read a feed and print what it says.')
    .argument('[feed]', 'file or address of a feed')
    .option('--batch <manifest>', 'read every feed of a manifest of JSON lines')
    .option('--json', 'print the whole feed as JSON')
    .option('--url <address>', 'where a saved feed came from')
    .option('--content-type <header>', 'the Content-Type a saved feed came with')
    .option('--allow-private <hosts...>', 'hosts in private space that may be asked')
    .addHelpText('after', HELP)
    .action(async (feed: string | undefined, options: FeedOptions) => {
      if (options.batch !== undefined) await readBatch(options.batch)
      else if (feed !== undefined) await readOne(feed, options)
      else
        throw new ConfigurationError(
          'Name a file or an address of a feed, or use --batch with a manifest: newswright feed https://…',
        )
    })
}

async function readOne(address: string, options: FeedOptions): Promise<void> {
  const capture = /^https?:\/\//i.test(address) ? await fetched(address, options) : await savedByName(address, options)
  if (!capture) {
    process.exitCode = EXIT.failed
    return
  }
  const { readFeed } = await import('../read/feed/read-feed.ts')
  const reading = readFeed(capture, 'command-line')
  if (options.json) print(JSON.stringify(reading, null, 2))
  else printForPeople(reading)
  if (reading.feed.format === 'unknown') process.exitCode = EXIT.failed
}

async function fetched(url: string, options: FeedOptions): Promise<Capture | undefined> {
  const { createFetch } = await import('../adapters/http/create-fetch.ts')
  const { fetch, close } = createFetch({
    userAgent: 'newswright (feed command)',
    allowPrivate: options.allowPrivate ?? [],
    connectTo: {},
  })
  try {
    const answer = await fetch({ url, purpose: 'feed' })
    if (answer.ok) return answer.capture
    complain(formatNotice(answer.notice))
    return undefined
  } finally {
    await close()
  }
}

async function savedByName(file: string, options: FeedOptions): Promise<Capture> {
  try {
    return await saved(file, options)
  } catch (error) {
    throw new ConfigurationError(`feed: ${file} cannot be read: ${message(error)}`)
  }
}

/** A saved feed as if it had just been answered. */
async function saved(file: string, { url, contentType }: { url?: string; contentType?: string }): Promise<Capture> {
  const body = await readFile(file)
  const address = url ?? pathToFileURL(resolve(file)).href
  return {
    url: address,
    finalUrl: address,
    at: instant(Date.now()),
    status: 200,
    headers: contentType === undefined ? {} : { 'content-type': contentType },
    body,
    digest: createHash('sha256').update(body).digest('hex'),
  }
}

async function readBatch(manifest: string): Promise<void> {
  const { outlineOf } = await import('../read/feed/outline.ts')
  let number = 0
  for await (const line of batchLinesOf(manifest)) {
    number += 1
    if (line.trim() === '') continue
    let id: string | undefined
    try {
      const asked = manifestLine(line, `${manifest}:${number}`)
      id = asked.id
      if (typeof asked.file !== 'string') throw new Error(`${manifest}:${number}: The line lacks file. ${LINE}`)
      const { outline, notices } = outlineOf(await saved(resolve(dirname(manifest), asked.file), asked))
      const wrong = notices.find(({ code }) => code === 'feed-is-html' || code === 'not-a-feed')
      print(
        JSON.stringify(
          wrong ? { id, error: wrong.message } : { id, ...outline, notices: notices.map(({ code }) => code) },
        ),
      )
    } catch (error) {
      print(JSON.stringify({ id, error: message(error) }))
    }
  }
}

const LINE = 'A line is {"id": "1", "file": "1.xml"}, file relative to the manifest.'

/** @throws Error that names place and remedy when a line is not JSON */
function manifestLine(line: string, place: string): ManifestLine {
  try {
    return Object(JSON.parse(line))
  } catch {
    throw new Error(`${place}: The line is not JSON. ${LINE}`)
  }
}

function printForPeople({ feed, notices }: FeedReading): void {
  print(headOf(feed))
  for (const entry of feed.entries) print(`\n${linesOf(entry)}`)
  for (const notice of notices) complain(formatNotice(notice))
}

function headOf(feed: Feed): string {
  const count = feed.entries.length === 1 ? '1 entry' : `${feed.entries.length} entries`
  return [
    `${feed.title ?? '(no title)'} [${feed.format}, ${count}]`,
    feed.url,
    feed.description && short(feed.description),
  ]
    .filter(Boolean)
    .join('\n')
}

function linesOf(entry: Entry): string {
  const when = entry.publishedDateTime ?? entry.updatedDateTime ?? 'undated'
  const by = entry.authors.length > 0 ? `, ${entry.authors.join(', ')}` : ''
  const text = entry.summary ?? entry.content
  const { comments, place } = entry
  const about = [
    place && `at ${place.name ? `${place.name} ` : ''}(${place.latitude}, ${place.longitude})`,
    comments !== undefined && `${comments} ${comments === 1 ? 'comment' : 'comments'}`,
  ].filter(Boolean)
  return [
    entry.title ?? '(no title)',
    `  ${[`${when}${by}`, ...about].join(', ')}`,
    entry.url && `  ${entry.url}`,
    text && `  ${short(text)}`,
  ]
    .filter(Boolean)
    .join('\n')
}

/** The beginning of an HTML text on one line, for looking at. */
function short(html: string): string {
  const text = html
    .slice(0, 2_000)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return text.length > 160 ? `${text.slice(0, 159)}…` : text
}

const print = (text: string) => void process.stdout.write(`${text}\n`)
const complain = (text: string) => void process.stderr.write(`${text}\n`)

function message(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

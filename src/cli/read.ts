import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { Command } from 'commander'
import type { Article } from '../news/article.ts'
import type { Capture } from '../news/capture.ts'
import { instant } from '../news/instant.ts'
import type { ReadPage } from '../read/page/read-page.ts'
import { batchLinesOf } from './batch-lines.ts'
import { ConfigurationError } from './exit.ts'

interface ReadOptions {
  batch?: string
  url?: string
}

/** One line of a batch manifest. */
interface ManifestLine {
  id: string
  url: string
  file: string
}

const USER_AGENT = 'Newswright'

const HELP = `
FILE is a saved page (.gz allowed), URL an address that is fetched now. The answer is one JSON line:
  id, articleId, title, excerpt, text (one block a line), html (sanitised), authors, publishedDateTime (with the
  page's own zone where it names one), updatedDateTime, language, image, images, captions, siteName, originalUrl, webUrl,
  ampWebUrl, categories, evidence (kind of page), rights, featuredContent, notices
--batch reads a manifest of JSON lines {"id", "url", "file"}, file relative to the manifest, and prints one such
line for each, in order; a page that cannot be read gives {"id", "error"} and the next one is read.

Examples:
  newswright read saved.html --url https://press.example/2026/01/story
  newswright read https://press.example/2026/01/story
  newswright read --batch pages/manifest.jsonl > articles.jsonl`

/** Registers `newswright read`. */
export function readCommand(program: Command): void {
  program
    .command('read')
    .description('Read pages into articles.')
    .argument('[page]', 'file or address of a page')
    .option('--batch <manifest>', 'read every page of a manifest of JSON lines')
    .option('--url <address>', 'where a saved page came from')
    .addHelpText('after', HELP)
    .action(async (page: string | undefined, options: ReadOptions) => {
      if (options.batch !== undefined) await readBatch(options.batch)
      else if (page !== undefined) await readOne(page, options.url)
      else
        throw new ConfigurationError(
          'Name a file or an address of a page, or use --batch with a manifest: newswright read https://…',
        )
    })
}

async function readOne(page: string, url: string | undefined): Promise<void> {
  const { readPage } = await import('../read/page/read-page.ts')
  try {
    const capture = /^https?:\/\//i.test(page)
      ? await fetched(page)
      : await saved(page, url ?? pathToFileURL(page).href)
    const result = readPage(capture, { source: 'command-line' })
    await print(articleLine(page, result))
    if (!result.article) process.exitCode = 1
  } catch (error) {
    await print({ id: page, error: message(error) })
    process.exitCode = 1
  }
}

async function readBatch(manifest: string): Promise<void> {
  const { readPage } = await import('../read/page/read-page.ts')
  const folder = path.dirname(manifest)
  let lineNumber = 0
  for await (const line of batchLinesOf(manifest)) {
    lineNumber++
    if (line.trim() === '') continue
    let id = ''
    try {
      const { id: name, url, file } = manifestLine(line, `${manifest}:${lineNumber}`)
      id = name
      await print(articleLine(id, readPage(await saved(path.resolve(folder, file), url), { source: 'batch' })))
    } catch (error) {
      await print({ id: error instanceof BadLine ? error.id : id, error: message(error) })
    }
  }
}

function manifestLine(line: string, place: string): ManifestLine {
  const remedy = 'A line is {"id": "1", "url": "https://…", "file": "1.html"}, file relative to the manifest.'
  let fields: Partial<Record<string, unknown>> | null
  try {
    fields = JSON.parse(line)
  } catch {
    throw new BadLine('', `${place}: The line is not JSON. ${remedy}`)
  }
  const { id, url, file } = fields ?? {}
  if (typeof id === 'string' && typeof url === 'string' && typeof file === 'string') return { id, url, file }
  const lacking = Object.entries({ id, url, file }).find(([, value]) => typeof value !== 'string')?.[0]
  throw new BadLine(typeof id === 'string' ? id : '', `${place}: The line lacks ${lacking}. ${remedy}`)
}

/** A line of a manifest that cannot be used, with the id it gave. */
class BadLine extends Error {
  readonly id: string

  constructor(id: string, message: string) {
    super(message)
    this.id = id
  }
}

/** Bytes taken out of one .gz file at most: a small file can hold endless zeros. */
const LARGEST_PAGE = 64 * 1024 * 1024

/** A saved page as if it had just been answered. */
async function saved(file: string, url: string): Promise<Capture> {
  const bytes = await readFile(file)
  const body = file.endsWith('.gz') ? await promisify(gunzip)(bytes, { maxOutputLength: LARGEST_PAGE }) : bytes
  const digest = createHash('sha256').update(body).digest('hex')
  return { url, finalUrl: url, at: instant(Date.now()), status: 200, headers: {}, body, digest }
}

async function fetched(url: string): Promise<Capture> {
  const { createFetch } = await import('../adapters/http/create-fetch.ts')
  const web = createFetch({ userAgent: USER_AGENT, allowPrivate: [], connectTo: {} })
  try {
    const answer = await web.fetch({ url, purpose: 'page' })
    if (!answer.ok) throw new Error([answer.notice.message, answer.notice.remedy].filter(Boolean).join(' '))
    return answer.capture
  } finally {
    await web.close()
  }
}

function articleLine(id: string, { article, notices }: ReadPage): Record<string, unknown> {
  if (!article) return { id, error: notices.map((notice) => notice.message).join(' '), notices }
  return { ...publicFields(article), id, notices }
}

function publicFields(article: Article): Record<string, unknown> {
  const { id: articleId, source: _source, html, images, ...fields } = article
  const { publishedLocalTime } = article
  const zoned = publishedLocalTime ? { publishedDateTime: publishedLocalTime } : {}
  return { articleId, ...fields, ...zoned, image: images[0]?.url ?? null, images, ...(html ? { html } : {}) }
}

/** Waits until a slow reader has taken what was printed, so that a long batch does not pile up in memory. */
async function print(line: Record<string, unknown>): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await once(process.stdout, 'drain')
}

function message(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

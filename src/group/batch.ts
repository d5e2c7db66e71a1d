import { parseAddress } from '../news/address.ts'
import type { Cluster, Placed } from './cluster.ts'
import type { Text } from './document.ts'
import { Grouper, type Window } from './grouper.ts'
import type { SecondOpinion } from './second-opinion.ts'
import { leadOf } from './texts.ts'

/** One line of the answer: the story of a document, or why it has none. */
export type BatchLine = { id: string; story: string } | { id: string | undefined; error: string }

/** Documents placed together; every block is compared with the open stories. */
const block = 5000

/** A line of the input, taken apart. */
type Read = { ok: true; text: Text } | { ok: false; line: BatchLine }

/**
 * Groups documents given as JSON lines `{id, title, text, publishedDateTime?, url?, source?, language?}`.
 *
 * A story's name is the id of its first document. Documents wait until their story is closed (it has left the window) or
 * the input ends, so that a late merge is in the answer; the answers come in input order.
 *
 * @param given `second` hears of doubtful pairs, and says what it knows of them; `subject`: words and phrases that all documents are
 *   about, such as names and keywords of topics
 */
export async function* batchLines(
  lines: AsyncIterable<string> | Iterable<string>,
  window: Partial<Window> = {},
  given: { second?: SecondOpinion; subject?: readonly string[] } = {},
): AsyncGenerator<BatchLine> {
  const grouper = new Grouper(window, given)
  const answers = new Answers()
  let number = 0
  for await (const line of lines) {
    number++
    if (line.trim() === '') continue
    const read = parse(line, number)
    if (read.ok) {
      grouper.add(read.text)
      answers.expect()
    } else answers.give(read.line)
    if (grouper.waiting < block) continue
    answers.place(grouper.settle())
    for (const closed of grouper.slide()) answers.close(closed)
    yield* answers.ready()
  }
  answers.place(grouper.settle())
  yield* answers.rest()
}

/**
 * Titles and beginnings of documents that an embedder may be asked about, by id. Documents that say `noModels` are left
 * out, and so is an id that several documents have.
 *
 * @param lines as `batchLines` reads them
 */
export function leadsOf(lines: Iterable<string>, ids: ReadonlySet<string>): Map<string, string> {
  const leads = new Map<string, string>()
  const withheld = new Set<string>()
  for (const line of lines) {
    const read = parse(line, 0)
    if (!read.ok || !ids.has(read.text.id)) continue
    const { id } = read.text
    if (leads.has(id) || reservesModels(line)) withheld.add(id)
    leads.set(id, leadOf(read.text))
  }
  for (const id of withheld) leads.delete(id)
  return leads
}

/** Anything but false counts: in doubt a text is not sent. */
function reservesModels(line: string): boolean {
  return ((JSON.parse(line) as { noModels?: unknown }).noModels ?? false) !== false
}

/** Answers in input order: each waits until the story of its document is closed. */
class Answers {
  #lines: (BatchLine | Placed | undefined)[] = []
  /** Input place of `#lines[0]`. */
  #given = 0
  #waiting: number[] = []
  readonly #places = new Map<Placed, number>()

  give(line: BatchLine): void {
    this.#lines.push(line)
  }

  /** A document has been handed over; its place comes with `place`. */
  expect(): void {
    this.#waiting.push(this.#given + this.#lines.length)
    this.#lines.push(undefined)
  }

  place(placed: readonly Placed[]): void {
    placed.forEach((one, at) => {
      const place = this.#waiting[at] ?? 0
      this.#lines[place - this.#given] = one
      this.#places.set(one, place)
    })
    this.#waiting = []
  }

  close(cluster: Cluster): void {
    const story = nameOf(cluster)
    for (const member of cluster.members) {
      this.#lines[(this.#places.get(member) ?? 0) - this.#given] = { id: member.document.id, story }
      this.#places.delete(member)
    }
  }

  /** The answers that need not wait any more. */
  ready(): BatchLine[] {
    const open = this.#lines.findIndex((line) => line === undefined || 'document' in line)
    const done = this.#lines.splice(0, open < 0 ? this.#lines.length : open)
    this.#given += done.length
    return done as BatchLine[]
  }

  *rest(): Generator<BatchLine> {
    const names = new Map<Cluster, string>()
    for (const line of this.#lines) {
      if (line === undefined) continue
      if (!('document' in line)) {
        yield line
        continue
      }
      const story = names.get(line.cluster) ?? nameOf(line.cluster)
      names.set(line.cluster, story)
      yield { id: line.document.id, story }
    }
  }
}

/** The id of a cluster's first document. */
function nameOf({ members }: Cluster): string {
  return members.reduce((a, b) => (b.order < a.order ? b : a)).document.id
}

function parse(line: string, number: number): Read {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return { ok: false, line: { id: undefined, error: `line ${number} is not JSON: write one JSON object a line` } }
  }
  const fields = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  const { id } = fields
  if (typeof id !== 'string')
    return { ok: false, line: { id: undefined, error: `line ${number} has no id: give each document a text "id"` } }
  return { ok: true, text: textOf(id, fields) }
}

function textOf(id: string, fields: Record<string, unknown>): Text {
  const string = (name: string) => (typeof fields[name] === 'string' ? (fields[name] as string) : undefined)
  const time = Date.parse(string('publishedDateTime') ?? '')
  const site = hostOf(string('url')) ?? string('source')
  const language = string('language')
  return {
    id,
    title: string('title') ?? '',
    text: string('text') ?? '',
    ...(Number.isNaN(time) ? {} : { hours: time / 3_600_000 }),
    ...(site === undefined ? {} : { site }),
    ...(language === undefined ? {} : { language }),
  }
}

function hostOf(url: string | undefined): string | undefined {
  return url === undefined ? undefined : parseAddress(url)?.hostname
}

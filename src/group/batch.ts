import type { Placed } from './cluster.ts'
import type { Text } from './document.ts'
import { Grouper, type Window } from './grouper.ts'

/** One line of the answer: the story of a document, or why it has none. */
export type BatchLine = { id: string; story: string } | { id: string | undefined; error: string }

/** Documents placed together; every block is compared with the open stories. */
const block = 1000

/** A line of the input, taken apart. */
type Read = { ok: true; text: Text } | { ok: false; line: BatchLine }

/**
 * Groups documents given as JSON lines `{id, title, text, publishedDateTime?, url?, source?, language?}`.
 *
 * A story's name is the id of its first document. Documents wait until their story is closed (it has left the window) or
 * the input ends, so that a late merge is in the answer; the answers come in input order.
 */
export async function* batchLines(
  lines: AsyncIterable<string> | Iterable<string>,
  window: Partial<Window> = {},
): AsyncGenerator<BatchLine> {
  const grouper = new Grouper(window)
  const answers: (BatchLine | Placed | undefined)[] = []
  let waiting: number[] = []
  const settle = () => {
    grouper.settle().forEach((placed, at) => {
      answers[waiting[at] ?? -1] = placed
    })
    waiting = []
  }
  let number = 0
  for await (const line of lines) {
    number++
    if (line.trim() === '') continue
    const read = parse(line, number)
    if (!read.ok) {
      answers.push(read.line)
      continue
    }
    waiting.push(answers.push(undefined) - 1)
    grouper.add(read.text)
    if (grouper.waiting < block) continue
    settle()
    grouper.slide()
  }
  settle()
  for (const answer of answers) if (answer !== undefined) yield 'document' in answer ? named(answer) : answer
}

function named({ document, cluster }: Placed): BatchLine {
  const first = cluster.members.reduce((a, b) => (b.order < a.order ? b : a))
  return { id: document.id, story: first.document.id }
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
  return url !== undefined && URL.canParse(url) ? new URL(url).hostname : undefined
}

import type { Command } from 'commander'
import type { BatchDocument } from '../classify/batch.ts'
import { batchLinesOf } from './batch-lines.ts'
import { ConfigurationError } from './exit.ts'
import { readTaxonomy } from './read-taxonomy.ts'

interface ClassifyOptions {
  batch: string
  topics?: string
  kinds?: boolean
  confident?: boolean
}

/** So many documents are enough to learn from; a longer batch is answered with what the first ones taught. */
const TAUGHT_BY = 20_000

const HELP = `
Reads documents as JSON lines {"id", "title", "text", "url"?, "language"?} and prints one JSON line each, in order:
  with --topics  {"id", "topics": [{"name", "confidence", "because"}], "label"}   label: the best topic, or null
  with --kinds   {"id", "kinds": [{"name", "confidence", "because"}], "label"}    label: clickbait or news (the headline)
A line that cannot be read gives {"id", "error"} and the next one is read.
With --topics, the topics are taken as mutually exclusive; a model learns from the batch itself, without labels,
starting from the documents whose keywords speak clearly. --confident: null where the best topic is doubtful.

Examples:
  newswright classify --topics my-hub/_data/topics --batch docs.jsonl
  newswright classify --kinds --batch headlines.jsonl`

/** Registers `newswright classify`: topics or kinds of documents, line by line. */
export function classifyCommand(program: Command): void {
  program
    .command('classify')
    .description('Find topics or kinds of documents.')
    .requiredOption('--batch <file>', 'documents, one JSON object a line (- reads standard input)')
    .option('--topics <dir>', 'a hub folder, or a folder of topic files (*.yaml)')
    .option('--kinds', 'find kinds (press release, opinion, clickbait, ...) instead of topics')
    .option('--confident', 'answer null where the best topic is doubtful')
    .addHelpText('after', HELP)
    .action(async (options: ClassifyOptions) => {
      if (options.kinds) await printKinds(options.batch)
      else if (options.topics !== undefined)
        await printTopics(options.batch, options.topics, options.confident ?? false)
      else throw new ConfigurationError('Name the folder of topics with --topics, or ask for --kinds.')
    })
}

type Line = { document: BatchDocument & { url?: string } } | { id: string | null; error: string }

async function printKinds(batch: string): Promise<void> {
  const { classifyKinds } = await import('../classify/batch.ts')
  for await (const line of readLines(batch)) await print('document' in line ? classifyKinds(line.document) : line)
}

async function printTopics(batch: string, folder: string, confident: boolean): Promise<void> {
  const { topicClassifier } = await import('../classify/batch.ts')
  const taxonomy = await readTaxonomy(folder, 'classify')
  const { taught, rest } = await firstLines(readLines(batch))
  const documents = taught.flatMap((line) => ('document' in line ? [line.document] : []))
  const classify = topicClassifier(documents, taxonomy, { confident })
  const answer = (line: Line) => print('document' in line ? classify(line.document) : line)
  for (const line of taught) await answer(line)
  for await (const line of rest) await answer(line)
}

async function firstLines(lines: AsyncGenerator<Line>): Promise<{ taught: Line[]; rest: AsyncGenerator<Line> }> {
  const taught: Line[] = []
  while (taught.length < TAUGHT_BY) {
    const next = await lines.next()
    if (next.done) break
    taught.push(next.value)
  }
  return { taught, rest: lines }
}

async function* readLines(batch: string): AsyncGenerator<Line> {
  let number = 0
  for await (const line of batchLinesOf(batch)) {
    number += 1
    if (line.trim() !== '') yield readLine(line, `${batch}:${number}`)
  }
}

function readLine(line: string, place: string): Line {
  try {
    const value: unknown = JSON.parse(line)
    const { id, title, text, url, language } = Object(value) as Record<string, unknown>
    if (typeof id !== 'string') return { id: null, error: `${place}: The line has no "id".` }
    if (typeof title !== 'string' && typeof text !== 'string')
      return { id, error: `${place}: The line has neither "title" nor "text".` }
    const words = { title: typeof title === 'string' ? title : '', text: typeof text === 'string' ? text : '' }
    const more = { ...(typeof url === 'string' && { url }), ...(typeof language === 'string' && { language }) }
    return { document: { id, ...words, ...more } }
  } catch {
    return { id: null, error: `${place}: The line is not JSON. A line is {"id": "1", "title": "…", "text": "…"}.` }
  }
}

async function print(line: object): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(line)}\n`))
    await new Promise((resume) => process.stdout.once('drain', resume))
}

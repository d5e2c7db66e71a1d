import type { Command } from 'commander'
import type { BatchLine } from '../group/batch.ts'
import type { EmbedderSettings } from '../news/hub.ts'
import { ConfigurationError } from './exit.ts'
import { formatNotice } from './terminal.ts'

interface GroupOptions {
  batch: string
  windowHours: number
  embedder?: string
  embedderModel?: string
  embedderKeyFrom?: string
  embedderSameFrom?: number
}

/** Registers `newswright group`: reads documents line by line and prints which story each belongs to. */
export function groupCommand(program: Command): void {
  program
    .command('group')
    .description('group documents into stories')
    .requiredOption(
      '--batch <file>',
      'documents in order of publication, one JSON object a line (- reads standard input)',
    )
    .option('--window-hours <hours>', 'a story stays open for so many hours after its newest document', Number, 168)
    .option('--embedder <url>', 'address of an OpenAI-compatible API that is asked in doubtful cases')
    .option('--embedder-model <name>', 'name of its model')
    .option('--embedder-key-from <variable>', 'environment variable that holds its API key')
    .option('--embedder-same-from <likeness>', 'cosine from which on two texts speak for one event (0.75)', Number)
    .action(async (options: GroupOptions) => {
      const settings = await settingsOf(options)
      const lines = linesOf(options.batch)
      const answers = settings ? askedAnswers(lines, options.windowHours, settings) : plainAnswers(lines, options)
      for await (const line of answers) {
        if (!process.stdout.write(`${JSON.stringify(line)}\n`))
          await new Promise((resume) => process.stdout.once('drain', resume))
      }
    })
}

/** Opened when the first line is wanted: lines that come earlier would be lost. */
async function* linesOf(batch: string): AsyncGenerator<string> {
  const { createReadStream } = await import('node:fs')
  const { createInterface } = await import('node:readline')
  const input = batch === '-' ? process.stdin : createReadStream(batch)
  yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
}

async function settingsOf(options: GroupOptions): Promise<EmbedderSettings | undefined> {
  const { embedder: url, embedderModel: model, embedderKeyFrom: keyFrom, embedderSameFrom: sameFrom } = options
  if ([url, model, keyFrom, sameFrom].every((one) => one === undefined)) return undefined
  if (url === undefined || model === undefined) {
    throw new ConfigurationError('An embedder needs both --embedder (its address) and --embedder-model (its model).')
  }
  const { readEmbedderSettings } = await import('../schema/embedder.ts')
  const settings = readEmbedderSettings({ url, model, keyFrom, sameFrom })
  if (typeof settings === 'string') throw new ConfigurationError(`This embedder cannot be asked: ${settings}`)
  return settings
}

async function* plainAnswers(lines: AsyncIterable<string>, { windowHours }: GroupOptions): AsyncGenerator<BatchLine> {
  const { batchLines } = await import('../group/batch.ts')
  yield* batchLines(lines, { hours: windowHours })
}

/** Groups once to find the doubtful pairs, asks about them, and groups again; all documents are held meanwhile. */
async function* askedAnswers(
  lines: AsyncIterable<string>,
  hours: number,
  settings: EmbedderSettings,
): AsyncGenerator<BatchLine> {
  const [{ batchLines, leadsOf }, { SecondOpinion }, { askEmbedder }, { createEmbedder }] = await Promise.all([
    import('../group/batch.ts'),
    import('../group/second-opinion.ts'),
    import('../newsroom/ask-embedder.ts'),
    import('../adapters/openai/create-embedder.ts'),
  ])
  const held: string[] = []
  for await (const line of lines) held.push(line)
  const first = new SecondOpinion()
  for await (const _ of batchLines(held, { hours }, first));
  const doubts = first.doubts()
  const leads = leadsOf(held, new Set(doubts.flatMap(({ article, other }) => [article, other])))
  const { opinions, notices } = await askEmbedder(doubts, leads, { settings, embedder: createEmbedder(settings) })
  for (const notice of notices) process.stderr.write(`${formatNotice(notice)}\n`)
  const { sameFrom } = settings
  yield* batchLines(held, { hours }, new SecondOpinion({ said: opinions, ...(sameFrom !== undefined && { sameFrom }) }))
}

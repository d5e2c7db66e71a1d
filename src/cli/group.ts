import { type Command, InvalidArgumentError } from 'commander'
import type { BatchLine } from '../group/batch.ts'
import type { EmbedderSettings } from '../news/hub.ts'
import { batchLinesOf } from './batch-lines.ts'
import { ConfigurationError } from './exit.ts'
import { formatNotice } from './terminal.ts'

interface GroupOptions {
  batch: string
  windowHours: number
  topics?: string
  embedder?: string
  embedderModel?: string
  embedderKeyFrom?: string
  embedderSameFrom?: number
}

/** Registers `newswright group`: reads documents line by line and prints which story each belongs to. */
export function groupCommand(program: Command): void {
  program
    .command('group')
    .description('Group documents into stories.')
    .requiredOption(
      '--batch <file>',
      'documents in order of publication, one JSON object a line (- reads standard input)',
    )
    .option('--window-hours <hours>', 'a story stays open for so many hours after its newest document', hours, 168)
    .option('--topics <dir>', 'a hub folder, or a folder of topic files, whose words tell no event from another')
    .option(
      '--embedder <url or folder>',
      'an OpenAI-compatible API, or a model in ONNX, that is asked in doubtful cases',
    )
    .option('--embedder-model <name>', 'name of the model of such an API')
    .option('--embedder-key-from <variable>', 'environment variable that holds its API key')
    .option('--embedder-same-from <likeness>', 'cosine from which on two texts speak for one event (0.55)', likeness)
    .action(async (options: GroupOptions) => {
      const settings = await settingsOf(options)
      const window = { hours: options.windowHours }
      const subject = await subjectFrom(options.topics)
      const lines = batchLinesOf(options.batch)
      const answers = settings
        ? askedAnswers(lines, { window, subject, settings })
        : plainAnswers(lines, window, subject)
      for await (const line of answers) {
        if (!process.stdout.write(`${JSON.stringify(line)}\n`))
          await new Promise((resume) => process.stdout.once('drain', resume))
      }
    })
}

function hours(text: string): number {
  const number = Number(text)
  if (!(number > 0)) throw new InvalidArgumentError('Hours are a number above 0.')
  return number
}

function likeness(text: string): number {
  const number = Number(text)
  if (!(number >= -1 && number <= 1)) throw new InvalidArgumentError('A likeness is a number from -1 to 1.')
  return number
}

async function settingsOf(options: GroupOptions): Promise<EmbedderSettings | undefined> {
  const { embedder, embedderModel: model, embedderKeyFrom: keyFrom, embedderSameFrom: sameFrom } = options
  if ([embedder, model, keyFrom, sameFrom].every((one) => one === undefined)) return undefined
  const { readEmbedderSettings } = await import('../schema/embedder.ts')
  const where = embedder?.includes('://') ? { url: embedder } : { file: embedder }
  const settings = readEmbedderSettings({ ...where, model, keyFrom, sameFrom })
  if (typeof settings === 'string') throw new ConfigurationError(`This embedder cannot be asked: ${settings}.`)
  if ('file' in settings) await checkModel(settings.file)
  return settings
}

/** Before anything is read: a model that cannot be run is a mistake of whoever typed its name. */
async function checkModel(file: string): Promise<void> {
  const [{ findModel }, { loadLibraries }, { Unusable }] = await Promise.all([
    import('../adapters/onnx/find-model.ts'),
    import('../adapters/onnx/load-libraries.ts'),
    import('../adapters/onnx/unusable.ts'),
  ])
  try {
    findModel(file)
    await loadLibraries()
  } catch (error) {
    if (error instanceof Unusable) throw new ConfigurationError(`${error.message} ${error.remedy}`)
    throw error
  }
}

/** Words of the topics in a folder; nothing where none is named. */
async function subjectFrom(folder: string | undefined): Promise<readonly string[]> {
  if (folder === undefined) return []
  const [{ readTaxonomy }, { subjectOf }] = await Promise.all([
    import('./read-taxonomy.ts'),
    import('../group/subject.ts'),
  ])
  return subjectOf(await readTaxonomy(folder, 'group'))
}

async function* plainAnswers(
  lines: AsyncIterable<string>,
  window: { hours: number },
  subject: readonly string[],
): AsyncGenerator<BatchLine> {
  const { batchLines } = await import('../group/batch.ts')
  yield* batchLines(lines, window, { subject })
}

/** Groups once to find the doubtful pairs, asks about them, and groups again; all documents are held meanwhile. */
async function* askedAnswers(
  lines: AsyncIterable<string>,
  asked: { window: { hours: number }; subject: readonly string[]; settings: EmbedderSettings },
): AsyncGenerator<BatchLine> {
  const [{ batchLines, leadsOf }, { SecondOpinion }, { askEmbedder }, { openEmbedder }] = await Promise.all([
    import('../group/batch.ts'),
    import('../group/second-opinion.ts'),
    import('../newsroom/ask-embedder.ts'),
    import('./open-embedder.ts'),
  ])
  const { window, subject, settings } = asked
  const held: string[] = []
  for await (const line of lines) held.push(line)
  const first = new SecondOpinion()
  for await (const _ of batchLines(held, window, { second: first, subject }));
  const doubts = first.doubts()
  const leads = leadsOf(held, new Set(doubts.flatMap(({ article, other }) => [article, other])))
  const { opinions, notices } = await askEmbedder(doubts, leads, { embedder: await openEmbedder(settings, '') })
  for (const notice of notices) process.stderr.write(`${formatNotice(notice)}\n`)
  const { sameFrom } = settings
  const second = new SecondOpinion({ said: opinions, ...(sameFrom !== undefined && { sameFrom }) })
  yield* batchLines(held, window, { second, subject })
}

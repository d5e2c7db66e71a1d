import { statSync } from 'node:fs'
import { type Command, Option } from 'commander'
import type { Source } from '../news/source.ts'
import { ConfigurationError } from './exit.ts'
import { interruptSignal } from './interrupt.ts'
import { openTerminal } from './terminal.ts'

/** `newswright sources add|list|check|remove|import|export`: what the hub collects. */
export function sourcesCommand(program: Command): void {
  const sources = program
    .command('sources')
    .description('Add, list, check, remove, import and export the sources of a hub.')
  addCommand(sources)
  listCommand(sources)
  checkSourcesCommand(sources)
  removeCommand(sources)
  importCommand(sources)
  exportCommand(sources)
}

interface AddOptions {
  json?: boolean
  kind?: Source['kind']
  title?: string
  topic?: string[]
  official?: boolean
  asIs?: boolean
}

const KINDS: readonly Source['kind'][] = ['page', 'sitemap', 'mailbox', 'folder', 'list', 'search', 'calendar', 'feed']

function addCommand(sources: Command): void {
  sources
    .command('add')
    .usage('[hub] <address...>')
    .argument('<words...>', 'the hub folder (. when left out), then addresses of feeds or of pages that have one')
    .addOption(new Option('--kind <kind>', 'do not look for a feed').choices(KINDS))
    .option('--title <title>', 'what the source is called (default: what its feed says)')
    .option('--topic <topic...>', 'topics every entry of it belongs to')
    .option('--collection <name>', 'its entries become records of this collection, such as learning, and are no news')
    .option('--official', 'the publisher of the subject itself speaks here')
    .option('--as-is', 'add the address without asking it')
    .option('--json', 'print JSON lines')
    .description('Add sources; from the address of a page, its feed is found.')
    .action(async (words: string[], options: AddOptions) => {
      const { hub, rest } = hubAndRest(words)
      if (rest.length === 0)
        throw new ConfigurationError('Name an address to add: newswright sources add [hub] https://…')
      const { addSources } = await import('./add-sources.ts')
      await withTerminal(options, (terminal, signal) => addSources(hub, rest, { ...options, terminal, signal }))
    })
}

function listCommand(sources: Command): void {
  sources
    .command('list')
    .argument('[hub]', 'the hub folder', '.')
    .option('--json', 'print {sources: [...]}')
    .description('List the sources of a hub.')
    .action(async (hub: string, options: { json?: boolean }) => {
      const { listSources } = await import('./edit-hub-sources.ts')
      await withTerminal(options, (terminal) => listSources(hub, terminal))
    })
}

function checkSourcesCommand(sources: Command): void {
  sources
    .command('check')
    .usage('[hub] [id...]')
    .argument('[words...]', 'the hub folder (. when left out), then ids or addresses; all sources when there are none')
    .option('--apply-moves', 'change addresses in sources.yaml where a source has moved for good')
    .option('--json', 'print JSON lines')
    .description('Ask sources now and say what each answers; nothing is stored.')
    .action(async (words: string[], options: { json?: boolean; applyMoves?: boolean }) => {
      const { hub, rest } = hubAndRest(words)
      const { checkSources } = await import('./check-sources.ts')
      await withTerminal(options, (terminal, signal) => checkSources(hub, rest, { ...options, terminal, signal }))
    })
}

function removeCommand(sources: Command): void {
  sources
    .command('remove')
    .usage('[hub] <id...>')
    .argument('<words...>', 'the hub folder (. when left out), then ids or addresses of sources')
    .option('--json', 'print JSON lines')
    .description('Remove sources from sources.yaml; everything else in the file stays as it is.')
    .action(async (words: string[], options: { json?: boolean }) => {
      const { hub, rest } = hubAndRest(words)
      const { removeSources } = await import('./edit-hub-sources.ts')
      await withTerminal(options, (terminal) => removeSources(hub, rest, terminal))
    })
}

function importCommand(sources: Command): void {
  sources
    .command('import')
    .usage('[hub] <file>')
    .argument('<words...>', 'the hub folder (. when left out), then an OPML file')
    .option('--json', 'print JSON lines')
    .description('Add the feeds of an OPML file to sources.yaml; folders become topics.')
    .action(async (words: string[], options: { json?: boolean }) => {
      const { importSources } = await import('./edit-hub-sources.ts')
      const file = words.at(-1) ?? ''
      const hub = words.length > 1 ? (words[0] ?? '.') : '.'
      await withTerminal(options, (terminal) => importSources(hub, file, terminal))
    })
}

function exportCommand(sources: Command): void {
  sources
    .command('export')
    .argument('[hub]', 'the hub folder', '.')
    .option('--out <file>', 'write to a file instead of standard output')
    .description('Print the sources as OPML 2.0, nested by topics.')
    .action(async (hub: string, options: { out?: string }) => {
      const { exportSources } = await import('./edit-hub-sources.ts')
      await exportSources(hub, options.out)
    })
}

/** The first word is the hub folder when such a folder is there or it looks like a path and more words follow. */
function hubAndRest(words: readonly string[]): { hub: string; rest: string[] } {
  const [first = '.', ...rest] = words
  const isHub =
    /^(\.{0,2}\/|\.{1,2}$|~)/.test(first) ||
    (!first.includes('://') && statSync(first, { throwIfNoEntry: false })?.isDirectory() === true)
  return isHub ? { hub: first, rest } : { hub: '.', rest: [...words] }
}

async function withTerminal(
  options: { json?: boolean },
  work: (terminal: ReturnType<typeof openTerminal>, signal: AbortSignal) => Promise<number | undefined>,
): Promise<void> {
  const terminal = openTerminal(options)
  const { signal, release } = interruptSignal(() => terminal.say('Stopping …'))
  try {
    process.exitCode = await work(terminal, signal)
  } finally {
    terminal.end()
    release()
  }
}

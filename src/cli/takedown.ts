import { type Command, Option } from 'commander'
import { counted } from '../news/counted.ts'
import type { Takedown } from '../newsroom/takedown.ts'
import type { HubFolder } from '../newsroom/world.ts'
import { ConfigurationError, EXIT } from './exit.ts'
import { interruptSignal } from './interrupt.ts'
import { openTerminal, type Terminal } from './terminal.ts'

interface TakedownOptions {
  reason: string
  build: boolean
  json?: boolean
  now?: string
}

export function takedownCommand(program: Command): void {
  program
    .command('takedown')
    .argument('<hub>', 'the hub folder')
    .argument('<subject>', 'address, path of the record, or address of its page on the hub')
    .requiredOption('--reason <text>', 'why, for the hub’s own list of rulings')
    .option('--no-build', 'do not build the site; the next run or build takes the pages away')
    .option('--json', 'print progress and the result as JSON lines')
    .addOption(new Option('--now <instant>', 'pretend it is this moment (for rehearsals), e.g. 2026-01-31T12:00:00Z'))
    .description(
      'Take an article or a record of a collection down: file, pictures, private copies and pages, at once and for good.',
    )
    .action(async (path: string, subject: string, options: TakedownOptions) => {
      const terminal = openTerminal(options)
      const { signal, release } = interruptSignal(() => terminal.say('Stopping; run the command again to finish …'))
      try {
        process.exitCode = await takeDownSubject(path, subject, { ...options, terminal, signal })
      } finally {
        terminal.end()
        release()
      }
    })
}

async function takeDownSubject(
  path: string,
  subject: string,
  options: TakedownOptions & { terminal: Terminal; signal: AbortSignal },
): Promise<number> {
  const [
    { openHub },
    { takeDown },
    { buildHub },
    { outputOf },
    { cleanAddress },
    { parseInstant },
    { dropRememberedWords },
  ] = await Promise.all([
    import('./open-hub.ts'),
    import('../newsroom/withdraw-record.ts'),
    import('./build-hub.ts'),
    import('./output-of.ts'),
    import('../read/addresses/clean-address.ts'),
    import('./parse-instant.ts'),
    import('./remembered-words.ts'),
  ])
  const { terminal, signal } = options
  const now = options.now === undefined ? {} : { now: parseInstant(options.now) }
  const hub = await openHub(path, { terminal, signal, ...now })
  try {
    const order = { subject: cleanAddress(subject) ?? subject, why: options.reason }
    const taken = await takeDown(order, hub.folder, hub.world)
    dropRememberedWords(hub.path)
    if (!taken) return alreadyTaken(order.subject, hub.folder, terminal)
    const built = options.build ? await buildHub(await hub.reload(), hub.world, outputOf(hub.path)) : undefined
    terminal.result({ ...taken, pages: built }, describe(taken, built?.removed))
    return signal.aborted ? EXIT.interrupted : EXIT.ok
  } finally {
    await hub.close()
  }
}

/** An order that was carried out before is no mistake. */
function alreadyTaken(subject: string, { tombstones }: HubFolder, terminal: Terminal): number {
  const path = subject.replace(/^\.\//, '')
  const stone = tombstones.find((one) => one.reason === 'takedown' && (one.path === path || one.webUrl === subject))
  if (!stone) throw unknownSubject(subject)
  terminal.say(`${stone.path} was taken down at ${stone.at}; nothing of it is left to remove.`)
  return EXIT.ok
}

function unknownSubject(subject: string): ConfigurationError {
  return new ConfigurationError(
    `Nothing is known of ${subject}: it is neither a record of this hub nor an article that was read. ` +
      'Give the article’s address as the source links it, or a path such as _news/2026-01-31-title.md or _people/jane.md.',
  )
}

function describe(taken: Takedown, pagesRemoved: number | undefined): string {
  const { path, removed, amended, pictures, mentions } = taken
  return [
    `Taken down: ${path ?? taken.addresses[0]}. It will not come back (_data/rulings.yaml, _data/tombstones.yaml).`,
    `Removed: ${counted(removed.length, 'file')}, the mention in ${counted(amended.length, 'other record')}, ${counted(pictures.length, 'picture')}, all private copies.`,
    pagesRemoved === undefined
      ? 'Its pages go with the next build.'
      : `The site was built; files removed from it: ${pagesRemoved}.`,
    ...mentions.map(
      (file) => `${file} names it: newsletters that were sent are not changed; edit the file if need be.`,
    ),
    'Earlier commits of the hub’s repository still hold what was taken down.',
  ].join('\n')
}

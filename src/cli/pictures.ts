import type { Command } from 'commander'
import { EXIT } from './exit.ts'
import { interruptSignal } from './interrupt.ts'
import type { OpenHub } from './open-hub.ts'
import { openTerminal, type Terminal } from './terminal.ts'

interface Options {
  json?: boolean
  build?: boolean
}

type Work = (hub: OpenHub, terminal: Terminal) => Promise<void>

export function picturesCommand(program: Command): void {
  const pictures = program
    .command('pictures')
    .description('Look at the copies of pictures a hub holds; delete those of a host.')
  pictures
    .command('list')
    .argument('[hub]', 'the hub folder', '.')
    .option('--json', 'print the result as JSON')
    .description('Say how many pictures of each host are held, waited for, or not taken, and why.')
    .action((path: string, options: Options) => withHub(path, options, list))
  pictures
    .command('purge')
    .argument('<hub>', 'the hub folder')
    .argument('<host>', 'host the pictures came from, such as press.example; hosts below it count, too')
    .option('--no-build', 'do not build the site; the next run or build takes the pictures away')
    .option('--json', 'print progress and the result as JSON lines')
    .description('Delete all copies of pictures from a host, from the private state and from the site.')
    .action((path: string, host: string, options: Options) =>
      withHub(path, options, (hub, terminal) => purge(host, hub, { terminal, build: options.build ?? true })),
    )
}

async function withHub(path: string, options: Options, work: Work): Promise<void> {
  const { openHub } = await import('./open-hub.ts')
  const terminal = openTerminal(options)
  const { signal, release } = interruptSignal(() => terminal.say('Stopping; run the command again to finish …'))
  try {
    const hub = await openHub(path, { terminal, signal })
    try {
      await work(hub, terminal)
      process.exitCode = signal.aborted ? EXIT.interrupted : EXIT.ok
    } finally {
      await hub.close()
    }
  } finally {
    terminal.end()
    release()
  }
}

/** What is known of the pictures of one host. */
interface Row {
  host: string
  held: number
  copies: number
  measured: number
  waiting: number
  none: number
  shared: { url: string; because: string }[]
}

const list: Work = async ({ world }, terminal) => {
  const hosts = new Map<string, Row>()
  for (const { url, state, copies, shared } of (await world.store.pictures()).values()) {
    const { host } = new URL(url)
    const row = hosts.get(host) ?? { host, held: 0, copies: 0, measured: 0, waiting: 0, none: 0, shared: [] }
    hosts.set(host, row)
    row.copies += copies.length
    if (state !== 'usable') row[state]++
    else if (copies.length > 0) row.held++
    else row.measured++
    if (shared) row.shared.push({ url, because: shared.because })
  }
  const rows = [...hosts.values()].sort((a, b) => b.held - a.held || (a.host < b.host ? -1 : 1))
  terminal.result({ hosts: rows }, rows.length === 0 ? 'No picture is known.' : rows.map(describe).join('\n'))
}

function describe({ host, held, copies, measured, waiting, none, shared }: Row): string {
  const counts = `${held} held in ${copies} copies, ${measured} measured only, ${waiting} waited for, ${none} none`
  return [`${host}: ${counts}`, ...shared.map(({ url, because }) => `  not taken: ${url}\n    ${because}`)].join('\n')
}

async function purge(
  host: string,
  hub: OpenHub,
  { terminal, build }: { terminal: Terminal; build: boolean },
): Promise<void> {
  const [{ purgePictures }, { buildHub }, { outputOf }] = await Promise.all([
    import('../newsroom/purge-pictures.ts'),
    import('./build-hub.ts'),
    import('./output-of.ts'),
  ])
  const purged = await purgePictures(host, hub.folder, hub.world)
  const pages = build ? await buildHub(await hub.reload(), hub.world, outputOf(hub.path)) : undefined
  terminal.result(
    { ...purged, pages },
    [
      `${purged.pictures.length} pictures from ${host} are no longer held: ${purged.copies} copies deleted, ${purged.amended.length} records say so.`,
      pages === undefined
        ? 'The site shows them until the next build.'
        : `The site was built; files removed from it: ${pages.removed}.`,
      'These addresses are not copied again; `images: measure` in hub.yaml keeps no copies of any picture.',
    ].join('\n'),
  )
}

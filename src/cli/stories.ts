import { type Command, Option } from 'commander'
import type { Ruling } from '../news/ruling.ts'
import { ConfigurationError } from './exit.ts'
import type { OpenHub } from './open-hub.ts'
import { openTerminal } from './terminal.ts'

interface StoryOptions {
  why?: string
  build: boolean
  json?: boolean
  now?: string
}

export function storiesCommand(program: Command): void {
  const stories = program
    .command('stories')
    .description('Say which articles are one story and which are not; it holds until it is taken back.')
  register(stories, 'merge', '<others...>')
    .description('Put articles into one story.')
    .action((path: string, subject: string, others: string[], options: StoryOptions) =>
      ruleOnStory(path, { action: 'merge', subject, others }, options),
    )
  register(stories, 'split', '[others...]')
    .description('Keep an article out of the story of others; without others it stands alone.')
    .action((path: string, subject: string, others: string[], options: StoryOptions) =>
      ruleOnStory(path, { action: 'split', subject, others }, options),
    )
}

function register(stories: Command, name: string, others: string): Command {
  return stories
    .command(name)
    .argument('<hub>', 'the hub folder')
    .argument('<subject>', 'address of an article, or path of its record')
    .argument(others, 'the other articles, likewise')
    .option('--why <text>', 'why, for the hub’s own list of rulings')
    .option('--no-build', 'leave the site as it is')
    .option('--json', 'print progress and the result as JSON lines')
    .addOption(new Option('--now <instant>', 'pretend it is this moment (for rehearsals), e.g. 2026-01-31T12:00:00Z'))
}

interface Order {
  action: 'merge' | 'split'
  subject: string
  others: readonly string[]
}

async function ruleOnStory(path: string, order: Order, options: StoryOptions): Promise<void> {
  const [{ openHub }, { judgeAgain }, { buildHub }, { outputOf }, { parseInstant }] = await Promise.all([
    import('./open-hub.ts'),
    import('../newsroom/desk/judge-again.ts'),
    import('./build-hub.ts'),
    import('./output-of.ts'),
    import('./parse-instant.ts'),
  ])
  const terminal = openTerminal(options)
  const now = options.now === undefined ? {} : { now: parseInstant(options.now) }
  const hub = await openHub(path, { terminal, signal: new AbortController().signal, ...now })
  try {
    const ruling = await rulingOf(order, options.why, hub)
    await hub.world.keepRulings([ruling])
    await judgeAgain(hub.reload, { ruled: [], regroup: true }, hub.world)
    if (options.build) await buildHub(await hub.reload(), hub.world, outputOf(hub.path))
    terminal.result({ ruling }, `${describe(ruling)} Take it out of _data/rulings.yaml to undo it.`)
  } finally {
    terminal.end()
    await hub.close()
  }
}

async function rulingOf({ action, subject, others }: Order, why: string | undefined, hub: OpenHub): Promise<Ruling> {
  const value = await Promise.all(others.map((other) => nameOf(other, hub)))
  const name = await nameOf(subject, hub)
  if (value.includes(name)) throw new ConfigurationError(`${subject} is named twice. Name another article beside it.`)
  return {
    subject: name,
    action,
    ...(value.length > 0 && { value }),
    at: hub.world.clock.now(),
    by: 'command line',
    ...(why !== undefined && { why }),
  }
}

/** The record's path where there is one, else the article's address. */
async function nameOf(subject: string, { folder, world }: OpenHub): Promise<string> {
  const { cleanAddress } = await import('../read/addresses/clean-address.ts')
  const [path, address] = [subject.replace(/^\.\//, ''), cleanAddress(subject) ?? subject]
  const record = folder.records.find(
    (one) => one.path === path || [one.fields.webUrl, one.fields.originalUrl].includes(address),
  )
  const name = record?.path ?? (await world.store.articleByUrl(address))?.webUrl
  if (name !== undefined) return name
  throw new ConfigurationError(
    `Nothing is known of ${subject}: it is neither a record of this hub nor an article that was read. ` +
      'Give the article’s address as the source links it, or a path such as _news/2026-01-31-title.md.',
  )
}

function describe({ action, subject, value }: Ruling): string {
  const others = Array.isArray(value) ? value.join(', ') : ''
  if (action === 'merge') return `One story: ${subject}, ${others}.`
  return others === '' ? `${subject} stands alone.` : `${subject} is no part of the story of ${others}.`
}

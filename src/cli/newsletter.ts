import { type Command, InvalidArgumentError, Option } from 'commander'
import type { NewNewsletter } from '../newsroom/issue-newsletter.ts'
import { EXIT } from './exit.ts'
import { interruptSignal } from './interrupt.ts'
import { openTerminal, type Terminal } from './terminal.ts'

interface NewsletterOptions {
  since?: string
  stories: number
  print?: boolean
  text?: boolean
  build: boolean
  json?: boolean
  now?: string
}

export function newsletterCommand(program: Command): void {
  program
    .command('newsletter')
    .argument('[hub]', 'the hub folder', '.')
    .option(
      '--since <instant>',
      'tell of what happened from here on (default: since the latest issue, else seven days)',
    )
    .option('--stories <number>', 'stories at the most', wholeNumber, 12)
    .option('--print', 'print the letter’s HTML and keep nothing')
    .option('--text', 'print the letter in plain text and keep nothing')
    .option('--no-build', 'keep the issue, but leave the site as it is')
    .option('--json', 'print progress and the result as JSON lines')
    .addOption(new Option('--now <instant>', 'pretend it is this moment (for rehearsals), e.g. 2026-01-31T12:00:00Z'))
    .description('Compose the next newsletter: the hottest stories not told before, corrections and withdrawals.')
    .action(async (path: string, options: NewsletterOptions) => {
      const terminal = openTerminal(options)
      const { signal, release } = interruptSignal(() => terminal.say('Stopping …'))
      try {
        process.exitCode = await compose(path, options, { terminal, signal })
      } finally {
        terminal.end()
        release()
      }
    })
}

async function compose(
  path: string,
  options: NewsletterOptions,
  { terminal, signal }: { terminal: Terminal; signal: AbortSignal },
): Promise<number> {
  const [{ openHub }, { editionOf }, { nextNewsletter, keepNewsletter }, { parseInstant }] = await Promise.all([
    import('./open-hub.ts'),
    import('./edition-of.ts'),
    import('../newsroom/issue-newsletter.ts'),
    import('./parse-instant.ts'),
  ])
  const now = options.now === undefined ? {} : { now: parseInstant(options.now) }
  const since = options.since === undefined ? {} : { since: parseInstant(options.since) }
  const hub = await openHub(path, { terminal, signal, ...now })
  try {
    const { edition } = await editionOf(hub.folder, hub.world)
    const letter = nextNewsletter(edition, { until: hub.world.clock.now(), most: options.stories, ...since })
    if (!letter) {
      terminal.result({ path: null }, 'Nothing to tell: no new story, correction or withdrawal since the latest issue.')
      return EXIT.ok
    }
    if (options.print || options.text) {
      process.stdout.write(options.text ? letter.text : `${letter.html}\n`)
      return EXIT.ok
    }
    await keepNewsletter(letter, edition, hub.world.content)
    if (options.build) await buildSite(hub)
    terminal.result(resultOf(letter), describe(letter))
    return signal.aborted ? EXIT.interrupted : EXIT.ok
  } finally {
    await hub.close()
  }
}

async function buildSite(hub: Awaited<ReturnType<typeof import('./open-hub.ts').openHub>>): Promise<void> {
  const [{ buildHub }, { outputOf }] = await Promise.all([import('./build-hub.ts'), import('./output-of.ts')])
  await buildHub(await hub.reload(), hub.world, outputOf(hub.path))
}

function resultOf({ path, title, since, stories, corrections }: NewNewsletter) {
  return { path, title, since, stories, corrections }
}

function describe({ path, stories, corrections, since }: NewNewsletter): string {
  const told = `${stories} ${stories === 1 ? 'story' : 'stories'}, ${corrections} ${corrections === 1 ? 'correction or withdrawal' : 'corrections and withdrawals'}`
  return `${path}: ${told} since ${since}.`
}

function wholeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('It must be a whole number from 1 on.')
  return number
}

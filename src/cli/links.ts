import { type Command, InvalidArgumentError, Option } from 'commander'
import type { LinkReport } from '../newsroom/check-links.ts'
import { EXIT } from './exit.ts'
import { interruptSignal } from './interrupt.ts'
import { openTerminal } from './terminal.ts'

interface LinksOptions {
  limit: number
  images?: boolean
  again?: boolean
  known?: boolean
  all?: boolean
  json?: boolean
  now?: string
}

/** `newswright links [hub]`: which addresses in records and of organizations lead nowhere any more. */
export function linksCommand(program: Command): void {
  program
    .command('links')
    .argument('[hub]', 'the hub folder', '.')
    .option('--limit <number>', 'ask at most so many addresses in this run', parseLimit, 500)
    .option('--images', 'check the addresses of pictures, too')
    .option('--again', 'also those that are not due yet')
    .option('--known', 'ask nobody, only show what is known')
    .option('--all', 'show the links that are fine, too')
    .option('--json', 'print progress and {links, asked, left, checks: [...]} as JSON lines')
    .addOption(new Option('--now <instant>', 'pretend it is this moment (for rehearsals), e.g. 2026-01-31T12:00:00Z'))
    .description(
      'Check the addresses that records and organizations name, politely and a part at a time, and report those that are dead.',
    )
    .action(async (path: string, options: LinksOptions) => {
      const [{ openHub }, { checkLinks }, { parseInstant }] = await Promise.all([
        import('./open-hub.ts'),
        import('../newsroom/check-links.ts'),
        import('./parse-instant.ts'),
      ])
      const terminal = openTerminal(options)
      const { signal, release } = interruptSignal(() => terminal.say('Stopping; run the command again to go on …'))
      const now = options.now === undefined ? {} : { now: parseInstant(options.now) }
      const hub = await openHub(path, { terminal, signal, ...now })
      try {
        const { images, again } = options
        const limit = options.known ? 0 : options.limit
        const order = { limit, ...(images && { images }), ...(again && { again }) }
        const report = await checkLinks(hub.folder, hub.world, order)
        terminal.result(report, describe(report, options.all === true))
        process.exitCode = signal.aborted ? EXIT.interrupted : isDead(report) ? EXIT.failed : EXIT.ok
      } finally {
        await hub.close()
        terminal.end()
        release()
      }
    })
}

function parseLimit(text: string): number {
  const limit = Number(text)
  if (!Number.isInteger(limit) || limit < 1) throw new InvalidArgumentError('A limit is a whole number from 1 on.')
  return limit
}

function isDead({ checks }: LinkReport): boolean {
  return checks.some(({ state }) => state === 'gone' || state === 'soft-missing')
}

/** Those a person should look at; `refused` and `kept-out` say nothing of readers. */
function needsLook({ state }: LinkReport['checks'][number]): boolean {
  return state === 'gone' || state === 'soft-missing' || state === 'failing' || state === 'moved'
}

function describe(report: LinkReport, all: boolean): string {
  const { checks, links, asked, left } = report
  const count = (state: LinkReport['checks'][number]['state']) => checks.filter((check) => check.state === state).length
  const sum =
    `${links} addresses, ${asked} asked now: ${count('fine')} fine, ${count('moved')} moved, ${count('gone')} gone, ` +
    `${count('soft-missing')} answer without the page, ${count('failing')} failing, ${count('refused')} refuse programs, ` +
    `${count('kept-out')} kept out by robots.txt, ${count('waiting')} at hosts that asked for a pause.`
  const more = left > 0 ? ` ${left} are left for the next run.` : ''
  return [...checks.filter((check) => all || needsLook(check)).map(line), sum + more].join('\n')
}

function line({ url, state, because, since, movedTo, places }: LinkReport['checks'][number]): string {
  const where = places.map(({ path, field }) => `\n    ${path}: ${field}`).join('')
  const remedy = movedTo ? `\n    now at ${movedTo}` : ''
  return `${state}: ${url}\n    ${because}, since ${since}${remedy}${where}`
}

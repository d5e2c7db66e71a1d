import { type Command, Option } from 'commander'
import { counted } from '../news/counted.ts'
import type { RunReport } from '../newsroom.ts'
import { EXIT } from './exit.ts'
import { interruptSignal } from './interrupt.ts'
import { openTerminal } from './terminal.ts'

export function runCommand(program: Command): void {
  program
    .command('run')
    .argument('[hub]', 'the hub folder', '.')
    .option('--json', 'print progress, notices and the result as JSON lines')
    .option('--no-build', 'write the records, but do not build the site and API')
    .addOption(new Option('--now <instant>', 'pretend it is this moment (for rehearsals), e.g. 2026-01-31T12:00:00Z'))
    .description('Collect the sources, read the articles, decide, and write records, API, feeds and site.')
    .action(async (hub: string, options: { json?: boolean; build: boolean; now?: string }) => {
      const terminal = openTerminal(options)
      const { signal, release } = interruptSignal(() => terminal.say('Stopping; what was done is kept …'))
      try {
        process.exitCode = await runOnce(hub, { ...options, terminal, signal })
      } finally {
        terminal.end()
        release()
      }
    })
}

async function runOnce(
  path: string,
  options: { build: boolean; now?: string; terminal: ReturnType<typeof openTerminal>; signal: AbortSignal },
): Promise<number> {
  const [{ openHub }, { run }, { buildHub }, { outputOf }, { parseInstant }] = await Promise.all([
    import('./open-hub.ts'),
    import('../newsroom.ts'),
    import('./build-hub.ts'),
    import('./output-of.ts'),
    import('./parse-instant.ts'),
  ])
  const { terminal, signal } = options
  const now = options.now === undefined ? {} : { now: parseInstant(options.now) }
  const hub = await openHub(path, { terminal, signal, ...now })
  try {
    for (const notice of hub.folder.notices) terminal.notice(notice)
    const report = await run(hub.folder, hub.world)
    for (const notice of report.notices) terminal.notice(notice)
    const pages =
      options.build && !report.interrupted
        ? await buildHub(await hub.reload(), hub.world, outputOf(hub.path))
        : undefined
    terminal.result({ ...report, notices: report.notices.length, pages }, describe(report, pages?.written))
    return report.interrupted ? EXIT.interrupted : EXIT.ok
  } finally {
    await hub.close()
  }
}

function describe(report: RunReport, pagesWritten: number | undefined): string {
  const collected = `${counted(report.asked, 'source')} asked, ${counted(report.entries, 'new entry', 'new entries')}, ${counted(report.read, 'article')} read.`
  if (report.interrupted) return `${collected}\nStopped before the end; run again to go on.`
  const { publish, hold, hide, reject } = report.verdicts
  const site = pagesWritten === undefined ? '' : `, ${counted(pagesWritten, 'file')} of the site changed`
  const lines = [
    collected,
    `${counted(report.stories, 'story', 'stories')}: ${counted(publish, 'article')} published, ${hide} behind a better one, ${hold} held, ${reject} rejected.`,
    `${counted(report.changed.length, 'record')} written${site}.`,
  ]
  if (report.edits.length > 0) {
    lines.push(`Edits made by hand, found and kept (_data/rulings.yaml): ${report.edits.length}.`)
  }
  return lines.join('\n')
}

import type { Command } from 'commander'
import { EXIT } from './exit.ts'
import { interruptSignal } from './interrupt.ts'
import { openTerminal } from './terminal.ts'

export function buildCommand(program: Command): void {
  program
    .command('build')
    .argument('[hub]', 'the hub folder', '.')
    .option('--out <dir>', 'where to build (default: _site in the hub folder)')
    .option('--full', 'make every page again, not only what changed since the last build')
    .option('--json', 'print progress, notices and the result as JSON lines')
    .description('Write the static hub (site, API, feeds, sitemaps) from the records as they stand.')
    .action(async (path: string, options: { out?: string; full?: boolean; json?: boolean }) => {
      const [{ openHub }, { buildHub }, { checkedOutput, outputOf }] = await Promise.all([
        import('./open-hub.ts'),
        import('./build-hub.ts'),
        import('./output-of.ts'),
      ])
      const terminal = openTerminal(options)
      const { signal, release } = interruptSignal(() => terminal.say('Stopping …'))
      const hub = await openHub(path, { terminal, signal, sealed: false })
      try {
        for (const notice of hub.folder.notices) terminal.notice(notice)
        const out = options.out === undefined ? outputOf(hub.path) : checkedOutput(options.out, hub.path)
        const store = hub.storeMark()
        const built = await buildHub(hub.folder, hub.world, out, { full: options.full ?? false, store })
        terminal.result(
          built,
          `${built.files} files in ${out}: ${built.rendered} made, ${built.written} written, ${built.removed} removed.`,
        )
        process.exitCode = signal.aborted ? EXIT.interrupted : EXIT.ok
      } finally {
        await hub.close()
        terminal.end()
        release()
      }
    })
}

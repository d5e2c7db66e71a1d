import type { Command } from 'commander'
import type { HealthRow } from '../collect/health.ts'
import { counted } from '../news/counted.ts'
import { interruptSignal } from './interrupt.ts'
import { openTerminal } from './terminal.ts'

/** `newswright health [hub] [--json]`: how every source is doing, and what wants a look. */
export function healthCommand(program: Command): void {
  program
    .command('health')
    .argument('[hub]', 'the hub folder', '.')
    .option('--json', 'print {sources: [{source, poll, state, alarms}]}')
    .option('--all', 'show the sources that are fine, too')
    .description('How the sources are doing: last success, yield, and alarms with what to do.')
    .action(async (path: string, options: { json?: boolean; all?: boolean }) => {
      const [{ openHub }, { health }] = await Promise.all([import('./open-hub.ts'), import('../collect/health.ts')])
      const terminal = openTerminal(options)
      const { signal, release } = interruptSignal(() => undefined)
      const hub = await openHub(path, { terminal, signal })
      try {
        const rows = health(hub.folder.sources, await hub.world.store.polls(), hub.world.clock.now())
        terminal.result({ sources: rows }, describe(rows, options.all === true))
      } finally {
        await hub.close()
        terminal.end()
        release()
      }
    })
}

function describe(rows: readonly HealthRow[], all: boolean): string {
  const shown = rows.filter(({ state }) => all || state === 'alarm')
  const count = (state: HealthRow['state']) => rows.filter((row) => row.state === state).length
  const sum = `${counted(rows.length, 'source')}: ${count('fine')} fine, ${count('alarm')} with alarms, ${count('new')} not asked yet, ${count('paused')} paused.`
  const more = shown.length < rows.length ? ' Those without alarms are shown by --all.' : ''
  return [...shown.map(line), sum + more].join('\n')
}

function line({ source, poll, state, alarms }: HealthRow): string {
  const seen = [
    poll.lastSuccessAt ? `last success ${poll.lastSuccessAt}` : 'no success yet',
    poll.entries === undefined ? '' : `${poll.entries} entries`,
    poll.newestEntryAt ? `newest ${poll.newestEntryAt}` : '',
  ].filter((text) => text !== '')
  const raised = alarms.map(({ name, because, remedy }) => `\n    ${name}: ${because}\n      ${remedy}`)
  return `${source.id.padEnd(32)} ${state === 'alarm' ? '' : `${state}; `}${seen.join(', ')}${raised.join('')}`
}

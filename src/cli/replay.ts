import type { Command } from 'commander'
import { type Instant, instant } from '../news/instant.ts'
import type { Policy } from '../news/policy.ts'
import type { Replay } from '../newsroom/replay.ts'
import type { OpenHub } from './open-hub.ts'
import { openTerminal } from './terminal.ts'

const DEFAULT_DAYS = 30

interface ReplayOptions {
  policy: string
  since?: string
  json?: boolean
}

export function replayCommand(program: Command): void {
  program
    .command('replay')
    .argument('<hub>', 'the hub folder')
    .requiredOption('--policy <name or file>', 'a built-in policy, or a YAML file with name and settings')
    .option('--since <instant>', `from this moment on (default: the last ${DEFAULT_DAYS} days)`)
    .option('--json', 'print {judged, differences}')
    .description('Say what another policy would have decided, without fetching or changing anything.')
    .action(async (path: string, options: ReplayOptions) => {
      const [{ openHub }, { replay }, { loadPolicy }, { parseInstant }] = await Promise.all([
        import('./open-hub.ts'),
        import('../newsroom/replay.ts'),
        import('./load-policy.ts'),
        import('./parse-instant.ts'),
      ])
      const policy = await loadPolicy(options.policy)
      const hub = await openHub(path, { terminal: openTerminal({}), signal: new AbortController().signal })
      try {
        const since = options.since === undefined ? daysAgo(hub) : parseInstant(options.since)
        const found = await replay(hub.folder, { policy, since }, hub.world)
        process.stdout.write(options.json ? `${JSON.stringify(found, null, 2)}\n` : describe(found, policy))
      } finally {
        await hub.close()
      }
    })
}

function daysAgo(hub: OpenHub): Instant {
  return instant(Date.parse(hub.world.clock.now()) - DEFAULT_DAYS * 86_400_000)
}

function describe({ judged, differences }: Replay, policy: Policy): string {
  const lines = differences.map(({ was, wouldBe, title, decision }) => {
    const why = decision.because[0]?.because ?? ''
    return `${was} -> ${wouldBe}  ${title}\n    ${why}`
  })
  const again = `${judged} ${judged === 1 ? 'article' : 'articles'} judged again under ${policy.name}@${policy.version}`
  const sum = `${again}: ${differences.length} would be decided otherwise.`
  return `${[...lines, sum].join('\n')}\n`
}

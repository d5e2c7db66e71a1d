import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeExampleHub } from '../../examples/press/hub.mjs'
import { startPress } from '../../examples/press/press.mjs'
import { readFiles } from '../hub-files.ts'
import { newswright, temporaryFolder } from '../newswright.ts'

/** Long past: a replay judges by today's clock, for which nothing here is dated ahead. */
const NOW = '2024-05-14T12:00:00Z'

test('replay says what another policy would have decided; evaluate, how often the policy agrees with people', async () => {
  const press = await startPress({ now: Date.parse(NOW) })
  const hub = join(temporaryFolder(), 'hub')
  await writeExampleHub(hub, { port: press.port, hubPort: 4100 })
  expect((await newswright('run', hub, '--no-build', '--now', NOW)).code).toBe(0)
  await press.close()
  const files = readFiles(hub)

  const everyday = await newswright('replay', hub, '--policy', 'everyday', '--since', '2024-04-01T00:00:00Z', '--json')
  expect(everyday.code, everyday.stderr).toBe(0)
  const replay = JSON.parse(everyday.stdout) as {
    judged: number
    differences: { title: string; was: string; wouldBe: string; decision: { policy: string } }[]
  }
  expect(replay.judged).toBeGreaterThan(30)
  expect(replay.differences.length).toBeGreaterThan(0)
  expect(replay.differences.length).toBeLessThan(replay.judged)
  for (const { was, wouldBe, decision } of replay.differences) {
    expect(was).not.toBe(wouldBe)
    expect(decision.policy).toBe('everyday@1')
  }
  const same = await newswright('replay', hub, '--policy', 'newsroom', '--since', '2024-04-01T00:00:00Z')
  expect(same.stdout).toMatch(/^\d+ articles judged again under newsroom@1: 0 would be decided otherwise\.$/m)

  const strict = join(temporaryFolder(), 'strict.yaml')
  writeFileSync(strict, 'name: newsroom\nsettings:\n  publishQuality: 101\n')
  const nothing = await newswright('replay', hub, '--policy', strict, '--since', '2024-04-01T00:00:00Z')
  expect(nothing.stdout).toMatch(/^publish -> hold {2}/m)
  expect(nothing.stdout).not.toMatch(/^\w+ -> publish/m)

  const shown = readdirSync(join(hub, '_news')).filter((file) =>
    /^published: true$/m.test(readFileSync(join(hub, '_news', file), 'utf8')),
  )
  const ruling = (file: string | undefined, more: string) =>
    `- subject: _news/${file}\n  at: 2024-05-14T11:00:00Z\n  by: desk\n  ${more}\n`
  const rulings = [
    ruling(shown[0], 'action: publish'),
    ruling(shown[1], 'action: kill'),
    ruling(shown[2], 'action: correct\n  field: topics\n  value: [Ocean]'),
  ]
  writeFileSync(join(hub, '_data/rulings.yaml'), rulings.join(''))
  const evaluated = await newswright('evaluate', hub, '--json')
  expect(evaluated.code, evaluated.stderr).toBe(0)
  expect(JSON.parse(evaluated.stdout)).toMatchObject({
    policy: 'newsroom@1',
    agreement: [
      { action: 'publish', rulings: 1, agreed: 1, same: 1 },
      { action: 'kill', rulings: 1, agreed: 0, same: 0 },
    ],
    topics: { corrections: 1 },
    disagreements: [{ action: 'kill', verdict: 'publish', subject: `_news/${shown[1]}` }],
    reasons: [{ name: 'good-enough', count: 1 }],
    left: 0,
  })
  const text = await newswright('evaluate', hub, '--since', '2024-05-15T00:00:00Z')
  expect(text.stdout).toContain('No rulings')
  expect((await newswright('evaluate', hub, '--policy', strict)).stdout).toContain('0 of 1 seen alike')

  const { '_data/rulings.yaml': _, ...others } = readFiles(hub)
  expect(others, 'neither writes anything').toEqual(files)
}, 240_000)

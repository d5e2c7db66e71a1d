import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeExampleHub } from '../../examples/press/hub.mjs'
import { startPress } from '../../examples/press/press.mjs'
import { readFiles } from '../hub-files.ts'
import { newswright, temporaryFolder } from '../newswright.ts'

test('a second run with nothing new changes no file, fetches no body twice, and leaves git status clean', async () => {
  const press = await startPress({ now: Date.parse('2031-05-14T12:00:00Z') })
  const hub = join(temporaryFolder(), 'hub')
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@test.example', ...args], {
      cwd: hub,
      encoding: 'utf8',
    })
  await writeExampleHub(hub, { port: press.port, hubPort: 4100 })
  git('init', '-q')

  expect((await newswright('run', hub, '--now', '2031-05-14T12:00:00Z')).code).toBe(0)
  const firstFiles = readFiles(hub)
  const firstAsked = press.requests().length
  git('add', '-A')
  git('commit', '-qm', 'First run')

  expect((await newswright('run', hub, '--now', '2031-05-14T18:00:00Z')).code).toBe(0)
  const again = press.requests().slice(firstAsked)
  await press.close()

  expect(changed(firstFiles, readFiles(hub))).toEqual([])
  expect(git('status', '--porcelain')).toBe('')
  expect(again.length, 'the feeds are asked again').toBeGreaterThan(0)
  // robots.txt is small and kept for one run only; everything else answers 304 or is not asked for.
  expect(
    again.filter(({ status, path, host }) => status === 200 && path !== '/robots.txt' && host !== 'old-pier'),
  ).toEqual([])
}, 240_000)

/** Paths whose content differs, for a short message. */
function changed(before: Record<string, string>, after: Record<string, string>): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((path) => before[path] !== after[path])
}

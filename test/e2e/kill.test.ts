import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeExampleHub } from '../../examples/press/hub.mjs'
import { startPress } from '../../examples/press/press.mjs'
import { recordValues } from '../hub-files.ts'
import { newswright, startNewswright, temporaryFolder } from '../newswright.ts'

const NOW = '2031-05-14T12:00:00Z'

/** What a run says just before the moments at which it is killed. */
const MOMENTS = [
  /Asking sources: 6 of/,
  /Reading pages: 1 of/,
  /Reading pages: \d\d of/,
  /Filing records: 1 of/,
  /Publishing: 1 of/,
]

test('killed at any moment and run again: whole files only, nothing lost, nothing twice', async () => {
  const press = await startPress({ now: Date.parse(NOW) })
  const folder = temporaryFolder()
  const killed = join(folder, 'killed')
  const calm = join(folder, 'calm')
  for (const hub of [killed, calm]) await writeExampleHub(hub, { port: press.port, hubPort: 4100 })

  let kills = 0
  for (const moment of MOMENTS) {
    if (await killAt(killed, moment)) kills += 1
    await expectWholeRecords(killed)
  }
  expect(kills).toBeGreaterThanOrEqual(4)
  expect((await newswright('run', killed, '--now', NOW)).code).toBe(0)
  expect((await newswright('run', calm, '--now', NOW)).code).toBe(0)
  await press.close()

  expect(recordValues(killed, 'webUrl')).toEqual(recordValues(calm, 'webUrl'))
  expect(recordValues(killed, 'published')).toEqual(recordValues(calm, 'published'))
  const addresses = Object.values(recordValues(killed, 'webUrl'))
  expect(new Set(addresses).size).toBe(addresses.length)
  expect(leftovers(killed)).toEqual(leftovers(calm))
}, 420_000)

/** Runs until it says something, and then kills it without warning; false when it was through by then. */
async function killAt(hub: string, moment: RegExp): Promise<boolean> {
  const run = startNewswright('run', hub, '--now', NOW)
  let said = ''
  run.process.stderr?.on('data', (text: string) => {
    said += text
    if (moment.test(said)) run.process.kill('SIGKILL')
  })
  const { code } = await run.ended
  return code === -1
}

async function expectWholeRecords(hub: string): Promise<void> {
  const { stdout } = await newswright('check', hub, '--json')
  const { records, identical, problems } = JSON.parse(stdout)
  expect({ identical, problems }).toEqual({ identical: records, problems: [] })
}

/** Names of files that are no records and no part of the site: nothing half written may stay behind. */
function leftovers(hub: string): string[] {
  const names = readdirSync(hub, { recursive: true, encoding: 'utf8' })
  return names.filter(
    (name) =>
      !name.startsWith('.newswright') &&
      /tmp|partial|~$|\.new$|\.writing-/.test(name) &&
      readFileSync(join(hub, name)).length >= 0,
  )
}

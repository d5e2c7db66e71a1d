import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sweep, temporaryName } from './temporary-files.ts'

test('files a dead process left half written are swept, those of a living one and all others stay', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'newswright-sweep-'))
  const { pid } = spawnSync(process.execPath, ['--version'])
  const mine = temporaryName()
  for (const name of [`.writing-${pid}-0a1b2c`, mine, '.writing-notes.md', 'hub.yaml']) {
    writeFileSync(join(folder, name), 'half')
  }
  expect(await sweep(folder)).toBe(1)
  expect(readdirSync(folder).sort()).toEqual([mine, '.writing-notes.md', 'hub.yaml'].sort())
  expect(await sweep(join(folder, 'nowhere'))).toBe(0)
})

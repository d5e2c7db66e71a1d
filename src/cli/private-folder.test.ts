import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ConfigurationError } from './exit.ts'
import { loadKey } from './load-key.ts'
import { privateFolder } from './private-folder.ts'

const hub = () => mkdtempSync(join(tmpdir(), 'newswright-private-'))

test('git sees nothing of the private folder, whatever the hub’s own .gitignore says', async () => {
  const folder = hub()
  execFileSync('git', ['init', '-q'], { cwd: folder })
  privateFolder(folder)
  await loadKey(folder, {})
  expect(execFileSync('git', ['status', '--porcelain'], { cwd: folder, encoding: 'utf8' })).toBe('')
})

test('a key is made once, for its owner only, and found again', async () => {
  const folder = hub()
  const key = await loadKey(folder, {})
  expect(key).toHaveLength(32)
  expect(statSync(join(folder, '.newswright/key')).mode & 0o077).toBe(0)
  expect(Buffer.from(await loadKey(folder, {})).equals(Buffer.from(key))).toBe(true)
})

test('a key from the environment wins; one that is no key is said', async () => {
  const folder = hub()
  const given = Buffer.alloc(32, 7).toString('base64')
  expect(Buffer.from(await loadKey(folder, { NEWSWRIGHT_KEY: given })).toString('base64')).toBe(given)
  await expect(loadKey(folder, { NEWSWRIGHT_KEY: 'short' })).rejects.toThrow(ConfigurationError)
  privateFolder(folder)
  writeFileSync(join(folder, '.newswright/key'), 'not a key')
  await expect(loadKey(folder, {})).rejects.toThrow(/32 bytes/)
  expect(readFileSync(join(folder, '.newswright/key'), 'utf8')).toBe('not a key')
})

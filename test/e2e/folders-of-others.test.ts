import { chmodSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newswright, ROOT, start, temporaryFolder } from '../newswright.ts'

const isRoot = process.getuid?.() === 0

/** A user whose folder it is not; who is nobody in particular has what is shut taken from it instead. */
const somebody = isRoot ? { uid: 65_534, gid: 65_534 } : {}

test('a hub folder that the user may not read is told in one line, and its key is not made anew', async () => {
  const folder = temporaryFolder()
  chmodSync(folder, 0o755)
  const hub = join(folder, 'hub')
  expect((await newswright('init', hub)).code).toBe(0)
  expect((await newswright('run', hub)).code).toBe(0)
  const path = join(hub, '.newswright/key')
  const key = readFileSync(path, 'utf8')
  if (!isRoot) chmodSync(path, 0)
  const ended = await start(process.execPath, [join(ROOT, 'bin/newswright.js'), 'run', hub], {
    cwd: folder,
    ...somebody,
  }).ended
  expect(ended.code).toBe(1)
  expect(ended.stderr).toBe(
    `${path}: this user may not read or write it. Give the folder and all that is in it to the user who runs the hub.\n`,
  )
  if (!isRoot) chmodSync(path, 0o600)
  expect(readFileSync(path, 'utf8')).toBe(key)
}, 60_000)

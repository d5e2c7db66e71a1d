import { mkdirSync, readdirSync, readFileSync, statSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../../test/newswright.ts'
import { isTemporary } from './temporary-files.ts'
import { writeAtomically } from './write-atomically.ts'

test('a private file has no more rights at any moment, also where one with more stood', async () => {
  const root = temporaryFolder()
  const file = join(root, 'secret.json')
  writeFileSync(file, 'old', { mode: 0o644 })
  const rights = new Set<number>()
  const watcher = watch(root, (_, name) => {
    const stat = name && isTemporary(name) && statSync(join(root, name), { throwIfNoEntry: false })
    if (stat) rights.add(stat.mode & 0o777)
  })
  await writeAtomically(file, 'new', { root, durable: true, mode: 0o600 })
  await new Promise((resolve) => setTimeout(resolve, 50))
  watcher.close()
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect([...rights].filter((mode) => mode !== 0o600)).toEqual([])
  expect(readFileSync(file, 'utf8')).toBe('new')
  expect(readdirSync(root)).toEqual(['secret.json'])
})

test('what cannot take its place leaves the target as it was, and nothing beside it', async () => {
  const root = temporaryFolder()
  mkdirSync(join(root, 'folder', 'full'), { recursive: true })
  await expect(writeAtomically(join(root, 'folder'), 'text', { root, durable: false })).rejects.toThrow()
  expect(readdirSync(root)).toEqual(['folder'])
  await writeAtomically(join(root, 'a/b/c.txt'), Uint8Array.of(104, 105), { root, durable: false })
  expect(readFileSync(join(root, 'a/b/c.txt'), 'utf8')).toBe('hi')
})

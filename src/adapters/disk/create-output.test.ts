import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../../test/newswright.ts'
import { createOutput } from './create-output.ts'

test('writes text and bytes, making folders, and leaves nothing beside them', () => {
  const folder = join(temporaryFolder(), 'not/there/yet')
  const output = createOutput(folder)
  expect(output.write('a/b/index.html', 'héllo')).toBe(true)
  expect(output.write('a/b.bin', new Uint8Array([0, 255]))).toBe(true)
  expect(readFileSync(join(folder, 'a/b/index.html'), 'utf8')).toBe('héllo')
  expect([...readFileSync(join(folder, 'a/b.bin'))]).toEqual([0, 255])
  expect(readdirSync(folder)).toEqual(['a'])
})

test('equal bytes are not written again; others of the same length are', () => {
  const folder = temporaryFolder()
  const output = createOutput(folder)
  output.write('a', 'one')
  const before = statSync(join(folder, 'a'), { bigint: true }).mtimeNs
  expect(output.write('a', 'one')).toBe(false)
  expect(statSync(join(folder, 'a'), { bigint: true }).mtimeNs).toEqual(before)
  expect(output.write('a', 'two')).toBe(true)
  expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('two')
})

test('knows what is there, and removes; what is not there is no fault', () => {
  const folder = temporaryFolder()
  const output = createOutput(folder)
  writeFileSync(join(folder, 'a'), 'a')
  expect(output.missing(['a\tb/c', ''])).toEqual(['b/c'])
  output.remove('a')
  output.remove('b/c')
  expect(output.missing(['a'])).toEqual(['a'])
})

test('folders that a removed file leaves empty go with it', () => {
  const folder = temporaryFolder()
  const output = createOutput(folder)
  for (const path of ['news/a/index.html', 'news/b/index.html', 'news/b/mine.txt']) output.write(path, 'x')
  for (const name of ['a', 'b']) output.remove(`news/${name}/index.html`)
  expect(readdirSync(join(folder, 'news'))).toEqual(['b'])
  output.remove('news/b/mine.txt')
  expect(readdirSync(folder)).toEqual([])
})

test('a folder in the way of a file is an error that leaves no half file', () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'a'))
  writeFileSync(join(folder, 'a/inside'), '')
  const output = createOutput(folder)
  expect(() => output.write('a', 'x')).toThrow()
  expect(readdirSync(folder)).toEqual(['a'])
})

test('what a killed process left beside a file is swept out, what a living one writes is not', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'a'))
  const [dead, alive] = [`.writing-${2 ** 30}-0a`, `.writing-${process.pid}-0b`]
  for (const name of [dead, alive, 'index.html']) writeFileSync(join(folder, 'a', name), '')
  await createOutput(folder).sweep(['a/index.html', 'gone/index.html'])
  expect(readdirSync(join(folder, 'a')).sort()).toEqual([alive, 'index.html'])
})

test.each(['../outside', 'a/../../outside', '..'])('refuses %s', (path) => {
  const output = createOutput(temporaryFolder())
  expect(() => output.write(path, 'x')).toThrow(RangeError)
  expect(() => output.remove(path)).toThrow(RangeError)
})

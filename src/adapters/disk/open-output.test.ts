import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { ROOT, temporaryFolder } from '../../../test/newswright.ts'
import { inThread, openOutput } from './open-output.ts'

const program = pathToFileURL(join(ROOT, 'dist/adapters/disk/output-thread.js'))
const ways = {
  'in another thread': (folder: string) => inThread(folder, program),
  'in this thread': (folder: string) => openOutput(folder, 0),
}

test.each(Object.entries(ways))('%s, files are written in order, looked for, and removed', async (_, open) => {
  const folder = join(temporaryFolder(), 'not/there/yet')
  const output = open(folder)
  try {
    const writing = [1, 2, 3].map((each) => output.write('a/b/index.html', `version ${each}`))
    expect(await Promise.all([...writing, output.write('a/b/index.html', 'version 3')])).toEqual([
      true,
      true,
      true,
      false,
    ])
    await output.write('a/c.bin', new Uint8Array([0, 255]))
    expect(readFileSync(join(folder, 'a/b/index.html'), 'utf8')).toBe('version 3')
    expect([...readFileSync(join(folder, 'a/c.bin'))]).toEqual([0, 255])
    expect(await output.missing(['a/c.bin\ta/d'])).toEqual(['a/d'])
    await output.remove('a/c.bin')
    expect(readdirSync(join(folder, 'a'))).toEqual(['b'])
  } finally {
    output.close()
  }
})

test.each(Object.entries(ways))('%s, an error says what happened, and the next file is written', async (_, open) => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'a'))
  writeFileSync(join(folder, 'a/inside'), '')
  const output = open(folder)
  try {
    await expect(output.write('a', 'x')).rejects.toMatchObject({ code: 'EISDIR' })
    await expect(output.write('../outside', 'x')).rejects.toThrow(RangeError)
    expect(await output.write('b', 'x')).toBe(true)
    expect(readdirSync(folder).sort()).toEqual(['a', 'b'])
  } finally {
    output.close()
  }
})

test('whoever waits for a thread that ended hears of it', async () => {
  const output = inThread(temporaryFolder(), program)
  const looked = output.missing(['a'])
  output.close()
  await expect(looked).rejects.toThrow(/ended before its work was done/)
  await expect(output.write('a', 'x')).rejects.toThrow(/ended before its work was done/)
})

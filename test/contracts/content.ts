import { expect, test } from 'vitest'
import type { Content } from '../../src/ports/content.ts'

/** What every adapter of the content port keeps. `make` gives an empty one. */
export function contentContract(name: string, make: () => Promise<Content>): void {
  test(`${name}: reads back what was written, text and bytes`, async () => {
    const content = await make()
    expect(await content.write('_news/a.md', 'héllo\n')).toBe(true)
    expect(await content.readText('_news/a.md')).toBe('héllo\n')
    await content.write('b.bin', new Uint8Array([0, 255, 1]))
    expect([...((await content.read('b.bin')) ?? [])]).toEqual([0, 255, 1])
  })

  test(`${name}: equal bytes are not written again`, async () => {
    const content = await make()
    await content.write('a', 'one')
    expect(await content.write('a', 'one')).toBe(false)
    expect(await content.write('a', 'two')).toBe(true)
  })

  test(`${name}: a missing file or folder is undefined and empty`, async () => {
    const content = await make()
    expect(await content.read('none')).toBeUndefined()
    expect(await content.readText('no/where')).toBeUndefined()
    expect(await content.list('nowhere')).toEqual([])
  })

  test(`${name}: lists files below a folder, sorted, with whole paths`, async () => {
    const content = await make()
    for (const path of ['_news/b.md', '_news/a.md', '_news/deep/c.md', 'hub.yaml']) await content.write(path, path)
    expect(await content.list('_news')).toEqual(['_news/a.md', '_news/b.md', '_news/deep/c.md'])
    expect(await content.list('')).toEqual(['_news/a.md', '_news/b.md', '_news/deep/c.md', 'hub.yaml'])
  })

  test(`${name}: moves and removes`, async () => {
    const content = await make()
    await content.write('_news/a.md', 'a')
    await content.move('_news/a.md', '_archive/_news/a.md')
    expect(await content.readText('_archive/_news/a.md')).toBe('a')
    expect(await content.readText('_news/a.md')).toBeUndefined()
    await content.remove('_archive/_news/a.md')
    await content.remove('never/was')
    expect(await content.list('')).toEqual([])
  })

  test(`${name}: refuses paths that lead out of the folder`, async () => {
    const content = await make()
    await expect(content.write('../outside', 'x')).rejects.toThrow(RangeError)
    await expect(content.read('_news/../../outside')).rejects.toThrow(RangeError)
  })
}

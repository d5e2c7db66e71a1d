import { expect, test } from 'vitest'
import { createMemoryContent } from '../adapters/memory/create-memory-content.ts'
import { openLibsql } from '../adapters/sql/open-libsql.ts'
import type { Tombstone } from '../news/tombstone.ts'
import { parseCollectionRecord } from '../schema/collections.ts'
import { followRenamed } from './follow-renamed.ts'
import type { HubFolder } from './world.ts'

const person = (name: string, more = '') =>
  `---\nname: ${name}\nwebsite: https://${name.toLowerCase()}.example/\n${more}---\n\nWords.\n`

async function hub() {
  const content = createMemoryContent()
  const store = await openLibsql(':memory:')
  const run = async (tombstones: Partial<Tombstone>[] = []) => {
    const collections = []
    for (const path of await content.list('_people')) {
      const { record } = parseCollectionRecord((await content.readText(path)) ?? '', path)
      if (record) collections.push(record)
    }
    const folder = { hub: { webUrl: 'https://hub.example' }, collections, tombstones } as unknown as HubFolder
    return followRenamed(folder, { content, store })
  }
  const rename = (from: string, to: string) => content.move(`_people/${from}.md`, `_people/${to}.md`)
  return { content, run, rename }
}

test('a renamed file gets its old address; again, both; a run without renaming changes nothing', async () => {
  const { content, run, rename } = await hub()
  await content.write('_people/a.md', person('Ann'))
  await content.write('_people/b.md', person('Ben'))
  expect(await run()).toEqual([])
  await rename('a', 'ann')
  expect(await run()).toEqual(['_people/ann.md'])
  expect(await content.readText('_people/ann.md')).toBe(person('Ann', 'redirect_from:\n  - /people/a/\n'))
  expect(await run()).toEqual([])
  await rename('ann', 'ann-of-the-harbour')
  expect(await run()).toEqual(['_people/ann-of-the-harbour.md'])
  expect(await content.readText('_people/ann-of-the-harbour.md')).toContain('  - /people/a/\n  - /people/ann/\n')
})

test('no guesses: another person, two that could be meant, a copy, and what was withdrawn', async () => {
  const { content, run, rename } = await hub()
  await content.write('_people/a.md', person('Ann'))
  await content.write('_people/b.md', person('Ben'))
  await run()
  await content.write('_people/copy.md', person('Ann'))
  await content.remove('_people/b.md')
  await content.write('_people/c.md', person('Cem'))
  expect(await run()).toEqual([])
  await content.remove('_people/a.md')
  await content.write('_people/d.md', person('Ann'))
  await content.write('_people/e.md', person('Ann'))
  expect(await run()).toEqual([])
  await rename('c', 'cem')
  expect(await run([{ path: '_people/c.md' }])).toEqual([])
})

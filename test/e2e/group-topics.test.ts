import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeFiles } from '../hub-files.ts'
import { newswright, temporaryFolder } from '../newswright.ts'
import { ONE_SUBJECT } from '../one-subject.ts'

function folder(): string {
  const root = temporaryFolder()
  const documents = ONE_SUBJECT.map(([id, title, text]) =>
    JSON.stringify({ id, title, text, language: 'en', publishedDateTime: '2031-05-14T08:00:00Z' }),
  )
  writeFiles(root, {
    'documents.jsonl': `${documents.join('\n')}\n`,
    'hub/hub.yaml': 'title: Tides\n',
    'hub/_data/topics/00-tides.yaml': '_id: tides\nname: Tides\nkeywords:\n  - tidal power\n  - tidal turbine\n',
    'empty/notes.txt': 'no topics\n',
  })
  return root
}

const group = (root: string, ...options: string[]) =>
  newswright('group', '--batch', join(root, 'documents.jsonl'), ...options)

async function stories(root: string, ...options: string[]): Promise<string[]> {
  const { code, stdout, stderr } = await group(root, ...options)
  expect([code, stderr]).toEqual([0, ''])
  const lines = stdout.trim().split('\n')
  return [...new Set(lines.map((line) => (JSON.parse(line) as { story: string }).story))].sort()
}

test('the words of a hub’s topics tell no event from another, whichever of its folders is named', async () => {
  const root = folder()
  const apart = await stories(root, '--topics', join(root, 'hub'))
  expect(await stories(root, '--topics', join(root, 'hub/_data/topics'))).toEqual(apart)
  expect(apart.length).toBeGreaterThan((await stories(root)).length)
})

test.each([
  ['empty', /group: .*empty holds no topic files/],
  ['nowhere', /group: the folder of topics cannot be read: .*nowhere/],
])('a folder without topics is told: %s', async (name, expected) => {
  const root = folder()
  const { code, stderr } = await group(root, '--topics', join(root, name))
  expect(code).toBe(2)
  expect(stderr).toMatch(expected)
})

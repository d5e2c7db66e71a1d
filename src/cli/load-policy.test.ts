import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../test/newswright.ts'
import { loadPolicy } from './load-policy.ts'

function file(text: string): string {
  const path = join(temporaryFolder(), 'mine.yaml')
  writeFileSync(path, text)
  return path
}

test('a good file is used', async () => {
  expect((await loadPolicy(file('name: newsroom\nsettings:\n  publishQuality: 60\n'))).settings).toEqual({
    publishQuality: 60,
  })
})

test.each([
  ['a misspelt setting', 'name: newsroom\nsettings:\n  publishQualty: 60\n', 3, 'Did you mean `publishQuality`?'],
  ['a setting of the other policy', 'name: everyday\nsettings:\n  halfLifeHours: 6\n', 3, 'docs/scoring.md'],
  ['words for a number', 'name: newsroom\nsettings:\n  holdQuality: lots\n', 3, ''],
  ['a misspelt name', 'name: newsrom\n', 1, 'docs/hub.md'],
  ['broken YAML', 'name: newsroom\nsettings: [\n', 3, 'Check indentation'],
])('%s is said with file, line and remedy, and not used', async (_, text, line, remedy) => {
  const path = file(text)
  await expect(loadPolicy(path)).rejects.toMatchObject({
    notices: expect.arrayContaining([
      expect.objectContaining({ subject: path, line, remedy: expect.stringContaining(remedy) }),
    ]),
  })
})

test('no file, no policy', async () => {
  await expect(loadPolicy('./nowhere.yaml')).rejects.toThrow('There is no policy file ./nowhere.yaml.')
})

test('a name that is no policy’s names those that are', async () => {
  await expect(loadPolicy('evryday')).rejects.toThrow('There is no policy evryday. Built in are everyday and newsroom;')
})

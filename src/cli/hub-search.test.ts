import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tideEdition } from '../../test/edition.ts'
import { temporaryFolder } from '../../test/newswright.ts'
import { searchWords } from '../news/search-words.ts'
import { publish } from '../publish/publish.ts'
import { openHubSearch, searchFile } from './hub-search.ts'
import { dropRememberedWords } from './remembered-words.ts'

const edition = tideEdition()
const all = publish(edition)
const fewer = publish(tideEdition({ records: edition.records.slice(4) }))
const words = searchWords('tidal')
const countOf = async (search: ReturnType<typeof openHubSearch>) => (await search.index().find(words, 50)).found

test('whoever asks hears of the publication that was followed last', async () => {
  const path = temporaryFolder()
  const said: string[] = []
  const search = openHubSearch({ path }, (text) => said.push(text))
  search.follow(all)
  const before = await countOf(search)
  search.follow(fewer)
  expect(await countOf(search)).toBeLessThan(before)
  search.follow(all)
  expect(await countOf(search)).toBe(before)
  await search.close()
  expect(said).toEqual([])
  expect(existsSync(searchFile(path))).toBe(true)
  dropRememberedWords(path)
  expect(readdirSync(join(path, '.newswright'))).toEqual(['.gitignore'])
})

test('where the index cannot be written pages are found all the same, and it is said once', async () => {
  const path = temporaryFolder()
  mkdirSync(join(path, '.newswright/search.db/in-the-way'), { recursive: true })
  const said: string[] = []
  const search = openHubSearch({ path }, (text) => said.push(text))
  search.follow(all)
  const before = await countOf(search)
  expect(before).toBeGreaterThan(3)
  search.follow(fewer)
  expect(await countOf(search)).toBeLessThan(before)
  rmSync(join(path, '.newswright/search.db'), { recursive: true })
  search.follow(all)
  expect(await countOf(search)).toBe(before)
  expect(statSync(join(path, '.newswright/search.db')).isFile()).toBe(true)
  await search.close()
  expect(said).toEqual([
    expect.stringMatching(/^There is no search index \(.+\); pages are looked through one by one\.$/),
  ])
})

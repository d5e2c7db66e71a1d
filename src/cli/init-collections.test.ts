import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeFiles } from '../../test/hub-files.ts'
import { temporaryFolder } from '../../test/newswright.ts'
import { parseCollectionRecord } from '../schema/collections.ts'
import { checkHub } from './check-hub.ts'
import { initCollections } from './init-collections.ts'
import { initFiles } from './init-files.ts'

test('a new hub with examples of all collections has no problems, and shows none of them', async () => {
  const hub = join(temporaryFolder(), 'hub')
  writeFiles(hub, { ...initFiles('Tides'), ...initCollections })
  expect((await checkHub(hub))?.problems).toEqual([])
  for (const [path, text] of Object.entries(initCollections)) {
    expect(parseCollectionRecord(text, path).record?.fields.published, path).toBe(false)
  }
  expect(Object.keys(initCollections)).toHaveLength(10)
})

import { expect, test } from 'vitest'
import { createMemoryContent } from '../adapters/memory/create-memory-content.ts'
import { systemClock } from '../adapters/system/system-clock.ts'
import type { NewsRecord } from '../news/record.ts'
import { readRecord } from '../record/read-record.ts'
import { archiveRecords } from './archive-records.ts'
import type { HubFolder, World } from './world.ts'

const text = (day: string) => `---
category: news
title: "Harbour wall reopens"
excerpt: "After two years."
publishedDateTime: ${day}T09:00:00Z
originalUrl: "https://gazette.example/${day}"
type: article
quality: 40
heat: 40
published: true

provider:
  name: Gazette
  domain: gazette.example
---

By hand.
`

const files = { '_news/2031-01-01-old.md': text('2031-01-01'), '_news/2031-03-01-new.md': text('2031-03-01') }

/** What the archive looks at of a hub and the world. */
function hubKeeping(archiveAfterDays?: number) {
  const records = Object.entries(files).flatMap(([path, file]) => readRecord(file, path).record ?? ([] as NewsRecord[]))
  const content = createMemoryContent(files)
  const hub = archiveAfterDays === undefined ? {} : { archiveAfterDays }
  const world = { content, clock: systemClock('2031-03-10T00:00:00Z') } as unknown as World
  return { folder: { hub, records } as unknown as HubFolder, content, world }
}

test('records past retention move to the archive as they stand', async () => {
  const { folder, content, world } = hubKeeping(60)
  expect(await archiveRecords(folder, world)).toEqual(['_news/2031-01-01-old.md'])
  expect(await content.list('')).toEqual(['_archive/_news/2031-01-01-old.md', '_news/2031-03-01-new.md'])
  expect(await content.readText('_archive/_news/2031-01-01-old.md')).toBe(files['_news/2031-01-01-old.md'])
})

test('a hub that names no retention keeps all', async () => {
  const { folder, content, world } = hubKeeping()
  expect(await archiveRecords(folder, world)).toEqual([])
  expect(await content.list('')).toEqual(Object.keys(files))
})

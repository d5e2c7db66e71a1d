import { expect, test } from 'vitest'
import type { Tombstone } from '../news/tombstone.ts'
import { amendTombstones } from './amend-tombstones.ts'
import { parseTombstones } from './tombstones.ts'

const deleted = (path: string): Tombstone => ({
  path,
  title: 'Gone',
  at: '2031-05-15T12:00:00Z',
  reason: 'deleted-by-publisher',
})

test('added once, and again without a change of bytes; comments stay', () => {
  const text = `${amendTombstones('', [deleted('_news/a.md')])}# for the record\n`
  const amended = amendTombstones(text, [deleted('_news/a.md'), deleted('_news/b.md')])
  expect(amended.startsWith(text)).toBe(true)
  expect(parseTombstones(amended, 'x').tombstones).toEqual([deleted('_news/a.md'), deleted('_news/b.md')])
  expect(amendTombstones(amended, [deleted('_news/b.md')])).toBe(amended)
})

test('a takedown takes the place of an entry that names the title', () => {
  const takedown: Tombstone = { path: '_news/a.md', at: '2031-05-16T12:00:00Z', reason: 'takedown' }
  const text = amendTombstones('', [deleted('_news/a.md'), deleted('_news/b.md')])
  expect(parseTombstones(amendTombstones(text, [takedown]), 'x').tombstones).toEqual([deleted('_news/b.md'), takedown])
})

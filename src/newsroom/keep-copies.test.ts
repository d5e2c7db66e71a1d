import { expect, test } from 'vitest'
import type { Membership, Story } from '../news/story.ts'
import { keepCopies } from './keep-copies.ts'

const at = '2026-03-01T08:00:00Z'
const origin = (article: string): Membership => ({ article, publishedDateTime: at, as: 'origin' })
const copy = (article: string, copyOf: string): Membership => ({ ...origin(article), as: 'duplicate', copyOf })
const story = (...members: Membership[]): Story => ({ id: 's', formerIds: [], members, openedAt: at, latestAt: at })

test('a copy stays one when its origin is rewritten, as long as the origin is in the story', () => {
  const before = [story(origin('a'), copy('b', 'a'))]
  expect(keepCopies([story(origin('a'), origin('b'), origin('c'))], before)).toEqual([
    story(origin('a'), copy('b', 'a'), origin('c')),
  ])
  expect(keepCopies([story(origin('b'))], before)).toEqual([story(origin('b'))])
  expect(keepCopies([story(copy('a', 'b'), origin('b'))], before)).toEqual([story(copy('a', 'b'), origin('b'))])
})

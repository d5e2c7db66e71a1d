import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Article } from '../news/article.ts'
import type { Bond, Story } from '../news/story.ts'
import { article } from './article.fixture.ts'
import { Bonds } from './bonds.ts'
import { group } from './group.ts'

const on = (day: number, hour = 8) => ({ publishedDateTime: `2026-01-0${day}T${String(hour).padStart(2, '0')}:00:00Z` })
const FLOOD =
  'The river Elder rose four metres at Brackwater and ran over the quay. The bridge is closed and the school on the hill took in two hundred people.'
const flood: Article[] = [
  article({ id: 'f1', title: 'River Elder floods the quay at Brackwater', text: FLOOD, ...on(5) }),
  article({
    id: 'f2',
    title: 'Brackwater quay under water as the Elder rises four metres',
    text: 'The Elder rose four metres and flooded the quay at Brackwater. The bridge is closed; two hundred people slept at the school on the hill.',
    ...on(5, 10),
  }),
  article({
    id: 'f3',
    title: 'Two hundred leave homes as river Elder floods Brackwater',
    text: 'Two hundred people left their homes at Brackwater when the river Elder flooded the quay and the bridge was closed.',
    ...on(5, 12),
  }),
]
const herring = article({
  id: 'h1',
  title: 'Herring fleet lands half of what it did last spring',
  text: 'The boats of the northern port landed forty tonnes in April; the auction paid more for a crate than it ever did.',
  ...on(5, 9),
})
const all = [...flood, herring]

const apart = (id: string, ...others: string[]): Bond[] => others.map((other) => ({ article: id, other, as: 'apart' }))
const together = (id: string, ...others: string[]): Bond[] =>
  others.map((other) => ({ article: id, other, as: 'together' }))

function sets(stories: readonly Story[]): string[] {
  return stories
    .map(({ members }) =>
      members
        .map((one) => one.article)
        .sort()
        .join(' '),
    )
    .sort()
}

const grouped = (bonds: readonly Bond[], earlier: readonly Story[] = [], articles: readonly Article[] = all) =>
  group(articles, earlier, { bonds }).stories
const idOf = (stories: readonly Story[], id: string) =>
  stories.find(({ members }) => members.some((one) => one.article === id))?.id

test('what people put together is one story, however unlike, in later runs and without what earlier runs knew', () => {
  expect(sets(grouped([]))).toEqual(['f1 f2 f3', 'h1'])
  const bonds = together('f1', 'h1')
  const before = grouped([])
  const after = grouped(bonds, before)
  expect(sets(after)).toEqual(['f1 f2 f3 h1'])
  expect(after[0]).toMatchObject({ id: idOf(before, 'f1'), formerIds: [idOf(before, 'h1')], bonds })
  expect(grouped(bonds, after)).toEqual(after)
  expect(sets(grouped(bonds))).toEqual(['f1 f2 f3 h1'])
})

test('what people took apart stays apart, also from what comes later, and the rest keeps the story’s name', () => {
  const before = grouped([])
  const bonds = apart('f2', 'f1', 'f3')
  const after = grouped(bonds, before)
  expect(sets(after)).toEqual(['f1 f3', 'f2', 'h1'])
  expect(idOf(after, 'f1')).toBe(idOf(before, 'f1'))
  expect(after.find(({ id }) => id === idOf(after, 'f2'))?.splitFrom).toEqual([idOf(before, 'f1')])
  expect(grouped(bonds, after)).toEqual(after)
  const fourth = article({
    id: 'f4',
    title: 'Bridge at Brackwater still closed after the Elder flooded the quay',
    text: `${FLOOD} It is to open on Thursday.`,
    ...on(6),
  })
  const later = grouped(bonds, after, [...all, fourth])
  expect(later.filter(({ members }) => members.some((one) => one.article === 'f4'))).toHaveLength(1)
  expect(idOf(later, 'f2')).not.toBe(idOf(later, 'f1'))
  expect(sets(grouped(bonds))).toEqual(['f1 f3', 'f2', 'h1'])
})

test('a ruling that is taken back leaves no trace but the addresses', () => {
  const before = grouped([])
  const split = grouped(apart('f2', 'f1', 'f3'), before)
  const restored = grouped([], split)
  expect(sets(restored)).toEqual(sets(before))
  const found = restored.find(({ members }) => members.length === 3)
  expect(found).toMatchObject({ id: idOf(before, 'f1'), formerIds: [idOf(split, 'f2')] })
  expect(found?.bonds).toBeUndefined()
  const merged = grouped(together('f1', 'h1'), before)
  expect(sets(grouped([], merged))).toEqual(sets(before))
})

test('a copy that people took out is a report of its own', () => {
  const copy = article({ id: 'copy', title: 'River Elder floods the quay at Brackwater', text: FLOOD, ...on(5, 11) })
  const before = grouped([], [], [...all, copy])
  expect(sets(before)).toEqual(['copy f1 f2 f3', 'h1'])
  const after = grouped(apart('copy', 'f1', 'f2', 'f3'), before, [...all, copy])
  expect(sets(after)).toEqual(['copy', 'f1 f2 f3', 'h1'])
  expect(after.find(({ id }) => id === idOf(after, 'copy'))?.members[0]).toMatchObject({ as: 'origin' })
})

test('an article that is to stand alone does, and what people put with it later stays with it', () => {
  const alone: Bond = { article: 'f2', as: 'apart' }
  expect(sets(grouped([alone], grouped([])))).toEqual(['f1 f3', 'f2', 'h1'])
  expect(sets(grouped([alone, ...together('h1', 'f2')]))).toEqual(['f1 f3', 'f2 h1'])
})

test('articles weeks apart are one story when people say so', () => {
  const late = article({
    id: 'late',
    title: 'Inquiry into the Brackwater flood begins',
    text: 'Judges meet.',
    publishedDateTime: '2026-01-27T08:00:00Z',
  })
  const stories = grouped(together('f1', 'late'), grouped([], [], all), [...all, late])
  expect(sets(stories)).toEqual(['f1 f2 f3 late', 'h1'])
})

test('of rulings that exclude each other the later one holds', () => {
  const first = [...together('f1', 'h1'), ...apart('h1', 'f1')]
  expect(new Bonds(first).inForce).toEqual(apart('h1', 'f1'))
  const chain = [...apart('f1', 'h1'), ...together('f1', 'f2'), ...together('f2', 'h1')]
  expect(sets(grouped(chain))).toEqual(['f1 f2 f3 h1'])
})

test('whatever people rule, no two stand together that they keep apart, and all stand together that they tie', () => {
  const ids = all.map(({ id }) => id)
  const bond = fc.record({
    article: fc.constantFrom(...ids),
    other: fc.constantFrom(...ids),
    as: fc.constantFrom('together' as const, 'apart' as const),
  })
  const some = fc.array(
    bond.filter(({ article: one, other }) => one !== other),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(some, some, (early, late) => {
      const stories = grouped(late, grouped(early, grouped([])))
      for (const { article: id, other, as } of new Bonds(late).inForce) {
        expect(idOf(stories, id) === idOf(stories, other ?? '')).toBe(as === 'together')
      }
      expect(stories.flatMap(({ members }) => members).length).toBe(all.length)
      expect(new Set(stories.map(({ id }) => id)).size).toBe(stories.length)
    }),
    { numRuns: 60 },
  )
})

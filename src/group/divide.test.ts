import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Article } from '../news/article.ts'
import type { Story } from '../news/story.ts'
import { article } from './article.fixture.ts'
import { group } from './group.ts'

const events = ['ferry', 'chess', 'budget', 'volcano'] as const

/** The words only reports on this event use. */
function wordsOf(event: string): string[] {
  return Array.from({ length: 24 }, (_, at) => `${event}${'abcdefghijklmnopqrstuvwxyz'[at]}`)
}

/** One of the reports on an event; each picks other words of it. */
function report(event: string, number: number): Article {
  const words = wordsOf(event)
  const picked = Array.from(
    { length: 40 },
    (_, at) => words[(at * (number + 3) + number * 5 + (at % 7)) % words.length],
  )
  const day = 1 + (number % 2)
  return article({
    id: `${event}${number}`,
    title: picked.slice(0, 8).join(' '),
    text: picked.join(' '),
    webUrl: `https://site${number}.example/${event}`,
    originalUrl: `https://site${number}.example/${event}`,
    host: `site${number}.example`,
    publishedDateTime: `2026-02-0${day}T0${number % 9}:00:00Z`,
  })
}

function story(id: string, members: readonly Article[], more: Partial<Story> = {}): Story {
  const all = members
    .map(({ id: of, publishedDateTime = '' }) => ({ article: of, publishedDateTime, as: 'origin' as const }))
    .sort((a, b) => (a.publishedDateTime < b.publishedDateTime ? -1 : 1))
  const [first = '', last = ''] = [all[0]?.publishedDateTime, all.at(-1)?.publishedDateTime]
  return { id, formerIds: [], members: all, openedAt: first, latestAt: last, ...more }
}

const memberIds = ({ members }: Story) => members.map(({ article: id }) => id).sort()
const byId = (stories: readonly Story[]) => new Map(stories.map((one) => [one.id, memberIds(one)]))

const ferry = [1, 2, 3].map((number) => report('ferry', number))
const chess = [4, 5].map((number) => report('chess', number))

test('a story that turns out to be two is split: the larger part keeps the id, the other gets its own', () => {
  const { stories } = group([...ferry, ...chess], [story('ferry1', [...ferry, ...chess])])
  expect(byId(stories)).toEqual(
    new Map([
      ['ferry1', ['ferry1', 'ferry2', 'ferry3']],
      ['chess4', ['chess4', 'chess5']],
    ]),
  )
  expect(stories.find(({ id }) => id === 'chess4')?.splitFrom).toEqual(['ferry1'])
})

test('a former id goes with the article it was given for, and is not given again', () => {
  const mixed = story('ferry1', [...ferry, ...chess], { formerIds: ['chess4', 'other'] })
  const { stories } = group([...ferry, ...chess], [mixed])
  expect(stories.map(({ id, formerIds }) => [id, formerIds])).toEqual([
    ['ferry1', ['other']],
    ['chess4-2', ['chess4']],
  ])
})

test('of equal parts the one with the earliest report keeps the id', () => {
  const two = ferry.slice(0, 2)
  const { stories } = group([...two, ...chess], [story('old', [...two, ...chess])])
  expect(byId(stories).get('old')).toEqual(['ferry1', 'ferry2'])
})

test('copies stay with their origin', () => {
  const [first] = ferry as [Article]
  const copy = { ...first, id: 'copy', webUrl: 'https://copy.example/', host: 'copy.example' }
  const { stories } = group([...ferry, copy, ...chess], [story('ferry1', [...ferry, copy, ...chess])])
  expect(byId(stories).get('ferry1')).toEqual(['copy', 'ferry1', 'ferry2', 'ferry3'])
})

test('a story whose parts are not all looked at again stays as it was', () => {
  const whole = story('ferry1', [...ferry, ...chess])
  expect(group(ferry, [whole]).stories.map(memberIds)).toEqual([memberIds(whole)])
})

/** Reports on four events, some of them put into stories without regard to what they are about. */
const muddle = fc
  .uniqueArray(fc.record({ event: fc.constantFrom(...events), number: fc.integer({ min: 0, max: 8 }) }), {
    minLength: 2,
    maxLength: 14,
    selector: ({ event, number }) => `${event}${number}`,
  })
  .chain((picked) =>
    fc.tuple(
      fc.constant(picked.map(({ event, number }) => report(event, number))),
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: picked.length, maxLength: picked.length }),
    ),
  )

function muddled([articles, places]: [Article[], number[]]): Story[] {
  return [0, 1, 2, 3]
    .map((place) => articles.filter((_, at) => places[at] === place))
    .filter((members) => members.length > 0)
    .map((members) => story(members[0]?.id ?? '', members))
}

test('whatever stood together before: every article is in one story, ids are unlike, and no id comes back for another', () => {
  fc.assert(
    fc.property(
      muddle,
      fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 14, maxLength: 14 })),
      (given, later) => {
        const [articles] = given
        const ever = new Set<string>()
        let stories = muddled(given)
        for (const round of [[], ...later.slice(0, 3)]) {
          // Each round, somebody's mistake unites stories at random: they keep one id and forward the others.
          stories = united(stories, round)
          for (const { id, formerIds } of stories) for (const known of [id, ...formerIds]) ever.add(known)
          const before = new Set(stories.map(({ id }) => id))
          stories = group(articles, stories).stories
          const ids = stories.flatMap(({ id, formerIds }) => [id, ...formerIds])
          expect(new Set(ids).size).toBe(ids.length)
          expect(stories.flatMap(memberIds).sort()).toEqual(articles.map(({ id }) => id).sort())
          for (const { id } of stories) expect(before.has(id) || !ever.has(id)).toBe(true)
          for (const id of ever) expect(ids).toContain(id)
        }
      },
    ),
    { numRuns: 40 },
  )
})

function united(stories: readonly Story[], round: readonly number[]): Story[] {
  const piles = new Map<number, Story[]>()
  stories.forEach((one, at) => {
    const pile = round[at] ?? 10 + at
    piles.set(pile, [...(piles.get(pile) ?? []), one])
  })
  return [...piles.values()].map((pile) => ({
    ...(pile[0] as Story),
    formerIds: [...(pile[0]?.formerIds ?? []), ...pile.slice(1).flatMap(({ id, formerIds }) => [id, ...formerIds])],
    splitFrom: pile.flatMap(({ splitFrom = [] }) => splitFrom),
    members: pile.flatMap(({ members }) => members),
  }))
}

test('what was judged stays: after a few runs the same articles change nothing, nor does a report on something else', () => {
  fc.assert(
    fc.property(muddle, (given) => {
      const [articles] = given
      let stories = muddled(given)
      for (let run = 0; run < 4; run++) {
        const next = group(articles, stories).stories
        expect(group([...articles].reverse(), stories).stories).toEqual(next)
        stories = next
      }
      expect(group(articles, stories).stories).toEqual(stories)
      const stranger = report('comet', 3)
      const after = group([...articles, stranger], stories).stories.filter((one) => !memberIds(one).includes('comet3'))
      expect(byId(after)).toEqual(byId(stories))
    }),
    { numRuns: 40 },
  )
})

test('what only the subject of the hub held together is taken apart once the subject is known', () => {
  const subject = ['harbour pilots', 'tugs', 'quays', 'cranes', 'moorings', 'dredging']
  const onSubject = [...ferry, ...chess].map((one) => ({
    ...one,
    text: `${`${subject.join(' ')} `.repeat(3)}${one.text}`,
  }))
  const earlier = [story('ferry1', onSubject)]
  expect(group(onSubject, earlier).stories).toHaveLength(1)
  expect(group(onSubject, earlier, { subject }).stories.map(memberIds)).toEqual([
    ['ferry1', 'ferry2', 'ferry3'],
    ['chess4', 'chess5'],
  ])
})

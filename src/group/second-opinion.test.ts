import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinable, partable, type Report } from '../../test/doubtful-reports.ts'
import type { Article } from '../news/article.ts'
import { article } from './article.fixture.ts'
import { leadsOf } from './batch.ts'
import { type Cluster, single, unite } from './cluster.ts'
import { group } from './group.ts'
import { opinionOdds, SecondOpinion } from './second-opinion.ts'
import { leadOf } from './texts.ts'

function articlesOf(reports: readonly Report[]): Article[] {
  return reports.map((report, at) =>
    article({ ...report, language: 'en', publishedDateTime: `2026-03-03T1${at}:00:00Z` }),
  )
}

const said = (likeness: number, [one, other]: readonly [Report, Report]) => ({
  said: [{ article: one.id, other: other.id, likeness }],
})

test('a pair that only a want of shared words keeps apart is doubtful, and a likeness joins it', () => {
  const articles = articlesOf(joinable)
  const { stories, doubts } = group(articles, [])
  expect(stories).toHaveLength(2)
  expect(doubts).toEqual([{ article: 'vote', other: 'street', odds: expect.closeTo(-0.49, 1) }])
  expect(group(articles, [], { opinions: said(0.9, joinable) }).stories).toHaveLength(1)
  expect(group(articles, [], { opinions: said(0.5, joinable) }).stories).toHaveLength(2)
})

test('a pair that is only just one story is doubtful, and an unlikeness parts it', () => {
  const articles = articlesOf(partable)
  const { stories, doubts } = group(articles, [])
  expect(stories).toHaveLength(1)
  expect(doubts).toEqual([{ article: 'quay', other: 'pier', odds: expect.closeTo(0.79, 1) }])
  expect(group(articles, [], { opinions: said(0.1, partable) }).stories).toHaveLength(2)
  expect(group(articles, [], { opinions: said(0.9, partable) }).stories).toHaveLength(1)
})

test('where likeness begins is a setting, because models differ', () => {
  const strict = { ...said(0.9, joinable), sameFrom: 0.95 }
  expect(group(articlesOf(joinable), [], { opinions: strict }).stories).toHaveLength(2)
})

test('without an opinion on the pair the stories are exactly the same', () => {
  const articles = articlesOf([...joinable, ...partable])
  const { stories } = group(articles, [])
  expect(group(articles, [], { opinions: { said: [] } }).stories).toEqual(stories)
  const elsewhere = { said: [{ article: 'vote', other: 'pier', likeness: 1 }] }
  const members = (found: typeof stories) => found.map((story) => story.members)
  expect(members(group(articles, [], { opinions: elsewhere }).stories)).toEqual(members(stories))
})

test('a firm guard and a clear case stand above every opinion', () => {
  const headlines = articlesOf([
    { id: 'one', title: 'Velmora profit beats forecasts', text: '' },
    { id: 'two', title: 'Tarnix profit beats forecasts', text: '' },
  ])
  const opinions = { said: [{ article: 'one', other: 'two', likeness: 1 }] }
  const { stories, doubts } = group(headlines, [], { opinions })
  expect(stories).toHaveLength(2)
  expect(doubts).toEqual([])
  const clear = articlesOf([
    { id: 'one', title: 'Storm floods harbour town', text: '' },
    { id: 'two', title: 'Storm hits harbour town', text: '' },
  ])
  const against = { said: [{ article: 'one', other: 'two', likeness: -1 }] }
  expect(group(clear, [], { opinions: against }).stories).toHaveLength(1)
})

test('what an opinion joined or parted stays so without it, and its words stay with the stories', () => {
  for (const [pair, likeness, count] of [[joinable, 0.9, 1] as const, [partable, 0.1, 2] as const]) {
    const articles = articlesOf(pair)
    const first = group(articles, [], { opinions: said(likeness, pair) })
    const again = group(articles, first.stories)
    expect(again.doubts).toEqual([])
    expect(again.stories).toEqual(first.stories)
    expect(again.stories).toHaveLength(count)
    for (const { opinions } of again.stories) expect(opinions).toEqual(said(likeness, pair).said)
  }
})

test('a pair asked about in vain is asked about again, and the answer decides as it would have at first', () => {
  for (const [pair, likeness, count] of [[joinable, 0.9, 1] as const, [partable, 0.1, 2] as const]) {
    const articles = articlesOf(pair)
    const { doubts } = group(articles, [])
    const failed = group(articles, [], { opinions: { said: [], unanswered: doubts } })
    const [one, other] = pair
    for (const { unanswered } of failed.stories)
      expect(unanswered).toEqual([{ article: one.id, other: other.id, times: 1 }])
    const again = group(articles, failed.stories, { opinions: { said: [], unanswered: doubts } })
    expect(again.doubts.map(({ article: id }) => id)).toEqual([one.id])
    expect(again.stories.map(({ members }) => members)).toEqual(failed.stories.map(({ members }) => members))
    expect(again.stories[0]?.unanswered?.[0]?.times).toBe(2)
    const { stories, doubts: others } = group(articles, again.stories, { opinions: said(likeness, pair) })
    expect(stories).toHaveLength(count)
    expect(others).toHaveLength(count === 1 ? 0 : 1)
    expect(stories.flatMap(({ unanswered = [] }) => unanswered)).toEqual([])
    expect(group(articles, stories).doubts).toEqual([])
    expect(group(articles, stories).stories).toEqual(stories)
    const ids = failed.stories.map(({ id }) => id)
    expect(stories.flatMap(({ id, formerIds }) => [id, ...formerIds])).toEqual(expect.arrayContaining(ids))
  }
})

test('ten runs ask in vain about a pair, then it stays as it is', () => {
  const articles = articlesOf(joinable)
  let runs = 0
  let { stories, doubts } = group(articles, [])
  for (; doubts.length > 0 && runs < 100; runs++) {
    stories = group(articles, stories, { opinions: { said: [], unanswered: doubts } }).stories
    doubts = group(articles, stories).doubts
  }
  expect(runs).toBe(10)
})

test('an opinion adds 1 to the log odds at most, either way, and never less for more likeness', () => {
  const likeness = fc.double({ min: -1, max: 1, noNaN: true })
  fc.assert(
    fc.property(likeness, likeness, (one, other) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)]
      expect(Math.abs(opinionOdds(one))).toBeLessThanOrEqual(1)
      expect(opinionOdds(low)).toBeLessThanOrEqual(opinionOdds(high))
    }),
  )
})

function clusterOf(order: number): Cluster {
  const document = { id: String(order), length: 1, days: 0 }
  const vector = { terms: Int32Array.of(order), weights: Float32Array.of(1) }
  return single({ document, headline: { terms: [], names: [] }, vector, order }).cluster
}

test('of many doubtful pairs the 128 most doubtful are named, once each', () => {
  const second = new SecondOpinion()
  const clusters = Array.from({ length: 3000 }, (_, order) => clusterOf(order))
  for (const times of [1, 2]) {
    for (let at = 0; at + 1 < clusters.length; at += 2) {
      const [a, b] = [clusters[at], clusters[at + 1]] as [Cluster, Cluster]
      expect(second.on(times === 1 ? a : b, times === 1 ? b : a, 1 - ((at * 7) % 3000) / 1500)).toBe(0)
    }
  }
  const odds = second.doubts().map((doubt) => Math.abs(doubt.odds))
  expect(odds).toHaveLength(128)
  expect(new Set(second.doubts().map(({ article: id }) => id)).size).toBe(128)
  expect(odds).toEqual([...odds].sort((a, b) => a - b))
  expect(odds.at(-1)).toBeLessThan(0.2)
})

test('a pair that other texts have tied together is in doubt no more', () => {
  const second = new SecondOpinion()
  const [a, b] = [clusterOf(0), clusterOf(1)]
  second.on(a, b, -0.5)
  expect(second.doubts()).toHaveLength(1)
  unite(a, b)
  expect(second.doubts()).toEqual([])
})

test('large stories are spoken for by their first texts, and the mean of what was said of them counts', () => {
  const said = [
    { article: '0', other: '2', likeness: 0.9 },
    { article: '3', other: '1', likeness: 0.7 },
    { article: '0', other: '9', likeness: -1 },
  ]
  const second = new SecondOpinion({ said })
  const [a, b] = [clusterOf(0), clusterOf(2)]
  unite(a, clusterOf(1))
  unite(b, clusterOf(3))
  expect(second.on(b, a, 0.1)).toBeCloseTo(0.5)
  expect(second.doubts()).toEqual([{ article: '0', other: '2', odds: 0.1 }])
})

test('a text is sent as its title and beginning, whole signs only, and never where models are not allowed', () => {
  expect(leadOf({ title: 'Tram', text: 'x'.repeat(5000) })).toHaveLength(1000)
  expect(leadOf({ title: 'Tram', text: `${'x'.repeat(994)}🚋` })).toBe(`Tram\n${'x'.repeat(994)}`)
  const lines = [
    '{"id":"a","title":"A","text":"one"}',
    '{"id":"b","title":"B","noModels":true}',
    '{"id":"c","title":"C"}',
    '{"id":"c","title":"again"}',
    '{"id":"d","title":"D","noModels":false}',
    '{"id":"e","title":"nobody asks"}',
    '{',
  ]
  expect([...leadsOf(lines, new Set('abcd'))]).toEqual([
    ['a', 'A\none'],
    ['d', 'D'],
  ])
})

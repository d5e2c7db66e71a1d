import { expect, test } from 'vitest'
import { testCandidate } from '../../test/decide/test-candidate.ts'
import { testHubFolder } from '../../test/test-hub-folder.ts'
import type { Article } from '../news/article.ts'
import type { NewsRecord } from '../news/record.ts'
import type { Ruling } from '../news/ruling.ts'
import { candidatesOf } from './candidates.ts'
import { learntAgreement } from './learnt-agreement.ts'
import type { HubFolder } from './world.ts'

const url = (at: number) => `https://wire.example/${at}`
const articles: Article[] = Array.from(
  { length: 8 },
  (_, at) =>
    testCandidate(
      `a${at}`,
      {},
      { host: 'wire.example', originalUrl: url(at), webUrl: url(at), title: `Heron count number ${at}`, text: '' },
    ).article,
)

function recordAt(at: number): NewsRecord {
  const path = `_news/2026-03-01-${at}.md`
  return {
    path,
    fields: {
      category: 'news',
      title: `Heron count number ${at}`,
      excerpt: '',
      publishedDateTime: '2026-03-01T00:00:00Z',
      originalUrl: url(at),
      webUrl: url(at),
      type: 'article',
      quality: 50,
      heat: 20,
      published: true,
      provider: { name: 'The Wire', domain: 'wire.example' },
      topics: ['Birds'],
      images: [],
      related: [],
    },
    unknown: [],
    body: '',
  }
}

function ruling(at: number, value: string): Ruling {
  return { subject: url(at), action: 'correct', field: 'kind', value, at: '2026-03-01T00:00:00Z', by: 'Ada' }
}

function folder(rulings: readonly Ruling[], records: readonly NewsRecord[] = []): HubFolder {
  const birds = { id: 'birds', name: 'Birds', keywords: ['heron'], hashtags: [], images: [], services: {} }
  return { ...testHubFolder([birds]), rulings, records }
}

function kindsOf(hub: HubFolder, id: string, known: readonly Article[] = articles) {
  return (
    candidatesOf(hub, known)
      .get(id)
      ?.labels.filter(({ of }) => of === 'kind') ?? []
  )
}

test('a corrected kind is the article’s own, and back again', () => {
  expect(kindsOf(folder([]), 'a0')).toEqual([])
  expect(kindsOf(folder([ruling(0, 'press-release')]), 'a0')).toMatchObject([
    { name: 'press-release', confidence: 1, because: [{ name: 'ruling-kind' }] },
  ])
  const back = { ...ruling(0, 'report'), at: '2026-03-02T00:00:00Z' }
  expect(kindsOf(folder([ruling(0, 'press-release'), back]), 'a0')).toEqual([])
})

test('four corrections teach the kind of a publisher’s other articles, with the reason; a report among them undoes it', () => {
  const four = [0, 1, 2, 3].map((at) => ruling(at, 'press-release'))
  const [label] = kindsOf(folder(four), 'a7')
  expect(label).toMatchObject({ name: 'press-release', confidence: 0.5 })
  expect(label?.because[0]?.because).toBe('Editors ruled 4 articles of wire.example to be of the kind “press-release”.')
  expect(kindsOf(folder(four.slice(0, 3)), 'a7')).toEqual([])
  expect(kindsOf(folder([...four, ruling(4, 'report')]), 'a7')).toEqual([])
})

test('the lessons are in rulings and records: nothing else is needed', () => {
  const records = [0, 1, 2, 3].map(recordAt)
  const four = records.map(({ path }) => ({ ...ruling(0, 'press-release'), subject: path }))
  expect(kindsOf(folder(four, records), 'a7', articles.slice(7))).toMatchObject([{ name: 'press-release' }])
})

test('what corrections bring is told: each is held against what the others taught', () => {
  const five = [0, 1, 2, 3, 4].map((at) => ruling(at, 'press-release'))
  expect(learntAgreement(folder(five), articles).kinds).toEqual({ corrections: 5, before: 0, after: 5 })
})

import { expect, test } from 'vitest'
import { ONE_SUBJECT } from '../../test/one-subject.ts'
import type { Article } from '../news/article.ts'
import type { Story } from '../news/story.ts'
import { article } from './article.fixture.ts'
import { group } from './group.ts'

/** Member ids of every story, stories and members sorted. */
function sets(stories: readonly Story[]): string[] {
  return stories
    .map(({ members }) =>
      members
        .map((member) => member.article)
        .sort()
        .join(' '),
    )
    .sort()
}

const privacy: Article[] = [
  article({
    id: 'party',
    title:
      'Greens highlight concerns with the Reform Party’s use of facial recognition technology in letter to privacy commissioner',
    excerpt:
      'The Greens have written to the federal privacy commissioner about software that matches faces of party members.',
    text: 'The Greens have written to the federal privacy commissioner about software that matches faces of party members.\nTheir critic for digital affairs says the Reform Party checked the identity of members voting in a candidate race with facial recognition, and that political parties are not covered by privacy law.',
    publishedDateTime: '2021-06-23T00:00:00Z',
    language: 'en',
  }),
  article({
    id: 'herald',
    title: 'Facial recognition use by Reform Party raises issues, says privacy commissioner',
    excerpt:
      'The privacy commissioner is concerned about a party that verifies voters in nomination races by their faces.',
    text: 'The commissioner said the technology is powerful and parties should think twice before they use it.',
    publishedDateTime: '2021-06-24T00:00:00Z',
    language: 'en',
  }),
  article({
    id: 'coast',
    title: 'Facial recognition use by federal Reform Party raises issues here, says provincial privacy commissioner',
    excerpt: 'Provincial law may apply when a federal party collects the faces of people who live here.',
    text: 'The office of the commissioner has asked the party for details.',
    publishedDateTime: '2021-06-25T00:00:00Z',
    language: 'en',
  }),
  article({
    id: 'union',
    title: 'Civil liberties group urges Reform Party to stop using facial recognition technology',
    excerpt: 'The group calls on the party to drop the identity checks and to choose a less intrusive way.',
    text: 'A letter sent on Friday says that biometric data of members is at risk.',
    publishedDateTime: '2021-06-25T12:00:00Z',
    language: 'en',
  }),
]

test('four reports over two and a half days are one story, even when they are all there is', () => {
  expect(sets(group(privacy, []).stories)).toEqual(['coast herald party union'])
})

test('the same with headlines and excerpts only', () => {
  const short = privacy.map((one) => ({ ...one, text: '' }))
  expect(sets(group(short, []).stories)).toEqual(['coast herald party union'])
})

const launches: Article[] = [
  article({
    id: 'phone',
    title: 'Nimbus unveils folding phone with a two-day battery',
    text: 'Nimbus showed its first folding phone on Tuesday. The handset opens to a seven-inch screen, costs 999 dollars and goes on sale in May.',
    publishedDateTime: '2026-03-03T10:00:00Z',
  }),
  article({
    id: 'cloud',
    title: 'Nimbus launches database service for hospitals',
    text: 'Nimbus started a cloud database for patient records on Tuesday. Clinics pay by the query and keep the keys to the encryption.',
    publishedDateTime: '2026-03-03T11:00:00Z',
  }),
]

test('two launches of one company on one day are two stories', () => {
  expect(sets(group(launches, []).stories)).toEqual(['cloud', 'phone'])
})

/** Headlines alone, from two houses an hour apart. */
function headlines(one: string, other: string): string[] {
  const [first, second] = [one, other].map((title, at) =>
    article({ id: at === 0 ? 'one' : 'other', title, publishedDateTime: `2026-03-03T1${at}:00:00Z` }),
  ) as [Article, Article]
  return sets(group([first, second], []).stories)
}

test.each([
  ['Velmora profit beats forecasts', 'Tarnix profit beats forecasts'],
  ['Earthquake of magnitude 6.1 strikes Japan', 'Earthquake of magnitude 5.8 strikes Chile'],
  ['Regierung billigt Hafenausbau in Kelm', 'Gericht stoppt Tunnel'],
])('headlines of one template about two are two stories: %s', (one, other) => {
  expect(headlines(one, other)).toEqual(['one', 'other'])
})

test.each([
  ['Velmora profit beats forecasts', 'Velmora quarterly profit beats forecasts'],
  ['Storm floods harbour town', 'Storm hits harbour town'],
  ['Storm Floods Harbour Town', 'Storm Hits Harbour Town'],
  ['Profit at Velmora beats forecasts', 'Earnings at Velmora beats forecasts'],
  ['Sturm überflutet Hafen von Kelm', 'Orkan überflutet Hafen von Kelm'],
  ['東京で地震、震度五強', '東京で強い地震、震度五強'],
  ['زلزال قوي يضرب مدينة الميناء', 'زلزال عنيف يضرب مدينة الميناء'],
  ['Myrsky katkoi sähköt satamakaupungissa', 'Myrsky katkoi sähköt koko satamakaupungissa'],
])('other words for the same are one story: %s', (one, other) => {
  expect(headlines(one, other)).toEqual(['one other'])
})

const wire =
  'A ferry with 212 people aboard ran aground off the northern coast early on Monday after its steering failed in heavy seas. All passengers were taken off by lifeboats and two fishing boats within three hours. Four people were treated for cold and bruises, the coast guard said. The company that runs the line has stopped its other ship of the same kind until engineers have looked at the rudders.'
const ferry: Article[] = [
  article({
    id: 'agency',
    title: 'Ferry runs aground, all 212 aboard rescued',
    text: wire,
    publishedDateTime: '2026-02-02T07:00:00Z',
  }),
  article({
    id: 'gazette',
    title: 'All safe after ferry runs aground in storm',
    text: `${wire.slice(0, 300)}`,
    publishedDateTime: '2026-02-02T09:00:00Z',
  }),
]

test('a syndicated copy is a duplicate of the earliest', () => {
  const { stories } = group(ferry, [])
  expect(stories).toHaveLength(1)
  expect(stories[0]?.members).toEqual([
    { article: 'agency', publishedDateTime: '2026-02-02T07:00:00Z', as: 'origin' },
    { article: 'gazette', publishedDateTime: '2026-02-02T09:00:00Z', as: 'duplicate', copyOf: 'agency' },
  ])
})

test('the origin is the one a copy names, even when it came later', () => {
  const [agency, gazette] = ferry as [Article, Article]
  const { stories } = group([{ ...agency, syndicatedFrom: gazette.webUrl }, gazette], [])
  expect(stories[0]?.members.map(({ article: id, copyOf }) => [id, copyOf])).toEqual([
    ['agency', 'gazette'],
    ['gazette', undefined],
  ])
})

const followUp = article({
  id: 'inquiry',
  title: 'Ferry that ran aground had rudder repaired last month, inquiry hears',
  text: 'The ferry that ran aground on Monday with 212 people aboard had its steering repaired in January, the company told the coast guard. Engineers found a cracked rudder bolt on its sister ship.',
  publishedDateTime: '2026-02-03T10:00:00Z',
})

test('a follow-up a day later joins, and the story keeps its id from run to run', () => {
  const first = group(ferry, [])
  const second = group([...ferry, followUp], first.stories)
  expect(sets(second.stories)).toEqual(['agency gazette inquiry'])
  expect(second.stories[0]?.id).toBe('agency')
  expect(sets(group([followUp], first.stories).stories).length).toBe(2)
})

test('the same words a year later are another story', () => {
  const later = ferry.map((one) => ({ ...one, id: `${one.id}-later`, publishedDateTime: '2027-02-02T07:00:00Z' }))
  expect(sets(group([...ferry, ...later], []).stories)).toEqual(['agency gazette', 'agency-later gazette-later'])
})

test('an earlier story stays whole, and is returned when none of its members came again', () => {
  const earlier: Story = {
    id: 'old',
    formerIds: ['older'],
    members: [{ article: 'old', publishedDateTime: '2026-01-01T00:00:00Z', as: 'origin' }],
    openedAt: '2026-01-01T00:00:00Z',
    latestAt: '2026-01-01T00:00:00Z',
  }
  expect(group(launches, [earlier]).stories).toContainEqual(earlier)
})

test('the order of the articles does not matter', () => {
  const all = [...privacy, ...launches, ...ferry, followUp]
  expect(group([...all].reverse(), [])).toEqual(group(all, []))
})

test('nothing in, nothing out', () => {
  expect(group([], [])).toEqual({ stories: [], similar: [], doubts: [] })
})

/** Reports of one week in a hub on wave and tidal power: three on one event, the others each on their own. */
const oneSubject: Article[] = ONE_SUBJECT.map(([id, title, excerpt]) =>
  article({ id, title, excerpt, text: '', publishedDateTime: '2031-05-14T08:00:00Z', language: 'en' }),
)

test('in a hub on one subject its own words tell no event from another, in whatever form they stand', () => {
  const apart = ['array switch', 'course', 'fish', 'fund', 'market']
  expect(sets(group(oneSubject, []).stories)).not.toEqual(apart)
  const subject = ['tidal power', 'tidal turbine']
  expect(sets(group(oneSubject, [], { subject }).stories)).toEqual(apart)
  const german = oneSubject.map((one) => ({ ...one, language: 'de' }))
  expect(group(german, [], { subject }).stories.length).toBeGreaterThan(group(german, []).stories.length)
})

test('reports on one event of the subject stay one story', () => {
  const subject = ['computer vision', 'face recognition', 'facial recognition', 'privacy', 'AI']
  expect(sets(group(privacy, [], { subject }).stories)).toEqual(['coast herald party union'])
})

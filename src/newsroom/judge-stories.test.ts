import { expect, test } from 'vitest'
import { testCandidate } from '../../test/decide/test-candidate.ts'
import { testHubFolder } from '../../test/test-hub-folder.ts'
import { testTopic } from '../../test/test-topic.ts'
import { defaultPolicy } from '../decide/policies/default-policies.ts'
import type { Article } from '../news/article.ts'
import type { Decision } from '../news/decision.ts'
import { instant } from '../news/instant.ts'
import type { Story } from '../news/story.ts'
import { evidenceSince, judge } from './judge-stories.ts'
import type { HubFolder } from './world.ts'

const DAY = 86_400_000
const TODAY = Date.parse('2026-03-30T10:00:00Z')

const folder = testHubFolder([testTopic('Birds', ['heron', 'herons'])])

/** Words that nothing else here says, so that articles are alike only when they share them. */
function words(seed: string): string {
  const own = seed.replaceAll('-', '')
  return Array.from({ length: 40 }, (_, index) => `${own}${String.fromCharCode(97 + (index % 26))}${index}`).join(' ')
}

function article(id: string, host: string, daysAgo: number, more: Partial<Article> = {}): Article {
  const at = instant(TODAY - daysAgo * DAY)
  const url = `https://${host}/${id}`
  return testCandidate(
    id,
    {},
    {
      originalUrl: url,
      webUrl: url,
      host,
      title: `Herons ${words(id).slice(0, 40)}`,
      excerpt: `Herons ${words(id).slice(0, 80)}`,
      text: `Herons ${words(id)}`,
      publishedDateTime: at,
      capturedAt: at,
      ...more,
    },
  ).article
}

function story(...members: Article[]): Story {
  const all = members.map(({ id, publishedDateTime = '' }) => ({
    article: id,
    publishedDateTime,
    as: 'origin' as const,
  }))
  const moments = all.map(({ publishedDateTime }) => publishedDateTime).sort()
  return {
    id: members[0]?.id ?? '',
    formerIds: [],
    members: all,
    openedAt: moments[0] ?? '',
    latestAt: moments.at(-1) ?? '',
  }
}

/** Sixty days of a house whose every report another one follows, an article of both a day. */
function followedHouse(): Stored {
  const pairs = Array.from({ length: 60 }, (_, day) => {
    const event = { title: `Herons ${words(`event-${day}`).slice(0, 100)}` }
    return [
      article(`first-${day}`, 'first.example', day + 2 + 0.2, event),
      article(`second-${day}`, 'second.example', day + 2, event),
    ]
  })
  return { read: pairs.flat(), earlier: pairs.map((pair) => story(...pair)) }
}

/** What is stored, as a store would give it out. */
interface Stored {
  read: Article[]
  earlier: Story[]
}

async function decide(now: number, { read, earlier }: Stored, hub: Partial<HubFolder> = {}) {
  const evidence = await evidenceSince(instant(now - 30 * DAY), {
    articlesSince: async (since) => read.filter(({ capturedAt }) => capturedAt >= since),
    stories: async (since = '') => earlier.filter(({ latestAt }) => latestAt >= since),
    decision: async () => undefined,
    pictures: async () => new Map(),
  })
  const { decisions } = judge({ ...folder, ...hub }, { ...evidence, now: instant(now) })
  return new Map(decisions.map((decision) => [decision.article, decision]))
}

function sourceOf(decision: Decision | undefined): string {
  return decision?.quality.because.find(({ name }) => name === 'source')?.because ?? ''
}

test('a house that others follow is thought better of, and told why', async () => {
  const { read, earlier } = followedHouse()
  const fresh = [article('new-first', 'first.example', 0), article('new-other', 'unknown.example', 0)]
  const decisions = await decide(TODAY, { read: [...read, ...fresh], earlier })
  expect(sourceOf(decisions.get('new-first'))).toMatch(/^Others followed (\d+) of its latest \1 articles\.$/)
  expect(sourceOf(decisions.get('new-other'))).toContain('Nothing is known')
  const quality = (id: string) => decisions.get(id)?.quality.value ?? 0
  expect(quality('new-first')).toBeGreaterThan(quality('new-other') + 5)
})

test('nothing moves because time passes', async () => {
  const evidence = followedHouse()
  const today = await decide(TODAY, evidence)
  for (const days of [0.3, 1, 9]) {
    const later = await decide(TODAY + days * DAY, evidence)
    expect(later.size).toBeGreaterThan(20)
    for (const [id, decision] of later) expect({ ...decision, at: '' }).toEqual({ ...today.get(id), at: '' })
  }
})

test('what comes in today moves nothing of the days before', async () => {
  const { read, earlier } = followedHouse()
  const fresh = Array.from({ length: 30 }, (_, index) => article(`fresh-${index}`, 'first.example', 0))
  const before = await decide(TODAY, { read, earlier })
  const after = await decide(TODAY, { read: [...read, ...fresh], earlier })
  for (const [id, decision] of before) expect(after.get(id)).toEqual(decision)
})

test('the ratings file counts, the editors’ own setting more', async () => {
  const read = [article('rated', 'news.first.example', 0), article('set', 'set.example', 0)]
  const ratings = new Map([
    ['first.example', 0.9],
    ['set.example', 0.1],
  ])
  const organizations = [{ id: 'set', name: 'The Set', domain: 'set.example', images: [], reputation: 0.8 }]
  const decisions = await decide(TODAY, { read, earlier: [] }, { ratings, organizations })
  expect(sourceOf(decisions.get('rated'))).toBe('The hub’s ratings file rates it 0.9 of 1.')
  expect(sourceOf(decisions.get('set'))).toBe('The editors set the reputation of The Set to 0.8.')
})

test('more houses than usual surprise, once it is known what is usual', async () => {
  const quiet = Array.from({ length: 12 }, (_, day) => article(`quiet-${day}`, 'first.example', day + 1))
  const big = ['a', 'b', 'c', 'd'].map((id) =>
    article(`big-${id}`, `${id}.example`, 0, { title: `Herons ${words('big')}` }),
  )
  const earlier = [...quiet.map((one) => story(one)), story(...big)]
  const head = [...(await decide(TODAY, { read: [...quiet, ...big], earlier })).values()].find(({ heat }) =>
    heat.because.some(({ name }) => name === 'surprise'),
  )
  expect(head?.heat.because.find(({ name }) => name === 'surprise')).toEqual({
    name: 'surprise',
    points: 12,
    because: 'A story of “Birds” usually has 1.',
  })
})

test('the budget of a day is spent in the hub’s own days, most heat first', async () => {
  const policy = { ...defaultPolicy, settings: { ...defaultPolicy.settings, topicBudget: 2 } }
  const read = [0, 0.1, 0.2, 1].map((daysAgo, index) => article(`one-${index}`, `h${index}.example`, daysAgo))
  const verdicts = [...(await decide(TODAY, { read, earlier: [] }, { hub: { ...folder.hub, policy } })).values()].map(
    ({ verdict, because }) => `${verdict} ${because[0]?.name}`,
  )
  expect(verdicts.sort()).toEqual([
    'hold over-budget',
    'publish good-enough',
    'publish good-enough',
    'publish good-enough',
  ])
})

test('an embargo ends by itself', async () => {
  const read = [article('ahead', 'first.example', -0.5, { capturedAt: instant(TODAY) })]
  const verdict = async (days: number) =>
    (await decide(TODAY + days * DAY, { read, earlier: [] })).get('ahead')?.verdict
  expect(await Promise.all([0, 0.4, 0.5, 5].map(verdict))).toEqual(['hold', 'hold', 'publish', 'publish'])
})

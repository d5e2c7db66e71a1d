import { expect, test } from 'vitest'
import { testHeadline } from '../../../test/decide/test-candidate.ts'
import type { Article } from '../../news/article.ts'
import { kindFacts, kindLabels, kindRules } from './kinds.ts'

const article = (more: Partial<Article>): Article => testHeadline('delta', more)

const kinds = (more: Partial<Article>) => kindLabels(article(more)).map(({ name }) => name)

/** For every rule one article it must see; a rule without an example fails the last test. */
const EXAMPLES: Record<string, Partial<Article>> = {
  'market-size-headline': { title: 'Heron Counter Market Size, Share and Forecast to 2031' },
  'market-will-be-worth': { title: 'Heron counters market to reach USD 4 billion' },
  'compound-growth': { excerpt: 'Growing at a CAGR of 7.1 %.' },
  'growth-in-text': { text: 'It will grow during the forecast period.' },
  'sample-offer': { text: 'Request a sample of this report.' },
  'competitor-list-headline': { title: 'Heron counter industry: key players and their plans' },
  'growth-rate-headline': { title: 'The heron counter market at a CAGR of over 19%' },
  'report-on-a-market': { excerpt: 'The report on the global heron counter market covers all regions.' },
  'calls-itself-leading': { excerpt: 'Heron Works, a leading provider of counters, counts.' },
  'press-wire-host': { host: 'www.prnewswire.com' },
  'today-announced': { text: 'Heron Works today announced a counter.' },
  'sponsored-title': { title: 'Sponsored: A counter for every heron' },
  'sponsored-path': { webUrl: 'https://delta.example/sponsored/herons' },
  'filed-as-sponsored': { categories: ['Partner content'] },
  'sponsored-note': { text: 'This article was paid for by Heron Works.' },
  'deal-title': { title: 'Best heron counter deals of the week' },
  'deal-path': { webUrl: 'https://delta.example/deals/counter' },
  'affiliate-note': { text: 'We may earn a commission when you buy.' },
  horoscope: { title: 'Your horoscope for Friday' },
  'winning-numbers': { title: 'Winning numbers in the delta lottery' },
  puzzle: { title: 'Crossword hints for Friday' },
  'what-is-on': { title: 'Where to watch the heron race' },
  'death-notices': { title: 'Death notices for Friday' },
  'gallery-title': { title: 'In pictures: the herons return' },
  'gallery-path': { webUrl: 'https://delta.example/photos/herons' },
  'podcast-title': { title: 'Delta hour | Ep. 12: Herons' },
  'podcast-path': { webUrl: 'https://delta.example/podcasts/herons' },
  'from-a-wire': { syndicatedFrom: 'https://www.prnewswire.com/herons' },
  'wire-byline': { authors: ['Business Wire'] },
  'filed-as-press-release': { categories: ['Press Releases'] },
  'press-title': { title: 'Press release: Heron Works counts' },
  'wire-signature': { text: 'It counts.\nView original content: heron.example' },
  'praises-itself-and-announces': { excerpt: 'Heron Works, a leader in counting, today unveiled a counter.' },
  'praise-in-headline': { title: 'Leading heron counting company counts more' },
  'press-headline': { title: 'Heron Works named a leader in the list of counters' },
  'trademark-sign': { title: 'Heron Works renews its HeronCount™' },
  'proud-executive': { text: '“We are thrilled to count herons,” said Ina Brandt, who leads Heron Works.' },
  'for-more-information': { text: 'For more information, visit heron.example.' },
  'press-path': { webUrl: 'https://delta.example/press-releases/herons' },
  'wire-dateline': { text: 'DELTA, March 1 /PRNewswire/ -- Herons have returned.' },
  'press-formula': { text: 'Heron Works is pleased to announce a counter.' },
  'press-contact': { text: 'Media Contact: the press office' },
  'source-line': { text: 'It counts.\nSOURCE Heron Works' },
  'about-the-company': { text: 'It counts.\nAbout Heron Works\nWe count.' },
  'ticker-in-lead': { excerpt: 'Heron Works (NYSE: HRN) counts.' },
  'job-title': { title: 'We’re hiring a heron counter' },
  'job-words': { title: 'Heron counter, full-time' },
  'job-path': { webUrl: 'https://delta.example/careers/counter' },
  'job-duties': { text: 'Key responsibilities: counting.' },
  'subscribe-title': { title: 'Subscribe to read' },
  'wall-instead-of-text': { text: 'Already a subscriber? Sign in.' },
  'declared-paywall': { rights: { paywalled: true } },
  'opinion-title': { title: 'Opinion: Let the herons be' },
  'opinion-path': { webUrl: 'https://delta.example/opinion/herons' },
  'first-person-argument': { text: 'In my view they stay.' },
  'review-title': { title: 'Heron Counter 2 review: it counts' },
  'review-path': { webUrl: 'https://delta.example/reviews/counter' },
  'how-to-title': { title: 'How to count herons' },
  'how-to-path': { webUrl: 'https://delta.example/tutorials/counting' },
  'live-title': { title: 'Heron count: live updates' },
  'live-path': { webUrl: 'https://delta.example/live/herons' },
  'video-title': { title: 'Video: the herons return' },
  'video-host': { host: 'www.youtube.com' },
  'video-path': { webUrl: 'https://delta.example/videos/herons' },
  'counted-list': { title: '17 herons that stand on one leg' },
  'counted-list-of-things': { title: 'The heron in 12 strange facts' },
  'speaks-to-you': { title: 'The heron looks at you' },
  'points-at-this': { title: 'This heron has a plan' },
  asks: { title: 'Why the heron stands still' },
  'this-person': { title: 'We asked why this heron is alone' },
  'strong-words': { title: 'A stunning heron' },
  'promises-a-feeling': { title: 'A heron that will melt your heart' },
  'internet-speak': { title: 'Guess the heron' },
  'people-react': { title: 'People try to stand like herons' },
  'first-person': { title: 'We stood like herons' },
  'then-and-now': { title: 'The delta then and now' },
  'counted-trade-list': { title: 'Three trends in heron counting' },
  'list-as-title': { title: '17 Herons On Ferries' },
  'asks-the-reader': { title: 'Are you a heron' },
  'guessing-game': { title: 'Who said it: heron or gull' },
  gushes: { title: 'An adorable heron' },
  'tried-it': { title: 'We tried standing on one leg' },
  'calls-to-talk': { title: 'We need to talk about herons' },
  'not-believe': { title: 'You will never believe this heron' },
  'holds-back': { title: 'This is what herons do' },
  'just-happened': { title: 'A heron just landed' },
  'counted-things-abroad': { title: '10 choses sur les hérons' },
  'not-believe-abroad': { title: 'No vas a creer lo que hizo esta garza' },
  'what-then-abroad': { title: 'Ein Reiher landet. Was dann passiert, rührt alle' },
  'every-word-capital': { title: 'The Heron In The Delta Is Back' },
  everyone: { title: 'Everyone loves herons' },
  'teased-result': { title: 'A heron came and here’s the photo' },
}

test.each(kindRules.map((rule) => [rule.name, rule] as const))(
  '%s sees its example and not a plain article',
  (name, rule) => {
    const labels = (more: Partial<Article>) =>
      kindLabels(article({ ...more, evidence: [{ kind: 'listing', confidence: 0.9, because: 'x' }] }))
    expect(labels({}).map((label) => label.name)).toEqual(['listing'])
    expect(EXAMPLES[name], `an example for ${name}`).toBeDefined()
    const seen = kindRulesSeen(article(EXAMPLES[name] ?? {}))
    expect(seen).toContain(name)
    expect(rule.confidence).toBeGreaterThan(0)
    expect(rule.confidence).toBeLessThan(1)
  },
)

function kindRulesSeen(one: Article): string[] {
  return kindRules.filter((rule) => rule.seen(kindFacts(one)) !== undefined).map(({ name }) => name)
}

test('one weak ground for clickbait is not enough, several are', () => {
  expect(kinds({ title: 'Why the heron stands still' })).toEqual([])
  expect(kinds({ title: '17 Herons That Will Make You Feel Seen' })).toEqual(['clickbait'])
})

test.each([
  ['open source in the last line', { text: 'The council moves its desks to open source software.' }],
  ['a spokesman for media relations', { text: 'The club’s head of media relations would not say more.' }],
  ['a review that an office holds', { title: 'Board upholds heron ban but orders new review' }],
  ['an analysis', { title: 'Analysis: heron prices guide the market' }],
  ['a builder in trouble', { title: 'Building giant in heron payout' }],
  ['a market with stalls', { title: 'Market traders report a good year' }],
  ['a trade deal', { title: 'Minister hails best trade deal in years' }],
  ['a sponsor of a bill', { title: 'Bill sponsored by two councillors: what it says' }],
  ['a numbered flight', { title: 'Officials watch the delta online registry' }],
  ['an obituary', { title: 'Obituary: Ina Brandt, who counted herons' }],
  ['a company in the news', { excerpt: 'Heron Works, the largest employer of the delta, cuts 300 jobs.' }],
  ['a quoted winner', { text: '“We are proud of the team,” said coach Ina Brandt after the match.' }],
  ['a job that somebody lost', { title: 'Heron keeper loses job after vacancy freeze is lifted' }],
])('%s makes no kind', (_, more) => {
  expect(kinds(more)).toEqual([])
})

test('grounds combine and are named in words', () => {
  const [label] = kindLabels(
    article({ text: 'Heron Works is pleased to announce a counter.\nMedia Contact: the press office' }),
  )
  expect(label).toMatchObject({ name: 'press-release' })
  expect(label?.confidence).toBeCloseTo(1 - 0.4 * 0.4, 10)
  expect(label?.because.map(({ name }) => name)).toEqual(['press-formula', 'press-contact'])
})

import { expect, test } from 'vitest'
import type { Article } from '../../../news/article.ts'
import { revise } from './revise.ts'

const NOW = '2031-05-15T12:00:00Z'

const before: Article = {
  id: 'a',
  source: 'gazette',
  originalUrl: 'https://gazette.example/a?from=feed',
  webUrl: 'https://gazette.example/a',
  title: 'Ship loses 43 boxes off the cape',
  text: 'The ship lost 43 boxes in the storm. None of the crew was hurt.',
  html: '<p>…</p>',
  authors: [],
  publishedDateTime: '2031-05-14T08:00:00Z',
  images: [],
  host: 'gazette.example',
  categories: [],
  evidence: [],
  rights: {},
  capturedAt: '2031-05-14T09:00:00Z',
}
const after = (changed: Partial<Article>): Article => ({ ...before, source: 'other', capturedAt: NOW, ...changed })
const newText = 'The ship lost 47 boxes in the storm. None of the crew was hurt.'

test('a trivial change leaves the article as it was, whatever its publisher says of the time', () => {
  const again = after({ title: 'Ship loses 43 boxes off the Cape', updatedDateTime: '2031-05-15T11:00:00Z' })
  expect(revise(before, again, NOW).article).toBe(before)
})

test('a change has the publisher’s time, or that of seeing it; identity and publication stay', () => {
  const changed = { text: newText, publishedDateTime: '2031-05-15T10:00:00Z', webUrl: 'https://gazette.example/a-2' }
  const dated = revise(before, after({ ...changed, updatedDateTime: '2031-05-15T11:00:00Z' }), NOW).article
  expect(dated).toMatchObject({
    id: 'a',
    source: 'gazette',
    webUrl: before.webUrl,
    publishedDateTime: before.publishedDateTime,
    capturedAt: before.capturedAt,
    text: newText,
    updatedDateTime: '2031-05-15T11:00:00Z',
  })
  expect(revise(before, after(changed), NOW).article.updatedDateTime).toBe(NOW)
})

test.each([
  ['older than the publication', '2031-05-13T00:00:00Z'],
  ['in the future', '2031-06-01T00:00:00Z'],
])('a time of change that is %s is not believed', (_, updatedDateTime) => {
  expect(revise(before, after({ text: newText, updatedDateTime }), NOW).article.updatedDateTime).toBe(NOW)
})

test.each([['paywall'], ['captcha'], ['error'], ['home']] as const)('a %s in its place changes nothing', (kind) => {
  const wall = after({ title: 'Hello', text: 'Please wait.', evidence: [{ kind, confidence: 0.9, because: 'x' }] })
  expect(revise(before, wall, NOW)).toEqual({ article: before, replaced: true })
})

test('another article at another address is not a revision of this one', () => {
  const other = after({ webUrl: 'https://gazette.example/b', title: 'Coach leaves', text: 'The coach left the club.' })
  expect(revise(before, other, NOW)).toEqual({ article: before, replaced: true })
})

test('the first reading of a page after the feed’s words is no change by the publisher', () => {
  const { html: _, ...words } = before
  const { article, revision } = revise({ ...words, text: 'Boxes were lost.' }, after({ text: newText }), NOW)
  expect(revision).toBeUndefined()
  expect(article).toMatchObject({ id: 'a', text: newText })
  expect(article.updatedDateTime).toBeUndefined()
})

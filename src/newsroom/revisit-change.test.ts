import { expect, test } from 'vitest'
import type { Article } from '../news/article.ts'
import type { Revision } from '../news/revision.ts'
import type { Ruling } from '../news/ruling.ts'
import { changeOf } from './revisit-change.ts'

const before: Article = {
  id: 'a',
  source: 'gazette',
  originalUrl: 'https://gazette.example/a',
  webUrl: 'https://gazette.example/a',
  title: 'Before',
  text: '',
  authors: [],
  images: [],
  host: 'gazette.example',
  categories: [],
  evidence: [],
  rights: {},
  capturedAt: '2031-05-14T09:00:00Z',
}
const seenAt = '2031-05-15T12:00:00Z'
const revision = (changed: Partial<Revision>): Revision => ({
  kind: 'changed',
  changes: [],
  titleChanged: false,
  excerptChanged: false,
  sentences: [],
  ...changed,
})
const told = (changed: Partial<Revision>, after: Partial<Article> = {}, rulings: Ruling[] = []) =>
  changeOf(
    { before, after: { ...before, title: 'After', ...after }, revision: revision(changed) },
    { path: '_news/a.md', rulings, seenAt },
  )

test('title, excerpt and correction are told; the text, which nobody sees here, is not', () => {
  expect(told({ titleChanged: true, excerptChanged: true })).toEqual({
    path: '_news/a.md',
    at: seenAt,
    what: ['title', 'excerpt'],
    earlierTitle: 'Before',
  })
  expect(told({ correction: 'Correction: x.' }, { updatedDateTime: '2031-05-15T11:00:00Z' })).toMatchObject({
    at: '2031-05-15T11:00:00Z',
    what: ['correction'],
    correction: 'Correction: x.',
  })
  expect(told({ changes: ['2 sentences added'] })).toBeUndefined()
})

test('what a person set by hand does not change with the publisher’s', () => {
  const ruling: Ruling = {
    subject: '_news/a.md',
    action: 'correct',
    field: 'title',
    value: 'Ours',
    at: seenAt,
    by: 'desk',
  }
  expect(told({ titleChanged: true }, {}, [ruling])).toBeUndefined()
})

test('the publisher’s limits on quotes hold for corrections, too', () => {
  const correction = `Correction: ${'very '.repeat(100)}long.`
  expect(told({ correction }, { rights: { noSnippet: true } })).toEqual({
    path: '_news/a.md',
    at: seenAt,
    what: ['correction'],
  })
  expect(told({ correction }, { rights: { maxSnippet: 40 } })?.correction?.length).toBeLessThanOrEqual(40)
  expect(told({ correction })?.correction).toMatch(/^Correction: very .* very…$/)
})

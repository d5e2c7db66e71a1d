import { expect, test } from 'vitest'
import { articleFromEntry } from '../read/page/article-from-entry.ts'
import { withHouseName } from './house-name.ts'

const entry = {
  source: 'coast',
  url: 'https://www.coast.example/beach',
  title: 'Foam on the beach',
  authors: [],
  categories: [],
  enclosures: [],
}
const article = articleFromEntry(entry, '2026-11-23T10:00:00Z')
const source = { id: 'coast', kind: 'feed' as const, url: 'https://feeds.coast.example/rss', title: 'The Coast Post' }

test('an article without a name of its house has that of its source, when it lies on the same host', () => {
  if (!article) throw new Error('the entry makes an article')
  expect(withHouseName(article, source).siteName).toBe('The Coast Post')
  expect(withHouseName({ ...article, siteName: 'Coast' }, source).siteName).toBe('Coast')
  expect(withHouseName({ ...article, host: 'other.example' }, source).siteName).toBeUndefined()
  expect(withHouseName(article, { ...source, url: 'inbox/letters' }).siteName).toBeUndefined()
  expect(withHouseName(article, undefined)).toBe(article)
})

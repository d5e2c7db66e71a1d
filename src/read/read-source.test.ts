import { expect, test } from 'vitest'
import type { Source } from '../news/source.ts'
import { readSource } from './read-source.ts'

const source = (kind: Source['kind']): Source => ({ id: 'mine', kind, url: 'inbox' })
const capture = (url: string, text: string) => ({
  url,
  finalUrl: url,
  at: '2031-01-01T00:00:00Z',
  status: 200,
  headers: {},
  body: new TextEncoder().encode(text),
  digest: '',
})

test('a list of addresses gives an entry a line and names the lines that are none', () => {
  const { feed, notices } = readSource(
    capture('list.txt', '# mine\nhttps://press.example/1\n\nnot an address\nhttp://press.example/2\n'),
    source('list'),
  )
  expect(feed.entries.map(({ url }) => url)).toEqual(['https://press.example/1', 'http://press.example/2'])
  expect(notices).toMatchObject([{ code: 'not-a-web-address', line: 4 }])
})

test('a file of a folder is read by its ending', () => {
  const letter =
    'From: desk@press.example\nSubject: Tide tables\nDate: Wed, 01 Jan 2031 10:00:00 +0000\n\nHigh water at noon.\n'
  expect(readSource(capture('inbox/a.eml', letter), source('folder')).feed.format).toBe('mail')
  const feed =
    '<rss><channel><title>P</title><item><title>One</title><link>https://press.example/1</link></item></channel></rss>'
  expect(readSource(capture('inbox/b.xml', feed), source('folder')).feed.entries).toHaveLength(1)
  expect(readSource(capture('inbox/c.txt', 'https://press.example/3'), source('folder')).feed.entries).toHaveLength(1)
})

test('pages and sitemaps are read as what they are', () => {
  const sitemap = '<urlset><url><loc>https://press.example/1</loc></url></urlset>'
  expect(readSource(capture('https://press.example/sitemap.xml', sitemap), source('sitemap')).feed.format).toBe(
    'sitemap',
  )
  const page =
    '<h2><a href="/2031/01/a-long-enough-headline-of-an-article">A long enough headline of an article</a></h2>'
  expect(readSource(capture('https://press.example/', page), source('page')).feed.format).toBe('listing')
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Capture } from '../../news/capture.ts'
import { readSitemap } from './read-sitemap.ts'

function capture(body: Uint8Array): Capture {
  const url = 'https://press.example/sitemap.xml'
  return { url, finalUrl: url, at: '2026-01-01T00:00:00Z', status: 200, headers: {}, body, digest: '' }
}
const read = (text: string) => readSitemap(capture(new TextEncoder().encode(text)), 'press')

test('a news sitemap', () => {
  const { feed, notices } =
    read(`<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
    xmlns:image="http://www.google.com/schemas/sitemap-image/1.1" xmlns:xhtml="http://www.w3.org/1999/xhtml"><url><loc> https://press.example/1?a=1&amp;b=2 </loc>
    <lastmod>2026-01-02</lastmod><news:news><news:publication><news:name>The Press</news:name><news:language>en</news:language></news:publication>
    <news:publication_date>2026-01-01T10:00:00+01:00</news:publication_date><news:title>One &amp; two</news:title><news:keywords>a, b</news:keywords></news:news>
    <image:image><image:loc>https://press.example/1.jpg</image:loc><image:title>A picture</image:title></image:image>
    <xhtml:link rel="amphtml" href="/1.amp"/></url><url><loc>javascript:x</loc></url></urlset>`)
  expect(notices).toEqual([])
  expect(feed).toMatchObject({ format: 'sitemap', title: 'The Press' })
  expect(feed.entries).toEqual([
    {
      source: 'press',
      url: 'https://press.example/1?a=1&b=2',
      title: 'One & two',
      publishedDateTime: '2026-01-01T09:00:00Z',
      updatedDateTime: '2026-01-02T00:00:00Z',
      categories: ['a', 'b'],
      language: 'en',
      authors: [],
      enclosures: [{ url: 'https://press.example/1.jpg', role: 'image', title: 'A picture' }],
      ampWebUrl: 'https://press.example/1.amp',
    },
  ])
})

test('an index names sitemaps', () => {
  const { sitemaps, feed, notices } = read(
    '<sitemapindex><sitemap><loc>/news.xml</loc><lastmod>2026-01-01</lastmod></sitemap></sitemapindex>',
  )
  expect(sitemaps).toEqual([{ url: 'https://press.example/news.xml', updatedDateTime: '2026-01-01T00:00:00Z' }])
  expect(feed.entries).toEqual([])
  expect(notices).toEqual([])
})

test('one address a line', () => {
  expect(
    read('https://press.example/1\r\nnot one\nhttps://press.example/2\n').feed.entries.map(({ url }) => url),
  ).toEqual(['https://press.example/1', 'https://press.example/2'])
})

test('broken and empty ones say so', () => {
  const cut = read('<urlset><url><loc>https://press.example/1</loc></url><url><loc>https://press.exa')
  expect(cut.feed.entries).toHaveLength(2)
  expect(cut.notices.map(({ code }) => code)).toEqual(['broken-xml'])
  expect(read('<html></html>').notices.map(({ code }) => code)).toEqual(['no-entries'])
})

test('no bytes make it throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => void readSitemap(capture(bytes), 'press')),
    { numRuns: 200 },
  )
})

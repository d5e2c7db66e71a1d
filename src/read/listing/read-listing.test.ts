import { expect, test } from 'vitest'
import type { Capture } from '../../news/capture.ts'
import type { ListingSelectors, Source } from '../../news/source.ts'
import { readListing } from './read-listing.ts'
import { selector } from './select.ts'

const PAGE = `<!doctype html><html lang="en"><head><title>Press  room</title></head><body>
<nav><a href="/section/politics-and-more-things">All about politics and more things</a></nav>
<main><article><h2><a href="/2026/01/harbour-bridge-opens-after-years">Harbour bridge opens after years of work</a></h2><time datetime="2026-01-02T08:00:00+01:00">today</time></article>
<article><a href="/2026/01/council-votes-on-parks-budget#top"><img alt="Park"></a><h3><a href="/2026/01/council-votes-on-parks-budget">Council votes on the budget for parks</a></h3><p>1 January 2026</p></article>
<p><a href="/tag/parks">Everything we ever wrote about parks</a> <a href="/more">more</a></p></main>
<footer><a href="/imprint-and-legal-notices-of-press">Imprint and legal notices of the press</a></footer></body></html>`

function read(html: string, selectors?: ListingSelectors) {
  const url = 'https://press.example/news/'
  const capture: Capture = {
    url,
    finalUrl: url,
    at: '2026-01-03T00:00:00Z',
    status: 200,
    headers: {},
    body: new TextEncoder().encode(html),
    digest: '',
  }
  const source: Source = { id: 'press', kind: 'page', url, ...(selectors && { selectors }) }
  return readListing(capture, source)
}

test('articles are found without being told where', () => {
  const { feed, notices } = read(PAGE)
  expect(notices).toEqual([])
  expect(feed).toMatchObject({ format: 'listing', title: 'Press room', language: 'en' })
  expect(feed.entries.map(({ url, title, publishedDateTime }) => [url, title, publishedDateTime])).toEqual([
    [
      'https://press.example/2026/01/harbour-bridge-opens-after-years',
      'Harbour bridge opens after years of work',
      '2026-01-02T07:00:00Z',
    ],
    ['https://press.example/2026/01/council-votes-on-parks-budget', 'Council votes on the budget for parks', undefined],
  ])
})

test('selectors say where to look', () => {
  const { feed, notices } = read(PAGE, { item: 'main > article', link: 'h2 a, h3 a', date: 'time, p' })
  expect(notices).toEqual([])
  expect(feed.entries.map(({ title, publishedDateTime }) => [title, publishedDateTime])).toEqual([
    ['Harbour bridge opens after years of work', '2026-01-02T07:00:00Z'],
    ['Council votes on the budget for parks', '2026-01-01T00:00:00Z'],
  ])
})

test('selectors that find nothing or are none are said', () => {
  expect(read(PAGE, { item: '.gone' }).notices.map(({ code }) => code)).toEqual(['no-entries'])
  expect(read(PAGE, { item: 'a:hover' }).notices.map(({ code }) => code)).toEqual(['bad-selector', 'no-entries'])
  expect(read('').notices.map(({ code }) => code)).toEqual(['no-entries'])
})

test.each(['', '>', 'a >', '..a', 'a:nth-child(2)', '[x'])('no selector: %s', (text) => {
  expect(selector(text)).toBeUndefined()
})

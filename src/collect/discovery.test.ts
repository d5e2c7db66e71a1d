import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Capture } from '../news/capture.ts'
import { discoverFeeds, usualFeedAddresses } from './discovery.ts'

function page(html: string, headers: Record<string, string> = {}): Capture {
  const url = 'https://press.example/news/page.html'
  return {
    url,
    finalUrl: url,
    at: '2026-01-05T12:00:00Z',
    status: 200,
    headers,
    body: new TextEncoder().encode(html),
    digest: '',
  }
}
const found = (html: string, headers?: Record<string, string>) =>
  discoverFeeds(page(html, headers)).map(({ url }) => url)

test('declared feeds, in the page’s order, comment feeds last, each once', () => {
  const html = `<link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed/">
    <LINK REL='Alternate Home' TYPE='application/atom+xml; charset=utf-8' HREF=atom.xml title="News &amp; more">
    <link rel=alternate type=application/feed+json href=//other.example/feed.json>
    <link rel="alternate" type="application/rss+xml" href="https://press.example/news/atom.xml">`
  expect(discoverFeeds(page(html))).toEqual([
    { url: 'https://press.example/news/atom.xml', title: 'News & more', mediaType: 'application/atom+xml' },
    { url: 'https://other.example/feed.json', mediaType: 'application/feed+json' },
    { url: 'https://press.example/comments/feed/', title: 'Comments', mediaType: 'application/rss+xml' },
  ])
})

test('base address, feed: addresses, HTTP Link header', () => {
  expect(found('<base href="https://cdn.example/x/"><link rel=alternate type=application/rss+xml href=f.xml>')).toEqual(
    ['https://cdn.example/x/f.xml'],
  )
  expect(found('<link rel=feed href="feed://press.example/rss">')).toEqual(['http://press.example/rss'])
  const link = '</style.css>; rel=preload, </feed.xml>; rel="alternate"; type="application/rss+xml"; title="A, b"'
  expect(found('', { link })).toEqual(['https://press.example/feed.xml'])
})

test('links that are no feeds', () => {
  const html = `<link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">
    <link rel="alternate" type="application/json+oembed" href="/oembed?url=x">
    <link rel="alternate" hreflang="de" href="/de/">
    <link rel="stylesheet" type="text/css" href="/feed.css">
    <link rel="alternate" type="application/rss+xml" href="javascript:void(0)">
    <a href="/about">RSS explained</a> <a href="/feedback">Feedback</a>`
  expect(found(html)).toEqual([])
})

test('anchors that look like feeds, when nothing is declared', () => {
  expect(
    found(
      '<a href="/feed/">Subscribe</a><a href="/x.html">x</a><a href="/blog/rss.xml">here</a><a href="/?feed=rss2">b</a>',
    ),
  ).toEqual(['https://press.example/feed/', 'https://press.example/blog/rss.xml', 'https://press.example/?feed=rss2'])
})

test.each([
  ['<?xml version="1.0"?>\n<!-- hello -->\n<rss version="2.0">', 'application/rss+xml'],
  ['\uFEFF<feed xmlns="http://www.w3.org/2005/Atom">', 'application/atom+xml'],
  ['<rdf:RDF xmlns="http://purl.org/rss/1.0/">', 'application/rdf+xml'],
  ['{"version": "https://jsonfeed.org/version/1.1"', 'application/feed+json'],
])('a feed offers itself: %s', (text, mediaType) => {
  expect(discoverFeeds(page(text))).toEqual([{ url: 'https://press.example/news/page.html', mediaType }])
})

test('usual addresses: beside the page and at the root', () => {
  const usual = usualFeedAddresses('https://press.example/blog/')
  expect(usual[0]).toBe('https://press.example/blog/feed')
  expect(usual).toContain('https://press.example/rss.xml')
  expect(new Set(usual).size).toBe(usual.length)
})

test('any page is looked at without throwing, and every offer is an http address', () => {
  const piece = fc.constantFrom(
    '<link ',
    'rel=alternate ',
    'type=application/rss+xml ',
    'href=',
    '"',
    "'",
    '>',
    '<base href=',
    'http://[',
    '//',
    'x',
    '<a ',
    '</a>',
  )
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      for (const url of found(pieces.join(''))) expect(url).toMatch(/^https?:/)
    }),
    { numRuns: 200 },
  )
})

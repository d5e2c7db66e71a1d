import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Capture } from '../../news/capture.ts'
import { outlineOf } from './outline.ts'
import { readFeed } from './read-feed.ts'

const RSS = `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE rss [<!ENTITY dash "&#8212;">]>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"><channel>
<title>News &amp; more</title><link>https://press.example/</link><!-- a comment --><item><title><![CDATA[One]]></title>
<link>/1</link><guid>g1</guid><pubDate>Thu, 01 Jan 2026 10:00:00 GMT</pubDate><description>&lt;p&gt;hi&lt;/p&gt;</description>
<content:encoded><![CDATA[<p>Long</p>]]></content:encoded><media:group><media:content url="a.jpg"/></media:group></item></channel></rss>`
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://press.example/"><title type="xhtml"><div>x</div></title>
<entry><id>1</id><link href='a' rel='alternate'/><content type="application/octet-stream">PHA+</content><updated>2026-01-01T00:00:00Z</updated></entry></feed>`
const JSON_FEED =
  '{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","content_html":"<p>x</p>","tags":["a"]}]}'

function capture(body: Uint8Array): Capture {
  const address = 'https://press.example/feed'
  return { url: address, finalUrl: address, at: '2026-01-01T00:00:00Z', status: 200, headers: {}, body, digest: '' }
}

/** Reads, and holds what every reading promises. */
function check(body: Uint8Array): void {
  const { feed, notices } = readFeed(capture(body), 'press')
  for (const entry of feed.entries) {
    expect(entry.source).toBe('press')
    if (entry.url !== undefined) expect(entry.url).toMatch(/^https?:/i)
    if (entry.publishedDateTime !== undefined)
      expect(entry.publishedDateTime).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
  }
  for (const notice of notices)
    expect(notice).toMatchObject({ stage: 'read', code: expect.stringMatching(/^[a-z0-9-]+$/) })
  if (feed.format === 'unknown') expect(notices.length).toBeGreaterThan(0)
  outlineOf(capture(body))
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text)
const seeds = fc.constantFrom(RSS, ATOM, JSON_FEED)

test('random bytes never throw', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 2_000 }), check), { numRuns: 300 })
})

test('feeds cut anywhere never throw, and keep their whole entries', () => {
  fc.assert(
    fc.property(seeds, fc.nat(), (seed, at) => check(encoded(seed).subarray(0, at % (seed.length + 1)))),
    { numRuns: 200 },
  )
})

test('feeds with pieces cut out, doubled, moved or overwritten never throw', () => {
  const edit = fc.record({
    at: fc.nat(),
    length: fc.nat({ max: 60 }),
    with: fc.oneof(fc.constant(''), fc.string(), markup()),
  })
  fc.assert(
    fc.property(seeds, fc.array(edit, { minLength: 1, maxLength: 6 }), (seed, edits) => {
      const text = edits.reduce((whole, { at, length, with: piece }) => {
        const from = at % (whole.length + 1)
        return whole.slice(0, from) + piece + whole.slice(from + length)
      }, seed as string)
      check(encoded(text))
    }),
    { numRuns: 300 },
  )
})

test('soup of feed markup never throws', () => {
  fc.assert(
    fc.property(fc.array(markup(), { maxLength: 60 }), (pieces) => check(encoded(pieces.join('')))),
    { numRuns: 300 },
  )
})

test('work stays in proportion: hostile repetitions are read at once', () => {
  const pieces = [
    '<',
    '<a b="',
    "<a b='",
    '</a',
    '</a>',
    '<![CDATA[',
    '<!--',
    '<!DOCTYPE x [',
    '<?',
    '&',
    '&#',
    '<item>',
    '<title>',
    '<x y=z ',
  ]
  for (const piece of pieces) check(encoded(`<rss><channel>${piece.repeat(200_000 / piece.length)}]]>`))
})

function markup(): fc.Arbitrary<string> {
  return fc.constantFrom(
    '<item>',
    '</item>',
    '<entry>',
    '</entry>',
    '<rss>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    '<channel>',
    '</channel>',
    '<title>',
    '</title>',
    '<title type="html">',
    '<link>',
    '</link>',
    '<link href="/x"/>',
    '<link rel="enclosure" href="y">',
    '<description>',
    '</description>',
    '<content type="xhtml">',
    '<div xmlns="http://www.w3.org/1999/xhtml">',
    '</div>',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<?',
    '?>',
    '<!DOCTYPE',
    '&',
    '&amp;',
    '&#x',
    '&#99999999;',
    '&nbsp;',
    '"',
    "'",
    '<',
    '>',
    '/>',
    'xmlns:a="b"',
    '<a:title>',
    ' xml:base="://" ',
    '<guid isPermaLink=true>',
    '<pubDate>32 Foo 2026</pubDate>',
    'text',
    '\0',
    '\uFFFE',
    '<media:group>',
    '<media:content url="x" width="-1">',
    '<__proto__>',
    '<constructor>',
    '{"items":[',
    '}',
    ']',
    '<rdf:RDF>',
  )
}

test('elements called like what every object inherits are only elements', () => {
  for (const name of ['__proto__', 'constructor', 'toString']) {
    check(
      encoded(`<rss><channel><item><media:group><${name}>x</${name}></media:group><${name}/></item></channel></rss>`),
    )
  }
})

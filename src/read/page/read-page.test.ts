import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Capture } from '../../news/capture.ts'
import type { Entry } from '../../news/entry.ts'
import { readPage } from './read-page.ts'

const CORPUS = new URL('../../../test/corpus/pages/', import.meta.url)

function capture(
  body: string | Uint8Array,
  url = 'https://press.example/story',
  headers: Record<string, string> = {},
): Capture {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  return { url, finalUrl: url, at: '2026-04-01T00:00:00Z', status: 200, headers, body: bytes, digest: '' }
}

const read = (body: string | Uint8Array, url?: string, headers?: Record<string, string>) =>
  readPage(capture(body, url, headers), { source: 'test' }).article

interface Expected {
  url: string
  kind: string
  lines?: number
  starts?: string
  ends?: string
}

const names = readdirSync(CORPUS).filter((file) => file.endsWith('.json'))

test.each(names)('the page of %s is read as its file says', (name) => {
  const { url, kind, lines, starts, ends, ...fields } = JSON.parse(
    readFileSync(new URL(name, CORPUS), 'utf8'),
  ) as Expected
  const article = read(readFileSync(new URL(name.replace('.json', '.html'), CORPUS)), url)
  expect(article).toMatchObject(fields)
  expect(article?.evidence[0]?.kind).toBe(kind)
  if (lines !== undefined) expect(article?.text.split('\n')).toHaveLength(lines)
  if (starts !== undefined) expect(article?.text.startsWith(starts)).toBe(true)
  if (ends !== undefined) expect(article?.text.endsWith(ends)).toBe(true)
})

test('captions are kept beside the text', () => {
  const line = '<p>The council voted on the bridge on Tuesday, after a debate that went on for most of the night.</p>'
  const figure = '<figure><img src="/bridge.jpg"><figcaption>The bridge at dawn. City Archive</figcaption></figure>'
  const article = read(
    `<html><body><article><h1>Bridge vote</h1>${line}${figure}${line.repeat(4)}</article></body></html>`,
  )
  expect(article?.captions).toEqual(['The bridge at dawn. City Archive'])
  expect(article?.text).not.toContain('City Archive')
  expect(read('<p>Nothing to see here.</p>')?.captions).toBeUndefined()
})

const ENTRY: Entry = {
  source: 'feed',
  url: 'https://ledger.example/markets/rates?utm_medium=rss',
  title: 'Rates rise again',
  summary: '<p>The bank raised rates &amp; warned of more.</p>',
  authors: ['Markets Desk'],
  publishedDateTime: '2026-03-01T08:00:00Z',
  categories: ['Markets'],
  enclosures: [{ url: 'https://ledger.example/rates.jpg', role: 'image' }],
}

test('behind a paywall the feed speaks, and the wall is known', () => {
  const page = readFileSync(new URL('paywall.html', CORPUS))
  const { article, notices } = readPage(capture(page, 'https://ledger.example/markets/rates'), {
    source: 'feed',
    entry: ENTRY,
  })
  expect(article).toMatchObject({
    title: 'Rates rise again',
    excerpt: 'The bank raised rates & warned of more.',
    publishedDateTime: '2026-03-01T08:00:00Z',
    rights: { paywalled: true },
  })
  expect(notices.map(({ code }) => code)).toEqual(['page-is-paywall'])
})

test('what the page does not say comes from the entry, and what it says wins', () => {
  const text =
    'The council met on Monday and agreed, after a long debate, to rebuild the school by the river in two years. '.repeat(
      4,
    )
  const page = capture(
    `<title>School to be rebuilt</title><article><h1>School to be rebuilt</h1><p>${text}</p><p>${text}.</p></article>`,
  )
  const { article } = readPage(page, { source: 'feed', entry: { ...ENTRY, url: 'https://press.example/story' } })
  expect(article).toMatchObject({
    title: 'School to be rebuilt',
    authors: ['Markets Desk'],
    publishedDateTime: '2026-03-01T08:00:00Z',
  })
  expect(article?.images[0]?.url).toBe('https://ledger.example/rates.jpg')
})

test('robots directives of the header hold, those for other robots do not', () => {
  expect(read('<p>x', undefined, { 'x-robots-tag': 'nosnippet, noimageindex' })?.rights).toEqual({
    noSnippet: true,
    noImageIndex: true,
  })
  expect(read('<p>x', undefined, { 'x-robots-tag': 'otherbot: noindex' })?.rights).toEqual({})
  expect(read('<meta name="tdm-reservation" content="1">')?.rights).toEqual({ noModels: true })
})

test('the HTML kept has no scripts, handlers or foreign schemes', () => {
  const text = 'A sentence long enough to be taken for running text, with a comma or two, and an end. '.repeat(5)
  const html = read(
    `<article><p onclick="x()">${text}<a href="javascript:alert(1)">a</a><a href="/b">b</a><script>alert(2)</script></p><p>${text}<img src="data:text/html,x" onerror="y()"></p><iframe src="https://evil.example"></iframe></article>`,
  )?.html
  expect(html).toContain('href="https://press.example/b"')
  expect(html).not.toMatch(/script|onclick|onerror|javascript:|data:|iframe/)
})

test('a player is built anew from the id of its video', () => {
  const article = read(readFileSync(new URL('video.html', CORPUS)), 'https://press.example/video/first-ship')
  expect(article?.featuredContent).toContain('src="https://www.youtube-nocookie.com/embed/abcdefghijk"')
  expect(article?.featuredContent).not.toContain('autoplay')
})

test('pages in declared and undeclared encodings are decoded', () => {
  const latin = Uint8Array.from(
    '<meta charset=iso-8859-1><title>Caf\xe9 r\xe9ouvert \xe0 Gen\xe8ve</title>',
    (letter) => letter.charCodeAt(0),
  )
  expect(read(latin)?.title).toBe('Café réouvert à Genève')
})

test('any bytes are read without an exception', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => {
      expect(readPage(capture(bytes), { source: 'fuzz' }).article).toBeDefined()
    }),
    { numRuns: 150 },
  )
})

const PIECES = [
  '<p>',
  '</p>',
  '<div class="comment">',
  '</div>',
  '<a href="x">',
  '</a>',
  '<h1>',
  '</h1>',
  '<table>',
  '<td>',
  '<script type="application/ld+json">',
  '{"@type":"Article","author":[',
  '</script>',
  '&amp;',
  '&#x110000;',
  '<meta property="og:title" content="',
  '">',
  '<time datetime="',
  'text, ',
  '<article>',
  '<!--',
  '-->',
  '<svg>',
  '<br>',
  '\u0000',
  '2026-13-45',
  '<li>',
  '<title>',
]

test('any markup is read without an exception', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 120 }), (pieces) => {
      expect(readPage(capture(pieces.join('')), { source: 'fuzz' }).article).toBeDefined()
    }),
    { numRuns: 300 },
  )
})

test.each([
  ['deep nesting', '<div>'.repeat(300_000)],
  ['deep inline nesting', `${'<b>'.repeat(200_000)}x${'</i>'.repeat(200_000)}`],
  ['many unclosed links', '<a href=x>y'.repeat(200_000)],
  ['an entity flood', '&lt;'.repeat(1_000_000)],
  ['one endless attribute', `<p title="${'a'.repeat(5_000_000)}`],
  ['many attributes', `<p ${'a=b c=d '.repeat(300_000)}>x`],
  ['one long line', 'word '.repeat(1_000_000)],
  ['many dates', '<time>12 March 2026</time> '.repeat(100_000)],
  [
    'an endless title',
    `<title>${'a | '.repeat(300_000)}</title><meta property=og:title content="${'b - '.repeat(300_000)}">`,
  ],
  ['white space without end', `<article><p>text</p>${' '.repeat(400_000)}x<pre>${' '.repeat(400_000)}</pre></article>`],
  [
    'lists of other articles between paragraphs',
    `<p>${'Some words, and more. '.repeat(9)}</p><h2>Related</h2>`.repeat(20_000),
  ],
  ['50 MB', '<p>Some text, and more of it.</p>'.repeat(1_600_000)],
])('%s ends in bounded time with an article', (_name, page) => {
  expect(readPage(capture(page), { source: 'flood' }).article).toBeDefined()
})

/** Feeds of our own making, the same at every run. */
export interface Sample {
  name: string
  /** What it is like, for the table. */
  about: string
  body: Uint8Array
  entries: number
}

const WORDS =
  'harbour council bridge budget school river engine market garden winter signal paper story museum ticket island valley station copper theatre'.split(
    ' ',
  )

/** Numbers in a fixed sequence (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function words(next: () => number, count: number): string {
  return Array.from({ length: count }, () => WORDS[Math.floor(next() * WORDS.length)]).join(' ')
}

function paragraphs(next: () => number, count: number, entry: number): string {
  return Array.from(
    { length: count },
    (_, index) =>
      `<p>${words(next, 45)} &amp; <a href="https://press.example/${entry}/${index}?a=1&amp;b=2">${words(next, 3)}</a> ${words(next, 25)}.</p>`,
  ).join('\n')
}

const escaped = (html: string) =>
  html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const two = (number: number) => String(number).padStart(2, '0')

const RSS_HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel><title>The Press</title><link>https://press.example/</link><description>All of it</description>
<atom:link href="https://press.example/feed" rel="self" type="application/rss+xml"/>`

function fullRss(count: number): string {
  const next = sequence(1)
  const items = Array.from(
    { length: count },
    (_, n) => `<item>
  <title>${words(next, 8)} ${n}</title>
  <link>https://press.example/2026/${n}</link>
  <guid isPermaLink="false">tag:press.example,2026:${n}</guid>
  <pubDate>Thu, 01 Jan 2026 10:${two(n % 60)}:00 +0100</pubDate>
  <dc:creator><![CDATA[News desk]]></dc:creator>
  <category><![CDATA[${words(next, 1)}]]></category><category><![CDATA[${words(next, 1)}]]></category>
  <description><![CDATA[<p>${words(next, 30)}</p>]]></description>
  <content:encoded><![CDATA[${paragraphs(next, 18, n)}]]></content:encoded>
</item>`,
  )
  return `${RSS_HEAD}${items.join('\n')}</channel></rss>`
}

function shortRss(count: number): string {
  const next = sequence(2)
  const items = Array.from(
    { length: count },
    (_, n) => `<item>
  <title>${words(next, 7)}</title>
  <link>https://press.example/${n}</link>
  <guid>https://press.example/${n}</guid>
  <pubDate>Thu, 01 Jan 2026 10:${two(n % 60)}:00 GMT</pubDate>
  <description>${words(next, 12)}</description>
</item>`,
  )
  return `${RSS_HEAD}${items.join('\n')}</channel></rss>`
}

function atom(count: number): string {
  const next = sequence(3)
  const entries = Array.from(
    { length: count },
    (_, n) => `<entry>
  <title type="html">${words(next, 8)} &amp;amp; more</title>
  <link rel="alternate" type="text/html" href="https://press.example/${n}"/>
  <id>tag:press.example,2026:${n}</id>
  <published>2026-01-01T10:${two(n % 60)}:00+01:00</published><updated>2026-01-01T11:${two(n % 60)}:00Z</updated>
  <author><name>News desk</name></author><category term="${words(next, 1)}"/>
  <content type="html">${escaped(paragraphs(next, 6, n))}</content>
</entry>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>The Press</title><link href="https://press.example/"/><id>urn:press</id>
<updated>2026-01-01T11:00:00Z</updated>${entries.join('\n')}</feed>`
}

/** The three kinds of feed that are timed. */
export function samples(): Sample[] {
  const encode = (text: string) => new TextEncoder().encode(text)
  return [
    { name: 'full', about: 'RSS, 300 entries with whole articles', body: encode(fullRss(300)), entries: 300 },
    {
      name: 'short',
      about: 'RSS, 4,000 entries of five short elements',
      body: encode(shortRss(4_000)),
      entries: 4_000,
    },
    { name: 'atom', about: 'Atom, 800 entries, escaped HTML', body: encode(atom(800)), entries: 800 },
  ]
}

import { expect, test } from 'vitest'
import type { Capture } from '../../news/capture.ts'
import { readFeed } from './read-feed.ts'

const ADDRESS = 'https://press.example/feed.xml'

function capture(body: string | Uint8Array, headers: Record<string, string> = {}): Capture {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  return { url: ADDRESS, finalUrl: ADDRESS, at: '2026-01-01T00:00:00Z', status: 200, headers, body: bytes, digest: '' }
}

const read = (body: string, headers?: Record<string, string>) => readFeed(capture(body, headers), 'press')
const codes = (body: string) => read(body).notices.map(({ code }) => code)

test('RSS 2.0 with its usual modules', () => {
  const { feed, notices } = read(`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom"
  xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/">
<channel>
  <title>Press &amp; Sons</title><link>https://press.example/</link><description>All the news</description>
  <language>en-gb</language><atom:link rel="self" href="https://press.example/feed.xml"/>
  <atom:link rel="hub" href="https://hub.example/"/>
  <sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>24</sy:updateFrequency>
  <skipHours><hour>3</hour><hour>24</hour></skipHours><skipDays><day>Sunday</day></skipDays>
  <image><url>/logo.png</url><title>Logo title</title><link>https://other.example/</link></image>
  <item>
    <title>Cats &amp;amp; dogs: <![CDATA[1 < 2]]></title>
    <link>https://press.example/2026/cats</link>
    <guid isPermaLink="false">tag:press.example,2026:cats</guid>
    <pubDate>Thu, 01 Jan 2026 10:00:00 +0200</pubDate>
    <dc:creator>News desk</dc:creator>
    <category>Animals</category><category>Animals</category><category>Town</category>
    <slash:comments>7</slash:comments><comments>https://press.example/2026/cats#comments</comments>
    <description>&lt;p&gt;Short &lt;a href="/more"&gt;more&lt;/a&gt;&lt;/p&gt;</description>
    <content:encoded><![CDATA[<p>Long <img src="pic.jpg"></p>]]></content:encoded>
    <enclosure url="https://press.example/a.mp3" length="123" type="audio/mpeg"/>
    <media:content url="https://press.example/b.jpg" width="640" height="480" medium="image">
      <media:credit>Picture desk</media:credit><media:title>A cat</media:title></media:content>
    <source url="https://agency.example/feed">The Agency</source>
  </item>
</channel></rss>`)
  expect(notices).toEqual([])
  expect(feed).toMatchObject({
    format: 'rss',
    title: 'Press & Sons',
    url: 'https://press.example/',
    description: 'All the news',
    language: 'en-gb',
    image: 'https://press.example/logo.png',
    websub: { hub: 'https://hub.example/', self: ADDRESS },
    ttlMinutes: 60,
    skipHours: [3, 0],
    skipDays: ['Sunday'],
  })
  expect(feed.entries).toEqual([
    {
      source: 'press',
      id: 'tag:press.example,2026:cats',
      url: 'https://press.example/2026/cats',
      title: 'Cats & dogs: 1 < 2',
      summary: '<p>Short <a href="https://press.example/more">more</a></p>',
      content: '<p>Long <img src="https://press.example/pic.jpg"></p>',
      authors: ['News desk'],
      publishedDateTime: '2026-01-01T08:00:00Z',
      comments: 7,
      categories: ['Animals', 'Town'],
      origin: { title: 'The Agency', url: 'https://agency.example/feed' },
      enclosures: [
        { url: 'https://press.example/a.mp3', role: 'audio', mediaType: 'audio/mpeg', bytes: 123 },
        {
          url: 'https://press.example/b.jpg',
          role: 'image',
          width: 640,
          height: 480,
          title: 'A cat',
          credit: 'Picture desk',
        },
      ],
    },
  ])
})

test('Atom 1.0: text constructs, relations, bases, inherited author', () => {
  const { feed, notices } =
    read(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://base.example/x/">
  <title type="text">Less &lt; more</title><subtitle type="html">&lt;b&gt;bold&lt;/b&gt;</subtitle>
  <link rel="self" href="feed"/><link href="."/><updated>2026-01-02T00:00:00Z</updated><author><name>The desk</name></author>
  <entry xml:base="sub/">
    <title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <em>fine</em> title</div></title>
    <link rel="alternate" type="application/pdf" href="story.pdf"/>
    <link rel="alternate" type="text/html" href="story"/>
    <link rel="amphtml" href="story.amp"/><link rel="enclosure" type="image/png" length="9" href="s.png"/>
    <id>urn:1</id><published>2026-01-01T23:30:00-01:00</published><updated>2026-01-02T01:00:00Z</updated>
    <summary>Plain &lt;text&gt;</summary>
    <content type="xhtml"><xh:div xmlns:xh="http://www.w3.org/1999/xhtml"><xh:p>One<xh:br/>two &amp;#38; <![CDATA[<three>]]></xh:p><!-- no --></xh:div></content>
    <category term="t" label="Label"/>
    <source><title>Elsewhere</title><link href="https://elsewhere.example/"/><id>urn:not-mine</id></source>
  </entry></feed>`)
  expect(notices).toEqual([])
  expect(feed).toMatchObject({
    format: 'atom',
    title: 'Less < more',
    description: '<b>bold</b>',
    language: 'de',
    url: 'https://base.example/x/',
  })
  expect(feed.entries[0]).toEqual({
    source: 'press',
    id: 'urn:1',
    url: 'https://base.example/x/sub/story',
    title: 'A fine title',
    summary: 'Plain &lt;text&gt;',
    content: '<div xmlns:xh="http://www.w3.org/1999/xhtml"><p>One<br />two &amp;#38; &lt;three&gt;</p></div>',
    authors: ['The desk'],
    publishedDateTime: '2026-01-02T00:30:00Z',
    updatedDateTime: '2026-01-02T01:00:00Z',
    categories: ['Label'],
    enclosures: [{ url: 'https://base.example/x/sub/s.png', role: 'image', mediaType: 'image/png', bytes: 9 }],
    origin: { title: 'Elsewhere', url: 'https://elsewhere.example/' },
    ampWebUrl: 'https://base.example/x/sub/story.amp',
  })
})

test('Atom 0.3 in its modes, base64 among them', () => {
  const { feed } = read(`<feed version="0.3" xmlns="http://purl.org/atom/ns#"><tagline>t</tagline><entry>
    <title mode="base64" type="text/html">${btoa('Caf&eacute; <b>x</b>')}</title>
    <issued>2026-01-01</issued><modified>2026-W01-5T12:00Z</modified>
    <content type="text/html" mode="escaped">&lt;p&gt;hi&lt;/p&gt;</content></entry></feed>`)
  expect(feed.entries[0]).toMatchObject({
    title: 'Café x',
    publishedDateTime: '2026-01-01T00:00:00Z',
    updatedDateTime: '2026-01-02T12:00:00Z',
    content: '<p>hi</p>',
  })
})

test('RDF: items beside the channel, rdf:about as id, a search box that is nobody’s title', () => {
  const { feed } =
    read(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel rdf:about="https://press.example/"><title>T</title><link>https://press.example/</link></channel>
    <textinput><title>Search</title><link>https://search.example/</link></textinput>
    <item rdf:about="https://press.example/1"><title>One</title><dc:date>2026-01-01T10:00+01:00</dc:date><dc:subject>S</dc:subject></item></rdf:RDF>`)
  expect(feed).toMatchObject({ format: 'rdf', title: 'T', url: 'https://press.example/' })
  expect(feed.entries).toMatchObject([
    {
      id: 'https://press.example/1',
      url: 'https://press.example/1',
      title: 'One',
      publishedDateTime: '2026-01-01T09:00:00Z',
      categories: ['S'],
    },
  ])
})

test('JSON Feed, also cut off and with raw line breaks', () => {
  const whole = `{"version":"https://jsonfeed.org/version/1.1","title":"T","home_page_url":"https://press.example/","hubs":[{"type":"WebSub","url":"https://hub.example/"}],
    "authors":[{"name":"The desk"}],"items":[{"id":1,"url":"https://press.example/1","title":"A < B","content_text":"x < y","date_published":"2026-01-01T00:00:00+01:00","tags":["a","a"],
    "attachments":[{"url":"https://press.example/a.mp3","mime_type":"audio/mpeg","duration_in_seconds":60}]},{"id":"2","content_html":"<p>two
lines</p>","external_url":"https://elsewhere.example/"}`
  for (const text of [`${whole}]}`, `${whole},]}`, `${whole},{"id":"3","url":"https://pre`]) {
    const { feed } = read(text)
    expect(feed).toMatchObject({ format: 'json-feed', title: 'T', websub: { hub: 'https://hub.example/' } })
    expect(feed.entries).toMatchObject([
      {
        id: '1',
        title: 'A < B',
        content: 'x &lt; y',
        authors: ['The desk'],
        publishedDateTime: '2025-12-31T23:00:00Z',
        categories: ['a'],
        enclosures: [{ seconds: 60, role: 'audio' }],
      },
      { id: '2', url: 'https://elsewhere.example/' },
    ])
    expect(codes(text)).toEqual(['broken-json'])
  }
})

test('CDF', () => {
  const { feed } = read(
    '<CHANNEL HREF="https://press.example/"><TITLE>T</TITLE><ITEM HREF="https://press.example/1" LASTMOD="2026-01-01T00:00:00Z"><ABSTRACT>A</ABSTRACT></ITEM></CHANNEL>',
  )
  expect(feed).toMatchObject({ title: 'T', url: 'https://press.example/' })
  expect(feed.entries).toMatchObject([
    { url: 'https://press.example/1', summary: 'A', updatedDateTime: '2026-01-01T00:00:00Z' },
  ])
})

test('namespaces under any prefix; unknown ones never speak for the format', () => {
  const { feed } =
    read(`<r:rss xmlns:r="http://backend.userland.com/rss2" xmlns:x="http://purl.org/dc/elements/1.1/" xmlns:own="https://own.example/ns"><r:channel>
    <r:item><own:title>wrong</own:title><r:title>right</r:title><x:creator>Desk</x:creator><dc:subject>undeclared</dc:subject></r:item></r:channel></r:rss>`)
  expect(feed.entries).toMatchObject([{ title: 'right', authors: ['Desk'], categories: ['undeclared'] }])
})

test('the format’s own words come before those of modules, in whatever order', () => {
  const { feed } =
    read(`<rss xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><item>
    <media:title>module</media:title><dc:date>2020-01-01</dc:date><title>own</title><pubDate>nonsense</pubDate></item></channel></rss>`)
  expect(feed.entries[0]).toMatchObject({ title: 'own', publishedDateTime: '2020-01-01T00:00:00Z' })
})

test('broken XML is read and said to be broken, with the line', () => {
  const broken = `<rss><channel><title>A & B&nbsp;C</title>
<item><title>One<link>https://press.example/1</link><description>text <br> with <p>tags</description>
<item><title>Two</b></title><link>https://press.example/2?a=1&b=2</link></item>
<item><title><![CDATA[Three]]</title><link>https://press.example/3</link></item>
<item><title>Four</title><description><![CDATA[x]]></description></item>
<item><title>Fi`
  const { feed, notices } = read(broken)
  expect(feed.title).toBe('A & B C')
  expect(feed.entries.map(({ title, url }) => [title, url])).toEqual([
    ['One', 'https://press.example/1'],
    ['Two', 'https://press.example/2?a=1&b=2'],
    ['Three]]', 'https://press.example/3'],
    ['Four', undefined],
    ['Fi', undefined],
  ])
  expect(notices).toMatchObject([{ code: 'broken-xml', level: 'warning', subject: ADDRESS, line: 1 }])
  expect(notices[0]?.message).toContain('an "&" is not escaped (2 times), line 1')
  expect(notices[0]?.message).toContain('the document breaks off, line 6')
})

test('what is no feed says what it is and what to do', () => {
  const page =
    '<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/rss"></head><body>Hi</body></html>'
  expect(read(page)).toMatchObject({
    feed: { format: 'unknown', entries: [] },
    notices: [{ code: 'feed-is-html', level: 'error' }],
  })
  expect(read(page).notices[0]?.remedy).toContain('/rss')
  expect(codes('')).toEqual(['empty-body'])
  expect(codes('<opml version="2.0"><body/></opml>')).toContain('not-a-feed')
  expect(codes('just words')).toEqual(['not-a-feed'])
  expect(codes('<rss><channel><title>x</title></channel></rss>')).toEqual(['no-entries'])
})

test('a feed wrapped in something else, with noise before it', () => {
  expect(
    read('\uFEFF\n junk <xml><rss><channel><item><title>in</title></item></channel></rss></xml>').feed.entries,
  ).toMatchObject([{ title: 'in' }])
  expect(read('<item><title>alone</title></item>').feed.entries).toMatchObject([{ title: 'alone' }])
})

test('no external entity, no entity bomb; short character entities only', () => {
  const bomb = `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">
    <!ENTITY file SYSTEM "file:///etc/hostname"><!ENTITY dash "&#8212;">]>
    <rss><channel><item><title>&c;|&file;|&dash;|&a;</title></item></channel></rss>`
  expect(read(bomb).feed.entries[0]?.title).toBe('&c;|&file;|—|aaaaaaaaaa')
})

test('bases: Content-Location before the address; for a feed service the site', () => {
  const item = '<rss><channel><item><link>/a</link></item></channel></rss>'
  expect(read(item).feed.entries[0]?.url).toBe('https://press.example/a')
  expect(read(item, { 'content-location': 'https://moved.example/x' }).feed.entries[0]?.url).toBe(
    'https://moved.example/a',
  )
  const service = '<rss><channel><link>https://site.example/</link><item><link>/a</link></item></channel></rss>'
  expect(read(service).feed.entries[0]?.url).toBe('https://site.example/a')
})

test('an address hidden behind a counting redirect is found', () => {
  const { feed } = read(`<rss xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"><channel><item>
    <link>https://count.example/~r/1</link><feedburner:origLink>https://press.example/1</feedburner:origLink></item></channel></rss>`)
  expect(feed.entries[0]?.url).toBe('https://press.example/1')
})

test('only web addresses are addresses', () => {
  const { feed } = read(`<rss><channel><item><link>javascript:alert(1)</link><enclosure url="data:text/plain,x"/></item>
    <item><guid>not a link</guid></item><item><guid>https://press.example/3</guid></item><item><link>www.press.example/4</link></item></channel></rss>`)
  expect(feed.entries.map(({ url }) => url)).toEqual([
    undefined,
    undefined,
    'https://press.example/3',
    'http://www.press.example/4',
  ])
  expect(feed.entries[0]?.enclosures).toEqual([])
})

test('people: names, not mail addresses', () => {
  const { feed } =
    read(`<rss><channel><item><author>desk@press.example (Night desk)</author></item><item><author>Day desk &lt;desk@press.example></author></item>
    <item><author>desk@press.example</author></item></channel></rss>`)
  expect(feed.entries.map(({ authors }) => authors)).toEqual([['Night desk'], ['Day desk'], []])
})

test('caps: entries, depth, and a title of a megabyte', () => {
  const many = `<rss><channel>${'<item><title>x</title></item>'.repeat(10_050)}</channel></rss>`
  expect(read(many).feed.entries).toHaveLength(10_000)
  expect(codes(many)).toEqual(['too-many-entries'])
  expect(codes(`<rss><channel><item>${'<a>'.repeat(5_000)}`)).toContain('broken-xml')
  const { feed } = read(`<rss><channel><item><title>${'A <script>'.repeat(100_000)}</title></item></channel></rss>`)
  expect(feed.entries[0]?.title?.length).toBeLessThanOrEqual(1_000)
})

test('zero bytes and unreadable dates are no obstacle', () => {
  const { feed, notices } = read(
    '<rss><channel><item><title>a\0b</title><pubDate>the day before</pubDate></item></channel></rss>',
  )
  expect(feed.entries[0]).toMatchObject({ title: 'ab' })
  expect(notices).toMatchObject([{ code: 'unreadable-date' }])
})

import { expect, test } from 'vitest'
import { tideEdition } from '../../../test/edition.ts'
import { everydaySettings } from '../../decide/policies/everyday.ts'
import { newsroomSettings } from '../../decide/policies/newsroom.ts'
import type { Decision } from '../../news/decision.ts'
import { createServer } from '../../server/server.ts'
import type { Edition } from '../edition.ts'
import { publish } from '../publish.ts'
import { en } from './strings/en.ts'

function textOf(edition: Edition): (path: string) => string {
  const publication = publish(edition)
  return (path) => String(publication.render(path)?.body)
}

const serve = (edition: Edition) => {
  const publication = publish(edition)
  const server = createServer({ publication: () => publication })
  return (path: string) => server.fetch(new Request(`http://hub.example${path}`))
}

const moved = new Map([
  ['stories/gone/', 'archive/'],
  ['news/2020-01-01-old/', 'archive/'],
  ['topics/', 'archive/'],
  ['stories/lost/', 'stories/nowhere/'],
])

test('a page that moved sends browsers on, is not indexed and stands in no sitemap', () => {
  const text = textOf(tideEdition({ moved }))
  const page = text('stories/gone/index.html')
  expect(page).toContain('<meta http-equiv="refresh" content="0; url=../../archive/"/>')
  expect(page).toContain('<link rel="canonical" href="https://tidewire.example/news-hub/archive/"/>')
  expect(page).toContain('noindex')
  expect(text('sitemap.xml')).not.toContain('stories/gone')
})

test('a page that stands keeps its place, and a way to nowhere is none', () => {
  const publication = publish(tideEdition({ moved }))
  expect(String(publication.render('topics/index.html')?.body)).not.toContain('http-equiv="refresh"')
  expect(publication.paths()).not.toContain('stories/lost/index.html')
})

test('served, what moved answers 301 within the same host', async () => {
  const ask = serve(tideEdition({ moved }))
  const answer = await ask('/stories/gone/?a=1')
  expect(answer.status).toBe(301)
  const to = new URL(answer.headers.get('location') ?? '', 'http://hub.example/stories/gone/?a=1')
  expect(to.href).toBe('http://hub.example/archive/?a=1')
  expect((await ask('/topics/')).status).toBe(200)
  expect((await ask('/stories/lost/')).status).toBe(404)
})

test('a record that was renamed: its old page leads to the new one, its old data file is the new one', async () => {
  const person = { path: '_people/josé.md', collection: 'people', fields: { name: 'José' }, body: '' }
  const edition = tideEdition({
    collections: [person],
    moved: new Map([
      ['people/old/', 'people/josé/'],
      ['people/', 'people/josé/'],
    ]),
  })
  const text = textOf(edition)
  expect(text('people/old/index.html')).toContain('content="0; url=../../people/jos%C3%A9/"')
  expect(text('api/people/old/index.json')).toBe(text('api/people/josé/index.json'))
  expect(text('people/index.html')).not.toContain('http-equiv="refresh"')
  expect(JSON.parse(text('api/people/index.json')).value).toHaveLength(1)
  const ask = serve(edition)
  const answer = await ask('/people/old/')
  expect([answer.status, answer.headers.get('location')]).toEqual([301, '../../people/jos%C3%A9/'])
  expect((await ask('/api/people/old/index.json')).status).toBe(200)
})

test('a theme adds its rules after ours, and markup to head and footer; the stylesheet has another version', () => {
  const theme = { css: ':root{--accent:#123456}', head: '<meta name="x" content="y">', footer: '<p>Imprint</p>' }
  const [plain, themed] = [textOf(tideEdition()), textOf(tideEdition({ theme }))]
  expect(themed('assets/site.css')).toBe(`${plain('assets/site.css')}\n:root{--accent:#123456}`)
  expect(themed('index.html')).toMatch(/<meta name="x" content="y"><\/head>/)
  expect(themed('topics/index.html')).toMatch(/<p>Imprint<\/p><\/div><\/footer>/)
  const version = (page: string) => /site\.css\?v=(\w+)/.exec(page)?.[1]
  expect(version(themed('index.html'))).not.toBe(version(plain('index.html')))
})

test('an issue of the newsletter has a page, where the API says it is, and is framed so that nothing in it runs', async () => {
  const [issue] = tideEdition().issues
  if (!issue) throw new Error('the edition needs an issue')
  const edition = tideEdition({
    issues: [{ ...issue, html: '<script>alert(1)</script><p style="color:red">Hello</p>' }],
  })
  const text = textOf(edition)
  const { webUrl } = JSON.parse(text('api/newsletters/tidewire-2026-11-20/index.json')) as { webUrl: string }
  expect(webUrl).toBe('https://tidewire.example/news-hub/newsletter/tidewire-2026-11-20/')
  const page = text('newsletter/tidewire-2026-11-20/index.html')
  expect(page).toContain('src="letter.html"')
  expect(page).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"')
  expect(page).not.toContain('alert(1)')
  const letter = text('newsletter/tidewire-2026-11-20/letter.html')
  expect(letter.indexOf("default-src 'none'")).toBeLessThan(letter.indexOf('<script>'))
  const served = await serve(edition)('/newsletter/tidewire-2026-11-20/letter.html')
  expect(served.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox allow-popups/)
  expect(text('newsletter/index.html')).toContain('href="../newsletter/tidewire-2026-11-20/"')
})

test('the front page shows each story once: hot ones as cards, all others as lines', () => {
  const page = textOf(tideEdition())('index.html')
  const headlines = [...page.matchAll(/class="headline"[^>]*>(?:<a[^>]*>)?([^<]+)/g)].map(([, title]) => title)
  expect(headlines.length).toBeGreaterThan(30)
  expect(new Set(headlines).size).toBe(headlines.length)
  const lines = page.slice(page.indexOf('class="latest"'))
  const times = [...lines.matchAll(/<time datetime="([^"]+)"/g)].map(([, time = '']) => time)
  expect(times).toEqual([...times].sort().reverse())
})

test('a topic names no story twice, and its further pages are headed by the days they span', () => {
  const text = textOf(tideEdition())
  const page = text('topics/tidal-stream/index.html')
  const titles = [...page.matchAll(/class="headline"[^>]*>(?:<a[^>]*>)?([^<]+)/g)].map(([, title]) => title)
  expect(titles.length).toBeGreaterThan(2)
  expect(new Set(titles).size).toBe(titles.length)
})

test('what its publisher changed stands with a report, on the page of the story and of the article', () => {
  const edition = tideEdition()
  const story = /stories\/[^"]*twelve-turbine[^"]*\/index\.html/
  const path = publish(edition)
    .paths()
    .find((each) => story.test(each))
  const record = edition.records.find(({ fields }) => fields.title.startsWith('Twelve-turbine'))
  if (path === undefined || record === undefined) throw new Error('the edition needs the story')
  const change = {
    path: record.path,
    at: '2026-11-23T09:00:00Z',
    what: ['title' as const],
    earlierTitle: 'Ten turbines',
  }
  const text = textOf(tideEdition({ changes: new Map([[record.path, [change]]]) }))
  for (const page of [path, path.replace('stories/', 'news/'), 'corrections/index.html']) {
    expect(text(page), page).toContain('<q dir="auto">Ten turbines</q>')
    expect(text(page), page).toContain('<time datetime="2026-11-23T09:00:00Z">')
  }
})

test('a day leads to the days beside it that have news', () => {
  const text = textOf(tideEdition())
  const page = text('archive/2026-11-22/index.html')
  expect(page).toContain('<a rel="prev" href="../../archive/2026-11-23/">23 November</a>')
  expect(page).toContain('<a rel="next" href="../../archive/2026-11-21/">21 November</a>')
  expect(text('archive/index.html')).toContain('>November 2026</h2>')
})

test('a site in a script from right to left says which language it is in, and its chart runs that way', () => {
  const { hub } = tideEdition()
  const text = textOf(tideEdition({ hub: { ...hub, locale: 'ar' } }))
  const story = publish(tideEdition())
    .paths()
    .find((path) => /^stories\/.*twelve-turbine.*index\.html$/.test(path))
  const page = text(story ?? '')
  expect(page).toContain('<html lang="ar" dir="rtl">')
  const dots = [...page.matchAll(/<circle[^>]* cx="([\d.]+)%"/g)].map(([, place]) => Number(place))
  expect(dots[0]).toBe(98)
  expect(dots.at(-1)).toBe(2)
})

test('reasons are told in the hub’s language; what a record says in other words stays English and is marked so', () => {
  const edition = tideEdition()
  const [[path, decision] = []] = [...(edition.decisions as ReadonlyMap<string, Decision>)]
  if (path === undefined || decision === undefined) throw new Error('No decision')
  const known = { name: 'depth', points: -1.5, because: 'The text has 1234 words.' }
  const old = { name: 'of-yore', points: 2, because: 'An older version said this.' }
  const own: Decision = {
    ...decision,
    because: [{ name: 'good-enough', because: 'Its quality is 62; 45 is needed.' }, old],
    quality: { ...decision.quality, because: [known, old] },
    showing: [{ name: 'not-free', because: 'The page is not free to read; how long its text is counts for nothing.' }],
    labels: [
      {
        article: 'a',
        of: 'kind',
        name: 'review',
        confidence: 0.7,
        because: [{ name: 'x', because: 'The title calls it a review: “Review:”.' }],
      },
      {
        article: 'a',
        of: 'topic',
        name: 'Grid',
        confidence: 0.7,
        because: [{ name: 'x', because: 'The title says “grid”.' }, old],
      },
    ],
  }
  const pageIn = (locale: string) => {
    const hub = { ...edition.hub, locale }
    return textOf(tideEdition({ hub, decisions: new Map([[path, own]]) }))(`news/${path.slice(6, -3)}/index.html`)
  }
  const german = pageIn('de')
  expect(german).toContain('<th scope="row">Umfang</th><td class="number">−1,5</td><td>Der Text hat 1.234 Wörter.</td>')
  expect(german).toContain('<th scope="row" lang="en" dir="ltr">Of yore</th>')
  expect(german).toContain('<td lang="en" dir="ltr">An older version said this.</td>')
  expect(german).toContain('<li><strong>Gut genug:</strong> Seine Güte ist 62; nötig ist 45.</li>')
  expect(german).toContain('<li lang="en" dir="ltr"><strong>Of yore:</strong> An older version said this.</li>')
  expect(german).toContain(
    '<li><strong>Besprechung</strong> (70 %): Der Titel nennt es eine Besprechung: „Review:“.</li>',
  )
  expect(german).toContain('<li lang="en" dir="ltr"><strong>Grid</strong> (70 %): The title says “grid”. An older')
  expect(pageIn('fr')).toContain('<strong>Pas en accès libre\u00a0:</strong> La page n’est pas en accès libre\u202f; ')
  expect(pageIn('en')).toContain('<td lang="en" dir="ltr">The text has 1234 words.</td>')
})

test('every setting of every policy is explained to readers', () => {
  for (const settings of [newsroomSettings, everydaySettings]) {
    for (const name of Object.keys(settings)) expect(en.rankSettings, name).toHaveProperty(name)
  }
  const { hub } = tideEdition()
  const policy = { name: 'newsroom' as const, version: 1, settings: { ...newsroomSettings, pressReleasePenalty: 26 } }
  const page = textOf(tideEdition({ hub: { ...hub, policy } }))('how-we-rank/index.html')
  expect(page).toContain('A press release</th><td class="number">26</td>')
  expect(page).not.toMatch(/weight<\/th>/i)
})

test('a source’s page says its name once, not before every article', () => {
  const edition = tideEdition()
  const { domain = '' } = edition.records[0]?.fields.provider ?? {}
  const list =
    /<section aria-labelledby="all">.*?<\/section>/s.exec(textOf(edition)(`providers/${domain}/index.html`))?.[0] ?? ''
  expect(list).toContain('class="headline"')
  expect(list).toContain('<time')
  expect(list).not.toContain('class="provider"')
  expect(list).not.toContain('class="mark"')
})

test('the page to follow leads to newsletters, feeds, the calendar and the data', () => {
  const page = textOf(tideEdition())('follow/index.html')
  for (const way of ['newsletter/tidewire-2026-11-20/', 'topics/grid/feed.xml', 'api/openapi.json']) {
    expect(page).toContain(`href="../${way}"`)
  }
})

test('served, search answers with the hits on the page itself, without a script', async () => {
  const ask = serve(tideEdition())
  const page = await (await ask('/search/?q=BOUEE%20wave')).text()
  expect(page).toContain('value="BOUEE wave"')
  expect(page).toMatch(/<a class="headline" href="\.\.\/news\/[^"]+" dir="auto">Une bouée souple/)
  expect(page).toContain('>Results: 1</p>')
  expect(page).not.toContain('<noscript>')
  const nothing = await (await ask('/search/?q=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E')).text()
  expect(nothing).toContain('Nothing found.')
  expect(nothing).not.toContain('<script>alert')
  const unasked = await (await ask('/search/')).text()
  expect(unasked).not.toContain('<noscript>')
  expect(unasked).toContain('data-served')
  const published = await (await ask('/search/index.html')).text()
  expect(published).toContain('<noscript>')
  expect(published).not.toContain('data-served')
})

test('structured data says where a page stands, what the article is, and whose the site is', () => {
  const text = textOf(tideEdition())
  const statements = (path: string) =>
    [...text(path).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map(
      ([, json = '']) => JSON.parse(json) as { '@type': string; mainEntity?: unknown; itemListElement?: unknown[] },
    )
  expect(statements('index.html').map((each) => each['@type'])).toEqual(['WebSite', 'ItemList'])
  const path = publish(tideEdition())
    .paths()
    .find((each) => /^news\/[^/]*twelve-turbine[^/]*\/index\.html$/.test(each))
  const [page, trail] = statements(path ?? '')
  expect(page?.mainEntity).toMatchObject({
    '@type': 'NewsArticle',
    headline: expect.any(String),
    datePublished: expect.stringMatching(/Z$/),
    dateModified: expect.stringMatching(/Z$/),
    image: [expect.stringMatching(/^https:/)],
    publisher: { '@type': 'Organization', name: 'Harbour Courier' },
  })
  expect(trail?.itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, name: 'Tidewire', item: 'https://tidewire.example/news-hub/' },
    {
      '@type': 'ListItem',
      position: 2,
      name: 'Tidal Stream',
      item: 'https://tidewire.example/news-hub/topics/tidal-stream/',
    },
    expect.objectContaining({ position: 3 }),
  ])
})

test('two stories that were taken for one lead to each other', () => {
  const paths = publish(tideEdition()).paths()
  const idOf = (words: string) =>
    /^stories\/([^/]+)\//.exec(paths.find((path) => path.startsWith('stories/') && path.includes(words)) ?? '')?.[1] ??
    ''
  const [array, buoy] = [idOf('twelve-turbine'), idOf('a-buoy-that-bends')]
  const text = textOf(tideEdition({ splits: new Map([[buoy, [array, 'gone']]]) }))
  expect(text(`stories/${buoy}/index.html`)).toContain(
    `with: <a href="../../stories/${array}/" dir="auto">Twelve-turbine`,
  )
  expect(text(`stories/${array}/index.html`)).toContain(`with: <a href="../../stories/${buoy}/" dir="auto">A buoy that`)
  const before = publish(tideEdition())
  const after = publish(tideEdition({ splits: new Map([[buoy, [array]]]) }))
  const page = `stories/${array}/index.html`
  expect(after.key(page)).not.toBe(before.key(page))
})

import { expect, test } from 'vitest'
import { tideEdition } from '../../../test/edition.ts'
import { catalogueOf } from '../catalogue.ts'
import { editionMark } from '../marks.ts'
import { publish } from '../publish.ts'
import { newsSitemap } from './news-sitemap.ts'
import { sitemapPlans } from './sitemaps.ts'

const locations = (xml: string) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url)

test('the news sitemap has the articles of two days, on the hub’s own addresses', () => {
  const edition = tideEdition()
  const xml = newsSitemap(catalogueOf(edition))
  const recent = edition.records.filter(
    ({ fields }) => fields.published && fields.publishedDateTime >= '2026-11-21T15:00:00Z',
  )
  expect(locations(xml)).toHaveLength(recent.length)
  expect(recent.length).toBeGreaterThan(10)
  for (const url of locations(xml)) expect(url).toMatch(/^https:\/\/tidewire\.example\/news-hub\/news\//)
  expect(xml).toContain('<news:language>en</news:language>')
})

test('the two days go on while no news comes, and an hour later the same is told', () => {
  const told = (today?: string) => {
    const edition = tideEdition(today === undefined ? {} : { today })
    return { count: locations(newsSitemap(catalogueOf(edition))).length, mark: editionMark(edition) }
  }
  const [fresh, sameDay, nextDay, twoDays, threeDays, aMonth] = [
    undefined,
    '2026-11-23T00:00:00Z',
    '2026-11-24T00:00:00Z',
    '2026-11-25T00:00:00Z',
    '2026-11-26T00:00:00Z',
    '2026-12-24T00:00:00Z',
  ].map(told)
  expect(sameDay).toEqual(fresh)
  expect(nextDay?.count).toBeLessThan(fresh?.count ?? 0)
  expect(nextDay?.count).toBeGreaterThan(0)
  expect([threeDays?.count, aMonth?.count]).toEqual([0, 0])
  // Only a day that changes the list changes the edition.
  expect(nextDay?.mark).not.toBe(fresh?.mark)
  expect(twoDays?.mark).not.toBe(nextDay?.mark)
  expect(aMonth?.mark).toBe(threeDays?.mark)
})

test('the news sitemap never has more than a thousand, nor anything of the future', () => {
  const edition = tideEdition()
  const [first] = edition.records
  if (!first) throw new Error('the edition needs records')
  const many = Array.from({ length: 1200 }, (_, index) => ({ ...first, path: `_news/2026-11-23-${index}.md` }))
  expect(locations(newsSitemap(catalogueOf({ ...edition, records: many })))).toHaveLength(1000)
  const early = newsSitemap(catalogueOf({ ...edition, asOf: '2026-11-20T00:00:00Z' }))
  expect(early).not.toContain('twelve-turbine')
})

test('the publication is named as readers see it, without parentheses', () => {
  const edition = tideEdition()
  const name = (title: string) =>
    /<news:name>([^<]*)/.exec(newsSitemap(catalogueOf({ ...edition, hub: { ...edition.hub, title } })))?.[1]
  expect(name('Tidewire (beta)')).toBe('Tidewire')
  expect(name('Tide (the) Wire')).toBe('Tide Wire')
  expect(name('(Tide)')).toBe('(Tide)')
})

test('files that people named have addresses that machines can read', () => {
  const edition = tideEdition()
  const path = '_people/josé núñez #1.md'
  const person = { path, collection: 'people', fields: { name: 'José', updatedDateTime: '2026-11-02' }, body: '' }
  const publication = publish({ ...edition, collections: [...edition.collections, person] })
  const address = 'people/jos%C3%A9%20n%C3%BA%C3%B1ez%20%231/'
  const text = (each: string) => String(publication.render(each)?.body)
  expect(text('sitemap.xml')).toContain(
    `<loc>https://tidewire.example/news-hub/${address}</loc>\n    <lastmod>2026-11-02</lastmod>`,
  )
  expect(text('people/josé núñez #1/index.html')).toContain(
    `<link rel="canonical" href="https://tidewire.example/news-hub/${address}"/>`,
  )
  expect(JSON.parse(text('api/people/josé núñez #1/index.json')).sourceUrl).toMatch(
    /\/api\/people\/jos%C3%A9%20n%C3%BA%C3%B1ez%20%231\/index\.json$/,
  )
  expect(text('people/index.html')).toContain('href="../people/jos%C3%A9%20n%C3%BA%C3%B1ez%20%231/"')
})

test('robots.txt leaves out desk and search; llms.txt names what the hub holds', () => {
  const edition = tideEdition()
  const text = (path: string, desk?: boolean) =>
    String(publish({ ...edition, hub: { ...edition.hub, ...(desk === false && { desk }) } }).render(path)?.body)
  expect(text('robots.txt')).toBe(`User-agent: *
Allow: /news-hub/
Disallow: /news-hub/desk/
Disallow: /news-hub/api/search

Sitemap: https://tidewire.example/news-hub/sitemap.xml
Sitemap: https://tidewire.example/news-hub/news-sitemap.xml
`)
  expect(text('robots.txt', false)).not.toContain('desk')
  expect(text('llms.txt')).toContain('- [People](https://tidewire.example/news-hub/api/people/index.json): 1, JSON')
  expect(text('llms.txt')).not.toContain('api/events/')
})

test('the page sitemap has every page with its slash and true dates', () => {
  const catalogue = catalogueOf(tideEdition())
  const [sitemap] = sitemapPlans(catalogue, new Set(['index.html', 'topics/a/index.html']))
  const xml = String(sitemap?.body())
  expect(locations(xml)).toEqual(['https://tidewire.example/news-hub/', 'https://tidewire.example/news-hub/topics/a/'])
})

test('the page sitemap names a page exactly when the page lets itself be indexed', () => {
  const silent = { id: 'silent', name: 'Silent House', domain: 'silent.example', images: [] }
  const edition = tideEdition({ organizations: [silent] })
  const publication = publish(edition)
  const text = (path: string) => String(publication.render(path)?.body)
  const indexed = publication
    .paths()
    .filter(
      (path) => /(?:^|\/)index\.html$/.test(path) && !text(path).includes('<meta name="robots" content="noindex"/>'),
    )
    .map((path) => `https://tidewire.example/news-hub/${path.replace(/index\.html$/, '')}`)
  expect(locations(text('sitemap.xml')).sort()).toEqual(indexed.sort())
  expect(text('search/index.html')).toContain('noindex')
  expect(text('providers/silent.example/index.html')).toContain('noindex')
})

test('more than 50,000 pages are split below an index', () => {
  const catalogue = catalogueOf(tideEdition())
  const paths = Array.from({ length: 50_001 }, (_, index) => `news/${index}/index.html`)
  const plans = sitemapPlans(catalogue, new Set(paths))
  expect(locations(String(plans[0]?.body()))).toEqual([
    'https://tidewire.example/news-hub/sitemap-1.xml',
    'https://tidewire.example/news-hub/sitemap-2.xml',
  ])
  expect(locations(String(plans[1]?.body()))).toHaveLength(50_000)
})

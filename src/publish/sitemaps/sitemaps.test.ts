import { expect, test } from 'vitest'
import { tideEdition } from '../../../test/edition.ts'
import { catalogueOf } from '../catalogue.ts'
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

test('the news sitemap never has more than a thousand, nor anything of the future', () => {
  const edition = tideEdition()
  const [first] = edition.records
  if (!first) throw new Error('the edition needs records')
  const many = Array.from({ length: 1200 }, (_, index) => ({ ...first, path: `_news/2026-11-23-${index}.md` }))
  expect(locations(newsSitemap(catalogueOf({ ...edition, records: many })))).toHaveLength(1000)
  const early = newsSitemap(catalogueOf({ ...edition, asOf: '2026-11-20T00:00:00Z' }))
  expect(early).not.toContain('twelve-turbine')
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

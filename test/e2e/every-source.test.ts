import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readFiles, writeFiles } from '../hub-files.ts'
import { newswright, temporaryFolder } from '../newswright.ts'
import { openPress, type Page } from '../press.ts'

const FIRST = '2031-05-14T12:00:00Z'
const LATER = '2031-05-16T18:00:00Z'
const ADDRESS = 'http://coast.example'

const TITLES = [
  'Feed',
  'Listed',
  'Found one',
  'Found two',
  'Found three',
  'Mapped',
  'Spring',
  'Autumn',
  'Undated',
  'Newsy',
  'Letter',
  'First pick',
  'Second pick',
  'Third pick',
  'Boxed',
  'Foldered',
  'Saved',
  'Named',
]

const slug = (name: string) => name.toLowerCase().replaceAll(' ', '-')
const link = (name: string) => `${ADDRESS}/${slug(name)}`
const titleOf = (name: string) => `${name}: a harbour report of that name in full length`

function page(name: string): Page {
  return {
    body: `<!doctype html><html lang="en"><title>${titleOf(name)}</title><meta property="og:type" content="article">
<article><h1>${titleOf(name)}</h1><time datetime="2031-05-14T06:00:00Z">14 May 2031</time><p>The harbour of ${name} is described here in
a paragraph that is long enough to be an article, with its quays, its cranes and the tide that comes in twice a day.</p></article>`,
  }
}

const xml = (body: string): Page => ({ body, type: 'application/xml' })
const map = (...urls: string[]) =>
  xml(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>`)
const mapped = (name: string, more = '') => `<url><loc>${link(name)}</loc>${more}</url>`
const index = (...children: [string, string?][]) =>
  xml(
    `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${children
      .map(
        ([name, lastmod]) =>
          `<sitemap><loc>${ADDRESS}/${name}.xml</loc>${lastmod ? `<lastmod>${lastmod}</lastmod>` : ''}</sitemap>`,
      )
      .join('')}</sitemapindex>`,
  )
const anchor = (name: string) => `<a href="/${slug(name)}">${titleOf(name)}</a>`

const PAGES: Record<string, Page> = {
  ...Object.fromEntries(TITLES.map((name) => [link(name), page(name)])),
  [`${ADDRESS}/robots.txt`]: { body: 'User-agent: *\nDisallow: /closed', type: 'text/plain' },
  [`${ADDRESS}/feed.xml`]: xml(
    `<rss version="2.0"><channel><title>Coast</title><item><title>${titleOf('Feed')}</title><link>${link('Feed')}</link></item></channel></rss>`,
  ),
  [`${ADDRESS}/selected`]: {
    body: `<nav>${anchor('Feed')}</nav><ul><li class="story"><h2>${anchor('Listed')}</h2></li></ul>`,
  },
  [`${ADDRESS}/front`]: {
    body: `<main>${['Found one', 'Found two', 'Found three'].map((name) => `<article><h2>${anchor(name)}</h2><p>What it says.</p></article>`).join('')}</main>`,
  },
  [`${ADDRESS}/sitemap.xml`]: map(mapped('Mapped', '<lastmod>2031-05-13</lastmod>')),
  [`${ADDRESS}/sitemap-index.xml`]: index(
    ['spring', '2031-05-13T08:00:00Z'],
    ['autumn', '2031-05-12T08:00:00Z'],
    ['undated'],
    ['closed', '2031-05-13T09:00:00Z'],
  ),
  [`${ADDRESS}/spring.xml`]: map(mapped('Spring')),
  [`${ADDRESS}/autumn.xml`]: map(mapped('Autumn')),
  [`${ADDRESS}/undated.xml`]: map(mapped('Undated')),
  [`${ADDRESS}/closed.xml`]: map(mapped('Closed')),
  [`${ADDRESS}/news-sitemap.xml`]: xml(
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${mapped(
      'Newsy',
      `<lastmod>2031-05-14T07:00:00Z</lastmod><news:news><news:publication><news:name>Coast</news:name><news:language>en</news:language></news:publication><news:publication_date>2031-05-14T07:00:00Z</news:publication_date><news:title>${titleOf('Newsy')}</news:title></news:news>`,
    )}</urlset>`,
  ),
}

const letter = (id: string, html: string) =>
  `Message-ID: <${id}@letters.example>\r\nFrom: The Coast <letters@letters.example>\r\nSubject: The week on the coast, number ${id}\r\nDate: Wed, 14 May 2031 06:00:00 +0000\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}\r\n`
const pick = (name: string, title = titleOf(name)) =>
  `<h3><a href="${link(name)}?utm_source=letter">${title}</a></h3><p>A sentence that says what it is about.</p>`
const roundUp = ['First pick', 'Second pick', 'Third pick']

const FILES = {
  'letters/one.eml': letter(
    '1',
    `<p>A letter. <a href="${link('Letter')}">View in browser</a></p><p>Its text is long enough.</p>`,
  ),
  'letters/two.eml': letter('2', roundUp.map((name) => pick(name)).join('')),
  'letters/three.eml': letter('3', roundUp.map((name) => pick(name, `Once more: ${titleOf(name)}`)).join('')),
  'box.mbox': `From letters Wed May 14 06:00:00 2031\r\n${letter('4', `<p><a href="${link('Boxed')}">View this email in your browser</a></p><p>Its text.</p>`)}`,
  'clippings/links.txt': `# saved\n${link('Foldered')}\n`,
  'clippings/saved.xml': `<rss version="2.0"><channel><title>Saved</title><item><title>${titleOf('Saved')}</title><link>${link('Saved')}</link></item></channel></rss>`,
  'links.txt': `${link('Named')}\n\nnot an address\n`,
}

const SOURCES = `- ${ADDRESS}/feed.xml
- url: ${ADDRESS}/selected
  selectors: { item: li.story, link: a, title: h2 }
- url: ${ADDRESS}/front
  kind: page
- ${ADDRESS}/sitemap.xml
- ${ADDRESS}/sitemap-index.xml
- ${ADDRESS}/news-sitemap.xml
- url: letters
  kind: mailbox
- box.mbox
- url: clippings
  kind: folder
- links.txt
`

const resultOf = ({ stdout }: { stdout: string }) => JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as object

test('every kind of source brings its articles into the hub, and a second run brings nothing twice', async () => {
  const press = await openPress(PAGES)
  const hub = join(temporaryFolder(), 'hub')
  writeFiles(hub, {
    ...FILES,
    'hub.yaml': `title: Coast\npolicy: newsroom\nimages: none\nconnectTo: ${JSON.stringify(press.connectTo)}\n`,
    'sources.yaml': SOURCES,
    '_data/topics/00-harbours.yaml':
      'taxonomy: topic\n_id: harbours\nname: Harbours\nkeywords:\n  - harbour\nhashtags: []\n',
  })

  const first = await newswright('run', hub, '--now', FIRST, '--json')
  expect(first.code, first.stderr).toBe(0)
  const pages = TITLES.map((name) => link(name).slice('http://'.length))
  expect([...new Set(press.sent)].filter((address) => pages.includes(address)).sort()).toEqual([...pages].sort())
  expect(press.sent.filter((address) => pages.includes(address))).toHaveLength(pages.length)
  expect(press.sent, 'robots.txt closes it').not.toContain('coast.example/closed.xml')
  expect(first.stdout + first.stderr).toContain('obots.txt asks not to be asked')
  expect(first.stdout + first.stderr).toContain('not an address')
  expect(resultOf(first)).toMatchObject({ asked: 10, entries: TITLES.length, read: TITLES.length })
  // What the build notes for itself may tell the day.
  const filesNow = () => {
    const { '_site/.newswright-build': _, ...files } = readFiles(hub)
    return files
  }
  const files = filesNow()

  const asked = press.sent.length
  const second = await newswright('run', hub, '--now', LATER, '--json')
  expect(second.code, second.stderr).toBe(0)
  expect(press.sent.slice(asked).filter((address) => !address.endsWith('robots.txt'))).toEqual([])
  expect(resultOf(second)).toMatchObject({ asked: 10, entries: 0, read: 0 })
  expect(filesNow()).toEqual(files)

  // A sitemap that says it changed, and one that never says, are asked; the others are left alone.
  press.put(`${ADDRESS}/fresh`, page('Fresh'))
  press.put(`${ADDRESS}/rare`, page('Rare'))
  press.put(`${ADDRESS}/spring.xml`, map(mapped('Spring'), mapped('Fresh')))
  press.put(`${ADDRESS}/undated.xml`, map(mapped('Undated'), mapped('Rare')))
  press.put(`${ADDRESS}/autumn.xml`, map(mapped('Autumn'), mapped('Never told of')))
  press.put(
    `${ADDRESS}/sitemap-index.xml`,
    index(['spring', '2031-05-17T08:00:00Z'], ['autumn', '2031-05-12T08:00:00Z'], ['undated']),
  )
  const before = press.sent.length
  const third = await newswright('run', hub, '--now', '2031-05-18T12:00:00Z')
  expect(third.code, third.stderr).toBe(0)
  expect(
    press.sent
      .slice(before)
      .filter((address) => !address.endsWith('robots.txt'))
      .sort(),
  ).toEqual(['fresh', 'rare', 'sitemap-index.xml', 'spring.xml', 'undated.xml'].map((path) => `coast.example/${path}`))
}, 120_000)

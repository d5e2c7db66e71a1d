import { expect, test } from 'vitest'
import { tideEdition } from '../../test/edition.ts'
import { publish } from './publish.ts'

function allBodies(edition = tideEdition()): Map<string, string> {
  const publication = publish(edition)
  return new Map(publication.paths().map((path) => [path, String(publication.render(path)?.body)]))
}

test('the same edition gives the same bytes, whatever the order of its records', () => {
  const reversed = tideEdition()
  expect(allBodies({ ...reversed, records: [...reversed.records].reverse() })).toEqual(allBodies())
})

test('an hour later without news only what tells the time of day may change', () => {
  const [before, after] = [allBodies(), allBodies(tideEdition({ asOf: '2026-11-23T15:30:00Z' }))]
  expect([...before].filter(([path, body]) => after.get(path) !== body).map(([path]) => path)).toEqual([])
})

test('paths are sorted, unique, relative and stay inside the folder', () => {
  const paths = publish(tideEdition()).paths()
  expect([...new Set(paths)].sort()).toEqual(paths)
  for (const path of paths) expect(path).not.toMatch(/^\/|\.\.|\/\/|\\/)
})

test('there is no such path: nothing is rendered', () => {
  expect(publish(tideEdition()).render('nowhere/index.html')).toBeUndefined()
})

test('what is held for the desk appears nowhere', () => {
  for (const [path, body] of allBodies()) expect(body, path).not.toContain('Held for the desk')
})

test('what is hidden behind a better record has a page, but stands on no list', () => {
  const bodies = allBodies()
  const withIt = [...bodies].filter(([, body]) => body.includes('Hidden behind a better record')).map(([path]) => path)
  expect(withIt.length).toBe(2)
  expect(withIt.every((path) => path.includes('-hidden/'))).toBe(true)
})

test('an organization without news has a page and a file, but no feeds; with news nothing is lost', () => {
  const silent = {
    id: 'silent',
    name: 'Silent House',
    domain: 'silent.example',
    description: 'Says little.',
    images: [],
  }
  const edition = tideEdition()
  const bodies = allBodies({ ...edition, organizations: [...edition.organizations, silent] })
  const page = bodies.get('providers/silent.example/index.html') ?? ''
  expect(page).toContain('Says little.')
  expect(page).toContain('Nothing here yet.')
  expect(page).toContain('href="../../api/organizations/silent/index.json"')
  expect(page).not.toContain('silent.example/feed.xml')
  expect([...bodies.keys()].filter((path) => path.startsWith('providers/silent.example/'))).toEqual([
    'providers/silent.example/index.html',
  ])
  const list = bodies.get('providers/index.html') ?? ''
  expect(list.indexOf('Silent House')).toBeGreaterThan(list.indexOf('Wave Laboratory'))
  expect(JSON.parse(bodies.get('api/organizations/silent/index.json') ?? '{}').webUrl).toBe(
    'https://tidewire.example/news-hub/providers/silent.example/',
  )
  expect(bodies.has('providers/courier.example/feed.xml')).toBe(true)
})

test('a picture is shown only when a copy is held; no address of a publisher’s picture is ever loaded', () => {
  for (const [path, body] of allBodies()) {
    if (path.endsWith('.html')) expect(body, path).not.toMatch(/<img[^>]+src="https?:/)
  }
})

test('markup in a title is text everywhere', () => {
  for (const [path, body] of allBodies()) {
    if (path.endsWith('.html') || path.endsWith('.xml')) expect(body, path).not.toContain('<script>alert')
  }
})

test('a title cannot leave the structured data it stands in', () => {
  const edition = tideEdition()
  for (const record of edition.records) record.fields.title = '</script><img src=x>'
  for (const [path, body] of allBodies(edition))
    if (path.endsWith('.html')) expect(body, path).not.toContain('<img src=x')
})

test('an address that would run, or is none, leads nowhere and stops nothing', () => {
  const edition = tideEdition()
  for (const record of edition.records) {
    record.fields.webUrl = 'javascript:alert(1)'
    record.fields.related = [
      { title: 'No address', webUrl: 'not an address' },
      { title: 'Runs', webUrl: ' JavaScript:alert(1)' },
    ]
  }
  for (const [path, body] of allBodies(edition)) expect(body, path).not.toMatch(/href="\s*javascript:/i)
})

test('an empty hub has a front page, feeds and an API', () => {
  const bodies = allBodies(
    tideEdition({ records: [], collections: [], issues: [], tombstones: [], decisions: new Map() }),
  )
  expect(bodies.get('index.html')).toContain('Nothing here yet.')
  expect(JSON.parse(bodies.get('api/news/index.json') ?? '')).toEqual({ page: 1, value: [], nextPage: null })
  expect(bodies.get('feed.xml')).toContain('</rss>')
})

test.each([
  ['de-at', 'lang="de-at"', 'ltr', 'Wichtigste Geschichten'],
  ['fr', 'lang="fr"', 'ltr', 'À la une'],
  ['es-mx', 'lang="es-mx"', 'ltr', 'Historias principales'],
  ['ar', 'lang="ar"', 'rtl', 'Top stories'],
])('locale %s', (locale, language, direction, heading) => {
  const { hub } = tideEdition()
  const front = allBodies(tideEdition({ hub: { ...hub, locale } })).get('index.html')
  expect(front).toContain(`${language} dir="${direction}"`)
  expect(front).toContain(heading)
})

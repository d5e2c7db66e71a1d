import { expect, test } from 'vitest'
import { tideEdition } from '../../../test/edition.ts'
import type { CollectionRecord } from '../../news/record.ts'
import type { Edition } from '../edition.ts'
import { publish } from '../publish.ts'
import { listedSponsorships, messageOn, sponsorshipsOn } from './sponsorships.ts'

const sponsorship = (fields: Record<string, unknown> = {}): CollectionRecord => ({
  path: '_sponsorships/rotor.md',
  collection: 'sponsorships',
  fields: {
    sponsor: { name: 'Quiet Rotor', url: 'https://rotor.example/' },
    messages: [{ title: 'Turbines nobody hears', text: 'We hire.', url: 'https://rotor.example/jobs?a=1&b=2' }],
    schedules: [{ start: '2026-11-20', end: '2026-11-25' }],
    placements: ['front', 'topics', 'collections', 'newsletter'],
    ...fields,
  },
  body: '',
})

function pages(own: CollectionRecord, changes: Partial<Edition> = {}) {
  const edition = tideEdition(changes)
  const publication = publish({ ...edition, collections: [...edition.collections, own] })
  const text = (path: string) => String(publication.render(path)?.body)
  const shows = (path: string) =>
    path.endsWith('.html') && !/^sponsorships\//.test(path) && text(path).includes('Turbines')
  return { text, paths: publication.paths(), with: publication.paths().filter(shows) }
}

test.each([
  [[{ start: '2026-11-20', end: '2026-11-25' }], '2026-11-20', true],
  [[{ start: '2026-11-20', end: '2026-11-25' }], '2026-11-25', true],
  [[{ start: '2026-11-20', end: '2026-11-25' }], '2026-11-26', false],
  [[{ start: '2026-11-20', end: '2026-11-25' }], '2026-11-19', false],
  [[{ start: '2026-01-01', end: '2026-01-02' }, { startDateTime: '2026-11-20T00:00:00Z' }], '2026-12-24', true],
  [[{}], '2026-11-20', false],
  ['always', '2026-11-20', false],
  [undefined, '2026-11-20', false],
])('schedules %o on %s: %s', (schedules, day, shown) => {
  expect(sponsorshipsOn([sponsorship({ schedules })], day)).toHaveLength(shown ? 1 : 0)
})

test('shown on the pages that were paid for, today, and nowhere else', () => {
  const shown = pages(sponsorship())
  expect(shown.with).toContain('index.html')
  expect(shown.with).toContain('topics/wave-power/index.html')
  expect(shown.with).toContain('people/index.html')
  expect(shown.with.filter((path) => /^(?:stories|news|archive|providers)\//.test(path))).toEqual([])
  expect(pages(sponsorship({ placements: ['newsletter'] })).with).toEqual([])
  expect(pages(sponsorship({ published: false })).with).toEqual([])
})

test('gone on the day after, also when no news came since', () => {
  expect(pages(sponsorship(), { today: '2026-11-25T00:00:00Z' }).with).toContain('index.html')
  const later = pages(sponsorship(), { today: '2026-11-26T00:00:00Z' })
  expect(later.with).toEqual([])
  expect(JSON.parse(later.text('api/sponsorships/today/index.json'))).toEqual({ value: [] })
})

test('with topics, only these topics’ pages among topic pages', () => {
  const shown = pages(sponsorship({ topics: ['Wave Power'], placements: ['topics'] }))
  expect(shown.with).toEqual(['topics/wave-power/index.html'])
})

test('a block of its own after the stories, marked in words and for machines; the ranking does not change', () => {
  const { text } = pages(sponsorship())
  const page = text('index.html')
  const [block = ''] = /<aside class="sponsored".*?<\/aside>/s.exec(page) ?? []
  expect(block).toContain('aria-label="Advertisement"')
  expect(block).toContain('<strong><a href="sponsorships/">Advertisement</a></strong>')
  expect(block).toContain('Paid for by Quiet Rotor')
  expect(block).toContain('href="https://rotor.example/jobs?a=1&amp;b=2" rel="sponsored noopener"')
  const without = String(publish(tideEdition()).render('index.html')?.body)
  expect(page.replace(block, '')).toBe(without)
  expect(page.indexOf(block)).toBeGreaterThan(page.lastIndexOf('class="line"'))
})

test.each([
  ['en', 'Advertisement', 'Paid for by Quiet Rotor'],
  ['de', 'Anzeige', 'Bezahlt von Quiet Rotor'],
  ['fr', 'Publicité', 'Payé par Quiet Rotor'],
  ['es', 'Publicidad', 'Pagado por Quiet Rotor'],
])('marked in %s', (locale, label, paid) => {
  const { hub } = tideEdition()
  const page = pages(sponsorship(), { hub: { ...hub, locale } }).text('index.html')
  expect(page).toContain(`<strong><a href="sponsorships/">${label}</a></strong>`)
  expect(page).toContain(paid)
})

test('messages take turns by the day; an address that could run leads nowhere', () => {
  const messages = [{ title: 'One' }, { title: 'Two', url: 'javascript:alert(1)' }]
  const titles = ['2026-11-23', '2026-11-24', '2026-11-25'].map(
    (day) => messageOn(sponsorship({ messages }), day)?.title,
  )
  expect(new Set(titles.slice(0, 2))).toEqual(new Set(['One', 'Two']))
  expect(titles[2]).toBe(titles[0])
  const page = pages(sponsorship({ messages: [messages[1]] })).text('index.html')
  expect(page).not.toContain('javascript:')
  expect(messageOn(sponsorship({ messages: [] }), '2026-11-23')).toBeUndefined()
})

test('an incremental build knows that the page is another one tomorrow', () => {
  const edition = tideEdition()
  const collections = [...edition.collections, sponsorship()]
  const keyOf = (today: string, path: string) => publish({ ...edition, collections, today }).key?.(path)
  for (const path of ['people/index.html', 'topics/wave-power/index.html'])
    expect(keyOf('2026-11-25T00:00:00Z', path)).not.toBe(keyOf('2026-11-26T00:00:00Z', path))
})

const planned = (name: string, schedules: unknown, fields: Record<string, unknown> = {}): CollectionRecord => ({
  ...sponsorship({ sponsor: { name }, schedules, ...fields }),
  path: `_sponsorships/${name}.md`,
})

test('all of them are listed: of today, to come the soonest first, past the latest first', () => {
  const listed = listedSponsorships(
    [
      planned('old', [{ start: '2026-01-01', end: '2026-02-01' }]),
      planned('far', [{ start: '2027-05-01' }]),
      planned('late', [{ end: '2026-11-01' }]),
      planned('now', [{ start: '2026-11-20', end: '2026-11-25' }]),
      planned('soon', [
        { start: '2025-01-01', end: '2025-01-02' },
        { start: '2026-11-24', end: '2026-11-25' },
      ]),
      planned('secret', [{ start: '2026-12-01' }], { announced: false }),
      planned('begun', [{ start: '2026-11-01' }], { announced: false }),
      planned('withdrawn', [{ start: '2026-11-01' }], { published: false }),
      planned('never', [{}]),
    ],
    '2026-11-23',
  )
  expect(listed.map(({ record, status }) => [record.fields.sponsor, status])).toEqual([
    [{ name: 'now' }, 'current'],
    [{ name: 'begun' }, 'current'],
    [{ name: 'soon' }, 'coming'],
    [{ name: 'far' }, 'coming'],
    [{ name: 'late' }, 'past'],
    [{ name: 'old' }, 'past'],
  ])
})

test('list and page of their own, marked as paid for on the site and in the API', () => {
  const { text } = pages(sponsorship({ schedules: [{ start: '2026-12-01', end: '2026-12-24' }] }))
  const list = text('sponsorships/index.html')
  expect(list).toContain('<h2 id="coming">Upcoming</h2>')
  expect(list).toContain('<strong>Advertisement</strong><span>1 Dec – 24 Dec</span>')
  expect(list).toContain('Paid for by Quiet Rotor')
  expect(list).not.toContain('id="past"')
  const page = text('sponsorships/rotor/index.html')
  expect(page).toContain('<title>Advertisement: Quiet Rotor · Tidewire</title>')
  expect(page).toContain('rel="sponsored noopener"')
  const detail = JSON.parse(text('api/sponsorships/rotor/index.json'))
  expect(detail).toMatchObject({ type: 'advertisement', paidFor: true, status: 'coming', title: 'Quiet Rotor' })
  expect(JSON.parse(text('api/sponsorships/index.json'))).toEqual({
    title: 'Sponsorships',
    path: '_sponsorships',
    page: 1,
    value: [detail],
    nextPage: null,
  })
  expect(text('topics/index.html')).toContain('<a href="../sponsorships/">Sponsorships</a>')
})

test('a schedule over two years names both', () => {
  const { text } = pages(sponsorship({ schedules: [{ start: '2026-12-01', end: '2027-01-31' }] }))
  expect(text('sponsorships/index.html')).toContain('<span>1 Dec 2026 – 31 Jan 2027</span>')
})

test('a hub without sponsorships has no such pages, and an empty list in the API', () => {
  const { text, paths } = pages(sponsorship({ published: false }))
  expect(paths).not.toContain('sponsorships/index.html')
  expect(JSON.parse(text('api/sponsorships/index.json')).value).toEqual([])
  expect(text('topics/index.html')).not.toContain('sponsorships/')
})

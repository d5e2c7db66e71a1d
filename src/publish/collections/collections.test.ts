import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { tideEdition } from '../../../test/edition.ts'
import type { CollectionRecord } from '../../news/record.ts'
import type { Edition } from '../edition.ts'
import { publish } from '../publish.ts'
import { calendarText, foldLine } from './calendar.ts'
import { eventTimes } from './event-times.ts'

const record = (path: string, fields: Record<string, unknown>): CollectionRecord => ({
  path,
  collection: /^_(\w+)/.exec(path)?.[1] ?? '',
  fields,
  body: '\n',
})

const EVENTS = [
  record('_events/fair.md', {
    name: 'Harbour fair; with music, and a \\ in it',
    excerpt: 'Zwei Tage,\nund eine lange Nacht über dem Wasser mit Laternen, Booten und allem, was dazugehört.',
    startDateTime: '2027-06-12',
    endDateTime: '2027-06-13',
    location: { name: 'Old Pier', city: 'Cape Verrin' },
    website: 'https://harbour.example/fair',
    topics: ['Harbours'],
  }),
  record('_events/talk.md', {
    name: 'Storm talk',
    startDateTime: '2026-12-10T18:00',
    endDateTime: '2026-12-10T20:30',
    timeZone: 'America/New_York',
    isOnline: true,
    status: 'cancelled',
    topics: ['Harbours'],
  }),
  record('_events/past.md', { name: 'Last spring', startDateTime: '2026-05-06T15:00:00+01:00', heat: 99, topics: [] }),
  record('_events/today.md', { name: 'This very day', startDateTime: '2026-11-23', topics: [] }),
]

const pages = (changes: Partial<Edition>) => {
  const publication = publish(tideEdition(changes))
  return { paths: publication.paths(), text: (path: string) => String(publication.render(path)?.body) }
}

const structured = (page: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? 'null') as Record<
    string,
    unknown
  >

test.each([
  [{ startDateTime: '2026-12-10T18:00', timeZone: 'America/New_York' }, '2026-12-10T23:00:00Z'],
  [{ startDateTime: '2026-12-10T18:00' }, '2026-12-10T18:00:00Z'],
  [{ startDateTime: '2026-07-10 18:00' }, '2026-07-10T17:00:00Z'],
  [{ startDateTime: '2026-12-10T18:00:00+09:00', timeZone: 'Europe/Berlin' }, '2026-12-10T09:00:00Z'],
  [{ startDateTime: '2026-12-10T18:00', timeZone: 'Mars/Crater' }, '2026-12-10T18:00:00Z'],
  [{ startDateTime: 'soon' }, undefined],
  [{}, undefined],
])('an event that says %o begins at %s', (fields, start) => {
  expect(eventTimes(record('_events/a.md', fields), 'Europe/London')?.start).toBe(start)
})

test('events: what is to come first, the soonest first; past ones apart, on the site and in the API', () => {
  const { text } = pages({ collections: EVENTS })
  const { value } = JSON.parse(text('api/events/index.json')) as { value: { path: string; webUrl: string }[] }
  const order = ['_events/today.md', '_events/talk.md', '_events/fair.md', '_events/past.md']
  expect(value.map(({ path }) => path)).toEqual(order)
  expect(value[2]?.webUrl).toBe('https://harbour.example/fair')
  const page = text('events/index.html')
  expect(page.indexOf('id="past"')).toBeGreaterThan(page.indexOf('Harbour fair'))
  expect(page.indexOf('Last spring')).toBeGreaterThan(page.indexOf('id="past"'))
  expect(page).toContain('10 Dec, 18:00–20:30 (America/New_York)')
  expect(page).toContain('12 Jun 2027 – 13 Jun 2027')
  expect(page).toContain('Cancelled')
})

test('events pass with the calendar, also when there is no news', () => {
  const [before, after] = ['2026-11-23T15:00:00Z', '2027-01-05T00:00:00Z'].map((today) =>
    pages({ collections: EVENTS, today }).text('api/events/index.json'),
  )
  const first = (text: string | undefined) => (JSON.parse(text ?? '') as { value: { path: string }[] }).value[0]?.path
  expect([first(before), first(after)]).toEqual(['_events/today.md', '_events/fair.md'])
})

test('an iCalendar file that another reader understands: whole days, moments in UTC, escaped and folded', () => {
  const { text } = pages({ collections: EVENTS })
  const file = text('events/calendar.ics')
  for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  const events = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))
  expect(events.map(({ summary }) => summary)).toEqual([
    'This very day',
    'Storm talk',
    'Harbour fair; with music, and a \\ in it',
  ])
  const [, talk, fair] = events
  expect(talk?.startDate.toJSDate().toISOString()).toBe('2026-12-10T23:00:00.000Z')
  expect(talk?.endDate.toJSDate().toISOString()).toBe('2026-12-11T01:30:00.000Z')
  expect(talk?.component.getFirstPropertyValue('status')).toBe('CANCELLED')
  expect([fair?.startDate.isDate, fair?.startDate.toString(), fair?.endDate.toString()]).toEqual([
    true,
    '2027-06-12',
    '2027-06-14',
  ])
  expect(fair?.description).toBe(EVENTS[0]?.fields.excerpt)
  expect(fair?.location).toBe('Old Pier, Cape Verrin')
  const [own] = new ICAL.Component(ICAL.parse(text('events/past/event.ics'))).getAllSubcomponents('vevent')
  expect(new ICAL.Event(own as InstanceType<typeof ICAL.Component>).startDate.toJSDate().toISOString()).toBe(
    '2026-05-06T14:00:00.000Z',
  )
})

test('calendar lines keep their characters whole', () => {
  const folded = foldLine(`SUMMARY:${'ü'.repeat(60)}`)
  expect(folded.replaceAll('\r\n ', '')).toBe(`SUMMARY:${'ü'.repeat(60)}`)
  expect(calendarText('a\r\nb;c,d\\e\u0007')).toBe('a\\nb\\;c\\,d\\\\e')
})

const KINDS: [path: string, fields: Record<string, unknown>, expected: Record<string, unknown>][] = [
  [
    '_learning/a.md',
    { title: 'A', type: 'course', price: 'Free', provider: { name: 'School', domain: 's.example' } },
    {
      '@type': 'Course',
      provider: { '@type': 'Organization', name: 'School', url: 'https://s.example/' },
      offers: { '@type': 'Offer', price: 0, category: 'Free' },
    },
  ],
  [
    '_learning/a.md',
    {
      title: 'A',
      type: 'video',
      length: 'PT3M',
      publishedDateTime: '2026-01-01T00:00:00Z',
      images: [{ url: 'https://i.example/1.jpg' }],
      featuredContent: '<iframe width="8" src="https://player.example/1"></iframe>',
    },
    {
      '@type': 'VideoObject',
      duration: 'PT3M',
      uploadDate: '2026-01-01T00:00:00Z',
      thumbnailUrl: ['https://i.example/1.jpg'],
      embedUrl: 'https://player.example/1',
    },
  ],
  [
    '_learning/a.md',
    { title: 'A', type: 'book', isbn: '978-0', authors: ['N. N.'], price: 'EUR 24.00' },
    {
      '@type': 'Book',
      isbn: '978-0',
      author: [{ '@type': 'Person', name: 'N. N.' }],
      offers: { '@type': 'Offer', price: 24, priceCurrency: 'EUR' },
    },
  ],
  ['_learning/a.md', { title: 'A', type: 'audio' }, { '@type': 'PodcastEpisode' }],
  ['_learning/a.md', { title: 'A' }, { '@type': 'LearningResource' }],
  ['_samples/a.md', { title: 'A' }, { '@type': 'SoftwareSourceCode' }],
  [
    '_people/a.md',
    { name: 'A', location: 'Here', twitter: { url: 'https://t.example/a' } },
    { '@type': 'Person', sameAs: ['https://t.example/a'] },
  ],
  [
    '_companies/a.md',
    { name: 'A', yearFounded: 2021, overview: 'Builds.' },
    { '@type': 'Organization', foundingDate: '2021', description: 'Builds.' },
  ],
  ['_communities/a.md', { name: 'A' }, { '@type': 'Organization' }],
  [
    '_projects/a.md',
    { name: 'A', github: { url: 'https://g.example/a', languages: ['C'] } },
    { '@type': 'SoftwareSourceCode', codeRepository: 'https://g.example/a', programmingLanguage: ['C'] },
  ],
  [
    '_events/a.md',
    { name: 'A', startDateTime: '2026-12-10T18:00', isOnline: true, website: 'https://e.example/' },
    {
      '@type': 'Event',
      startDate: '2026-12-10T18:00:00Z',
      eventStatus: 'https://schema.org/EventScheduled',
      location: { '@type': 'VirtualLocation', url: 'https://e.example/' },
    },
  ],
  [
    '_products/a.md',
    { name: 'A', price: 'USD 5' },
    { '@type': 'Product', offers: { '@type': 'Offer', price: 5, priceCurrency: 'USD' } },
  ],
  [
    '_challenges/a.md',
    { title: 'A', levels: ['Beginner'] },
    { '@type': 'LearningResource', educationalLevel: 'Beginner' },
  ],
  ['_forms/a.md', { title: 'A' }, { '@type': 'CreativeWork' }],
]

test.each(KINDS)(
  '%s: a page, a detail file, a search row, a sitemap entry, and what schema.org calls it',
  (path, fields, expected) => {
    const { paths, text } = pages({ collections: [record(path, fields)] })
    const folder = path.slice(1).replace('.md', '/').replace('samples/', 'sample/')
    expect(structured(text(`${folder}index.html`))).toMatchObject(expected)
    expect(paths).toContain(`api/${path.slice(1).replace('.md', '/index.json')}`)
    const name = fields.title ?? fields.name
    expect((JSON.parse(text('assets/search.json')) as { rows: string[][] }).rows).toContainEqual(
      expect.arrayContaining([folder, name]),
    )
    expect(text('sitemap.xml')).toContain(`/news-hub/${folder}</loc>`)
  },
)

test('events and projects lead to their own address; websites and accounts reach the API', () => {
  const collections = [
    record('_projects/a.md', {
      name: 'A',
      website: 'https://a.example/',
      github: { url: 'https://g.example/a', stars: 3 },
    }),
    record('_companies/b.md', {
      name: 'B',
      website: 'https://b.example/',
      overview: 'Builds.',
      size: '11-50',
      publishedDateTime: '2026-03-05T10:00:00+01:00',
      updatedDateTime: '2026-03-06',
      twitter: { url: 'https://t.example/b' },
    }),
  ]
  const { text } = pages({ collections })
  expect(JSON.parse(text('api/projects/index.json'))).toMatchObject({
    value: [{ webUrl: 'https://g.example/a', website: 'https://a.example/', github: { stars: 3 } }],
  })
  expect(JSON.parse(text('api/companies/b/index.json'))).toMatchObject({
    website: 'https://b.example/',
    overview: 'Builds.',
    size: '11-50',
    publishedDateTime: '2026-03-05T09:00:00Z',
    updatedDateTime: '2026-03-06',
    twitter: { url: 'https://t.example/b' },
  })
})

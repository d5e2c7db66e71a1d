import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseCollectionRecord } from './collections.ts'

const file = (...lines: string[]) => ['---', ...lines, '---', ''].join('\n')

function said(path: string, ...lines: string[]): string[] {
  const { notices } = parseCollectionRecord(file(...lines), path)
  return notices.map(({ line, message }) => `${line}: ${message}`)
}

test.each([
  ['_events/a.md', ['name: Open day', 'startDateTime: 2026-12-01']],
  ['_learning/videos/a.md', ['title: 404', 'length: PT3M4S', 'type: video', 'price: 0']],
  ['_people/a.md', ['name: Somebody', 'twitter:', '  url: https://t.example/s']],
  ['_companies/a.md', ['name: Tide Ltd', 'yearFounded: 1987', 'locations: [Cape Verrin]']],
  ['_projects/a.md', ['name: Tide table', 'github:', '  url: https://git.example/t', '  stars: 12']],
  ['_challenges/a.md', ['title: Measure a wave', 'levels: Beginner']],
  ['_forms/a.md', ['title: Tell us', 'webUrl: /forms/tell-us/']],
  ['_learning/collections/a.md', ['title: All of it', 'type: collection', 'items:', '  - videos/a']],
  ['_harbours/a.md', ['depth: 12 m', 'title: A collection of the hub’s own']],
])('%s as it should be', (path, lines) => {
  expect(said(path, ...lines)).toEqual([])
})

test.each([
  ['_events/a.md', ['startDateTime: 2026-12-01'], ['2: `name` is missing.']],
  [
    '_events/a.md',
    ['name: Open day', 'startDateTime: next week'],
    ['3: `startDateTime`: This is no moment; write it like 2026-11-25, 2026-11-25T18:00 or 2026-11-25T18:00:00+01:00.'],
  ],
  [
    '_events/a.md',
    ['name: A', 'startDateTime: 2026-12-01', 'timeZone: Mars/Crater'],
    ['4: `timeZone`: There is no such time zone; write it like Europe/Berlin.'],
  ],
  [
    '_events/a.md',
    ['name: A', 'startDateTime: 2026-12-01', 'status: perhaps'],
    ['4: `status`: One of confirmed, tentative, cancelled, postponed, moved-online is wanted here.'],
  ],
  ['_learning/a.md', ['title: A', 'length: 3 minutes'], ['3: `length`: This is no length; write it like PT1H30M.']],
  [
    '_learning/a.md',
    ['title: A', 'webUrl: javascript:alert(1)'],
    ['3: `webUrl`: This is no web address; write it like https://example.org/page.'],
  ],
  [
    '_events/a.md',
    ['name: A', 'startDateTime: 2026-12-10', 'endDateTime: 2026-12-01'],
    ['4: `endDateTime`: The event ends before it begins.'],
  ],
  [
    '_companies/a.md',
    ['name: A', 'locations: 5'],
    ['3: `locations`: A list of places is wanted here, one a line: - like this.'],
  ],
  ['_people/a.md', ['bio: Nobody'], ['2: `name` is missing.']],
  [
    '_people/a.md',
    ['name: A', 'images:', '  - width: 4'],
    ['4: `images[0]`: A picture is its address, or a map with `url`, `width`, `height`.'],
  ],
  ['_samples/a.md', ['title: A', 'published: perhaps'], ['3: `published`: `true` or `false` is wanted here.']],
  ['_harbours/a.md', ['heat: hot'], ['2: `heat`: A number is wanted here.']],
  [
    '_sponsorships/a.md',
    ['sponsor: {name: A}', 'messages: [{title: Buy}]', 'schedules: [{note: always}]', 'placements: [front]'],
    ['4: `schedules[0]`: A schedule needs `start`, `end` or both.'],
  ],
])('%s: what is wrong is said with its line', (path, lines, expected) => {
  const notices = said(path, ...lines)
  expect(notices[0]).toBe(expected[0])
  const { notices: whole } = parseCollectionRecord(file(...lines), path)
  expect(whole[0]).toMatchObject({
    subject: path,
    level: 'error',
    remedy: expect.stringContaining('docs/collections.md'),
  })
})

test('a wrong value stays in the record, and so does what nobody knows', () => {
  const { record } = parseCollectionRecord(file('title: A', 'length: long', 'mood: calm'), '_learning/a.md')
  expect(record?.fields).toEqual({ title: 'A', length: 'long', mood: 'calm' })
})

test('no front matter makes the reader throw', () => {
  const folder = fc.constantFrom('_events', '_sponsorships', '_learning', '_people')
  fc.assert(
    fc.property(folder, fc.dictionary(fc.string(), fc.jsonValue()), (name, fields) => {
      const { record } = parseCollectionRecord(`---\n${JSON.stringify(fields)}\n---\n`, `${name}/a.md`)
      expect(record?.collection).toBe(name.slice(1))
    }),
  )
})

test('an event over two zones, and one of a single day, end when they say', () => {
  expect(said('_events/a.md', 'name: A', 'startDateTime: 2026-12-10', 'endDateTime: 2026-12-10')).toEqual([])
  const zones = ['startDateTime: 2026-12-10T18:00:00+09:00', 'endDateTime: 2026-12-10T10:00:00Z']
  expect(said('_events/a.md', 'name: A', ...zones)).toEqual([])
})

test('front matter that does not end is said; what it holds counts', () => {
  const { record, notices } = parseCollectionRecord('---\nname: A\nbio: B\n', '_people/a.md')
  expect(record?.fields).toEqual({ name: 'A', bio: 'B' })
  expect(notices.map(({ code, line }) => [code, line])).toEqual([['front-matter-not-closed', 1]])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCalendar } from './read-calendar.ts'

const read = (text: string, at = '2026-11-25T12:00:00Z') =>
  readCalendar(
    {
      url: 'https://harbour.example/dates.ics',
      finalUrl: 'https://harbour.example/dates.ics',
      at,
      status: 200,
      headers: {},
      body: new TextEncoder().encode(text),
      digest: '',
    },
    'harbour',
  )

const calendar = (...lines: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n')
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:1', 'SUMMARY:A', ...lines, 'END:VEVENT']
const occasion = (...lines: string[]) => read(calendar(...event(...lines))).feed.entries[0]?.occasion

test.each([
  [['DTSTART:20261210T180000Z'], { start: '2026-12-10T18:00:00Z' }],
  [['DTSTART;TZID=Europe/Lisbon:20261210T180000'], { start: '2026-12-10T18:00', timeZone: 'Europe/Lisbon' }],
  [['DTSTART:20261210T180000', 'DURATION:PT90M'], { start: '2026-12-10T18:00', end: '2026-12-10T19:30' }],
  [['DTSTART;VALUE=DATE:20261210'], { start: '2026-12-10' }],
  [['DTSTART;VALUE=DATE:20261210', 'DTEND;VALUE=DATE:20261213'], { start: '2026-12-10', end: '2026-12-12' }],
  [['DTSTART:20261210T180000Z', 'DTEND:20261210T170000Z'], { start: '2026-12-10T18:00:00Z' }],
  [
    ['DTSTART:20261210T180000Z', 'STATUS:CANCELLED', 'LOCATION:A\\, B'],
    { start: '2026-12-10T18:00:00Z', status: 'cancelled', place: 'A, B' },
  ],
])('%o', (lines, expected) => {
  expect(occasion(...lines)).toEqual(expected)
})

test('times without a zone are on the clocks the calendar names for all', () => {
  const { feed } = read(calendar('X-WR-TIMEZONE:Asia/Tokyo', 'X-WR-CALNAME:Dates', ...event('DTSTART:20261210T180000')))
  expect(feed.title).toBe('Dates')
  expect(feed.entries[0]?.occasion).toEqual({ start: '2026-12-10T18:00', timeZone: 'Asia/Tokyo' })
})

test('a row: the occasion that is on or comes next, as changed for that day; the last when all are over', () => {
  const row = [
    ...event('DTSTART:20261103T190000Z', 'DTEND:20261103T200000Z', 'RRULE:FREQ=WEEKLY;COUNT=6'),
    ...[
      'BEGIN:VEVENT',
      'UID:1',
      'RECURRENCE-ID:20261201T190000Z',
      'DTSTART:20261202T190000Z',
      'DTEND:20261202T200000Z',
    ],
    ...['SUMMARY:A, on Wednesday', 'END:VEVENT'],
  ]
  const at = (moment: string) =>
    read(calendar(...row), moment).feed.entries.map(({ title, occasion }) => [title, occasion?.start])
  expect(at('2026-11-24T19:30:00Z')).toEqual([['A', '2026-11-24T19:00:00Z']])
  expect(at('2026-11-25T12:00:00Z')).toEqual([['A, on Wednesday', '2026-12-02T19:00:00Z']])
  expect(at('2027-11-25T12:00:00Z')).toEqual([['A', '2026-12-08T19:00:00Z']])
})

test('a row without end that began long ago comes to an end all the same', () => {
  const started = process.cpuUsage().user
  const { feed } = read(calendar(...event('DTSTART:19000101T000000Z', 'RRULE:FREQ=MINUTELY')))
  expect(feed.entries).toHaveLength(1)
  expect((process.cpuUsage().user - started) / 1e6).toBeLessThan(5)
})

test('what is no calendar, and events without a time, are said', () => {
  expect(read('<p>Dates</p>').notices).toMatchObject([{ code: 'not-a-calendar', level: 'error' }])
  const { feed, notices } = read(calendar(...event(), ...event('DTSTART:20261210T180000Z')))
  expect(feed.entries).toHaveLength(1)
  expect(notices).toMatchObject([{ code: 'broken-events', message: expect.stringMatching(/^1 events/) }])
})

test('no text makes it throw', () => {
  const line = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'BEGIN:VEVENT',
      'END:VEVENT',
      'RRULE:FREQ=DAILY;UNTIL=9',
      'DTSTART;TZID=:1',
      'DTSTART:20261210T180000',
      'DURATION:PX',
      'RRULE:FREQ=YEARLY;BYDAY=9ZZ',
      'RECURRENCE-ID:1',
      'EXDATE:x',
      'BEGIN:VTIMEZONE',
      'TZID:A',
    ),
  )
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      expect(() => read(`BEGIN:VCALENDAR\r\n${lines.join('\r\n')}\r\nEND:VCALENDAR`)).not.toThrow()
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DATE_RULES, parseDate } from './parse-date.ts'

const iso = (text: string): string | undefined => {
  const milliseconds = parseDate(text)
  return milliseconds === undefined ? undefined : new Date(milliseconds).toISOString().slice(0, 19)
}

test.each([
  ['Thu, 01 Jan 2004 19:48:21 GMT', '2004-01-01T19:48:21'],
  ['Thu, 01 Jan 2004 19:48:21 +0100', '2004-01-01T18:48:21'],
  ['Thu, 1 Jan 2004 19:48:21 EST', '2004-01-02T00:48:21'],
  ['Thu,  01 Jan 04 19:48 GMT', '2004-01-01T19:48:00'],
  ['Thu, 01 Jan 94 19:48:21 Z', '1994-01-01T19:48:21'],
  ['Thursday, 01 January 2004 19:48:21 UT', '2004-01-01T19:48:21'],
  ['01 Jan 2004 19:48:21', '2004-01-01T19:48:21'],
  ['Thu, 01 Jan 2004', '2004-01-01T00:00:00'],
  ['Thu, 01 Jan 2004 19:48:21 GMT+02:00', '2004-01-01T17:48:21'],
  ['Thu, 01 Jan 2004 19:48:21 -0530 (somewhere)', '2004-01-02T01:18:21'],
  ['Thu Jan 01 2004 19:48:21 GMT+0100 (CET)', '2004-01-01T18:48:21'],
  ['Thu, Jan 01 2004 19:48:21 PST', '2004-01-02T03:48:21'],
  ['Sun Jan  4 16:29:06 PST 2004', '2004-01-05T00:29:06'],
  ['Sun Jan 04 16:29:06 2004', '2004-01-04T16:29:06'],
  ['Thu, 01-Jan-2004 19:48:21 GMT', '2004-01-01T19:48:21'],
  ['July 4, 2004 3:07 pm', '2004-07-04T15:07:00'],
  ['Jul 4, 2004 12:07 AM EDT', '2004-07-04T04:07:00'],
  ['Fri, 2006/09/15 08:19:53 EDT', '2006-09-15T12:19:53'],
])('mail dates: %s', (text, expected) => expect(iso(text)).toBe(expected))

test.each([
  ['2003-12-31T10:14:55Z', '2003-12-31T10:14:55'],
  ['2003-12-31T10:14:55.123-08:00', '2003-12-31T18:14:55'],
  ['2003-12-31T10:14:55+0530', '2003-12-31T04:44:55'],
  ['2003-12-31T10:14Z', '2003-12-31T10:14:00'],
  ['2003-12-31 10:14:55', '2003-12-31T10:14:55'],
  ['2003-12-31', '2003-12-31T00:00:00'],
  ['2003-12', '2003-12-01T00:00:00'],
  ['2003', '2003-01-01T00:00:00'],
  ['20031231', '2003-12-31T00:00:00'],
  ['20031231T101455Z', '2003-12-31T10:14:55'],
  ['2003-335', '2003-12-01T00:00:00'],
  ['2003335', '2003-12-01T00:00:00'],
  ['2004-W01-4', '2004-01-01T00:00:00'],
  ['2009-W53-7T12:00Z', '2010-01-03T12:00:00'],
  ['03-12-31', '2003-12-31T00:00:00'],
  ['2003-12-31T24:00:00Z', '2004-01-01T00:00:00'],
  ['2016-12-31T23:59:60Z', '2017-01-01T00:00:00'],
  ['2003-12-31T10:14:55 EST', '2003-12-31T15:14:55'],
])('ISO 8601: %s', (text, expected) => expect(iso(text)).toBe(expected))

test.each([
  ['1072951234', '2004-01-01T10:00:34'],
  ['1072951234000', '2004-01-01T10:00:34'],
  ['20040101100034', '2004-01-01T10:00:34'],
])('counted: %s', (text, expected) => expect(iso(text)).toBe(expected))

test.each([
  ['2004-07-08 23:56:58.0', '2004-07-08T23:56:58'],
  ['2004년 05월 28일  01:31:15', '2004-05-28T01:31:15'],
  ['2004-05-28 오후 11:23:39', '2004-05-28T23:23:39'],
  ['2004年5月28日 10:15', '2004-05-28T10:15:00'],
  ['2004-július-13T9:15-05:00', '2004-07-13T14:15:00'],
  ['Κυρ, 11 Ιούλ 2004 12:00:00 EST', '2004-07-11T17:00:00'],
  ['13. Juli 2004, 14:05 Uhr', '2004-07-13T14:05:00'],
  ['mar. 13 juil. 2004 08:00:00 +0200', '2004-07-13T06:00:00'],
  ['13 de julio de 2004', '2004-07-13T00:00:00'],
  ['Вт, 13 июля 2004 10:00:00 +0400', '2004-07-13T06:00:00'],
  ['13 października 2004', '2004-10-13T00:00:00'],
  ['13.07.2004 14:05', '2004-07-13T14:05:00'],
  ['13/07/2004', '2004-07-13T00:00:00'],
  ['7/13/2004 2:05:00 PM', '2004-07-13T14:05:00'],
])('in words and numbers: %s', (text, expected) => expect(iso(text)).toBe(expected))

test.each([
  '',
  'yesterday',
  'Thu, 32 Jan 2004 10:00:00 GMT',
  '2003-02-29',
  '2003-13-01',
  '0000-00-00T00:00:00Z',
  '12:30',
  'x'.repeat(200),
  '2004-01-01T25:00:00Z',
])('no date: %s', (text) => expect(parseDate(text)).toBeUndefined())

const moments = fc
  .integer({ min: Date.UTC(1995, 0), max: Date.UTC(2090, 0) })
  .map((milliseconds) => Math.floor(milliseconds / 1_000) * 1_000)
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

test('every second of a century survives being written and read, whatever the zone', () => {
  const zones = fc.integer({ min: -14 * 60, max: 14 * 60 })
  fc.assert(
    fc.property(moments, zones, (moment, zone) => {
      const local = new Date(moment + zone * 60_000)
      const two = (number: number) => String(number).padStart(2, '0')
      const sign = zone < 0 ? '-' : '+'
      const [hours, minutes] = [two(Math.floor(Math.abs(zone) / 60)), two(Math.abs(zone) % 60)]
      const clock = local.toISOString().slice(11, 19)
      const day = local.getUTCDate()
      const year = local.getUTCFullYear()
      const month = MONTHS[local.getUTCMonth()]
      expect(parseDate(`${local.toISOString().slice(0, 19)}${sign}${hours}:${minutes}`)).toBe(moment)
      expect(parseDate(`Mon, ${two(day)} ${month} ${year} ${clock} ${sign}${hours}${minutes}`)).toBe(moment)
      expect(parseDate(`Mon ${month} ${day} ${year} ${clock} GMT${sign}${hours}${minutes}`)).toBe(moment)
    }),
    { numRuns: 300 },
  )
})

test('no text makes a rule throw, and what is read lies between 1899 and 2200', () => {
  const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\dTZWJanFeb:.,+ /-]{1,40}$/))
  fc.assert(
    fc.property(texts, (text) => {
      for (const rule of DATE_RULES) rule.parse(text)
      const milliseconds = parseDate(text)
      if (milliseconds !== undefined)
        expect(Math.abs(milliseconds - Date.UTC(2050, 0))).toBeLessThan(152 * 366 * 86_400_000)
    }),
    { numRuns: 1_000 },
  )
})

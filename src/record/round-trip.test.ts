import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasShared, seeds, sharedRecords, twins } from '../../test/records.ts'
import type { NewsFields, NewsRecord, RecordImage, RelatedRecord } from '../news/record.ts'
import { FIELD_ORDER } from './field-names.ts'
import { readRecord } from './read-record.ts'
import { slug } from './slug.ts'
import { writeRecord } from './write-record.ts'

function rewritten({ path, text }: { path: string; text: string }): string | undefined {
  const { record, notices } = readRecord(text, path)
  expect(notices).toEqual([])
  return record && writeRecord(record)
}

test('our twins are written back byte for byte', () => {
  const files = twins()
  expect(files.length).toBeGreaterThan(4)
  for (const file of files) expect(rewritten(file)).toBe(file.text)
})

test.skipIf(!hasShared)(
  'the seed is written back byte for byte (skipped where ../shared is not beside the clone)',
  () => {
    for (const file of seeds()) expect(rewritten(file)).toBe(file.text)
  },
)

test.skipIf(!hasShared)('674 of 674 adopted records are (skipped where ../shared is not beside the clone)', () => {
  const files = sharedRecords()
  expect(files.filter((file) => rewritten(file) === file.text)).toHaveLength(674)
})

test.skipIf(!hasShared)(
  'the adopted names follow the slug rule (skipped where ../shared is not beside the clone)',
  () => {
    const files = sharedRecords()
    const exact = files.filter(({ path, text }) => {
      const title = readRecord(text, path).record?.fields.title ?? ''
      return path.slice('_news/2021-06-25-'.length, -'.md'.length) === slug(title)
    })
    expect(exact.length).toBeGreaterThanOrEqual(671)
  },
)

const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
const someText = fc.oneof(
  word,
  fc.constantFrom('404', 'No', '~', 'a: b', '# x', "it's", '"', '- a', ' a ', 'a\r\nb\tc', '\u2028', 'true'),
)
const name = someText.filter((text) => text.trim() === text && text !== '')
const address = fc.webUrl({ withQueryParameters: true })
const moment = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2090-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => `${date.toISOString().slice(0, 19)}Z`)
const optional = { requiredKeys: [] as [] }
const image: fc.Arbitrary<RecordImage> = fc
  .tuple(
    fc.record({ url: address }),
    fc.record(
      { width: fc.nat(), height: fc.nat(), isCached: fc.boolean(), title: someText, attribution: someText },
      optional,
    ),
  )
  .map(([url, rest]) => ({ ...url, ...rest }))
const images = fc.array(image, { maxLength: 3 })
const provider = fc
  .tuple(
    fc.record({ name, domain: name }),
    fc.record({ images: fc.array(image, { minLength: 1, maxLength: 2 }) }, optional),
  )
  .map(([known, rest]) => ({ ...known, ...rest, authors: [{ name: known.name }] }))
const related: fc.Arbitrary<RelatedRecord> = fc
  .tuple(
    fc.record({ title: someText, webUrl: address }),
    fc.record({ excerpt: someText, publishedDateTime: moment, type: name, provider, quality: fc.nat() }, optional),
  )
  .map(([known, rest]) => ({ ...known, ...rest }))
const fields: fc.Arbitrary<NewsFields> = fc
  .tuple(
    fc.record({
      category: fc.constant('news' as const),
      title: someText.filter((text) => text.trim() !== ''),
      excerpt: fc.oneof(someText, fc.constant('')),
      publishedDateTime: moment,
      originalUrl: address,
      type: name,
      quality: fc.nat(),
      heat: fc.integer({ min: -1, max: 1000 }),
      published: fc.boolean(),
      provider,
      topics: fc.uniqueArray(name, { maxLength: 4 }),
      images,
      related: fc.array(related, { maxLength: 3 }),
    }),
    fc.record({ updatedDateTime: moment, webUrl: address, featuredContent: someText, secured: someText }, optional),
  )
  .map(([known, rest]) => ({ ...known, ...rest }))

test('what is written is read again as the same values', () => {
  fc.assert(
    fc.property(fields, fc.string(), (values, body) => {
      const record: NewsRecord = { path: '_news/2021-06-25-x.md', fields: values, unknown: [], body }
      const text = writeRecord(record)
      const read = readRecord(text, record.path)
      expect(read.notices).toEqual([])
      expect(read.record).toEqual(record)
      expect(read.record && writeRecord(read.record)).toBe(text)
    }),
    { numRuns: 100 },
  )
})

test('reading never throws, whatever the text, and says something when there is no record', () => {
  const mutated = fc
    .tuple(fc.constantFrom(...twins()), fc.nat(), fc.nat({ max: 40 }), fc.string({ unit: 'binary', maxLength: 12 }))
    .map(
      ([{ text }, at, length, put]) => text.slice(0, at % text.length) + put + text.slice((at % text.length) + length),
    )
  const syntax = fc
    .array(
      fc.constantFrom(
        '---\n',
        'title: ',
        '"',
        "'",
        '\n',
        '  ',
        '- ',
        '[',
        '{',
        '}',
        '&a ',
        '*a',
        '|',
        '>',
        ': ',
        '#',
        '\t',
        '<<: ',
        '%',
      ),
    )
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), syntax, mutated), (text) => {
      const { record, notices } = readRecord(text, '_news/x.md')
      expect(record !== undefined || notices.length > 0).toBe(true)
      if (record !== undefined)
        expect(readRecord(writeRecord(record), '_news/x.md').record?.fields).toEqual(record.fields)
    }),
    { numRuns: 300 },
  )
})

test('docs/record.md explains every field', () => {
  const text = readFileSync(new URL('../../docs/record.md', import.meta.url), 'utf8')
  expect(FIELD_ORDER.filter((name) => !text.includes(`\`${name}\``))).toEqual([])
})

test('nothing deep or self-repeating brings reading down', () => {
  const deep = `---\ntitle: ${'['.repeat(20_000)}\noriginalUrl: https://a.example/\n---\n`
  expect(readRecord(deep, '_news/x.md').notices.length).toBeGreaterThan(0)
  const anchors = Array.from({ length: 26 }, (_, index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]`)
  const bomb = `---\ntitle: T\noriginalUrl: https://a.example/\na0: &a0 x\n${anchors.join('\n')}\ntopics: *a26\n---\n`
  expect(readRecord(bomb, '_news/x.md').record?.fields.title).toBe('T')
})

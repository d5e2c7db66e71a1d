import fc from 'fast-check'
import { expect, test } from 'vitest'
import { twins } from '../../test/records.ts'
import type { NewsFields } from '../news/record.ts'
import { amendRecord } from './amend-record.ts'
import { readRecord } from './read-record.ts'
import { writeRecord } from './write-record.ts'

const BY_HAND = `---
# kept by the harbour desk
title:   'Harbour opens'   # do not change
mood: calm
quality: 5 # by hand
originalUrl: https://quay.example/opens
publishedDateTime: 2024-05-01T10:00:00Z
provider: {name: The Quay, domain: quay.example}
images:
- url: https://quay.example/a.jpg
  alt: The harbour
  width: 10
tags: [a, b]
---
Body text

quality: not a field
`

const PATH = '_news/2024-05-01-harbour-opens.md'

function fieldsOf(text: string): NewsFields | undefined {
  return readRecord(text, PATH).record?.fields
}

test('nothing changes when the values are the wanted ones already', () => {
  expect(amendRecord(BY_HAND, fieldsOf(BY_HAND) ?? {})).toBe(BY_HAND)
  expect(amendRecord(BY_HAND, { images: [{ width: 10, url: 'https://quay.example/a.jpg' }], related: [] })).toBe(
    BY_HAND,
  )
})

test('a changed number is changed in its place, the comment behind it stays', () => {
  expect(amendRecord(BY_HAND, { quality: 18 })).toBe(BY_HAND.replace('quality: 5 #', 'quality: 18 #'))
})

test("a changed text takes the emitter's quotes and leaves the rest of its line", () => {
  const text = amendRecord(BY_HAND, { title: 'Harbour: open' })
  expect(text).toBe(BY_HAND.replace("'Harbour opens'", '"Harbour: open"'))
})

test('a changed block is written anew and keeps the parts we do not know', () => {
  const text = amendRecord(BY_HAND, { images: [{ url: 'https://quay.example/a.jpg', width: 20, height: 30 }] })
  expect(text).toBe(
    BY_HAND.replace(
      /images:[\s\S]*?tags/,
      'images:\n  - url: "https://quay.example/a.jpg"\n    width: 20\n    height: 30\n    alt: The harbour\ntags',
    ),
  )
})

test('unknown parts of a provider and of nested pictures are kept, known ones go when they are gone', () => {
  const text = `---
title: T
originalUrl: https://quay.example/t
publishedDateTime: 2024-05-01T10:00:00Z
related:
  - title: Other
    webUrl: https://pier.example/o
    note: "seen: late"
    quality: 3
    provider:
      name: Pier
      domain: pier.example
      publishers: [one, {two: 2}]
---
`
  const [other] = fieldsOf(text)?.related ?? []
  expect(other?.quality).toBe(3)
  const { quality: _, ...without } = other ?? { title: '', webUrl: '' }
  const amended = amendRecord(text, {
    related: [{ ...without, provider: { name: 'The Pier', domain: 'pier.example' } }],
  })
  expect(amended).toContain('    note: "seen: late"\n')
  expect(amended).toContain('      name: The Pier\n')
  expect(amended).toContain('      publishers:\n        - one\n        - two: 2\n')
  expect(amended).not.toContain('quality')
})

test('a field that is taken out takes its lines and nothing else', () => {
  expect(amendRecord(BY_HAND, { images: [] })).toBe(BY_HAND.replace(/images:[\s\S]*?tags/, 'tags'))
  const [twin] = twins().filter(({ path }) => path.includes('green-group'))
  const without = amendRecord(twin?.text ?? '', { related: [] })
  const record = readRecord(twin?.text ?? '', PATH).record
  expect(without).toBe(record && writeRecord({ ...record, fields: { ...record.fields, related: [] } }))
})

test('a new field goes to its place in the order', () => {
  const amended = amendRecord(BY_HAND, { updatedDateTime: '2024-05-02T08:00:00Z', topics: ['Ports'], secured: 'a;b' })
  expect(amended).toContain('publishedDateTime: 2024-05-01T10:00:00Z\nupdatedDateTime: 2024-05-02T08:00:00Z\nprovider')
  expect(amended).toContain('domain: quay.example}\n\ntopics:\n  - Ports\nimages:')
  expect(amended).toContain('  width: 10\n\nsecured: "a;b"\ntags: [a, b]\n---\nBody text')
})

test('line ends and a byte-order mark stay what they are', () => {
  const windows = `\uFEFF${BY_HAND.replaceAll('\n', '\r\n')}`
  const amended = amendRecord(windows, { quality: 6, topics: ['Ports'] })
  expect(amended.startsWith('\uFEFF---\r\n')).toBe(true)
  expect(amended.replaceAll('\r\n', '')).not.toContain('\n')
  expect(fieldsOf(amended)).toMatchObject({ quality: 6, topics: ['Ports'] })
})

test('block text is replaced whole', () => {
  const text = BY_HAND.replace('mood: calm', 'excerpt: |\n  One.\n\n  quality: 3\nmood: calm')
  const amended = amendRecord(text, { excerpt: 'Two.' })
  expect(amended).toBe(BY_HAND.replace('mood: calm', 'excerpt: "Two."\nmood: calm'))
})

test('a front matter that is one flow map, or broken, or not there, is amended all the same', () => {
  const flow =
    '---\n{title: T, originalUrl: "https://a.example/", publishedDateTime: 2024-05-01, tags: [a]}\n---\nBody\n'
  expect(fieldsOf(amendRecord(flow, { quality: 7 }))).toMatchObject({ title: 'T', quality: 7 })
  expect(amendRecord(flow, { quality: 7 })).toContain('\ntags:\n  - a\n')
  const broken =
    '---\ntitle: a: b\noriginalUrl: https://a.example/\npublishedDateTime: 2024-05-01\nquality: 1\n---\nBody\n'
  expect(amendRecord(broken, { quality: 7 })).toBe(broken.replace('quality: 1', 'quality: 7'))
  const bare = amendRecord('Body\n', { title: 'T', originalUrl: 'https://a.example/' })
  expect(bare).toBe('---\ntitle: "T"\noriginalUrl: "https://a.example/"\n---\nBody\n')
})

test('on every twin and whatever is changed: the values are the wanted ones, other fields and the body stay byte for byte', () => {
  const changes = fc.record(
    {
      title: fc.string().map((text) => `T${text}`),
      excerpt: fc.string(),
      quality: fc.nat(),
      heat: fc.integer({ min: -1 }),
      published: fc.boolean(),
      topics: fc.array(fc.constantFrom('AI', 'Ports', '404'), { maxLength: 3 }),
      images: fc.array(fc.record({ url: fc.webUrl(), width: fc.nat() }), { maxLength: 2 }),
      updatedDateTime: fc.constantFrom('2024-05-02T08:00:00Z', undefined),
      webUrl: fc.webUrl(),
      secured: fc.constantFrom('a;b', undefined),
    },
    { requiredKeys: [] },
  )
  const written = fc.constantFrom(...twins().map(({ text }) => text), BY_HAND, BY_HAND.replaceAll('\n', '\r\n'))
  fc.assert(
    fc.property(written, changes, (text, wanted) => {
      const before = readRecord(text, PATH).record
      const amended = amendRecord(text, wanted as Partial<NewsFields>)
      const after = readRecord(amended, PATH).record
      const expected = Object.entries({ ...before?.fields, ...wanted }).filter(([, value]) => value !== undefined)
      expect(after?.fields).toEqual(Object.fromEntries(expected))
      expect(after?.unknown.map(({ raw }) => raw.trim())).toEqual(before?.unknown.map(({ raw }) => raw.trim()))
      expect(after?.body).toBe(before?.body)
      expect(amendRecord(amended, wanted as Partial<NewsFields>)).toBe(amended)
    }),
    { numRuns: 60 },
  )
})

test('a file of our own form stays of our own form, whatever is changed, put in or taken out', () => {
  const image = { url: 'https://quay.example/new.jpg', width: 3 }
  const provider = { name: 'Quay: new', domain: 'quay.example', images: [image] }
  const changes: fc.Arbitrary<Partial<NewsFields>> = fc.record(
    {
      excerpt: fc.constantFrom('New.', ''),
      updatedDateTime: fc.constantFrom('2024-05-02T08:00:00Z', undefined),
      webUrl: fc.constantFrom('https://quay.example/new', undefined),
      ampWebUrl: fc.constantFrom('https://quay.example/amp', undefined),
      featuredContent: fc.constantFrom('<iframe src="https://films.example/"></iframe>', undefined),
      provider: fc.constant(provider),
      topics: fc.constantFrom(['AI'], []),
      images: fc.constantFrom([image], []),
      related: fc.constantFrom([{ title: 'Other', webUrl: 'https://pier.example/o', provider }], []),
      secured: fc.constantFrom('a;b', undefined),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<Partial<NewsFields>>
  fc.assert(
    fc.property(fc.constantFrom(...twins()), changes, ({ path, text }, wanted) => {
      const record = readRecord(text, path).record
      const whole = record && { ...record, fields: { ...record.fields, ...wanted } }
      expect(amendRecord(text, wanted)).toBe(whole && writeRecord(whole))
    }),
    { numRuns: 100 },
  )
})

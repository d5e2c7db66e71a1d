import { expect, test } from 'vitest'
import type { NewsFields } from '../news/record.ts'
import { digestValue } from './digest-value.ts'
import { correct, digestFields, reconcile } from './reconcile.ts'

const fields = (changes: Partial<NewsFields> = {}): NewsFields => ({
  category: 'news',
  title: 'Harbour wall reopens',
  excerpt: 'After two years.',
  publishedDateTime: '2026-01-01T00:00:00Z',
  originalUrl: 'https://gazette.example/1',
  type: 'article',
  quality: 40,
  heat: 40,
  published: false,
  provider: { name: 'Gazette', domain: 'gazette.example' },
  topics: ['Harbours'],
  images: [],
  related: [],
  ...changes,
})
const digests = (value: NewsFields) => digestFields(value, digestValue)
const join = (file: NewsFields, computed: NewsFields, last: NewsFields | undefined, wrote = last) =>
  reconcile({
    file,
    computed,
    written: wrote && digests(wrote),
    before: last && digests(last),
    digest: digestValue,
  })

test('what is computed anew replaces what we wrote', () => {
  const joined = join(fields(), fields({ heat: 60 }), fields())
  expect(joined.fields.heat).toBe(60)
  expect(joined.edits).toEqual([])
})

test('a value a person wrote stays and becomes a ruling, the others go on', () => {
  const joined = join(fields({ title: 'By hand' }), fields({ heat: 60, title: 'Computed anew' }), fields())
  expect(joined.fields).toMatchObject({ title: 'By hand', heat: 60 })
  expect(joined.edits).toEqual([{ action: 'correct', field: 'title', value: 'By hand' }])
})

test('a value computed as before leaves the file alone, even where file and computation differ', () => {
  const joined = join(fields({ heat: 50 }), fields({ heat: 40 }), fields({ heat: 40 }), fields({ heat: 50 }))
  expect(joined.fields.heat).toBe(50)
  expect(joined.edits).toEqual([])
})

test('a field taken out by hand stays out', () => {
  const before = fields({ updatedDateTime: '2026-01-02T00:00:00Z' })
  const joined = join(fields(), before, before)
  expect(joined.fields.updatedDateTime).toBeUndefined()
  expect(joined.edits).toEqual([{ action: 'correct', field: 'updatedDateTime', value: null }])
})

test('a file nobody remembers writing stands as it is; its editorial fields count as a person’s', () => {
  const joined = join(fields({ published: true, quality: 99 }), fields(), undefined)
  expect(joined.fields).toMatchObject({ published: true, quality: 99 })
  expect(joined.edits).toEqual([{ action: 'correct', field: 'published', value: true }])
})

test('corrections win over computed values', () => {
  const ruling = { subject: 'x', at: '2026-01-01T00:00:00Z', by: 'desk', action: 'correct' } as const
  const corrected = correct(fields({ featuredContent: '<p>' }), [
    { ...ruling, field: 'title', value: 'Right' },
    { ...ruling, field: 'featuredContent', value: null },
  ])
  expect(corrected.title).toBe('Right')
  expect('featuredContent' in corrected).toBe(false)
})

test('digests do not depend on the order of keys, and tell different values apart', () => {
  expect(digestValue({ a: 1, b: [2, { d: 4, c: 3 }] })).toBe(digestValue({ b: [2, { c: 3, d: 4 }], a: 1 }))
  expect(digestValue(['a', 'b'])).not.toBe(digestValue(['b', 'a']))
  expect(digestValue(undefined)).not.toBe(digestValue(null))
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasShared, seeds } from '../../test/records.ts'
import { readRecord } from './read-record.ts'
import { keyId, open, seal } from './sealed.ts'

const KEY = Uint8Array.from({ length: 32 }, (_, index) => index)
const OTHER_KEY = Uint8Array.from({ length: 32 }, (_, index) => 31 - index)
const IV = Uint8Array.from({ length: 16 }, (_, index) => 7 * index)
const PATH = '_news/2024-05-01-harbour-opens.md'

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })

test("what is sealed is opened with the same key for the same record, and has the seed's shape", () => {
  fc.assert(
    fc.property(fc.jsonValue(), bytes(32), bytes(16), fc.string(), (value, key, iv, path) => {
      const secured = seal(value, key, { path, iv })
      expect(secured).toMatch(/^[A-Za-z0-9+/]+=*;[A-Za-z0-9+/]{22}==$/)
      expect(open(secured, key, path)).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('another key, another record and any other change are noticed', () => {
  const secured = seal({ why: 'private' }, KEY, { path: PATH, iv: IV })
  expect(open(secured, OTHER_KEY, PATH)).toBeUndefined()
  expect(open(secured, KEY, '_news/2024-05-01-other.md')).toBeUndefined()
  const letters = [...secured]
  for (const index of letters.keys()) {
    const changed = letters.with(index, letters[index] === 'A' ? 'B' : 'A').join('')
    expect(open(changed, KEY, PATH)).toBeUndefined()
  }
})

test('values that are not ours do not open', () => {
  for (const foreign of ['', ';', 'a;b', 'AAAA', `${btoa('x'.repeat(60))};${btoa('y'.repeat(16))}`, '***;***']) {
    expect(open(foreign, KEY, PATH)).toBeUndefined()
  }
})

test.skipIf(!hasShared)("the seed's does not open either (skipped where ../shared is not beside the clone)", () => {
  for (const { path, text } of seeds()) {
    expect(open(readRecord(text, path).record?.fields.secured ?? '', KEY, path)).toBeUndefined()
  }
})

test('a key is named by eight hex digits that change with it', () => {
  expect(keyId(KEY)).toMatch(/^[0-9a-f]{8}$/)
  expect(keyId(KEY)).not.toBe(keyId(OTHER_KEY))
})

test('keys and IVs of another length are refused', () => {
  expect(() => seal(1, KEY.slice(1), { path: PATH, iv: IV })).toThrow(RangeError)
  expect(() => seal(1, KEY, { path: PATH, iv: IV.slice(1) })).toThrow(RangeError)
})

test('the layout is AES-256-GCM that another implementation opens', async () => {
  const [sealed = '', iv = ''] = seal({ a: 1 }, KEY, { path: PATH, iv: IV }).split(';')
  const raw = Uint8Array.from(atob(sealed), (character) => character.charCodeAt(0))
  const header = raw.slice(0, 5)
  const additionalData = Uint8Array.from([...header, ...new TextEncoder().encode(PATH)])
  const key = await crypto.subtle.importKey('raw', KEY, 'AES-GCM', false, ['decrypt'])
  const counter = Uint8Array.from(atob(iv), (character) => character.charCodeAt(0))
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: counter, additionalData }, key, raw.slice(5))
  expect(new TextDecoder().decode(plain)).toBe('{"a":1}')
  expect(header[0]).toBe(1)
})

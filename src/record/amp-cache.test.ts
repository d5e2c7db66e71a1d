import { expect, test } from 'vitest'
import { hasShared, sharedRecords, twins } from '../../test/records.ts'
import { cdnAmpUrl } from './amp-cache.ts'
import { readRecord } from './read-record.ts'

test.each([
  // The cases of the AMP cache's own documentation, in shape.
  [
    'https://www.example.com/amp_doc.html',
    'https://www-example-com.cdn.ampproject.org/c/s/www.example.com/amp_doc.html',
  ],
  ['http://example.com/a', 'https://example-com.cdn.ampproject.org/c/example.com/a'],
  [
    'https://amp-news.example.com/a?b=c#d',
    'https://amp--news-example-com.cdn.ampproject.org/c/s/amp-news.example.com/a?b=c',
  ],
  ['https://en-us.example.com/', 'https://0-en--us-example-com-0.cdn.ampproject.org/c/s/en-us.example.com/'],
  ['https://xn--bcher-kva.example/a', 'https://xn--bcher-example-wob.cdn.ampproject.org/c/s/xn--bcher-kva.example/a'],
  [
    'https://localhost/a',
    'https://jgla3zmib2ggq5buc4hwi5taloh6jlvzukddfr4zltz3vay5s5rq.cdn.ampproject.org/c/s/localhost/a',
  ],
  ['not an address', 'not an address'],
])('%s', (ampWebUrl, expected) => {
  expect(cdnAmpUrl(ampWebUrl)).toBe(expected)
})

test('a host too long for one label is hashed', () => {
  const host = `${Array(8).fill('harbour').join('.')}.example`
  expect(cdnAmpUrl(`https://${host}/a`)).toBe(
    `https://nj6ryps7o4jianlvvnpslyfr2sjuot75nl6vpsdjyhbddiep7zaq.cdn.ampproject.org/c/s/${host}/a`,
  )
})

test("the twins' cache addresses", () => {
  const fields = twins().flatMap(({ path, text }) => readRecord(text, path).record?.fields ?? [])
  const pairs = fields.flatMap((one) => [one, ...one.related]).filter((one) => one.ampWebUrl !== undefined)
  expect(pairs.length).toBeGreaterThan(2)
  for (const { ampWebUrl = '', cdnAmpWebUrl } of pairs) expect(cdnAmpUrl(ampWebUrl)).toBe(cdnAmpWebUrl)
})

test.skipIf(!hasShared)("the adopted hub's, all of them (skipped where ../shared is not beside the clone)", () => {
  const fields = sharedRecords().flatMap(({ path, text }) => readRecord(text, path).record?.fields ?? [])
  const pairs = fields.filter((one) => one.ampWebUrl !== undefined)
  expect(pairs).toHaveLength(42)
  expect(pairs.filter(({ ampWebUrl = '', cdnAmpWebUrl }) => cdnAmpUrl(ampWebUrl) !== cdnAmpWebUrl)).toEqual([])
})

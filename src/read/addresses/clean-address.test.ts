import fc from 'fast-check'
import { expect, test } from 'vitest'
import { articleId } from './article-id.ts'
import { cleanAddress } from './clean-address.ts'

test.each([
  ['HTTPS://Press.Example/a?utm_source=x&id=7&fbclid=1#top', 'https://press.example/a?id=7'],
  ['http://press.example:80/a?b=%20c', 'http://press.example/a?b=%20c'],
  ['https://user:secret@press.example/', 'https://press.example/'],
  ['https://press.example/?utm_medium=rss', 'https://press.example/'],
  ['https://münchen.example/x', 'https://xn--mnchen-3ya.example/x'],
])('%s becomes %s', (url, clean) => {
  expect(cleanAddress(url)).toBe(clean)
})

test('relative addresses need a base', () => {
  expect(cleanAddress('/a/b')).toBeUndefined()
  expect(cleanAddress('../b', 'https://press.example/a/c')).toBe('https://press.example/b')
})

test.each(['javascript:alert(1)', 'mailto:desk@press.example', 'data:text/html,x', '', 'ftp://press.example/x'])(
  '%s is no web address',
  (url) => {
    expect(cleanAddress(url)).toBeUndefined()
  },
)

test('cleaning twice changes nothing', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
      const once = cleanAddress(url)
      expect(once === undefined ? undefined : cleanAddress(once)).toBe(once)
    }),
  )
})

test('an id is 16 hex digits of the SHA-256', () => {
  expect(articleId('abc')).toBe('ba7816bf8f01cfea')
})

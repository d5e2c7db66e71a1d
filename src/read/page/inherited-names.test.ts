import { expect, test } from 'vitest'
import { readPage } from './read-page.ts'

test('a page whose elements are called like what every object inherits is read like any other', () => {
  const sentence =
    '<p>The harbour wall was opened again on Monday after two years of work, the harbour office said.</p>'
  const body = `<title>Harbour wall</title><body><constructor class="constructor"><article>${sentence.repeat(6)}</article></constructor>`
  const { article } = readPage(
    {
      url: 'https://press.example/1',
      finalUrl: 'https://press.example/1',
      at: '2031-01-01T00:00:00Z',
      status: 200,
      headers: { 'content-type': 'text/html; charset=constructor' },
      body: new TextEncoder().encode(body),
      digest: '',
    },
    { source: 'press' },
  )
  expect(article?.text).toContain('The harbour wall was opened again')
})

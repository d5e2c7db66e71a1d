import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Source } from '../news/source.ts'
import { parseSources, writeSources } from './sources.ts'

const codes = (text: string) => parseSources(text, 'sources.yaml').notices.map(({ code, line }) => `${code}:${line}`)

test('a plain list of addresses', () => {
  const { sources, notices } = parseSources(
    '- https://www.press.example/feed.xml\n- http://other.example/\n',
    'sources.yaml',
  )
  expect(notices).toEqual([])
  expect(sources).toEqual([
    { id: 'press-example-feed-xml', kind: 'feed', url: 'https://www.press.example/feed.xml' },
    { id: 'other-example', kind: 'feed', url: 'http://other.example/' },
  ])
})

test('objects with settings, below a key `sources`', () => {
  const text = `sources:
  - url: https://press.example/news
    title: The Press
    official: true
    topics: AI
    everyMinutes: 30
    selectors:
      item: article
  - id: mail
    url: letters.mbox
`
  expect(parseSources(text, 'sources.yaml')).toEqual({
    notices: [],
    sources: [
      {
        id: 'press-example-news',
        kind: 'page',
        url: 'https://press.example/news',
        title: 'The Press',
        official: true,
        topics: ['AI'],
        everyMinutes: 30,
        selectors: { item: 'article' },
      },
      { id: 'mail', kind: 'mailbox', url: 'letters.mbox' },
    ],
  })
})

test('what is wrong costs only itself and is told with its line', () => {
  const text = `- url: https://a.example/feed
  oficial: true
- title: no address
- https://a.example/feed
- 12
- url: https://b.example/feed
  everyMinutes: soon
- https://c.example/feed
`
  expect(parseSources(text, 'sources.yaml').sources.map(({ url }) => url)).toEqual([
    'https://a.example/feed',
    'https://b.example/feed',
    'https://c.example/feed',
  ])
  expect(codes(text)).toEqual([
    'unknown-key:2',
    'missing-key:3',
    'duplicate-source:4',
    'wrong-value:5',
    'wrong-value:7',
  ])
  const [unknown] = parseSources(text, 'sources.yaml').notices
  expect(unknown?.remedy).toContain('official')
})

test('ids are unique; a taken one is told', () => {
  const text = '- {id: a, url: https://a.example/}\n- {id: a, url: https://b.example/}\n'
  expect(parseSources(text, 's').sources.map(({ id }) => id)).toEqual(['a', 'a-2'])
  expect(codes(text)).toEqual(['duplicate-id:2'])
})

test('bare domains and feed: addresses are completed', () => {
  const urls = parseSources('- press.example/rss\n- feed://old.example/rss\n- feed:https://new.example/\n', 's').sources
  expect(urls.map(({ url }) => url)).toEqual([
    'https://press.example/rss',
    'http://old.example/rss',
    'https://new.example/',
  ])
})

test('empty files hold no sources and nothing wrong; other files are told', () => {
  const below = parseSources('# ours\n[]\n- https://a.example/feed\n- nowhere: 1\n', 's')
  expect(below.sources.map(({ url }) => url)).toEqual(['https://a.example/feed'])
  expect(below.notices[0]?.line).toBe(4)
  for (const text of ['', '# nothing yet\n', '[]', 'sources:\n']) {
    expect(parseSources(text, 's')).toEqual({ sources: [], notices: [] })
  }
  expect(codes('just words')).toEqual(['no-source-list:1'])
  expect(codes('feeds:\n  - https://a.example/')).toEqual(['no-source-list:1'])
  expect(codes('- https://a.example/\n- [')[0]).toMatch(/^yaml-fault/)
})

test('writing and reading again gives the same sources', () => {
  const source: fc.Arbitrary<Source> = fc.record(
    {
      id: fc.stringMatching(/^[a-z][a-z0-9-]{0,10}$/),
      kind: fc.constantFrom('feed', 'page', 'sitemap', 'search'),
      url: fc
        .stringMatching(/^[a-z]{1,8}\/[a-zA-Z0-9&=?%._~-]{0,12}$/)
        .map((rest) => `https://www.${rest.replace('/', '.example/')}`),
      title: fc
        .string({ minLength: 1 })
        .map((text) => text.trim())
        .filter((text) => text !== ''),
      official: fc.constant(true),
      topics: fc.array(fc.stringMatching(/^[A-Za-z][A-Za-z :#-]{0,10}[a-z]$/), { minLength: 1, maxLength: 3 }),
      everyMinutes: fc.integer({ min: 1, max: 2000 }),
    },
    { requiredKeys: ['id', 'kind', 'url'] },
  )
  const list = fc.uniqueArray(source, { selector: ({ id }) => id, maxLength: 6 })
  fc.assert(
    fc.property(list, (sources) => {
      fc.pre(new Set(sources.map(({ url }) => url)).size === sources.length)
      const parsed = parseSources(writeSources(sources), 'sources.yaml')
      expect(parsed).toEqual({ sources, notices: [] })
    }),
    { numRuns: 60 },
  )
})

test('any text is read without throwing', () => {
  fc.assert(
    fc.property(fc.string(), (text) => void parseSources(text, 's')),
    { numRuns: 200 },
  )
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('-', ' ', ':', '\n', '[', '{', 'a', '&', '*', '"') }),
      (text) => void parseSources(text, 's'),
    ),
    { numRuns: 300 },
  )
})

test('a search is an address with {query} and its queries; half of that is named', () => {
  const text =
    '- url: https://find.example/rss?q={query}\n  query: [tide, ferry]\n- https://find.example/all?q={query}\n'
  const { sources, notices } = parseSources(text, 'sources.yaml')
  expect(sources[0]).toMatchObject({ kind: 'search', query: ['tide', 'ferry'] })
  expect(notices.map(({ code, line }) => [code, line])).toEqual([['half-a-search', 3]])
  expect(parseSources(writeSources(sources.slice(0, 1)), 'sources.yaml').sources[0]).toEqual(sources[0])
})

test('folders on mail servers are mailboxes named by account and folder; a password among sources is refused', () => {
  const text =
    '- imaps://me@tides.example@mail.example/INBOX\n- url: imap://me@mail.example/A%20b\n  passwordFrom: MAIL\n- imaps://me:hush@mail.example/\n- imaps://mail.example/INBOX\n'
  const { sources, notices } = parseSources(text, 'sources.yaml')
  expect(sources).toEqual([
    { id: 'me-tides-example-mail-example-inbox', kind: 'mailbox', url: 'imaps://me@tides.example@mail.example/INBOX' },
    { id: 'me-mail-example-a-b', kind: 'mailbox', url: 'imap://me@mail.example/A%20b', passwordFrom: 'MAIL' },
  ])
  expect(notices.map(({ code, line }) => [code, line])).toEqual([
    ['password-in-sources', 4],
    ['bad-address', 5],
  ])
  expect(JSON.stringify(notices)).not.toContain('hush')
  expect(parseSources(writeSources(sources), 'sources.yaml').sources).toEqual(sources)
})

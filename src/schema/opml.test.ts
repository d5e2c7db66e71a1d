import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Source } from '../news/source.ts'
import { parseOpml, writeOpml } from './opml.ts'

const FILE = `<?xml version="1.0"?>
<opml version="1.1"><head><title>My &amp; feeds</title></head><body>
<outline text="Science">
  <outline text="Physics" title="Physics">
    <outline type="rss" text="Waves" xmlUrl="https://waves.example/rss?a=1&amp;b=2" htmlUrl="https://waves.example/"/>
  </outline>
  <outline TYPE="rss" TEXT="Cells" XMLURL="feed://cells.example/atom"/>
</outline>
<outline type="rss" text="No address"/>
<outline text="Waves again" xmlUrl="https://waves.example/rss?a=1&amp;b=2"/>
<outline xmlUrl="not an address"/>
</body></opml>`

test('folders become topics, outermost first; an address stands once', () => {
  const { title, sources } = parseOpml(FILE, 'f.opml')
  expect(title).toBe('My & feeds')
  expect(sources).toEqual([
    {
      id: 'waves-example-rss-a-1-b-2',
      kind: 'feed',
      url: 'https://waves.example/rss?a=1&b=2',
      title: 'Waves',
      topics: ['Science', 'Physics'],
    },
    { id: 'cells-example-atom', kind: 'feed', url: 'http://cells.example/atom', title: 'Cells', topics: ['Science'] },
  ])
})

test('outlines that cannot be used are told with their line', () => {
  const { notices } = parseOpml(FILE, 'f.opml')
  expect(notices.map(({ code, line }) => `${code}:${line}`)).toEqual(['missing-url:9', 'bad-address:11'])
})

test('broken XML is read as far as it goes; other files are told', () => {
  expect(parseOpml(FILE.slice(0, 330), 'f').sources).toHaveLength(1)
  expect(parseOpml('<html>', 'f').notices.map(({ code }) => code)).toEqual(['no-opml'])
  expect(parseOpml('', 'f').notices).toHaveLength(1)
})

test('very deep nesting is no trouble', () => {
  const deep = `<opml><body>${'<outline text="x">'.repeat(5000)}<outline xmlUrl="https://a.example/"/>`
  expect(parseOpml(deep, 'f').sources).toHaveLength(1)
})

test('what is written is read back', () => {
  const name = fc
    .string({ unit: fc.constantFrom(...'aB1 &<>"\'äツ😀'), minLength: 1, maxLength: 12 })
    .map((text) => text.trim())
  const words = name.filter((text) => text !== '')
  const source: fc.Arbitrary<Source> = fc.record(
    {
      id: fc.stringMatching(/^[a-z][a-z0-9-]{0,10}$/),
      kind: fc.constantFrom('feed', 'page', 'sitemap', 'search'),
      url: fc
        .stringMatching(/^[a-z]{1,8}\/[a-zA-Z0-9&=?%._~-]{0,12}$/)
        .map((rest) => `https://www.${rest.replace('/', '.example/')}`),
      title: words,
      topics: fc.uniqueArray(words, { minLength: 1, maxLength: 3 }),
      official: fc.constant(true),
      paused: fc.constant(true),
      provider: fc.constantFrom('a.example', 'b.example'),
      everyMinutes: fc.integer({ min: 1, max: 2000 }),
      query: fc.array(words, { minLength: 1, maxLength: 3 }),
      selectors: fc.record({ item: words, link: words, title: words, date: words }, { requiredKeys: ['item'] }),
    },
    { requiredKeys: ['id', 'kind', 'url'] },
  )
  const list = fc.uniqueArray(source, { selector: ({ id }) => id, maxLength: 5 })
  fc.assert(
    fc.property(list, (sources) => {
      fc.pre(new Set(sources.map(({ url }) => url)).size === sources.length)
      const parsed = parseOpml(writeOpml(sources, { title: 'T' }), 'f')
      const byId = (one: Source, other: Source) => (one.id < other.id ? -1 : 1)
      expect(parsed.sources.toSorted(byId)).toEqual(sources.toSorted(byId))
      expect(parsed.notices).toEqual([])
    }),
    { numRuns: 40 },
  )
})

test('any text is read without throwing', () => {
  fc.assert(fc.property(fc.string(), (text) => void parseOpml(text, 'f')))
})

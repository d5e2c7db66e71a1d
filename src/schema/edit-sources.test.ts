import { expect, test } from 'vitest'
import type { Source } from '../news/source.ts'
import { addToSources, pauseSource, placesOf, readdressSource, removeFromSources } from './edit-sources.ts'
import { parseSources } from './sources.ts'

const NEW: Source = { id: 'new-example-feed', kind: 'feed', url: 'https://new.example/feed', title: 'New: one' }
const FILE = `# Our sources

- https://a.example/feed   # the first
# about b
- url: https://b.example/feed
  title: B

# about c
- https://c.example/feed
# the end
`
const urls = (text: string) => parseSources(text, 's').sources.map(({ url }) => url)

test('adding puts the source behind the last one and leaves every other line as it is', () => {
  const text = addToSources(FILE, [NEW])
  expect(text).toBe(
    FILE.replace(
      '- https://c.example/feed\n',
      '- https://c.example/feed\n- url: https://new.example/feed\n  title: "New: one"\n',
    ),
  )
  expect(urls(text)).toHaveLength(4)
})

test('adding to an indented list below a key', () => {
  const text = addToSources('sources:\n  - https://a.example/\n', [NEW])
  expect(text).toBe('sources:\n  - https://a.example/\n  - url: https://new.example/feed\n    title: "New: one"\n')
})

test('adding to an empty list keeps the comments above it', () => {
  const text = addToSources('# what to collect:\n#\n# - like this\n[]\n', [NEW])
  expect(text).toBe('# what to collect:\n#\n# - like this\n- url: https://new.example/feed\n  title: "New: one"\n')
  expect(urls(addToSources('', [NEW]))).toEqual([NEW.url])
  expect(urls(addToSources('sources: []\n', [NEW]))).toEqual([NEW.url])
  expect(urls(addToSources('[https://a.example/]', [NEW]))).toEqual(['https://a.example/', NEW.url])
})

test('removing takes the lines of the source, not the comments of the next', () => {
  const text = removeFromSources(FILE, [1])
  expect(text).toBe(FILE.replace('- url: https://b.example/feed\n  title: B\n', ''))
  expect(urls(text)).toEqual(['https://a.example/feed', 'https://c.example/feed'])
})

test('removing the last source leaves an empty list', () => {
  expect(parseSources(removeFromSources(FILE, [0, 1, 2]), 's')).toEqual({ sources: [], notices: [] })
  expect(urls(removeFromSources('sources:\n  - https://a.example/\n', [0]))).toEqual([])
  expect(urls(removeFromSources('[https://a.example/, https://b.example/]', [0]))).toEqual(['https://b.example/'])
})

test('changing an address keeps the id and touches nothing else', () => {
  const [first, second] = parseSources(FILE, 's').sources
  if (!first || !second) throw new Error('the file holds three sources')
  const text = readdressSource(FILE, 1, { source: second, to: 'https://b.example/$&new' })
  const line = '- url: https://b.example/feed\n'
  expect(text).toBe(FILE.replace(line, () => '- url: https://b.example/$&new\n  id: b-example-feed\n'))
  const moved = readdressSource(text, 0, { source: first, to: 'https://a.example/new' })
  expect(moved).toContain('- url: https://a.example/new   # the first\n  id: a-example-feed\n# about b')
  expect(parseSources(moved, 's').notices).toEqual([])
})

test('places are found by address, as it is read', () => {
  expect(
    placesOf('- a.example/feed\n- 12\n- url: feed:https://b.example/\n', [
      'https://b.example/',
      'https://a.example/feed',
    ]),
  ).toEqual([0, 2])
})

test('pausing and resuming touch one line, or make the bare address a map', () => {
  const paused = pauseSource(FILE, 1, true)
  expect(paused).toBe(FILE.replace('- url: https://b.example/feed\n', (line) => `${line}  paused: true\n`))
  expect(parseSources(paused, 's').sources.map((source) => source.paused ?? false)).toEqual([false, true, false])
  const resumed = pauseSource(paused, 1, false)
  expect(resumed).toBe(paused.replace('paused: true', 'paused: false'))
  expect(pauseSource(resumed, 1, true)).toBe(paused)
  expect(pauseSource('- https://a.example/ # ours\n', 0, true)).toBe(
    '- url: https://a.example/ # ours\n  paused: true\n',
  )
  expect(urls(pauseSource('[https://a.example/, https://b.example/]', 1, true))).toHaveLength(2)
  // Too odd to be edited line by line.
  expect(pauseSource('- {url: https://a.example/}\n', 0, true)).toBe('- {url: https://a.example/}\n')
  expect(pauseSource(FILE, 9, true)).toBe(FILE)
})

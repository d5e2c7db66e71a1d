import { expect, test } from 'vitest'
import { readRecord } from './read-record.ts'

const PATH = '_news/2024-05-01-harbour-opens.md'

/** A record's front matter with some of its lines replaced or added. */
function file(lines: string[]): string {
  return ['---', ...lines, '---', ''].join('\n')
}

const LEAST = [
  'title: Harbour opens',
  'originalUrl: https://quay.example/opens',
  'publishedDateTime: 2024-05-01T10:00:00Z',
]

function read(text: string) {
  const { record, notices } = readRecord(text, PATH)
  return { fields: record?.fields, record, notices, codes: notices.map(({ code }) => code) }
}

test('the least a record needs gives a whole one', () => {
  const { fields, notices } = read(file(LEAST))
  expect(notices).toEqual([])
  expect(fields).toEqual({
    category: 'news',
    title: 'Harbour opens',
    excerpt: '',
    publishedDateTime: '2024-05-01T10:00:00Z',
    originalUrl: 'https://quay.example/opens',
    type: 'article',
    quality: 0,
    heat: 0,
    published: true,
    provider: { name: 'quay.example', domain: 'quay.example' },
    topics: [],
    images: [],
    related: [],
  })
})

test.each([
  ['a byte-order mark', `\uFEFF${file(LEAST)}`],
  ['CRLF', file(LEAST).replaceAll('\n', '\r\n')],
  ['single quotes', file(["title: 'Harbour opens'", ...LEAST.slice(1)])],
  ['a folded block', file(['title: >-', '  Harbour', '  opens', ...LEAST.slice(1)])],
  ['another order and comments', file(['# ours', ...LEAST.toReversed()])],
  [
    'one flow map',
    `---\n{title: Harbour opens, originalUrl: "https://quay.example/opens", publishedDateTime: 2024-05-01}\n---\n`,
  ],
  ['quoted keys', file(['"title": "Harbour opens"', ...LEAST.slice(1)])],
  ['blank lines before it', `\n\n${file(LEAST)}`],
  ['dots at the end', file(LEAST).replace(/---\n$/, '...\n')],
])('front matter with %s is read without a word', (_, text) => {
  const { fields, notices } = read(text)
  expect(notices).toEqual([])
  expect(fields?.title).toBe('Harbour opens')
  expect(fields?.originalUrl).toBe('https://quay.example/opens')
})

test('values as people write them', () => {
  const { fields, notices } = read(
    file([
      'title: 404',
      'originalUrl: https://quay.example/opens',
      "publishedDateTime: '2024-05-01 12:00:00 +0200'",
      'quality: "18"',
      'heat: 7.0',
      'published: No',
      'topics: Ports, Ships',
      'provider: {name: The Quay, images: [/logo.png], authors: [Harbour desk]}',
      'images:',
      '- https://quay.example/a.jpg',
      '- url: https://quay.example/b.jpg',
      '  width: 10',
      'related: []',
      'excerpt: |',
      '  One line.',
      '',
      '  title: not a field',
    ]),
  )
  expect(notices).toEqual([])
  expect(fields).toMatchObject({
    title: '404',
    publishedDateTime: '2024-05-01T10:00:00Z',
    quality: 18,
    heat: 7,
    published: false,
    topics: ['Ports', 'Ships'],
    provider: {
      name: 'The Quay',
      domain: 'quay.example',
      images: [{ url: '/logo.png' }],
      authors: [{ name: 'Harbour desk' }],
    },
    images: [{ url: 'https://quay.example/a.jpg' }, { url: 'https://quay.example/b.jpg', width: 10 }],
    excerpt: 'One line.\n\ntitle: not a field\n',
  })
})

test('unknown fields are kept as their lines, with the field they follow', () => {
  const { record } = read(
    file(['mood: calm', ...LEAST.slice(0, 1), '# why', 'tags:', '  - a', ...LEAST.slice(1), 'last: [1, 2]']),
  )
  expect(record?.unknown).toEqual([
    { name: 'mood', raw: 'mood: calm\n' },
    { name: 'tags', after: 'title', raw: '# why\ntags:\n  - a\n' },
    { name: 'last', after: 'publishedDateTime', raw: 'last: [1, 2]\n' },
  ])
})

test('the body is kept byte for byte, dashes in it too', () => {
  const body = '\r\nText\r\n---\r\nmore\n\n'
  expect(read(file(LEAST) + body).record?.body).toBe(body)
})

test('a colon in an unquoted title costs nothing but a notice with its line', () => {
  const { fields, notices } = read(file(['category: news', 'title: Harbour: it opens', ...LEAST.slice(1)]))
  expect(fields?.title).toBe('Harbour: it opens')
  expect(notices).toMatchObject([{ code: 'yaml-fault', level: 'warning', subject: PATH, line: 3 }])
  expect(notices[0]?.remedy).toContain('double quotes')
})

test('quotes inside quotes and a quote never closed cost only their field', () => {
  const inside = read(file(['title: "The "new" harbour"', ...LEAST.slice(1)]))
  expect(inside.fields?.title).toBe('The "new" harbour')
  const open = read(file([LEAST[0] ?? '', 'excerpt: "It opens', ...LEAST.slice(1)]))
  expect(open.fields?.excerpt).toBe('It opens')
  expect(open.fields?.publishedDateTime).toBe('2024-05-01T10:00:00Z')
  expect(open.notices).toMatchObject([{ line: 3 }])
})

test('a tab as indentation costs only its field', () => {
  const { fields, codes } = read(file([...LEAST, 'provider:', '\tname: Quay', 'quality: 5']))
  expect(codes).toEqual(['yaml-fault'])
  expect(fields).toMatchObject({ quality: 5, provider: { domain: 'quay.example' } })
})

test.each([
  ['closing', `---\n${LEAST.join('\n')}\n\nThe harbour opens.\n`, 'front-matter-not-closed', 5],
  ['opening', `${LEAST.join('\n')}\n---\n\nThe harbour opens.\n`, 'front-matter-not-opened', 1],
  ['both', `${LEAST.join('\n')}\n\nThe harbour opens.\n`, 'front-matter-not-opened', 1],
])('without its %s line the front matter is read all the same', (_, text, code, line) => {
  const { record, notices } = read(text)
  expect(notices).toMatchObject([{ code, level: 'warning', line }])
  expect(record?.fields.title).toBe('Harbour opens')
  expect(record?.body.trim()).toBe('The harbour opens.')
})

test('wrong values are said with their lines, and the rest is kept', () => {
  const { fields, notices } = read(
    file([
      ...LEAST.slice(0, 2),
      'publishedDateTime: last Tuesday',
      'quality: high',
      'heat: -7',
      'published: perhaps',
      'ampWebUrl: "javascript:alert(1)"',
      'images:',
      '  - url: data:image/png;base64,AA==',
      'topics: {a: b}',
      'category: people',
      'title: Harbour opens again',
    ]),
  )
  expect(notices.map(({ code, line }) => [code, line]).toSorted((a, b) => Number(a[1]) - Number(b[1]))).toEqual([
    ['wrong-type', 4],
    ['wrong-type', 5],
    ['out-of-range', 6],
    ['wrong-type', 7],
    ['not-a-web-address', 8],
    ['not-a-web-address', 10],
    ['wrong-type', 11],
    ['wrong-category', 12],
    ['duplicate-field', 13],
  ])
  expect(notices.every(({ remedy }) => (remedy ?? '').endsWith('.'))).toBe(true)
  expect(fields).toMatchObject({
    title: 'Harbour opens again',
    publishedDateTime: '2024-05-01T00:00:00Z',
    heat: -1,
    images: [],
  })
  expect(fields?.ampWebUrl).toBeUndefined()
})

test.each([
  ['no title', file(LEAST.slice(1)), 'missing-field'],
  ['a blank title', file(['title: " "', ...LEAST.slice(1)]), 'missing-field'],
  ['no address', file([LEAST[0] ?? '', LEAST[2] ?? '']), 'missing-field'],
  ['no front matter', 'Just text.\n', 'front-matter-missing'],
  ['nothing', '', 'front-matter-missing'],
  ['an empty front matter', '---\n---\n', 'front-matter-unreadable'],
  ['a list', '---\n- a\n- b\n---\n', 'front-matter-unreadable'],
])('%s makes no record, and says so', (_, text, code) => {
  const { record, notices } = read(text)
  expect(record).toBeUndefined()
  expect(notices).toMatchObject([{ code, level: 'error' }])
})

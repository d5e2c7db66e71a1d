import { expect, test } from 'vitest'
import { parseCollectionRecord } from './collections.ts'
import { didYouMean } from './did-you-mean.ts'
import { parseIssue } from './issues.ts'
import { parseOrganization } from './organizations.ts'
import { parseRulings, writeRulings } from './rulings.ts'
import { parseTopic } from './taxonomy.ts'
import { parseTombstones, writeTombstones } from './tombstones.ts'

test('a topic as the reference writes it', () => {
  const { topic, notices } = parseTopic(
    `taxonomy: topic
_id: tide-tables
name: Tide Tables
shortname: Tables
parent: Tides
keywords:
  - tide table
  - tide table
  - 404
hashtags:
  - "#TideTables #Tables"
images:
  - https://hub.example/tables.jpg
services:
  news: https://hub.example/api/news/tide-tables/
  learning: https://hub.example/api/learning/tide-tables/`,
    '_data/topics/01-tide-tables.yaml',
  )
  expect(notices).toEqual([])
  expect(topic).toEqual({
    id: 'tide-tables',
    name: 'Tide Tables',
    shortname: 'Tables',
    parent: 'Tides',
    keywords: ['tide table', 'tide table', '404'],
    hashtags: ['#TideTables #Tables'],
    images: [{ url: 'https://hub.example/tables.jpg' }],
    services: {
      news: 'https://hub.example/api/news/tide-tables/',
      learning: 'https://hub.example/api/learning/tide-tables/',
    },
  })
})

test('the least of a topic, and none', () => {
  expect(parseTopic('name: AI in Sales\nparent:\nkeywords: sales\n', 'a.yaml').topic).toMatchObject({
    id: 'ai-in-sales',
    keywords: ['sales'],
    hashtags: [],
  })
  expect(parseTopic('keywords: []\n', 'a.yaml')).toMatchObject({
    notices: [{ code: 'missing-key', subject: 'a.yaml' }],
  })
  expect(parseTopic('name: A\nkeywords:\n  - {a: b}\n  - c\n', 'a.yaml')).toMatchObject({
    topic: { keywords: ['c'] },
    notices: [{ code: 'wrong-value', line: 3 }],
  })
})

test('an organization', () => {
  const { organization, notices } = parseOrganization(
    `---
taxonomy: organization
_id: bell.example
name: Bell
domain: Bell.example
otherNames:
  - The Bell
description: "News: all day"
images:
  - url: /assets/bell-50x50.jpg
    width: 50
    height: 50
reputation: 0.8
---
`,
    '_data/organizations/bell.example.md',
  )
  expect(notices).toEqual([])
  expect(organization).toEqual({
    id: 'bell.example',
    path: '_data/organizations/bell.example.md',
    name: 'Bell',
    domain: 'bell.example',
    otherNames: ['The Bell'],
    description: 'News: all day',
    images: [{ url: '/assets/bell-50x50.jpg', width: 50, height: 50 }],
    reputation: 0.8,
  })
  expect(parseOrganization('---\nname: Bell\ndomain: b.example\nreputation: 7\n---\n', 'b.md')).toMatchObject({
    organization: { id: 'b.example' },
    notices: [{ code: 'wrong-value', line: 4 }],
  })
})

test('a record of another collection keeps its values as they are', () => {
  const { record, notices } = parseCollectionRecord(
    '---\nname: "Harbour master"\nheat: 77\nat: 2024-05-01T10:00:00Z\ntwitter:\n  followers: 3\n---\r\n<p>Body</p>\n---\n',
    '_people/harbour-master.md',
  )
  expect(notices).toEqual([])
  expect(record).toEqual({
    path: '_people/harbour-master.md',
    collection: 'people',
    fields: { name: 'Harbour master', heat: 77, at: '2024-05-01T10:00:00Z', twitter: { followers: 3 } },
    body: '<p>Body</p>\n---\n',
  })
  expect(parseCollectionRecord('text', '_people/a.md').notices).toMatchObject([{ code: 'front-matter-missing' }])
  expect(parseCollectionRecord('---\na: b\nc: d: e\n---\n', '_people/a.md').notices).toMatchObject([{ line: 3 }])
})

test('an issue', () => {
  const text =
    '---\ntitle: "Tides (2024-05-01)"\npublishedDateTime: 2024-05-01T10:00:00Z\ntopics:\n  - Tides\n---\n<html></html>\n'
  expect(parseIssue(text, '_newsletters/tides.html')).toEqual({
    notices: [],
    issue: {
      path: '_newsletters/tides.html',
      title: 'Tides (2024-05-01)',
      publishedDateTime: '2024-05-01T10:00:00Z',
      topics: ['Tides'],
      html: '<html></html>\n',
    },
  })
  expect(parseIssue(text.replace('2024-05-01T10', 'May 1st'), 'a.html').issue).toBeUndefined()
})

test('rulings are written and read again, the same bytes for the same rulings', () => {
  const rulings = [
    { subject: '_news/a.md', action: 'pin', at: '2024-05-01T10:00:00Z', by: 'desk' },
    {
      subject: 'https://quay.example/a',
      action: 'correct',
      field: 'topics',
      value: ['Ports', 'No: 5', '404'],
      at: '2024-05-01T10:00:00Z',
      by: 'file edit',
      why: 'It is about ports.\nSee the text.',
      until: '2024-06-01T00:00:00Z',
    },
  ] as const
  const text = writeRulings(rulings)
  expect(parseRulings(text, '_data/rulings.yaml')).toEqual({ rulings, notices: [] })
  expect(writeRulings(parseRulings(text, '').rulings)).toBe(text)
  expect(parseRulings(writeRulings([]), '')).toEqual({ rulings: [], notices: [] })
  expect(parseRulings('', '')).toEqual({ rulings: [], notices: [] })
})

test('a wrong ruling costs only itself', () => {
  const { rulings, notices } = parseRulings(
    '- subject: a\n  action: kil\n  at: 2024-05-01\n- subject: b\n  action: hold\n  at: 2024-05-01 10:00\n  who: me\n',
    '_data/rulings.yaml',
  )
  expect(rulings).toEqual([{ subject: 'b', action: 'hold', at: '2024-05-01T10:00:00Z', by: 'file edit' }])
  expect(notices).toMatchObject([
    { code: 'wrong-value', line: 2 },
    { code: 'unknown-key', line: 7 },
  ])
})

test('tombstones are written and read again', () => {
  const tombstones = [
    { path: '_news/a.md', webUrl: 'https://a.example/', at: '2024-05-01T10:00:00Z', reason: 'takedown' },
  ]
  expect(parseTombstones(writeTombstones(tombstones), '')).toEqual({ tombstones, notices: [] })
  expect(parseTombstones('a: b\n', 'x')).toMatchObject({ tombstones: [], notices: [{ code: 'wrong-value' }] })
})

test('the nearest known word', () => {
  expect(didYouMean('time_zone', ['title', 'timeZone'])).toBe('timeZone')
  expect(didYouMean('maxexcerp', ['maxExcerpt', 'images'])).toBe('maxExcerpt')
  expect(didYouMean('zebra', ['maxExcerpt', 'images'])).toBeUndefined()
})

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { adoptConfig } from './adopt-config.ts'
import { hubJsonSchema, parseHub } from './hub.ts'

test('a title is all a hub needs', () => {
  const { hub, notices } = parseHub('title: Tides\n', 'hub.yaml')
  expect(notices).toEqual([])
  expect(hub).toEqual({
    title: 'Tides',
    webUrl: 'http://localhost:8080',
    apiUrl: 'http://localhost:8080',
    locale: 'en-us',
    timeZone: 'UTC',
    policy: { name: 'newsroom', version: 1, settings: {} },
    maxExcerpt: 300,
    allowPrivate: [],
    connectTo: {},
    images: 'cache',
  })
})

test('every setting is taken', () => {
  const { hub, notices } = parseHub(
    `title: Tides
description: All about tides
webUrl: https://tides.example/hub/
apiUrl: https://api.tides.example
locale: de
timeZone: Europe/Berlin
topic: Tides
policy:
  name: everyday
  settings:
    officialPoints: 50
contactUrl: https://tides.example/about
maxExcerpt: 200
archiveAfterDays: 400
allowPrivate: [127.0.0.1, 10.1.0.0/16]
allowPlainMail: [mail.intranet.example]
connectTo:
  press.example: http://127.0.0.1:8080
embedder:
  url: http://127.0.0.1:11434/v1
  model: small
  keyFrom: MODEL_KEY
  sameFrom: 0.8
images: measure
`,
    'hub.yaml',
  )
  expect(notices).toEqual([])
  expect(hub).toMatchObject({
    webUrl: 'https://tides.example/hub',
    policy: { name: 'everyday', version: 1, settings: { officialPoints: 50 } },
    connectTo: { 'press.example': 'http://127.0.0.1:8080' },
    embedder: { url: 'http://127.0.0.1:11434/v1', model: 'small', keyFrom: 'MODEL_KEY', sameFrom: 0.8 },
    archiveAfterDays: 400,
    allowPlainMail: ['mail.intranet.example'],
  })
})

test.each([
  ['policy: everyday', { name: 'everyday', version: 1 }],
  ['policy: newsroom@2', { name: 'newsroom', version: 2 }],
  ['policy:', { name: 'newsroom', version: 1 }],
])('%s', (line, policy) => {
  const { hub, notices } = parseHub(`title: Tides\n${line}\n`, 'hub.yaml')
  expect(notices).toEqual([])
  expect(hub?.policy).toMatchObject(policy)
})

test('an unknown setting is said with its line and the nearest known one', () => {
  const { hub, notices } = parseHub(
    'title: Tides\n\ntimezone: UTC\npolicy:\n  name: everyday\n  setings: {}\nfoo: 1\n',
    'hub.yaml',
  )
  expect(hub?.title).toBe('Tides')
  expect(notices).toMatchObject([
    { code: 'unknown-key', level: 'warning', subject: 'hub.yaml', line: 3 },
    { code: 'unknown-key', line: 6 },
    { code: 'unknown-key', line: 7 },
  ])
  expect(notices[0]?.remedy).toContain('Did you mean `timeZone`?')
  expect(notices[1]?.message).toContain('`policy.setings`')
  expect(notices[1]?.remedy).toContain('`settings`')
  expect(notices[2]?.remedy).toContain('title, description')
})

test.each([
  ['url: file:///model.gguf\n  model: small', 'http'],
  ['url: http://secret@127.0.0.1/v1\n  model: small', 'keyFrom'],
  ['url: http://127.0.0.1/v1', 'model'],
  ['sameFrom: 0.8', 'Name a server (url and model) or a model file (file)'],
  ['file: models/small\n  url: http://127.0.0.1/v1\n  model: small', 'not both'],
])('an embedder that cannot be asked is said, and the hub does without: %s', (lines, word) => {
  const { hub, notices } = parseHub(`title: Tides\nembedder:\n  ${lines}\n`, 'hub.yaml')
  expect(hub?.title).toBe('Tides')
  expect(hub?.embedder).toBeUndefined()
  expect(notices.length).toBeGreaterThan(0)
  expect(JSON.stringify(notices)).toContain(word)
  expect(JSON.stringify(notices)).not.toContain('secret')
})

test('a model file needs no name and no key', () => {
  const { hub, notices } = parseHub(
    'title: Tides\nembedder:\n  file: models/small\n  model: small\n  keyFrom: MODEL_KEY\n  sameFrom: 0.6\n',
    'hub.yaml',
  )
  expect(hub?.embedder).toEqual({ file: 'models/small', sameFrom: 0.6 })
  expect(notices.map(({ line, message }) => [line, message])).toEqual([
    [4, '`embedder.model`: A model file needs no name; take it out.'],
    [5, '`embedder.keyFrom`: A model file needs no key; take it out.'],
  ])
})

test('wrong values are said with their lines and the defaults take their place', () => {
  const { hub, notices } = parseHub(
    'title: Tides\nwebUrl: tides.example\ntimeZone: Mars/Crater\nmaxExcerpt: many\nimages: all\npolicy: best\nallowPrivate:\n  - 10.0.0.1\n  - 7\n',
    'hub.yaml',
  )
  expect(notices.map(({ code, line }) => [code, line])).toEqual([
    ['wrong-value', 2],
    ['wrong-value', 3],
    ['wrong-value', 4],
    ['wrong-value', 5],
    ['wrong-value', 6],
    ['wrong-value', 9],
  ])
  expect(hub).toMatchObject({ timeZone: 'UTC', maxExcerpt: 300, images: 'cache', policy: { name: 'newsroom' } })
  expect(hub?.allowPrivate).toEqual(['10.0.0.1'])
})

test('without a title, or with no settings at all, there is no hub', () => {
  expect(parseHub('locale: en\n', 'hub.yaml')).toMatchObject({ notices: [{ code: 'missing-key', level: 'error' }] })
  expect(parseHub('', 'hub.yaml').hub).toBeUndefined()
  expect(parseHub('- a\n', 'hub.yaml')).toMatchObject({ notices: [{ code: 'wrong-value', line: 1 }] })
})

test('broken YAML is said with its line, and what could be read counts', () => {
  const { hub, notices } = parseHub('title: Tides\ndescription: all: about\nlocale: de\n', 'hub.yaml')
  expect(notices[0]).toMatchObject({ code: 'yaml-fault', line: 2 })
  expect(hub?.title).toBe('Tides')
})

test('whatever the text, it is read without an exception', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.jsonValue().map((value) => JSON.stringify(value)),
      ),
      (text) => {
        const { hub, notices } = parseHub(text, 'hub.yaml')
        expect(hub !== undefined || notices.length > 0).toBe(true)
      },
    ),
  )
})

test('the JSON Schema names every setting', () => {
  const schema = hubJsonSchema()
  expect(Object.keys(Object(schema.properties))).toContain('archiveAfterDays')
  expect(schema.required).toEqual(['title'])
  expect(JSON.stringify(schema)).toContain('"everyday"')
})

test('docs/hub.md explains every setting', () => {
  const text = readFileSync(new URL('../../docs/hub.md', import.meta.url), 'utf8')
  const settings = Object.keys(Object(hubJsonSchema().properties))
  expect(settings.filter((name) => !text.includes(`| \`${name}\` |`))).toEqual([])
})

test("an adopted hub's _config.yml", () => {
  const { hub, notices } = adoptConfig(`title: Tides Every Day
url: https://tides.example
baseurl: "/hub"
webUrl: https://www.tides.example/hub
locale: "en-us"
topic: Tides
defaults: &d
  layout: post
more:
  <<: *d
plugins:
  - one
`)
  expect(notices).toEqual([])
  expect(hub).toMatchObject({
    title: 'Tides Every Day',
    webUrl: 'https://www.tides.example/hub',
    apiUrl: 'https://tides.example/hub',
    topic: 'Tides',
    policy: { name: 'everyday' },
  })
})

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../test/newswright.ts'
import type { Article } from '../news/article.ts'
import type { Decision } from '../news/decision.ts'
import { createDesk } from '../newsroom/desk/create-desk.ts'
import { digestValue } from '../record/digest-value.ts'
import { readRecord } from '../record/read-record.ts'
import { digestFields } from '../record/reconcile.ts'
import { openHub } from './open-hub.ts'
import { showHub } from './shown-hub.ts'
import { openTerminal } from './terminal.ts'

const PATH = '_news/2021-06-25-tide-tables-agree.md'
const RECORD = `---
category: news
title: "Tide tables agree"
excerpt: "They had not for years."
publishedDateTime: 2021-06-25T18:19:00Z
originalUrl: "https://gazette.example/tables"
webUrl: "https://gazette.example/tables"
type: article

quality: 18
heat: 18
published: false

provider:
  name: Gazette
  domain: gazette.example
topics:
  - Tides
mood: calm # ours
---

A note of the editors.
`

/** A hub that came with one record of which no article was ever read. */
async function adoptedHub() {
  const root = temporaryFolder()
  mkdirSync(join(root, '_news'))
  mkdirSync(join(root, '_data/topics'), { recursive: true })
  writeFileSync(join(root, 'hub.yaml'), 'title: Tides\ntopic: Tides\n')
  writeFileSync(join(root, '_data/topics/tides.yaml'), 'name: Tides\nkeywords:\n  - tide\n')
  writeFileSync(join(root, PATH), RECORD)
  const terminal = openTerminal({ json: true })
  const hub = await openHub(root, { terminal, signal: new AbortController().signal })
  const shown = await showHub(hub, () => undefined)
  const desk = createDesk({
    world: hub.world,
    folder: shown.folder,
    read: hub.reload,
    show: shown.renew,
    wake: undefined,
    isRunning: () => false,
    onError: (error) => {
      throw error
    },
  })
  return { hub, desk, file: () => readFileSync(join(root, PATH), 'utf8'), shown }
}

test('rulings on a record that came with the hub change those lines of its file and nothing else', async () => {
  const { hub, desk, file, shown } = await adoptedHub()
  const [line] = (await desk.articles({})).lines
  expect(line).toMatchObject({ title: 'Tide tables agree', verdict: 'reject', path: PATH })
  const article = line?.id ?? ''
  const outcome = await desk.rule({ article, action: 'publish', by: 'Ada', mark: '' })
  expect(outcome).toMatchObject({ as: 'ruled', line: { verdict: 'publish', pending: false } })
  expect(file()).toBe(RECORD.replace('published: false', 'published: true'))
  expect(shown.publication().paths()).toContain('news/2021-06-25-tide-tables-agree/index.html')
  await desk.rule({ article, action: 'correct', field: 'title', value: 'Tide tables agree at last', by: 'Ada' })
  expect(file()).toContain('title: "Tide tables agree at last"\n')
  expect(file()).toContain('mood: calm # ours\n')
  expect((await desk.article(article))?.rulings.map(({ ruling }) => ruling.action)).toEqual(['correct', 'publish'])
  // Its own policy's word on it is told, as `newswright explain` does.
  expect((await desk.article(article))?.explanation?.[0]?.text).toMatch(/policy newsroom@1 says/)
  await hub.close()
})

test('of two orders on one sight of an article the second does nothing', async () => {
  const { hub, desk, file } = await adoptedHub()
  const article = (await desk.articles({})).lines[0]?.id ?? ''
  const [first, second] = await Promise.all([
    desk.rule({ article, action: 'publish', by: 'Ada', mark: '' }),
    desk.rule({ article, action: 'kill', by: 'Grace', mark: '' }),
  ])
  expect([first.as, second.as]).toEqual(['ruled', 'overtaken'])
  expect(second).toMatchObject({ line: { ruling: { by: 'Ada', action: 'publish' } } })
  expect(file()).toContain('published: true')
  expect(await desk.rule({ article: 'nobody', action: 'hide', by: 'Ada' })).toEqual({ as: 'unknown' })
  await hub.close()
})

test('an article older than what runs judge is decided on alone, and taking it back brings the ledger’s word back', async () => {
  const { hub, desk, file } = await adoptedHub()
  const at = '2021-06-25T18:19:00Z'
  const url = 'https://gazette.example/tables'
  const article: Article = {
    id: '0123456789abcdef',
    source: 'gazette',
    originalUrl: url,
    webUrl: url,
    title: 'Tide tables agree',
    excerpt: 'They had not for years.',
    text: 'The tide tables agree.',
    authors: [],
    publishedDateTime: at,
    images: [],
    host: 'gazette.example',
    categories: [],
    evidence: [],
    rights: {},
    capturedAt: at,
  }
  const decision: Decision = {
    article: article.id,
    verdict: 'reject',
    confidence: 0.9,
    because: [{ name: 'off-topic', because: 'No topic of the hub was recognised in it.' }],
    labels: [],
    quality: { name: 'quality', value: 18, because: [] },
    heat: { name: 'heat', value: 0, because: [] },
    related: [],
    rulings: [],
    policy: 'newsroom@1',
    at,
  }
  await hub.world.store.saveArticle(article, [])
  await hub.world.store.saveDecision(decision)
  const fields = readRecord(RECORD, PATH).record?.fields
  if (!fields) throw new Error('the record can be read')
  const ours = JSON.stringify(digestFields(fields, digestValue))
  await hub.world.store.saveWritten({ path: PATH, article: article.id, computed: ours, written: ours })
  const outcome = await desk.rule({ article: article.id, action: 'publish', by: 'Ada', mark: '' })
  expect(outcome).toMatchObject({ as: 'ruled', line: { verdict: 'publish', pending: false } })
  expect(file()).toContain('published: true')
  expect((await hub.world.store.decision(article.id))?.because.map(({ name }) => name)).toEqual([
    'ruling-publish',
    'off-topic',
  ])
  const key = outcome.as === 'ruled' ? outcome.ruling.key : ''
  expect(await desk.undo(key)).toMatchObject({ verdict: 'reject' })
  expect((await hub.world.store.decision(article.id))?.verdict).toBe('reject')
  expect((await desk.article(article.id))?.history.map(({ verdict }) => verdict)).toEqual([
    'reject',
    'publish',
    'reject',
  ])
  expect(await desk.undo(key)).toBeUndefined()
  expect(file()).toContain('published: false')
  expect(file()).toContain('mood: calm # ours')
  await hub.close()
})

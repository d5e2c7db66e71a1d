import { expect, test } from 'vitest'
import { tideEdition } from '../../test/edition.ts'
import type { NewsRecord } from '../news/record.ts'
import type { Edition } from './edition.ts'
import { publish } from './publish.ts'

type Change = (edition: Edition, pick: <T>(from: readonly T[]) => T) => Edition

function changed(record: NewsRecord, fields: Partial<NewsRecord['fields']>): NewsRecord {
  return { ...record, fields: { ...record.fields, ...fields } }
}

/** Replaces one record by what `change` makes of it: none, one or two. */
function withRecord(change: (record: NewsRecord, edition: Edition) => NewsRecord[]): Change {
  return (edition, pick) => {
    if (edition.records.length === 0) return edition
    const chosen = pick(edition.records)
    return {
      ...edition,
      records: edition.records.flatMap((each) => (each === chosen ? change(each, edition) : [each])),
    }
  }
}

const CHANGES: Record<string, Change> = {
  'new record': withRecord((record) => {
    const url = `https://new.example/${record.path}`
    const fresh = changed(record, { title: `New ${record.fields.title}`, webUrl: url, originalUrl: url })
    return [record, { ...fresh, path: record.path.replace('.md', '-new.md') }]
  }),
  'title edited': withRecord((record) => [changed(record, { title: `${record.fields.title}!` })]),
  'hotter than all': withRecord((record) => [changed(record, { heat: 500 })]),
  cooler: withRecord((record) => [changed(record, { heat: 1 })]),
  'held back': withRecord((record) => [changed(record, { published: false, heat: 3 })]),
  'hidden behind another': withRecord((record) => [changed(record, { published: false, heat: -1 })]),
  'record gone': withRecord(() => []),
  'publishers without records': (edition) => {
    const [first] = edition.records
    const domains = new Set(first?.fields.related.map(({ provider }) => provider?.domain))
    const isLeft = ({ fields }: NewsRecord) => !domains.has(fields.provider.domain)
    return { ...edition, records: edition.records.filter((each) => each === first || isLeft(each)) }
  },
  'another topic': withRecord((record) => [changed(record, { topics: ['Wildlife', 'Ocean Energy'] })]),
  'another provider': withRecord((record) => [
    changed(record, { provider: { name: 'New Paper', domain: 'newpaper.example' } }),
  ]),
  'joined to a story': withRecord((record, { records }) => {
    const other = records.find((each) => each !== record)?.fields
    const link = other && { title: other.title, webUrl: other.webUrl ?? other.originalUrl, provider: other.provider }
    return [changed(record, { related: link ? [...record.fields.related, link] : [] })]
  }),
  'out of its story': withRecord((record) => [changed(record, { related: [] })]),
  'published elsewhen': withRecord((record) => [changed(record, { publishedDateTime: '2025-12-31T23:30:00Z' })]),
  'without held pictures': (edition) => ({ ...edition, heldImages: new Map() }),
  'with cards': (edition) => ({
    ...edition,
    drawCard: ({ headline, line }) => new TextEncoder().encode(headline + line),
  }),
  'reasons lost': (edition) => ({ ...edition, decisions: new Map() }),
  'told as changed': (edition, pick) => {
    const { path } = pick(edition.records)
    const change = { path, at: '2026-11-23T14:00:00Z', what: ['correction' as const], correction: 'It was Tuesday.' }
    return { ...edition, changes: new Map([...(edition.changes ?? []), [path, [change]]]) }
  },
  withdrawal: (edition, pick) => {
    const { path, fields } = pick(edition.records)
    const tombstone = { path, webUrl: fields.webUrl ?? '', at: edition.asOf, reason: 'takedown' }
    const records = edition.records.filter((each) => each.path !== path)
    return { ...edition, records, tombstones: [...edition.tombstones, tombstone] }
  },
  'settings changed': (edition, pick) => ({
    ...edition,
    hub: { ...edition.hub, locale: pick(['de', 'fr', 'ar', 'en-gb']), timeZone: pick(['Asia/Tokyo', 'UTC']) },
  }),
  'topic renamed': (edition) => ({
    ...edition,
    taxonomy: edition.taxonomy.map((topic, index) => (index === 3 ? { ...topic, shortname: `${topic.id}+` } : topic)),
  }),
  themed: (edition, pick) => ({ ...edition, theme: { footer: pick(['<p>One</p>', '<p>Two</p>']) } }),
  'collections emptied': (edition) => ({ ...edition, collections: edition.collections.slice(1) }),
  'organization told': (edition) => ({ ...edition, organizations: [] }),
  'issues gone': (edition) => ({ ...edition, issues: [] }),
  'an hour later': (edition) => ({ ...edition, asOf: '2026-11-23T16:00:00Z' }),
  'links died': (edition) => ({ ...edition, deadLinks: new Set(['https://courier.example/tides']) }),
  'another day': (edition) => ({ ...edition, today: '2026-12-24T00:00:00Z' }),
  'the next year': (edition) => ({ ...edition, asOf: '2027-01-02T16:00:00Z' }),
}

function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return state / 0x80000000
  }
}

/** Paths whose body changed although their key did not: what an incremental build would wrongly leave. */
function forgotten(before: Edition, after: Edition): string[] {
  const [old, fresh] = [publish(before), publish(after)]
  return fresh.paths().filter((path) => {
    const key = fresh.key?.(path)
    if (key === undefined || old.key?.(path) !== key) return false
    return fresh.render(path)?.body !== old.render(path)?.body
  })
}

test.each(Object.keys(CHANGES))('a page whose key stays is the same: %s', (name) => {
  const next = random(name.length)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T
  for (let turn = 0; turn < 1; turn += 1) {
    const before = tideEdition()
    const after = CHANGES[name]?.(before, pick) ?? before
    expect(forgotten(before, after)).toEqual([])
  }
})

test('a page whose key stays is the same, over a row of changes', () => {
  const next = random(7)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T
  let edition = tideEdition()
  for (let step = 0; step < 8; step += 1) {
    const name = pick(Object.keys(CHANGES))
    const after = CHANGES[name]?.(edition, pick) ?? edition
    expect(forgotten(edition, after), `step ${step}: ${name}`).toEqual([])
    edition = after
  }
})

test('the keys of a new article’s neighbours change, those of the others stay', () => {
  const before = tideEdition()
  const [first] = before.records
  if (!first) throw new Error('the edition needs records')
  const url = 'https://new.example/1'
  const fresh = { ...changed(first, { webUrl: url, originalUrl: url, related: [] }), path: '_news/2026-11-23-fresh.md' }
  const [old, now] = [publish(before), publish({ ...before, records: [fresh, ...before.records] })]
  const pages = old.paths().filter((path) => /^(?:news|stories)\//.test(path))
  expect(pages.filter((path) => old.key?.(path) !== now.key?.(path))).toEqual([])
  expect(now.key?.('api/news/index.json')).not.toBe(old.key?.('api/news/index.json'))
})

test('a publisher that loses its page is no link any more, also where it is only named', () => {
  const edition = tideEdition()
  const [first, ...others] = edition.records
  if (!first) throw new Error('the edition needs records')
  const provider = { name: 'Lone Paper', domain: 'lone.example' }
  const named = changed(first, { related: [{ title: 'Named', webUrl: 'https://lone.example/named', provider }] })
  const [webUrl, path] = ['https://lone.example/own', '_news/2026-11-20-own.md']
  const own = { ...changed(first, { provider, related: [], webUrl, originalUrl: webUrl, heat: 1 }), path }
  const before = { ...edition, records: [named, ...others, own] }
  expect(String(publish(before).render('providers/lone.example/index.html')?.body)).toContain('Lone Paper')
  expect(forgotten(before, { ...before, records: [named, ...others] })).toEqual([])
})

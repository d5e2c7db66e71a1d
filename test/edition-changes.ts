import type { NewsRecord } from '../src/news/record.ts'
import { slugOf } from '../src/publish/addresses.ts'
import type { Edition } from '../src/publish/edition.ts'

/** What may happen to an edition from one build to the next; `pick` chooses at random. */
export type Change = (edition: Edition, pick: <T>(from: readonly T[]) => T) => Edition

/** A record with other values. */
export function changed(record: NewsRecord, fields: Partial<NewsRecord['fields']>): NewsRecord {
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

export const CHANGES: Record<string, Change> = {
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
  'topic gone': (edition) => ({ ...edition, taxonomy: edition.taxonomy.slice(0, -1) }),
  'topic new': (edition) => ({
    ...edition,
    taxonomy: [{ id: 'grid', name: 'Grid', keywords: [], hashtags: [], images: [], services: {} }, ...edition.taxonomy],
  }),
  'record called like a topic': (edition, pick) => {
    const [record, topic] = [pick(edition.records), pick(edition.taxonomy)]
    if (!record || !topic) return edition
    const path = `_news/${topic.id}.md`
    const others = edition.records.filter((each) => each.path !== path)
    return { ...edition, records: [...others, { ...changed(record, { title: 'A namesake' }), path }] }
  },
  'two files of one name': withRecord((record) => [
    record,
    { ...changed(record, { title: 'Its double' }), path: record.path.replace(/\.[a-z]+$/, '.html') },
  ]),
  'a collection called like a page': (edition) => ({
    ...edition,
    collections: [
      ...edition.collections,
      { path: '_topics/search.md', collection: 'topics', fields: { title: 'Not the topics' }, body: '' },
    ],
  }),
  'a page moved': (edition, pick) => ({
    ...edition,
    moved: new Map([
      [`stories/${pick(['old', 'older'])}/`, 'archive/'],
      ['archive/', 'topics/'],
    ]),
  }),
  themed: (edition, pick) => ({ ...edition, theme: { footer: pick(['<p>One</p>', '<p>Two</p>']) } }),
  'collections emptied': (edition) => ({ ...edition, collections: edition.collections.slice(1) }),
  'organization told': (edition) => ({ ...edition, organizations: [] }),
  'issues gone': (edition) => ({ ...edition, issues: [] }),
  'an hour later': (edition) => ({ ...edition, asOf: '2026-11-23T16:00:00Z' }),
  pinned: (edition, pick) => ({
    ...edition,
    pins: new Map([
      ...(edition.pins ?? []),
      [pick(edition.records).path, pick(['2026-11-23T10:00:00Z', '2026-11-23T11:00:00Z'])],
    ]),
  }),
  'pins ended': (edition) => ({ ...edition, pins: new Map([...(edition.pins ?? [])].slice(1)) }),
  'stories with a past': (edition, pick) => {
    const past = new Map(edition.records.map((record) => [slugOf(record), [pick(['old', 'older'])]]))
    return { ...edition, [pick(['formerIds', 'splits'])]: past }
  },
  'links died': (edition) => ({ ...edition, deadLinks: new Set(['https://courier.example/tides']) }),
  'another day': (edition) => ({ ...edition, today: '2026-12-24T00:00:00Z' }),
  'the next year': (edition) => ({ ...edition, asOf: '2027-01-02T16:00:00Z' }),
}

/** The same numbers from 0 to 1 for the same seed. */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return state / 0x80000000
  }
}

import { expect, test } from 'vitest'
import { tideEdition } from '../../test/edition.ts'
import { CHANGES, changed, random } from '../../test/edition-changes.ts'
import type { Edition } from './edition.ts'
import { editionMark } from './marks.ts'
import { publish } from './publish.ts'

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

test('a day that changes nothing leaves the mark, one that does changes only the pages that speak of it', () => {
  const sponsorship = {
    path: '_sponsorships/rotor.md',
    collection: 'sponsorships',
    fields: {
      sponsor: { name: 'Quiet Rotor' },
      placements: ['topics'],
      schedules: [{ start: '2027-03-01', end: '2027-03-02' }],
      messages: [{ title: 'One word' }, { title: 'Another word' }],
    },
    body: '',
  }
  const edition = tideEdition({ collections: [sponsorship] })
  const on = (day: string) => ({ ...edition, today: `${day}T00:00:00Z` })
  expect(editionMark(on('2027-02-01'))).toBe(editionMark(on('2027-02-02')))
  expect(editionMark(on('2027-02-28'))).not.toBe(editionMark(on('2027-03-01')))
  for (const [before, after] of [
    ['2027-02-28', '2027-03-01'],
    ['2027-03-01', '2027-03-02'],
    ['2027-03-02', '2027-03-03'],
  ] as const) {
    expect(forgotten(on(before), on(after))).toEqual([])
    const [old, now] = [publish(on(before)), publish(on(after))]
    const changed = now.paths().filter((path) => old.key(path) !== now.key(path))
    expect(changed.filter((path) => path.startsWith('news/') || path.startsWith('stories/'))).toEqual([])
    expect(changed.filter((path) => path.startsWith('topics/')).length).toBeGreaterThan(0)
  }
})

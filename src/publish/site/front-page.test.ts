import { expect, test } from 'vitest'
import { tideEdition } from '../../../test/edition.ts'
import { changed } from '../../../test/edition-changes.ts'
import type { Edition } from '../edition.ts'
import { publish } from '../publish.ts'
import { coveredStories } from '../stories.ts'
import { frontStories } from './front-page.tsx'

const CHOSEN = 'Chosen by the editors'
const edition = tideEdition()
const pathOf = (words: string) => edition.records.find(({ fields }) => fields.title.startsWith(words))?.path ?? words
const [array, seals, old] = ['Islands run on tide', 'Seals steer clear', 'Quay works number 23'].map(pathOf)

/** Titles of the cards of a page with the editors' mark or without. */
function cards(path: string, of: Edition): [title: string, chosen: boolean][] {
  const page = String(publish(of).render(path)?.body)
  return page
    .split('<article class="card')
    .slice(1)
    .map((card) => [/class="headline"[^>]*>.*?<a[^>]*>([^<]*)/s.exec(card)?.[1] ?? '', card.includes(CHOSEN)])
}

const pinned = (...pins: [string | undefined, string][]): Edition =>
  tideEdition({ pins: new Map(pins.map(([path, at]) => [path ?? '', at])) })

test('pinned stories stand first, the newest choice before the others, whatever heat and age; the rest keep their order', () => {
  const before = cards('index.html', edition)
  expect(before.some(([, chosen]) => chosen)).toBe(false)
  const after = cards('index.html', pinned([seals, '2026-11-23T10:00:00Z'], [old, '2026-11-23T11:00:00Z']))
  expect(after.slice(0, 2)).toEqual([
    ['Quay works number 23 ends without surprises', true],
    ['Seals steer clear of turning blades, four years of sonar show', true],
  ])
  const rest = after.slice(2)
  expect(rest).toEqual(before.filter(([title]) => !title.startsWith('Seals')).slice(0, rest.length))
})

test('a record that is not the head of its story brings the story up; topic pages show it alike', () => {
  const after = pinned([array, '2026-11-23T10:00:00Z'], [seals, '2026-11-23T11:00:00Z'])
  const isFirst = (path: string) =>
    cards(path, after)
      .filter(([, chosen]) => chosen)
      .map(([title]) => title.slice(0, 12))
  expect(isFirst('index.html')).toEqual(['Seals steer ', 'Twelve-turbi'])
  expect(isFirst('topics/tidal-stream/index.html')).toEqual(['Seals steer ', 'Twelve-turbi'])
  expect(isFirst('topics/grid/index.html')).toEqual(['Twelve-turbi'])
  expect(isFirst('topics/harbours/index.html')).toEqual([])
})

test.each([
  ['de', 'Von der Redaktion gewählt'],
  ['fr', 'Choisi par la rédaction'],
  ['es', 'Elegido por la redacción'],
])('in %s the mark says “%s”', (locale, words) => {
  const of = pinned([seals, '2026-11-23T10:00:00Z'])
  const page = publish({ ...of, hub: { ...of.hub, locale } }).render('index.html')?.body
  expect(String(page).split(words)).toHaveLength(2)
})

test('feeds, lists and heat stay as they are; the files of record and story say it', () => {
  const [before, after] = [
    publish(edition),
    publish(pinned([old, '2026-11-23T10:00:00Z'], [array, '2026-11-23T11:00:00Z'])),
  ]
  const changed = after.paths().filter((path) => after.render(path)?.body !== before.render(path)?.body)
  expect(changed.filter((path) => !/^api\//.test(path)).sort()).toEqual(
    ['index.html', ...[array, old].map((path) => `news/${path?.slice(6, -3)}/index.html`)]
      .concat(['ocean-energy', 'tidal-stream', 'grid', 'wildlife'].map((id) => `topics/${id}/index.html`))
      .sort(),
  )
  expect(changed.filter((path) => /^api\//.test(path))).toHaveLength(3)
  const json = (of: typeof before, path: string) => JSON.parse(String(of.render(path)?.body))
  const file = `api/news/${array?.slice(6, -3)}/index.json`
  expect([json(before, file).pinned, json(after, file).pinned]).toEqual([false, true])
  const story = `api/stories/${json(after, file).story.id}/index.json`
  expect([json(before, story).pinned, json(after, story).pinned]).toEqual([false, true])
  expect(json(after, story).heat).toBe(json(before, story).heat)
})

test('of many that are pinned no more stand on the page than it has cards', () => {
  const pins = new Map(edition.records.map(({ path }, index) => [path, `2026-11-23T10:00:${10 + index}Z`]))
  const stories = coveredStories({ ...edition, pins })
  const front = frontStories(stories, edition.asOf)
  expect(front).toHaveLength(13)
  const moments = front.map(({ pinnedAt = '' }) => pinnedAt)
  expect(moments).toEqual([...moments].sort().reverse())
})

test('an article tells in its own page that editors chose it, and what rights decide', () => {
  const [first, ...others] = edition.records
  const decision = first && edition.decisions.get(first.path)
  if (!first || !decision) throw new Error('the edition needs a decision')
  const showing = [{ name: 'no-preview', because: 'Its page asks for no preview: title and link only.' }]
  const of = {
    ...pinned([first.path, '2026-11-23T10:00:00Z']),
    records: [changed(first, { heat: 5 }), ...others],
    decisions: new Map([[first.path, { ...decision, showing }]]),
  }
  const page = String(publish(of).render(`news/${first.path.slice(6, -3)}/index.html`)?.body)
  expect(page).toContain('The editors chose it')
  expect(page).toContain('<h3>What may be shown</h3>')
  expect(page).toContain('Its page asks for no preview')
})

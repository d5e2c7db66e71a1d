import { expect, test } from 'vitest'
import { tideEdition } from '../../test/edition.ts'
import type { NewsRecord } from '../news/record.ts'
import { coveredStories } from './stories.ts'

const story = (name: RegExp) => {
  const found = coveredStories(tideEdition()).find(({ head }) => name.test(head.fields.title))
  if (!found) throw new Error('no such story')
  return found
}

test('a record and its related are one story, articles in time order, each once', () => {
  const { coverage, providers, id } = story(/^Twelve-turbine/)
  expect(providers).toEqual(['Harbour Courier', 'Wire Service', 'Grid Review', 'The Coast Post', 'Küstenblatt'])
  expect(coverage.map(({ publishedDateTime }) => publishedDateTime)).toEqual(
    coverage.map(({ publishedDateTime }) => publishedDateTime).sort(),
  )
  expect(id).toMatch(/^2026-11-23-twelve-turbine/)
})

test('the hottest record stands for the story', () => {
  expect(story(/^Twelve-turbine/).heat).toBe(96)
})

test('every published record is in exactly one story', () => {
  const edition = tideEdition()
  const published = edition.records.filter(({ fields }) => fields.published)
  const counted = coveredStories(edition).flatMap(({ coverage }) => coverage.flatMap(({ record }) => record ?? []))
  for (const record of published) expect(counted.filter((each) => each === record)).toHaveLength(1)
})

test('withdrawn coverage is left out of its story', () => {
  const tombstones = [
    { path: '_news/x.md', webUrl: 'https://wire.example/array', at: '2026-11-23T12:00:00Z', reason: 'takedown' },
  ]
  const { providers } =
    coveredStories(tideEdition({ tombstones })).find(({ head }) => /^Twelve/.test(head.fields.title)) ?? {}
  expect(providers).not.toContain('Wire Service')
  expect(providers).toHaveLength(4)
})

test('the grouping’s own id is kept where it is known', () => {
  const edition = tideEdition()
  const [first] = edition.records as [NewsRecord]
  const decision = edition.decisions.get(first.path)
  if (!decision) throw new Error('the edition decides on its first record')
  const decisions = new Map([[first.path, { ...decision, story: 'story-7' }]])
  const found = coveredStories({ ...edition, decisions }).find(({ head }) => head === first)
  expect(found?.id).toBe('story-7')
})

test('related without any date or provider is still coverage', () => {
  const edition = tideEdition()
  const [first] = edition.records as [NewsRecord]
  first.fields.related = [{ title: 'Bare', webUrl: 'https://bare.example/1' }]
  const found = coveredStories({ ...edition, records: [first] })[0]
  expect(found?.coverage.at(-1)).toEqual({ title: 'Bare', webUrl: 'https://bare.example/1' })
  expect(found?.providers).toEqual(['Harbour Courier', 'bare.example'])
})

import { expect, test } from 'vitest'
import { tideEdition } from '../../test/edition.ts'
import { CHANGES, changed, random } from '../../test/edition-changes.ts'
import { slugOf } from '../publish/addresses.ts'
import type { Edition } from '../publish/edition.ts'
import { publish } from '../publish/publish.ts'
import { type LastBuild, type Left, pathsOf } from './build-manifest.ts'
import { surveyBuild } from './survey-build.ts'

type Files = Map<string, string>

/** What the last build left, as its manifest says it. */
function lastOf(bundles: ReadonlyMap<string, Left>): LastBuild {
  return { program: '', edition: '', sources: '', files: 0, bundles, doubted: new Set() }
}

function missingOf(last: LastBuild, files: Files): Set<string> {
  const paths = [...last.bundles.values()].flatMap(pathsOf)
  return new Set(paths.filter((path) => !files.has(path)))
}

/** Builds over what the last build left, as a build on disk does. */
function build(edition: Edition, last: LastBuild, files: Files): { bundles: Map<string, Left>; made: number } {
  const survey = surveyBuild(publish(edition).bundles(), { last, missing: missingOf(last, files) })
  let made = 0
  for (const { bundle, paths } of survey.stale) {
    const wanted = new Set(paths)
    for (const plan of bundle.plans(survey.paths)) {
      if (!wanted.delete(plan.path)) continue
      files.set(plan.path, String(plan.body()))
      made += 1
    }
  }
  for (const path of files.keys()) if (!survey.paths.has(path)) files.delete(path)
  return { bundles: survey.bundles, made }
}

/** What a build into an empty folder makes. */
function clean(edition: Edition): Files {
  const publication = publish(edition)
  return new Map(publication.paths().map((path) => [path, String(publication.render(path)?.body)]))
}

const NOTHING = lastOf(new Map())

test.each([1, 2, 3, 4, 5, 6])('whatever changes, a build over the last is a clean build (%i)', (seed) => {
  const next = random(seed)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T
  let edition = tideEdition()
  const files: Files = new Map()
  let { bundles } = build(edition, NOTHING, files)
  for (let step = 0; step < 6; step += 1) {
    const names = [pick(Object.keys(CHANGES)), pick(Object.keys(CHANGES))]
    for (const name of names) edition = CHANGES[name]?.(edition, pick) ?? edition
    if (next() < 0.3) files.delete(pick([...files.keys()]))
    bundles = build(edition, lastOf(bundles), files).bundles
    const whole = clean(edition)
    const wrong = [...new Set([...files.keys(), ...whole.keys()])].filter((path) => files.get(path) !== whole.get(path))
    expect(wrong, `step ${step}: ${names.join(', ')}`).toEqual([])
    expect([...bundles], 'what it leaves is what a clean build leaves').toEqual([
      ...surveyBuild(publish(edition).bundles(), { last: NOTHING, missing: new Set() }).bundles,
    ])
  }
})

test('where two claim one page and the first goes, the other’s comes', () => {
  const edition = tideEdition()
  const [first, ...others] = edition.records
  if (!first) throw new Error('the edition needs records')
  const url = 'https://double.example/'
  const double = { ...changed(first, { title: 'Its double', webUrl: url, originalUrl: url, related: [] }) }
  const after = [...others, { ...double, path: first.path.replace('.md', '.html') }]
  const files: Files = new Map()
  const { bundles } = build({ ...edition, records: [first, ...after] }, NOTHING, files)
  const page = `news/${slugOf(first)}/index.html`
  expect(files.get(page)).not.toContain('Its double')
  build({ ...edition, records: after }, lastOf(bundles), files)
  expect(files.get(page)).toContain('Its double')
})

test('an edit makes the pages that show the record, and no others', () => {
  const edition = tideEdition()
  const files: Files = new Map()
  const { bundles, made } = build(edition, NOTHING, files)
  expect(made).toBe(files.size)
  const [first, ...others] = edition.records
  if (!first) throw new Error('the edition needs records')
  const told = { ...first, fields: { ...first.fields, title: 'Told anew' } }
  const survey = surveyBuild(publish({ ...edition, records: [told, ...others] }).bundles(), {
    last: lastOf(bundles),
    missing: new Set(),
  })
  const names = survey.stale.map(({ bundle }) => bundle.name)
  expect(names).toContain(first.path)
  expect(names.filter((name) => name.startsWith('_news/')).length).toBeLessThan(edition.records.length / 2)
})

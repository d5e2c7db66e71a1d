import type { Bundle } from '../publish/plan.ts'
import type { LastBuild, Left } from './build-manifest.ts'
import { contestedOf, keysOf, leftOf, pathsOf } from './build-manifest.ts'

/** What is to be made of a bundle. */
export interface Stale {
  bundle: Bundle
  paths: string[]
}

/** What a build has to do, and what it will leave. */
export interface Survey {
  stale: Stale[]
  /** By name of the bundle, in order. */
  bundles: Map<string, Left>
  /** Every path of the hub. */
  paths: Set<string>
}

interface Standing {
  last: LastBuild
  /** Paths of the last build at which no file stands any more. */
  missing: ReadonlySet<string>
}

/** The same, with the paths that the last build's bundles claimed together: none of those is trusted. */
interface Ground extends Standing {
  contested: ReadonlySet<string>
}

/**
 * Compares what is to be published with what the last build left. A bundle with the key it had, whose files are all
 * there, is done with; of any other the plans tell, by keys of their own, what is to be made.
 */
export function surveyBuild(bundles: Iterable<Bundle>, standing: Standing): Survey {
  const ground = { ...standing, contested: contestedOf(standing.last) }
  const survey: Survey = { stale: [], bundles: new Map(), paths: new Set() }
  for (const bundle of bundles) {
    const before = survey.bundles.has(bundle.name) ? undefined : standing.last.bundles.get(bundle.name)
    const key = bundle.key?.() ?? ''
    if (before && key !== '' && before.key === key && isThere(before, ground)) keep(bundle, before, survey)
    else renew(bundle, { key, before, survey }, ground)
  }
  return survey
}

function isGood(path: string, { last, missing, contested }: Ground): boolean {
  return !last.doubted.has(path) && !contested.has(path) && !missing.has(path)
}

function isThere(left: Left, ground: Ground): boolean {
  if (ground.missing.size === 0 && ground.last.doubted.size === 0 && ground.contested.size === 0) return true
  for (const path of pathsOf(left)) if (!isGood(path, ground)) return false
  return true
}

function keep({ name }: Bundle, left: Left, survey: Survey): void {
  for (const path of pathsOf(left)) survey.paths.add(path)
  survey.bundles.set(name, left)
}

function renew(
  bundle: Bundle,
  { key, before, survey }: { key: string; before: Left | undefined; survey: Survey },
  ground: Ground,
): void {
  const own = before ? keysOf(before) : new Map<string, string>()
  const plans = bundle.plans(survey.paths).map((plan): [string, string] => [plan.path, plan.key?.() ?? ''])
  const paths: string[] = []
  for (const [path, mark] of plans) {
    // An earlier bundle has it.
    if (survey.paths.has(path)) continue
    survey.paths.add(path)
    if (mark === '' || own.get(path) !== mark || !isGood(path, ground)) paths.push(path)
  }
  survey.bundles.set(bundle.name, leftOf(key, plans))
  if (paths.length > 0) survey.stale.push({ bundle, paths })
}

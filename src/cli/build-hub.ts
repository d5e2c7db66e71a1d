import { type OpenOutput, openOutput } from '../adapters/disk/open-output.ts'
import type { HubFolder, World } from '../newsroom/world.ts'
import { editionMark } from '../publish/marks.ts'
import type { Bundle, Plan } from '../publish/plan.ts'
import { doubtPaths, type LastBuild, pathsOf, readManifest, writeManifest } from './build-manifest.ts'
import { programMark } from './program-mark.ts'
import { sourcesMark } from './sources-mark.ts'
import { type Survey, surveyBuild } from './survey-build.ts'

/** Key of a held copy: it is named by its content, so one that is there needs no comparing. */
const HELD = 'held'

/** What a build did. */
export interface Built {
  /** Files of the built hub, changed or not. */
  files: number
  /** Pages and files made anew; the others stand as the last build left them. */
  rendered: number
  /** Files whose bytes changed. */
  written: number
  /** Files of an earlier build that are no part of the hub any more. */
  removed: number
}

type BuildWorld = Pick<World, 'pictures' | 'store' | 'key' | 'clock' | 'progress' | 'signal'>

/**
 * Writes the hub below `out`: makes what changed since the last build and what is not there any more, removes pages that
 * are gone. What is made again and is the same is not touched.
 *
 * @param options.full make everything, whatever the last build left
 * @param options.store mark of the private state's files, where nobody writes there; with it a build from the same sources
 *   ends before it looks into records or state
 */
export async function buildHub(
  folder: HubFolder,
  world: BuildWorld,
  out: string,
  options: { full?: boolean; store?: string | undefined } = {},
): Promise<Built> {
  const last = readManifest(out)
  const target = openOutput(out, Math.max(last.files, FILES_A_RECORD * folder.records.length))
  try {
    return await build({ folder, world, out, last, target, ...options })
  } finally {
    target.close()
  }
}

/** Its page, its data and its part of lists. */
const FILES_A_RECORD = 3

interface Job {
  folder: HubFolder
  world: BuildWorld
  out: string
  last: LastBuild
  target: OpenOutput
  full?: boolean
  store?: string | undefined
}

async function build({ folder, world, out, last, target, full, store }: Job): Promise<Built> {
  const program = programMark('publish')
  const isTrusted = last.program === program && !full
  // Looked up by another thread while this one reads and compares.
  const looked = isTrusted ? target.missing([...last.bundles.values()].map(({ paths }) => paths)) : Promise.resolve([])
  // One that fails meanwhile is heard of when it is waited for.
  looked.catch(() => undefined)
  const isThere = async () => (await looked).length === 0
  const sources = sourcesMark(folder, world, store)
  const nothing = { files: last.files, rendered: 0, written: 0, removed: 0 }
  if (isTrusted && sources !== undefined && last.sources === sources && (await isThere())) return nothing
  // They take as long to load as many a build takes.
  const [{ editionOf }, { publish }] = await Promise.all([import('./edition-of.ts'), import('../publish/publish.ts')])
  const { edition, copies } = await editionOf(folder, world)
  const now = { program, edition: editionMark(edition), sources: sources ?? '' }
  if (isTrusted && last.edition === now.edition && (await isThere())) {
    if (sources !== undefined) writeManifest(out, { ...last, sources })
    return nothing
  }
  const bundles = [publish(edition).bundles(), [heldBundle(copies)]]
  const before = isTrusted ? last : { ...last, bundles: new Map() }
  const survey = surveyBuild(joined(bundles), { last: before, missing: new Set(await looked) })
  const paths = survey.stale.flatMap((stale) => stale.paths)
  if (paths.length > 0) doubtPaths(out, paths)
  await target.sweep([...last.doubted])
  const written = await writeStale(survey, paths.length, { copies, target, world })
  const files = survey.paths.size
  const done = { files, rendered: paths.filter((path) => !copies.has(path)).length, written }
  if (world.signal.aborted) return { ...done, removed: 0 }
  const gone = new Set([...changedPaths(last, survey), ...last.doubted].filter((path) => !survey.paths.has(path)))
  await Promise.all([...gone].map(target.remove))
  writeManifest(out, { ...now, bundles: survey.bundles, files })
  return { ...done, removed: gone.size }
}

function* joined(families: readonly Iterable<Bundle>[]): Generator<Bundle> {
  for (const family of families) yield* family
}

/** Paths of the last build but those of bundles that stand as they stood. */
function* changedPaths({ bundles }: LastBuild, survey: Survey): Generator<string> {
  for (const [name, left] of bundles) if (survey.bundles.get(name) !== left) yield* pathsOf(left)
}

/** Copies of pictures: what is read of them stands in the world, not in the plans. */
function heldBundle(copies: ReadonlyMap<string, string>): Bundle {
  const plan = (path: string): Plan => ({ path, mediaType: '', body: () => '', key: () => HELD })
  return { name: 'held copies', plans: () => [...copies.keys()].map(plan) }
}

interface Work {
  copies: ReadonlyMap<string, string>
  target: OpenOutput
  world: BuildWorld
}

/** So many files may be on their way to the disk at once. */
const ON_THEIR_WAY = 64

/** @returns how many files hold other bytes now */
async function writeStale(survey: Survey, total: number, work: Work): Promise<number> {
  const { target, world } = work
  const waiting: Promise<boolean>[] = []
  let [written, done] = [0, 0]
  const settle = async (left: number) => {
    while (waiting.length > left) if (await waiting.shift()) written += 1
  }
  for (const plan of stalePlans(survey)) {
    if (world.signal.aborted) break
    const file = work.copies.get(plan.path)
    // Pages are made at once; only copies of pictures are waited for.
    const body = file === undefined ? plan.body() : await world.pictures.read(file)
    const writing = body === undefined ? undefined : target.write(plan.path, body)
    // One that fails meanwhile is heard of when it is waited for.
    writing?.catch(() => undefined)
    if (writing) waiting.push(writing)
    await settle(ON_THEIR_WAY)
    world.progress({ stage: 'publish', done: ++done, total, subject: plan.path })
  }
  await settle(0)
  return written
}

function* stalePlans({ stale, paths: all }: Survey): Generator<Plan> {
  for (const { bundle, paths } of stale) {
    const wanted = new Set(paths)
    for (const plan of bundle.plans(all)) if (wanted.delete(plan.path)) yield plan
  }
}

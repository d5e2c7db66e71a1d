import { createOutput, type Output } from '../adapters/disk/create-output.ts'
import type { HubFolder, World } from '../newsroom/world.ts'
import type { Publication } from '../publish/edition.ts'
import { editionMark } from '../publish/marks.ts'
import { publish } from '../publish/publish.ts'
import { doubtPaths, readManifest, writeManifest } from './build-manifest.ts'
import { editionOf } from './edition-of.ts'
import { programMark } from './program-mark.ts'

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
 */
export async function buildHub(
  folder: HubFolder,
  world: BuildWorld,
  out: string,
  options: { full?: boolean } = {},
): Promise<Built> {
  const { edition, copies } = await editionOf(folder, world)
  const target = createOutput(out)
  const last = readManifest(out)
  const now = { program: programMark('publish'), edition: editionMark(edition) }
  const before = last.program === now.program && !options.full ? last : { edition: '', keys: new Map<string, string>() }
  if (before.edition === now.edition && [...last.keys.keys()].every(target.has)) {
    return { files: last.keys.size, rendered: 0, written: 0, removed: 0 }
  }
  const publication = publish(edition)
  const keys = keysOf(publication, copies)
  const stale = [...keys].filter(([path, key]) => before.keys.get(path) !== key || !target.has(path))
  const paths = stale.map(([path]) => path)
  if (paths.length > 0) doubtPaths(out, paths)
  const written = await writeStale(paths, { publication, copies, target, world })
  const done = { files: keys.size, rendered: paths.filter((path) => !copies.has(path)).length, written }
  if (world.signal.aborted) return { ...done, removed: 0 }
  const gone = [...last.keys.keys()].filter((path) => !keys.has(path))
  for (const path of gone) target.remove(path)
  writeManifest(out, { ...now, keys })
  return { ...done, removed: gone.length }
}

/** The key of every path, pages, then held copies. */
function keysOf(publication: Publication, copies: ReadonlyMap<string, string>): Map<string, string> {
  const keys = new Map(publication.keys())
  for (const path of copies.keys()) keys.set(path, HELD)
  return keys
}

interface Work {
  publication: Publication
  copies: ReadonlyMap<string, string>
  target: Output
  world: BuildWorld
}

/** @returns how many files hold other bytes now */
async function writeStale(paths: readonly string[], work: Work): Promise<number> {
  const { target, world } = work
  let written = 0
  let done = 0
  for (const path of paths) {
    if (world.signal.aborted) break
    const body = await bodyOf(path, work)
    if (body !== undefined && (await target.write(path, body))) written++
    world.progress({ stage: 'publish', done: ++done, total: paths.length, subject: path })
  }
  await target.settled()
  return written
}

async function bodyOf(path: string, { publication, copies, world }: Work): Promise<string | Uint8Array | undefined> {
  const file = copies.get(path)
  return file === undefined ? publication.render(path)?.body : world.pictures.read(file)
}

import { createContent } from '../adapters/disk/create-content.ts'
import type { HubFolder, World } from '../newsroom/world.ts'
import type { Content } from '../ports/content.ts'
import type { Publication } from '../publish/edition.ts'
import { publish } from '../publish/publish.ts'
import { readManifest, writeManifest } from './build-manifest.ts'
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

/**
 * Writes the hub below `out`: makes what changed since the last build, removes pages that are gone. What is made again
 * and is the same is not touched.
 *
 * @param options.full make everything, whatever the last build left
 */
export async function buildHub(
  folder: HubFolder,
  world: Pick<World, 'pictures' | 'store' | 'key' | 'clock' | 'progress' | 'signal'>,
  out: string,
  options: { full?: boolean } = {},
): Promise<Built> {
  const { edition, copies } = await editionOf(folder, world)
  const target = createContent(out, { durable: false })
  const publication = publish(edition)
  const program = programMark('publish')
  const before = await readManifest(target)
  const usable = before.program === program && !options.full
  const keys = keysOf(publication)
  const stale = [...keys].filter(([path, key]) => !usable || key === '' || before.keys.get(path) !== key)
  const isThere = (path: string) => usable && before.keys.get(path) === HELD
  const missing = [...copies.keys()].filter((path) => !isThere(path))
  const built = new Map([...keys, ...[...copies.keys()].map((path): [string, string] => [path, HELD])])
  // Written first, so that a build cut short still knows all that may be its own, and what of it is not to be trusted.
  const unsure = [...stale.map(([path]) => path), ...missing]
  const doubtful = new Map([...before.keys, ...built, ...unsure.map((path): [string, string] => [path, ''])])
  if (unsure.length > 0) await writeManifest(target, { program, keys: doubtful })
  const paths = stale.map(([path]) => path)
  const written =
    (await writePages(paths, publication, { target, world })) +
    (await writePictures(missing, copies, { target, world }))
  const done = { files: built.size, rendered: paths.length, written }
  if (world.signal.aborted) return { ...done, removed: 0 }
  const removed = await removeGone(before.keys, built, target)
  await writeManifest(target, { program, keys: built })
  return { ...done, removed }
}

/** The key of every path, in order; an empty one is always stale. */
function keysOf(publication: Publication): Map<string, string> {
  return new Map(publication.paths().map((path) => [path, publication.key?.(path) ?? '']))
}

async function writePages(
  paths: readonly string[],
  publication: Publication,
  { target, world }: { target: Content; world: Pick<World, 'progress' | 'signal'> },
): Promise<number> {
  let written = 0
  let done = 0
  for (const path of paths) {
    if (world.signal.aborted) break
    const rendition = publication.render(path)
    if (rendition && (await target.write(path, rendition.body))) written++
    world.progress({ stage: 'publish', done: ++done, total: paths.length, subject: path })
  }
  return written
}

async function writePictures(
  paths: readonly string[],
  copies: ReadonlyMap<string, string>,
  { target, world }: { target: Content; world: Pick<World, 'pictures'> },
): Promise<number> {
  let written = 0
  for (const path of paths) {
    const bytes = await world.pictures.read(copies.get(path) ?? '')
    if (bytes && (await target.write(path, bytes))) written++
  }
  return written
}

async function removeGone(
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
  target: Content,
): Promise<number> {
  const gone = [...before.keys()].filter((path) => !now.has(path))
  for (const path of gone) await target.remove(path)
  return gone.length
}

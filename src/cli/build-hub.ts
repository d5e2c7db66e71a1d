import { join } from 'node:path'
import { createContent } from '../adapters/disk/create-content.ts'
import type { HubFolder, World } from '../newsroom/world.ts'
import type { Content } from '../ports/content.ts'
import type { Publication } from '../publish/edition.ts'
import { publish } from '../publish/publish.ts'
import { editionOf } from './edition-of.ts'

/** Names what the last build wrote, so that the next removes only files of its own. */
const MANIFEST = '.newswright-build.json'

/** What a build did. */
export interface Built {
  /** Files of the built hub, changed or not. */
  files: number
  /** Files whose bytes changed. */
  written: number
  /** Files of an earlier build that are no part of the hub any more. */
  removed: number
}

/** Where a build of the hub in a folder goes, unless told otherwise. */
export function outputOf(hubPath: string): string {
  return join(hubPath, '_site')
}

/** Writes every rendition of the hub below `out`: unchanged files are not touched, pages that are gone are removed. */
export async function buildHub(
  folder: HubFolder,
  world: Pick<World, 'pictures' | 'store' | 'key' | 'progress' | 'signal'>,
  out: string,
): Promise<Built> {
  const { edition, copies } = await editionOf(folder, world)
  const target = createContent(out, { durable: false })
  const publication = publish(edition)
  const before = await lastBuild(target)
  const now = [...new Set([...publication.paths(), ...copies.keys()])].sort()
  // Written first, so that a build cut short still knows all that may be its own.
  await target.write(MANIFEST, JSON.stringify([...new Set([...before, ...now])].sort()))
  const pages = await writePages(publication, target, world)
  const pictures = await writePictures(copies, target, world)
  if (world.signal.aborted) return { files: now.length, written: pages + pictures, removed: 0 }
  const removed = await removeGone(before, now, target)
  await target.write(MANIFEST, JSON.stringify(now))
  return { files: now.length, written: pages + pictures, removed }
}

async function lastBuild(target: Content): Promise<string[]> {
  const text = await target.readText(MANIFEST)
  try {
    return text === undefined ? [] : (JSON.parse(text) as string[])
  } catch {
    return []
  }
}

async function writePages(
  publication: Publication,
  target: Content,
  world: Pick<World, 'progress' | 'signal'>,
): Promise<number> {
  const paths = publication.paths()
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

/** Held copies are named by their content: one that is there needs no comparing. */
async function writePictures(
  copies: ReadonlyMap<string, string>,
  target: Content,
  world: Pick<World, 'pictures'>,
): Promise<number> {
  const there = new Set(await target.list('assets/images'))
  let written = 0
  for (const [path, file] of copies) {
    if (there.has(path)) continue
    const bytes = await world.pictures.read(file)
    if (bytes && (await target.write(path, bytes))) written++
  }
  return written
}

async function removeGone(before: readonly string[], now: readonly string[], target: Content): Promise<number> {
  const kept = new Set(now)
  const gone = before.filter((path) => !kept.has(path))
  for (const path of gone) await target.remove(path)
  return gone.length
}

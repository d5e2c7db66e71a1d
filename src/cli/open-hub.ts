import { randomBytes } from 'node:crypto'
import { join, resolve } from 'node:path'
import { createContent } from '../adapters/disk/create-content.ts'
import { createLock } from '../adapters/disk/create-lock.ts'
import { sweep } from '../adapters/disk/temporary-files.ts'
import { leanHeap } from '../adapters/system/lean-heap.ts'
import { systemClock } from '../adapters/system/system-clock.ts'
import type { Change } from '../news/change.ts'
import type { Instant } from '../news/instant.ts'
import type { Ruling } from '../news/ruling.ts'
import type { Tombstone } from '../news/tombstone.ts'
import type { HubFolder, World } from '../newsroom/world.ts'
import type { Content } from '../ports/content.ts'
import { amendRulings, withoutRulings } from '../schema/amend-rulings.ts'
import { amendTombstones } from '../schema/amend-tombstones.ts'
import { amendChanges, withoutChangesOf } from '../schema/changes.ts'
import { parseRulings } from '../schema/rulings.ts'
import { bytesOf } from './bytes-of.ts'
import { importPictureNotes } from './import-picture-notes.ts'
import { lazyStore } from './lazy-store.ts'
import { loadHub } from './load-hub.ts'
import { loadKey } from './load-key.ts'
import { openWeb } from './open-web.ts'
import { outputOf } from './output-of.ts'
import { privateFolder } from './private-folder.ts'
import { readRecordFiles, statMark } from './record-files.ts'
import type { Terminal } from './terminal.ts'

/** The word our robot goes by in robots.txt. */
const ROBOT = 'Newswright'

/** A hub with the world around it, as commands use it. */
export interface OpenHub {
  /** The hub folder's absolute path. */
  path: string
  folder: HubFolder
  world: World
  /** Reads the folder again, for the next pass. */
  reload(): Promise<HubFolder>
  /** The bytes of a held copy of a picture, at once. */
  readCopy(file: string): Uint8Array | undefined
  /** Mark of the private store's files as they lie there; undefined when they changed just now. */
  storeMark(): string | undefined
  close(): Promise<void>
}

/**
 * Opens a hub folder with the adapters of a single process: disk, libsql, HTTP, sharp.
 *
 * @param options.now a fixed clock, for rehearsals
 * @param options.sealed whether records bring their sealed parts, which a build does not need; true unless told otherwise
 * @throws ConfigurationError when the folder holds no usable hub
 */
export async function openHub(
  path: string,
  options: { terminal: Terminal; signal: AbortSignal; now?: Instant; sealed?: boolean },
): Promise<OpenHub> {
  leanHeap()
  const root = resolve(path)
  const content = createContent(root)
  for (const tree of [root, outputOf(root), join(root, '.newswright', 'copies')]) await sweep(tree)
  const load = () =>
    loadHub(content, root, async () => {
      privateFolder(root)
      return readRecordFiles(content, root, await loadKey(root), options)
    })
  const folder = await load()
  const { hub } = folder
  const own = privateFolder(root)
  const key = await loadKey(root)
  const database = join(own, 'store.db')
  const store = lazyStore(async () => (await import('../adapters/sql/open-libsql.ts')).openLibsql(database))
  await importPictureNotes(join(own, 'pictures'), join(own, 'copies'), store)
  const web = openWeb(hub, { root, robot: ROBOT, copies: join(own, 'copies'), notice: options.terminal.notice })
  // Two that read and rewrite one file must not lose each other's words.
  const turn = createLock(join(own, 'data.lock'))
  const world: World = {
    fetch: web.fetch,
    mailbox: web.mailbox,
    ...(web.embedder && { embedder: web.embedder }),
    pictures: web.pictures,
    store,
    content,
    clock: systemClock(options.now),
    key,
    random: (count) => new Uint8Array(randomBytes(count)),
    keepRulings: (rulings) => turn(() => keepRulings(content, rulings)),
    dropRulings: (rulings) => turn(() => dropRulings(content, rulings)),
    rulings: async () => parseRulings((await content.readText(RULINGS)) ?? '', RULINGS).rulings,
    alone: createLock(join(own, 'judging.lock')),
    keepTombstones: (tombstones) => turn(() => keepTombstones(content, tombstones)),
    keepChanges: (changes) => turn(() => keepChanges(content, changes)),
    dropChanges: (path) => turn(() => dropChanges(content, path)),
    signal: options.signal,
    progress: options.terminal.progress,
    robot: ROBOT,
  }
  return {
    path: root,
    folder,
    world,
    reload: load,
    readCopy: (file) => bytesOf(join(own, 'copies', file)),
    storeMark: () => {
      const marks = [database, `${database}-wal`].map((file) => statMark(file) ?? 'none')
      return marks.includes('') ? undefined : marks.join(' ')
    },
    async close() {
      await web.close()
      await store.close()
    },
  }
}

const RULINGS = '_data/rulings.yaml'

async function keepRulings(content: Content, added: readonly Ruling[]): Promise<void> {
  await content.write(RULINGS, amendRulings((await content.readText(RULINGS)) ?? '', added))
}

async function dropRulings(content: Content, dropped: readonly Ruling[]): Promise<void> {
  const text = await content.readText(RULINGS)
  if (text !== undefined) await content.write(RULINGS, withoutRulings(text, dropped))
}

const TOMBSTONES = '_data/tombstones.yaml'

async function keepTombstones(content: Content, added: readonly Tombstone[]): Promise<void> {
  if (added.length === 0) return
  await content.write(TOMBSTONES, amendTombstones((await content.readText(TOMBSTONES)) ?? '', added))
}

const CHANGES = '_data/changes.yaml'

async function keepChanges(content: Content, added: readonly Change[]): Promise<void> {
  if (added.length === 0) return
  await content.write(CHANGES, amendChanges((await content.readText(CHANGES)) ?? '', added))
}

async function dropChanges(content: Content, path: string): Promise<void> {
  const text = await content.readText(CHANGES)
  if (text !== undefined) await content.write(CHANGES, withoutChangesOf(path, text))
}

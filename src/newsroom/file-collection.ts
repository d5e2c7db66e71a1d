import { isAddress } from '../news/address.ts'
import type { Capture } from '../news/capture.ts'
import type { Entry, Feed } from '../news/entry.ts'
import type { Instant } from '../news/instant.ts'
import { instant } from '../news/instant.ts'
import type { CollectionRecord } from '../news/record.ts'
import type { Source } from '../news/source.ts'
import { leadPicture } from '../publish/collections/record-words.ts'
import { isShown } from '../publish/collections/shelves.ts'
import { cleanAddress } from '../read/addresses/clean-address.ts'
import { type CollectionFields, collectionFields } from '../record/collection-fields.ts'
import { amendCollectionFile, writeCollectionFile } from '../record/collection-file.ts'
import { collectionPath } from '../record/collection-path.ts'
import { digestValue } from '../record/digest-value.ts'
import type { FieldDigests } from '../record/reconcile.ts'
import { open, seal } from '../record/sealed.ts'
import { TAKEDOWN } from './revisit-desk.ts'
import { soberEntry } from './sober-entry.ts'
import type { HubFolder, World } from './world.ts'

/** Records made of one answer at most, the newest entries first. */
const MOST_RECORDS = 200
/** Events that were over so many days ago are not taken up any more. */
const PAST_DAYS = 31

/** What the sealed part of a collection's record holds: enough to know our own work again, whatever else is lost. */
interface Sealed {
  version: 1
  source: string
  /** Stable name of the entry. */
  entry: string
  /** Digests of the fields as computed and as written. */
  computed: FieldDigests
  written: FieldDigests
}

/** The records of a hub's collections as they are being written. */
export interface Drawer {
  /** By stable name of the entry, and by address. */
  paths: Map<string, string>
  records: Map<string, CollectionRecord>
  taken: Set<string>
  /** Addresses, calendar ids and paths of what was taken down by order. */
  takenDown: ReadonlySet<string>
  /** Addresses of pictures that the entries of this pass show. */
  pictures: Set<string>
}

/** Opens the drawer: which file belongs to which entry is known from the files alone. */
export function openDrawer({ collections, tombstones, rulings }: HubFolder, world: Pick<World, 'key'>): Drawer {
  const taken = new Set(tombstones.map(({ path }) => path))
  const orders = rulings.filter(({ action, by }) => action === 'kill' && by === TAKEDOWN)
  const takenDown = new Set(orders.map(({ subject }) => subject))
  const drawer: Drawer = { paths: new Map(), records: new Map(), taken, takenDown, pictures: new Set() }
  for (const record of collections) {
    drawer.records.set(record.path, record)
    drawer.taken.add(record.path)
    const sealed = sealedPart(record, world)
    const names = [sealed?.entry, record.fields.uid, record.fields.originalUrl, record.fields.webUrl]
    for (const name of names) {
      const key = typeof name === 'string' ? `${record.collection} ${name}` : undefined
      if (key !== undefined && !drawer.paths.has(key)) drawer.paths.set(key, record.path)
    }
  }
  return drawer
}

/** Entries of one answer, to become records of their source's collection. */
export interface CollectionEntries {
  source: Source & { collection: string }
  feed: Feed
  capture: Capture
  now: Instant
}

/**
 * Writes entries as records of a collection: new files for new entries; of known ones only the fields that their source
 * changed. What a person wrote into a file stays, and so does a file nobody remembers having made.
 *
 * @returns paths whose bytes changed
 */
export async function fileCollection(
  brought: CollectionEntries,
  { folder, drawer, world }: { folder: HubFolder; drawer: Drawer; world: Pick<World, 'content' | 'key' | 'random'> },
): Promise<string[]> {
  const { source, feed } = brought
  const changed: string[] = []
  for (const entry of chosen(brought)) {
    const { hub, organizations } = folder
    const fields = collectionFields(entry, { source, feedTitle: feed.title, feedUrl: feed.url, hub, organizations })
    if (fields === undefined || isTakenDown(source.collection, fields, drawer)) continue
    const name = nameOf(entry, fields)
    const known = [name, fields.uid, fields.originalUrl].flatMap(
      (each) => drawer.paths.get(`${source.collection} ${each}`) ?? [],
    )[0]
    const path =
      known ??
      collectionPath(source.collection, fields, { id: name, taken: (candidate) => drawer.taken.has(candidate) })
    drawer.taken.add(path)
    drawer.paths.set(`${source.collection} ${name}`, path)
    const record = drawer.records.get(path) ?? { path, collection: source.collection, fields, body: '' }
    if (isShown(record)) for (const url of leadPicture(record)) drawer.pictures.add(url)
    if (await file({ path, fields, name, source }, drawer, world)) changed.push(path)
  }
  return changed
}

/** By its own addresses and id; what has none of these, by the path it would get. */
function isTakenDown(collection: string, fields: CollectionFields, { takenDown }: Drawer): boolean {
  const names = [fields.originalUrl, fields.uid].filter((name) => typeof name === 'string')
  if (names.length > 0) return names.some((name) => takenDown.has(name))
  const path = collectionPath(collection, fields, { id: '', taken: () => false })
  return takenDown.has(path) || (typeof fields.website === 'string' && takenDown.has(fields.website))
}

/** Addresses complete, the newest first, events that are long over left out; not more than can be looked after. */
function chosen({ feed, capture, now, source }: CollectionEntries): Entry[] {
  const base = isAddress(capture.finalUrl) ? capture.finalUrl : undefined
  const since = instant(Date.parse(now) - PAST_DAYS * 86_400_000).slice(0, 10)
  const current = feed.entries.filter(
    ({ occasion }) => (occasion?.end ?? occasion?.start ?? '9999').slice(0, 10) >= since,
  )
  const moment = (entry: Entry) => entry.occasion?.start ?? entry.publishedDateTime ?? ''
  const direction = source.kind === 'calendar' ? 1 : -1
  return current
    .toSorted((a, b) => (moment(a) < moment(b) ? -direction : moment(a) > moment(b) ? direction : 0))
    .slice(0, MOST_RECORDS)
    .map((entry) => {
      const url = entry.url && cleanAddress(entry.url, base)
      const { url: _, ...rest } = entry
      return soberEntry({ ...rest, ...(url && { url }) }, now)
    })
}

/** The entry's own id; where it has none, its address. */
function nameOf(entry: Entry, fields: CollectionFields): string {
  return digestValue(entry.id ?? fields.originalUrl ?? fields.website ?? [fields.name, fields.startDateTime])
}

interface Wanted {
  path: string
  fields: CollectionFields
  name: string
  source: Source
}

async function file(
  { path, fields, name, source }: Wanted,
  drawer: Drawer,
  world: Pick<World, 'content' | 'key' | 'random'>,
): Promise<boolean> {
  const computed = digests(fields)
  const note = (written: FieldDigests): Sealed => ({ version: 1, source: source.id, entry: name, computed, written })
  const sealing = (value: Sealed) => seal(value, world.key, { path, iv: world.random(16) })
  const text = await world.content.readText(path)
  if (text === undefined) {
    return world.content.write(path, writeCollectionFile({ ...fields, secured: sealing(note(computed)) }))
  }
  const before = drawer.records.get(path)
  const sealed = before && sealedPart(before, world)
  // Made in this very pass under another address, or not by us at all.
  if (before === undefined || sealed === undefined) return false
  const { changes, written } = reconciled(before.fields, { fields, computed, sealed })
  const fresh = { ...note(written), source: sealed.source }
  if (Object.keys(changes).length === 0 && digestValue(fresh) === digestValue(sealed)) return false
  return world.content.write(path, amendCollectionFile(text, { ...changes, secured: sealing(fresh) }))
}

/** A value that is not what we wrote is a person's and stays for ever; of the others, what the source changed is changed. */
function reconciled(
  now: Readonly<Record<string, unknown>>,
  { fields, computed, sealed }: { fields: CollectionFields; computed: FieldDigests; sealed: Sealed },
): { changes: Record<string, unknown>; written: FieldDigests } {
  const changes: Record<string, unknown> = {}
  const written: Record<string, string> = {}
  for (const name of new Set([...Object.keys(computed), ...Object.keys(sealed.written)])) {
    const ours = sealed.written[name] ?? NOTHING
    const wanted = computed[name] ?? NOTHING
    const isOurs = digestValue(now[name]) === ours
    const isNew = wanted !== (sealed.computed[name] ?? NOTHING)
    if (isOurs && isNew) changes[name] = fields[name]
    const stands = isOurs && isNew ? wanted : ours
    if (stands !== NOTHING) written[name] = stands
  }
  return { changes, written }
}

const NOTHING = digestValue(undefined)

function digests(fields: CollectionFields): FieldDigests {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, digestValue(value)]))
}

/** What we know of a record of our own making; undefined for all others. */
export function sealedPart({ path, fields }: CollectionRecord, world: Pick<World, 'key'>): Sealed | undefined {
  return typeof fields.secured === 'string' ? (open(fields.secured, world.key, path) as Sealed | undefined) : undefined
}

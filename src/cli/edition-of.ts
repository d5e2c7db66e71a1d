import { drawCard } from '../adapters/opentype/draw-card.ts'
import { pinsOf } from '../decide/pins.ts'
import { defaultPolicies } from '../decide/policies/default-policies.ts'
import { withoutNames } from '../decide/rulings.ts'
import type { Change } from '../news/change.ts'
import type { Decision } from '../news/decision.ts'
import type { Instant } from '../news/instant.ts'
import type { LinkCheck } from '../news/link-check.ts'
import type { Picture } from '../news/picture.ts'
import type { Policy } from '../news/policy.ts'
import type { CollectionRecord, NewsRecord, RecordImage } from '../news/record.ts'
import type { Sealed } from '../newsroom/file-records.ts'
import type { HubFolder, World } from '../newsroom/world.ts'
import type { Store } from '../ports/store.ts'
import { articlePath, collectionRecordPath, storyPath } from '../publish/addresses.ts'
import { formerFolders, recordImages } from '../publish/collections/record-words.ts'
import { isShown } from '../publish/collections/shelves.ts'
import type { Edition, Gist, HeldImage } from '../publish/edition.ts'
import { open } from '../record/sealed.ts'
import { editionDay } from './edition-day.ts'
import { heldImageOf, publishedPath } from './held-image.ts'
import { withKnownPictures } from './known-pictures.ts'

/** Before anything was published there is still a moment to speak of. */
const NEVER: Instant = '1970-01-01T00:00:00Z'

/**
 * The edition a hub folder holds, with what the private state adds: reasons, and copies of pictures.
 *
 * @returns `copies`: by path in the output, the held file it is made from
 */
export async function editionOf(
  folder: HubFolder,
  world: Pick<World, 'store' | 'key' | 'clock'>,
): Promise<{ edition: Edition; copies: ReadonlyMap<string, string> }> {
  const { hub, taxonomy, organizations, issues, tombstones } = folder
  const pictures = await world.store.pictures()
  const { records, collections } = withoutWithdrawn(folder, pictures)
  const { heldImages, copies } = heldImagesOf(imageListsOf(records, collections), pictures)
  const decided = await decisionsOn(records, folder, world)
  const edition: Edition = {
    hub: { ...hub, policy: wholePolicy(hub.policy) },
    taxonomy,
    organizations,
    records,
    collections,
    issues,
    tombstones,
    changes: changesByPath(folder.changes ?? []),
    ...decided,
    pins: pinsOf(records, folder.rulings, world.clock.now()),
    ...(folder.theme && { theme: folder.theme }),
    ...(await storyHistory(folder, world.store)),
    heldImages,
    ...(hub.markDeadLinks && { deadLinks: await deadLinks(world.store) }),
    ...(hub.cards !== false && { drawCard }),
    asOf: newestMoment(folder),
    today: editionDay(folder, world.clock),
  }
  return { edition, copies }
}

/** A policy with every setting it works by: its own, and the built-in ones where it is silent. */
function wholePolicy(policy: Policy): Policy {
  const builtIn = defaultPolicies[`${policy.name}@${policy.version}`]
  return { ...policy, settings: { ...builtIn?.settings, ...policy.settings } }
}

/** What is known of each decision: from the reading of its file where that found one, else from the ledger. */
async function decisionsOn(
  records: readonly NewsRecord[],
  { readings }: HubFolder,
  world: Pick<World, 'store' | 'key'>,
): Promise<Pick<Edition, 'decisions' | 'gists' | 'marks'>> {
  const ledger = new Map<string, Decision>()
  const gists = new Map<string, Gist>()
  const marks = new Map<string, string>()
  for (const record of records) {
    const reading = readings?.get(record.path)
    if (reading?.gist) gists.set(record.path, reading.gist)
    const decision = reading?.gist ? undefined : await decisionOn(record, world)
    if (decision) ledger.set(record.path, decision)
    // A decision from the ledger is in no file, so the file's mark cannot speak for it.
    if (reading && !decision) marks.set(record.path, reading.mark)
  }
  const known = (path: string) => ledger.get(path) ?? readings?.get(path)?.decision?.()
  const told = (path: string) => {
    const decision = known(path)
    return decision && withoutNames(decision)
  }
  return { decisions: { get: told }, gists, marks }
}

/**
 * Stories that were joined to others, records past retention or renamed: whoever comes by an old link is sent on. And
 * stories that turned out to be several.
 */
async function storyHistory(
  { hub, collections, archived = [] }: HubFolder,
  store: Store,
): Promise<Required<Pick<Edition, 'moved' | 'splits' | 'formerIds'>>> {
  const moved = new Map(archived.map((path) => [articlePath({ path }), 'archive/']))
  for (const record of collections.filter(isShown)) {
    for (const from of formerFolders(record, hub)) moved.set(from, collectionRecordPath(record))
  }
  const present = new Map<string, string>()
  const stories = await store.stories()
  const former = new Map(
    stories.flatMap((story) => (story.formerIds.length > 0 ? [[story.id, [...story.formerIds].sort()] as const] : [])),
  )
  for (const { id, formerIds } of stories) {
    for (const each of formerIds) {
      moved.set(storyPath(each), storyPath(id))
      present.set(each, id)
    }
  }
  const splits = new Map<string, string[]>()
  for (const { id, splitFrom = [] } of stories) {
    const origins = new Set(splitFrom.map((origin) => present.get(origin) ?? origin))
    origins.delete(id)
    if (origins.size > 0) splits.set(id, [...origins].sort())
  }
  return { moved, splits, formerIds: former }
}

/** A record with a tombstone is not published, whatever its file says: the file may be a day behind. */
function withoutWithdrawn(
  { records, collections, tombstones }: HubFolder,
  pictures: ReadonlyMap<string, Picture>,
): Pick<Edition, 'records' | 'collections'> {
  const withdrawn = new Set(tombstones.map(({ path }) => path))
  return {
    records: records.filter(({ path }) => !withdrawn.has(path)),
    collections: collections
      .filter(({ path }) => !withdrawn.has(path))
      .map((record) => withKnownPictures(record, pictures)),
  }
}

function changesByPath(changes: readonly Change[]): Map<string, Change[]> {
  const byPath = new Map<string, Change[]>()
  for (const change of changes) byPath.set(change.path, [...(byPath.get(change.path) ?? []), change])
  return byPath
}

/** From the record's own sealed part where our key opens it, else from the ledger. */
export async function decisionOn(
  record: NewsRecord,
  world: Pick<World, 'store' | 'key'>,
): Promise<Decision | undefined> {
  const sealed = record.fields.secured
    ? (open(record.fields.secured, world.key, record.path) as Sealed | undefined)
    : undefined
  if (sealed) return sealed.decision
  const article = await world.store.articleByUrl(record.fields.webUrl ?? record.fields.originalUrl)
  return article && world.store.decision(article.id)
}

/** The edition speaks of the moment of its newest content, not of the clock: the same content builds the same bytes. */
function newestMoment({ records, tombstones, changes = [] }: HubFolder): Instant {
  const moments = [
    ...records.flatMap(({ fields }) => [fields.publishedDateTime, fields.updatedDateTime ?? '']),
    ...tombstones.map(({ at }) => at),
    ...changes.map(({ at }) => at),
  ]
  return moments.reduce((newest, moment) => (moment > newest ? moment : newest), NEVER)
}

/** Twice found dead, a week apart: one look may have met a bad day. */
async function deadLinks(store: Store): Promise<Set<string>> {
  const checks = [...(await store.linkChecks()).values()]
  const isDead = ({ state, looks }: LinkCheck) => (state === 'gone' || state === 'soft-missing') && looks > 1
  return new Set(checks.filter(isDead).map(({ url }) => url))
}

/** The pictures of each record, of related coverage and of collections. */
function imageListsOf(
  records: readonly NewsRecord[],
  collections: readonly CollectionRecord[],
): Pick<RecordImage, 'url' | 'isCached'>[][] {
  return [
    ...records.map(({ fields }) => [...fields.images, ...fields.related.flatMap(({ images = [] }) => images)]),
    ...collections.map(recordImages),
  ]
}

function heldImagesOf(
  lists: readonly Pick<RecordImage, 'url' | 'isCached'>[][],
  pictures: ReadonlyMap<string, Picture>,
) {
  const heldImages = new Map<string, HeldImage>()
  const copies = new Map<string, string>()
  for (const images of lists) {
    for (const { url, isCached } of images) {
      const picture = isCached && !heldImages.has(url) ? pictures.get(url) : undefined
      const held = picture && heldImageOf(picture.copies)
      if (!held) continue
      heldImages.set(url, held)
      for (const { file } of picture.copies) copies.set(publishedPath(file), file)
    }
  }
  return { heldImages, copies }
}

import type { Article } from '../news/article.ts'
import type { Decision } from '../news/decision.ts'
import type { Hub } from '../news/hub.ts'
import type { Picture } from '../news/picture.ts'
import type { NewsFields, NewsRecord, RecordImage } from '../news/record.ts'
import type { Ruling } from '../news/ruling.ts'
import { amendRecord } from '../record/amend-record.ts'
import { digestValue } from '../record/digest-value.ts'
import { readRecord } from '../record/read-record.ts'
import { correct, digestFields, type FieldDigests, reconcile } from '../record/reconcile.ts'
import { record } from '../record/record.ts'
import { recordPath } from '../record/record-path.ts'
import { open, seal } from '../record/sealed.ts'
import { writeRecord } from '../record/write-record.ts'
import { archivedPath } from './archive-records.ts'
import type { Judged } from './judge-stories.ts'
import type { HubFolder, World } from './world.ts'

/** What the sealed part of a record holds: enough to know our own work again and to say why. */
export interface Sealed {
  version: 1
  article: string
  source: string
  decision: Decision
  /** Digests of the fields as computed and as written. */
  computed: FieldDigests
  written: FieldDigests
}

/** What came of filing. */
export interface Filed {
  /** Paths whose bytes changed. */
  changed: string[]
  /** Paths of the articles that have a record. */
  paths: ReadonlyMap<string, string>
  /** Hand edits found in files, now rulings. */
  edits: Ruling[]
}

/**
 * Writes every decision into its record; files that would hold the same stay untouched, and people's edits stay.
 *
 * @param judged `only` names the articles to file, where not all of them are
 */
export async function fileRecords(
  folder: HubFolder,
  judged: Judged & { only?: ReadonlySet<string> },
  world: World,
): Promise<Filed> {
  const desk = await openDesk(folder, world)
  const decisions = judged.decisions
    .filter(({ article }) => judged.only?.has(article) ?? true)
    .filter(({ verdict, article }) => verdict !== 'reject' || desk.pathOf(article))
  const archived = new Set(await world.content.list(archivedPath('_news')))
  const filed: Filed = { changed: [], paths: desk.paths, edits: [] }
  const qualities = new Map(judged.decisions.map((decision) => [decision.article, decision.quality.value]))
  const pictures = await world.store.pictures()
  let done = 0
  for (const decision of decisions) {
    if (world.signal.aborted) break
    const article = judged.articles.get(decision.article)
    if (!article) continue
    const path = desk.claim(article, folder)
    if (archived.has(archivedPath(path))) continue
    const computed = compute(decision, article, { folder, judged, qualities, pictures, path })
    const told = withPicture(decision, article, pictures)
    const { changed, edits } = await file(computed, told, article, { folder, world })
    if (changed) filed.changed.push(path)
    filed.edits.push(...edits)
    world.progress({ stage: 'record', done: ++done, total: decisions.length, subject: path })
  }
  return filed
}

/** Which path belongs to which article: as remembered, else by the addresses in the records. */
async function openDesk(folder: HubFolder, world: World) {
  const paths = new Map((await world.store.allWritten()).map(({ article, path }) => [article, path]))
  const byAddress = new Map<string, string>()
  const archive = archivedPath('')
  const taken = new Set((await world.content.list(archive)).map((path) => path.slice(archive.length)))
  // Written since the folder was read.
  for (const path of paths.values()) taken.add(path)
  // What was withdrawn keeps its name: a newcomer under it would be withdrawn, too.
  for (const { path } of folder.tombstones) taken.add(path)
  for (const { path, fields } of folder.records) {
    taken.add(path)
    for (const url of [fields.originalUrl, fields.webUrl]) if (url) byAddress.set(url, path)
  }
  return {
    paths: paths as ReadonlyMap<string, string>,
    pathOf: (article: string) => paths.get(article),
    claim(article: Article, { hub }: HubFolder): string {
      const known = paths.get(article.id) ?? byAddress.get(article.webUrl) ?? byAddress.get(article.originalUrl)
      const path =
        known ??
        recordPath({
          title: article.title,
          publishedDateTime: article.publishedDateTime ?? article.capturedAt,
          timeZone: hub.timeZone,
          taken: (path) => taken.has(path),
          id: article.id,
        })
      taken.add(path)
      paths.set(article.id, path)
      return path
    },
  }
}

function compute(
  decision: Decision,
  article: Article,
  context: {
    folder: HubFolder
    judged: Judged
    qualities: ReadonlyMap<string, number>
    pictures: ReadonlyMap<string, Picture>
    path: string
  },
): NewsRecord {
  const { folder, judged, qualities, pictures, path } = context
  const { hub, organizations, taxonomy } = folder
  const related = decision.related.flatMap((id) => {
    const other = judged.articles.get(id)
    if (!other) return []
    return [{ article: other, quality: qualities.get(id) ?? 0, images: imagesOf(other, hub, pictures) }]
  })
  const images = imagesOf(article, hub, pictures)
  return record(decision, article, { hub, organizations, taxonomy, related, images, path })
}

/** The first picture that is the article's own, with its measured size; `isCached` only when a copy is really held. */
function imagesOf(article: Article, hub: Hub, pictures: ReadonlyMap<string, Picture>): RecordImage[] {
  if (hub.images === 'none') return []
  const lead = article.images.find(({ url }) => isOwn(pictures.get(url)))
  const known = lead && pictures.get(lead.url)
  if (!known) return []
  return [
    {
      url: lead.url,
      width: known.width,
      height: known.height,
      ...(known.copies.length > 0 && { isCached: true }),
      ...(lead.title && { title: lead.title }),
      ...(lead.attribution && { attribution: lead.attribution }),
    },
  ]
}

/** Says why the lead picture is not taken for the article's own; it is known only once stories are told apart. */
function withPicture(
  decision: Decision,
  { images: [lead] }: Article,
  pictures: ReadonlyMap<string, Picture>,
): Decision {
  const shared = lead && pictures.get(lead.url)?.shared
  if (!shared) return decision
  const reason = { ...shared, because: `Its first picture is not taken for its own: ${shared.because}` }
  return { ...decision, showing: [...(decision.showing ?? []), reason] }
}

/** No logo and no stock picture. */
function isOwn(picture: Picture | undefined): boolean {
  return picture?.state === 'usable' && !picture.shared
}

async function file(
  computed: NewsRecord,
  decision: Decision,
  article: Article,
  { folder, world }: { folder: HubFolder; world: World },
): Promise<{ changed: boolean; edits: Ruling[] }> {
  const { path } = computed
  const rulings = folder.rulings.filter(({ subject }) => [path, article.webUrl, article.originalUrl].includes(subject))
  const wanted = correct(computed.fields, rulings)
  const text = await world.content.readText(path)
  const now = text === undefined ? undefined : readRecord(text, path).record
  // A file that cannot be read is a person's unfinished work: it is left alone until it can be.
  if (text !== undefined && !now) return { changed: false, edits: [] }
  const sealed = now?.fields.secured ? (open(now.fields.secured, world.key, path) as Sealed | undefined) : undefined
  const last = await remembered(path, sealed, world)
  const joined = now
    ? reconcile({ file: now.fields, computed: wanted, ...last, digest: digestValue })
    : { fields: wanted, edits: [] }
  const edits = joined.edits.map((edit) => ruling(edit, { path, at: world.clock.now() }))
  // Before we forget that these values are a person's.
  if (edits.length > 0) await world.keepRulings(edits)
  const note = sealedNote(sameDecision(sealed?.decision, decision), article, {
    computed: wanted,
    written: joined.fields,
  })
  const secured = resealed(now?.fields, sealed, { note, path, world })
  const fields: NewsFields = { ...joined.fields, ...(secured && { secured }) }
  const changed = await world.content.write(
    path,
    text === undefined ? writeRecord({ ...computed, fields }) : amend(text, now?.fields, fields),
  )
  await world.store.saveWritten({
    path,
    article: article.id,
    computed: JSON.stringify(note.computed),
    written: JSON.stringify(note.written),
  })
  return { changed, edits }
}

async function remembered(path: string, sealed: Sealed | undefined, world: World) {
  const written = await world.store.written(path)
  if (written) {
    return {
      before: JSON.parse(written.computed) as FieldDigests,
      written: JSON.parse(written.written) as FieldDigests,
    }
  }
  return sealed ? { before: sealed.computed, written: sealed.written } : {}
}

/** The earlier one when only the time differs, so that a lost ledger rewrites nothing. */
function sameDecision(earlier: Decision | undefined, now: Decision): Decision {
  return earlier && digestValue({ ...earlier, at: '' }) === digestValue({ ...now, at: '' }) ? earlier : now
}

function sealedNote(
  decision: Decision,
  article: Article,
  fields: { computed: NewsFields; written: NewsFields },
): Sealed {
  return {
    version: 1,
    article: article.id,
    source: article.source,
    decision,
    computed: digestFields(fields.computed, digestValue),
    written: digestFields(fields.written, digestValue),
  }
}

/** Sealed anew only when its content changed; a part our key cannot open belongs to somebody else and is kept. */
function resealed(
  before: NewsFields | undefined,
  sealed: Sealed | undefined,
  { note, path, world }: { note: Sealed; path: string; world: World },
): string | undefined {
  if (before?.secured && !sealed) return before.secured
  if (before?.secured && digestValue(sealed) === digestValue(note)) return before.secured
  return seal(note, world.key, { path, iv: world.random(16) })
}

function amend(text: string, before: NewsFields | undefined, after: NewsFields): string {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after)]) as Set<keyof NewsFields>
  const changes: Partial<Record<keyof NewsFields, unknown>> = {}
  for (const name of names) {
    if (digestValue(before?.[name]) !== digestValue(after[name])) changes[name] = after[name]
  }
  return Object.keys(changes).length === 0 ? text : amendRecord(text, changes as Partial<NewsFields>)
}

/** A hand edit of the decision is a ruling on it; of any other field, a correction. */
function ruling(edit: Pick<Ruling, 'action' | 'field' | 'value'>, { path, at }: { path: string; at: string }): Ruling {
  const base = { subject: path, at, by: 'file edit' }
  if (edit.field === 'published') return { ...base, action: edit.value === true ? 'publish' : 'hold' }
  return { ...base, ...edit }
}

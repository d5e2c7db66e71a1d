import type { Decision } from '../news/decision.ts'
import type { NewsFields, NewsRecord } from '../news/record.ts'
import { amendRecord } from '../record/amend-record.ts'
import { digestValue } from '../record/digest-value.ts'
import { readRecord } from '../record/read-record.ts'
import type { FieldDigests } from '../record/reconcile.ts'
import { open, seal } from '../record/sealed.ts'
import type { Sealed } from './file-records.ts'
import type { World } from './world.ts'

/** Stands in reasons where a title was. */
const WITHOUT_TITLE = 'an article that was taken down'

/** A record without what it says of an article. */
export function withoutRelated(record: NewsRecord, addresses: ReadonlySet<string>): NewsRecord {
  const related = record.fields.related.filter(({ webUrl }) => !addresses.has(webUrl))
  return related.length === record.fields.related.length ? record : { ...record, fields: { ...record.fields, related } }
}

/** An article that other records may name. */
export interface Mentioned {
  addresses: ReadonlySet<string>
  /** Reasons of decisions quote it: "behind ...". */
  title: string | undefined
}

/**
 * Takes an article out of the coverage another record names, and out of the reasons of its decision. The change is
 * remembered as our own work, in the store and in the sealed part, so that the next run does not take it for an edit by
 * hand.
 *
 * @param file where the record lies: its own path, or that in the archive
 * @returns whether the record named the article
 */
export async function dropMention(
  file: string,
  record: NewsRecord,
  { mentioned, world }: { mentioned: Mentioned; world: World },
): Promise<boolean> {
  const { related } = withoutRelated(record, mentioned.addresses).fields
  const secured = resealed(record, { related, title: mentioned.title }, world)
  if (related === record.fields.related && secured === undefined) return false
  const text = await world.content.readText(file)
  if (text === undefined) return false
  const amended = amendRecord(text, { related, ...(secured && { secured }) })
  await world.content.write(file, amended)
  await remember(record.path, readRecord(amended, record.path).record?.fields.related, world)
  return true
}

/** The sealed part with what it now says; undefined where that is the same, or sealed by somebody else. */
function resealed(
  { path, fields }: NewsRecord,
  { related, title }: { related: NewsFields['related']; title: string | undefined },
  world: World,
): string | undefined {
  const sealed = fields.secured ? (open(fields.secured, world.key, path) as Sealed | undefined) : undefined
  if (!sealed) return undefined
  const decision = withoutTitle(sealed.decision, title)
  if (related === fields.related && decision === sealed.decision) return undefined
  const digest: FieldDigests = related === fields.related ? {} : { related: digestValue(related) }
  const note: Sealed = {
    ...sealed,
    decision,
    computed: { ...sealed.computed, ...digest },
    written: { ...sealed.written, ...digest },
  }
  return seal(note, world.key, { path, iv: world.random(16) })
}

/** Wherever a reason quotes the title. */
function withoutTitle(decision: Decision, title: string | undefined): Decision {
  if (!title) return decision
  const quoted = JSON.stringify(title).slice(1, -1)
  const text = JSON.stringify(decision)
  return text.includes(quoted) ? (JSON.parse(text.replaceAll(quoted, WITHOUT_TITLE)) as Decision) : decision
}

async function remember(path: string, related: unknown, { store }: World): Promise<void> {
  const written = await store.written(path)
  if (!written) return
  const withRelated = (digests: string) => JSON.stringify({ ...JSON.parse(digests), related: digestValue(related) })
  await store.saveWritten({
    ...written,
    computed: withRelated(written.computed),
    written: withRelated(written.written),
  })
}

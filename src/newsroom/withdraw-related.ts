import type { NewsFields, NewsRecord } from '../news/record.ts'
import { amendRecord } from '../record/amend-record.ts'
import { digestValue } from '../record/digest-value.ts'
import { readRecord } from '../record/read-record.ts'
import { open, seal } from '../record/sealed.ts'
import type { Sealed } from './file-records.ts'
import type { World } from './world.ts'

/**
 * Takes an article out of the coverage another record names. The change is remembered as our own work, in the store and
 * in the sealed part, so that the next run does not take it for an edit by hand.
 *
 * @param file where the record lies: its own path, or that in the archive
 * @returns whether the record named the article
 */
export async function dropRelated(
  file: string,
  record: NewsRecord,
  { addresses, world }: { addresses: ReadonlySet<string>; world: World },
): Promise<boolean> {
  const related = record.fields.related.filter(({ webUrl }) => !addresses.has(webUrl))
  if (related.length === record.fields.related.length) return false
  const text = await world.content.readText(file)
  if (text === undefined) return false
  const amended = amendRecord(text, { related, ...resealed(record, related, world) })
  await world.content.write(file, amended)
  await remember(record.path, readRecord(amended, record.path).record?.fields.related, world)
  return true
}

function resealed({ path, fields }: NewsRecord, related: NewsFields['related'], world: World): Partial<NewsFields> {
  const sealed = fields.secured ? (open(fields.secured, world.key, path) as Sealed | undefined) : undefined
  if (!sealed) return {}
  const digest = { related: digestValue(related) }
  const note: Sealed = {
    ...sealed,
    computed: { ...sealed.computed, ...digest },
    written: { ...sealed.written, ...digest },
  }
  return { secured: seal(note, world.key, { path, iv: world.random(16) }) }
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

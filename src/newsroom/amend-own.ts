import type { NewsFields, NewsRecord } from '../news/record.ts'
import { amendRecord } from '../record/amend-record.ts'
import { digestValue } from '../record/digest-value.ts'
import { readRecord } from '../record/read-record.ts'
import { open, seal } from '../record/sealed.ts'
import type { Sealed } from './file-records.ts'
import type { World } from './world.ts'

/** Fields that may be changed between two runs. */
type Amendable = 'images' | 'related'

/**
 * Changes fields of a record outside a run. The change is remembered as our own work, in the sealed part and in the store,
 * so that the next run does not take it for an edit by hand.
 *
 * @returns whether the file's bytes changed
 */
export async function amendOwn(
  record: NewsRecord,
  changes: Partial<Pick<NewsFields, Amendable>>,
  world: Pick<World, 'content' | 'store' | 'key' | 'random'>,
): Promise<boolean> {
  const { path } = record
  const text = await world.content.readText(path)
  if (text === undefined) return false
  const names = Object.keys(changes) as Amendable[]
  const plain = amendRecord(text, changes)
  // As it will be read from the file: what a person added to it stays in.
  const fields = readRecord(plain, path).record?.fields
  const digests = Object.fromEntries(names.map((name) => [name, digestValue(fields?.[name])]))
  const secured = resealed(record, digests, world)
  const written = await world.store.written(path)
  if (written) {
    const joined = (before: string) => JSON.stringify({ ...JSON.parse(before), ...digests })
    await world.store.saveWritten({ ...written, computed: joined(written.computed), written: joined(written.written) })
  }
  return world.content.write(path, secured === undefined ? plain : amendRecord(plain, { secured }))
}

function resealed(
  { path, fields }: NewsRecord,
  digests: Readonly<Record<string, string>>,
  { key, random }: Pick<World, 'key' | 'random'>,
): string | undefined {
  const sealed = fields.secured ? (open(fields.secured, key, path) as Sealed | undefined) : undefined
  if (!sealed) return undefined
  const note: Sealed = {
    ...sealed,
    computed: { ...sealed.computed, ...digests },
    written: { ...sealed.written, ...digests },
  }
  return seal(note, key, { path, iv: random(16) })
}

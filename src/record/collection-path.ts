import type { CollectionFields } from './collection-fields.ts'
import { slug } from './slug.ts'

/** Folders below a collection by the record's type, as the reference has them. */
const FOLDERS: Readonly<Record<string, string>> = { video: 'videos/', audio: 'audio/', course: 'courses/' }

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function providerName({ provider }: CollectionFields): string {
  return typeof provider === 'object' && provider !== null && 'name' in provider ? textOf(provider.name) : ''
}

/**
 * The path of a new record, named after who made it and what it is called: `_learning/videos/tide-school-how-a-mooring-holds.md`;
 * an event after its day: `_events/2026-12-10-storm-surges.md`. Ask only once: a file's name never changes after it is written.
 *
 * @param id stable name of the entry; tells two files of one name apart
 */
export function collectionPath(
  collection: string,
  fields: CollectionFields,
  { id, taken }: { id: string; taken: (path: string) => boolean },
): string {
  const folder = collection === 'learning' ? (FOLDERS[textOf(fields.type)] ?? '') : ''
  const before = collection === 'events' ? textOf(fields.startDateTime).slice(0, 10) : providerName(fields)
  const words = slug(`${before} ${textOf(fields.title ?? fields.name)}`) || id
  const plain = `_${collection}/${folder}${words}.md`
  if (!taken(plain)) return plain
  for (let length = 6; length < id.length; length += 2) {
    const path = `${plain.slice(0, -3)}-${id.slice(0, length)}.md`
    if (!taken(path)) return path
  }
  return `${plain.slice(0, -3)}-${id}.md`
}

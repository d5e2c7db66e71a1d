import type { Tombstone } from '../news/tombstone.ts'
import { parseTombstones, writeTombstones } from './tombstones.ts'
import { writeYaml } from './yaml-text.ts'

/**
 * The text of `_data/tombstones.yaml` with tombstones added. Whoever lies there already stays as he lies; what people
 * wrote, comments and unfinished entries stay byte for byte. A takedown takes the place of an older entry, which may
 * name the title.
 *
 * @param text the file as it stands; empty when there is none
 */
export function amendTombstones(text: string, added: readonly Tombstone[]): string {
  const { tombstones, notices } = parseTombstones(text, '')
  const known = new Map(tombstones.map((tombstone) => [tombstone.path, tombstone]))
  const fresh = added.filter(({ path, reason }) => {
    const earlier = known.get(path)
    return earlier === undefined || (reason === 'takedown' && earlier.reason !== 'takedown')
  })
  if (fresh.length === 0) return text
  const replaced = new Set(fresh.map(({ path }) => path))
  const mustRewrite = tombstones.some(({ path }) => replaced.has(path))
  if (notices.length === 0 && (mustRewrite || tombstones.length === 0)) {
    return writeTombstones([...tombstones.filter(({ path }) => !replaced.has(path)), ...fresh])
  }
  return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${writeYaml(fresh)}`
}

import type { Notice } from '../news/notice.ts'
import type { NewsRecord } from '../news/record.ts'
import { topLevelBlocks } from './blocks.ts'
import { isFieldName } from './field-names.ts'
import { type FrontMatter, splitFrontMatter } from './front-matter.ts'
import { readFields } from './read-fields.ts'
import { readFrontMatterMap } from './read-map.ts'
import type { Reading } from './read-values.ts'

/**
 * Reads a news record from whatever front matter a person or a tool wrote: byte-order mark, CRLF, any YAML quoting,
 * block and flow style, missing `---`, unknown and reordered fields. Never throws; what cannot be read is said with
 * its line and a remedy, and the rest is kept. No record at all only without a title or an address.
 *
 * @param text the whole file
 * @param path its path below the hub folder; becomes the record's path and the notices' subject
 */
export function readRecord(text: string, path: string): { record?: NewsRecord; notices: Notice[] } {
  const parts = splitFrontMatter(text)
  const reading: Reading = { path, lineOffset: parts.firstLine - 1, notices: [] }
  reportMissingLines(parts, reading)
  if (parts.missing === 'all') return { notices: reading.notices }
  const map = readFrontMatterMap(parts.yaml, reading)
  const fields = map === undefined ? undefined : readFields(map, reading)
  if (fields === undefined) return { notices: reading.notices }
  return { record: { path, fields, unknown: unknownFields(parts.yaml), body: parts.body }, notices: reading.notices }
}

function unknownFields(yaml: string): NewsRecord['unknown'] {
  let after: string | undefined
  return topLevelBlocks(yaml).flatMap((block) => {
    const follows = after === undefined ? {} : { after }
    after = block.name
    return isFieldName(block.name) ? [] : [{ name: block.name, ...follows, raw: yaml.slice(block.lead, block.end) }]
  })
}

const MISSING: Readonly<
  Record<Exclude<FrontMatter['missing'], 'nothing'>, Pick<Notice, 'code' | 'message' | 'remedy'>>
> = {
  opening: {
    code: 'front-matter-not-opened',
    message: 'The front matter does not begin with a line `---`.',
    remedy: 'Put a line with three dashes above the first field.',
  },
  closing: {
    code: 'front-matter-not-closed',
    message: 'The front matter does not end with a line `---`.',
    remedy: 'Put a line with three dashes after the last field.',
  },
  both: {
    code: 'front-matter-not-opened',
    message: 'The front matter stands without its lines `---`.',
    remedy: 'Put a line with three dashes above the first field and one after the last.',
  },
  all: {
    code: 'front-matter-missing',
    message: 'The file has no front matter, so it is no record.',
    remedy: 'Begin it with `---`, the fields, and `---`; docs/record.md shows them.',
  },
}

function reportMissingLines(parts: FrontMatter, reading: Reading): void {
  if (parts.missing === 'nothing') return
  const level = parts.missing === 'all' ? 'error' : 'warning'
  const lines = parts.yaml.split('\n').length
  const line = parts.missing === 'closing' ? parts.firstLine + lines - 1 : 1
  reading.notices.push({ stage: 'record', subject: reading.path, level, line, ...MISSING[parts.missing] })
}

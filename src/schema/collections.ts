import type { Notice } from '../news/notice.ts'
import type { CollectionRecord } from '../news/record.ts'
import { shapeOf } from './collection-shapes.ts'
import { splitFrontMatter } from './front-matter.ts'
import { validate, yamlFault } from './validate.ts'
import { isMap, parseYaml } from './yaml-text.ts'

/**
 * Reads a file of a collection other than news (`_people/jane.md`, `_learning/videos/…`): its values as YAML gives
 * them (moments stay text), its body as it stands. What is wrong in it is said and stays. No record only when it has no
 * front matter.
 */
export function parseCollectionRecord(file: string, path: string): { record?: CollectionRecord; notices: Notice[] } {
  const parts = splitFrontMatter(file)
  if (parts === undefined) return { notices: [frontMatterMissing(path)] }
  const yaml = parseYaml(parts.yaml, { scalars: 'typed', lineOffset: parts.lineOffset })
  const collection = /^(?:_archive\/)?_?([^/]*)/.exec(path)?.[1] ?? ''
  const fields = isMap(yaml.value) ? yaml.value : {}
  // What broken YAML lacks is not missing yet.
  const { notices } =
    yaml.faults.length > 0
      ? { notices: yaml.faults.map((fault) => yamlFault(path, fault)) }
      : validate(shapeOf(collection, fields), { path, yaml, document: 'docs/collections.md' })
  if (!parts.closed) notices.push(frontMatterNotClosed(path, parts.lineOffset))
  return { record: { path, collection, fields, body: parts.body }, notices }
}

function frontMatterNotClosed(path: string, line: number): Notice {
  return {
    stage: 'hub',
    code: 'front-matter-not-closed',
    level: 'warning',
    subject: path,
    line,
    message: 'The front matter that begins here has no end; the whole file was taken for it.',
    remedy: 'Put a line `---` behind its last field.',
  }
}

export function frontMatterMissing(path: string): Notice {
  return {
    stage: 'hub',
    code: 'front-matter-missing',
    level: 'error',
    subject: path,
    line: 1,
    message: 'The file has no front matter.',
    remedy: 'Begin it with a line `---`, its fields, and a line `---`.',
  }
}

import type { NewsFields } from '../news/record.ts'
import { type Block, topLevelBlocks } from './blocks.ts'
import { carryUnknownParts } from './carry-unknown.ts'
import { entryLines } from './emit-tree.ts'
import { APART, FIELD_ORDER, type FieldName } from './field-names.ts'
import { type FrontMatter, lineEnd, splitFrontMatter } from './front-matter.ts'
import { readRecord } from './read-record.ts'
import { replaceScalar } from './replace-scalar.ts'
import { writeField } from './write-fields.ts'
import { parseYamlTree } from './yaml-tree.ts'

/**
 * A file's text with some fields changed and every other byte as it was: unknown fields, comments, a person's way of
 * writing, line ends, the body. A field whose value is already the wanted one is not touched; `undefined` (named
 * explicitly) or an empty list takes a field out; a new field goes to its place in the contract's order.
 *
 * @param text the whole file, as a person or another tool left it
 * @param changes fields with their new values
 */
export function amendRecord(text: string, changes: Partial<NewsFields>): string {
  const parts = splitFrontMatter(text)
  if (parts.missing === 'all') return withNewFrontMatter(text, changes)
  const current = readRecord(text, '').record?.fields
  const names = FIELD_ORDER.filter((name) => name in changes && !same(current?.[name], changes[name]))
  if (names.length === 0) return text
  const newline = lineEnd(text)
  if (isFlowMap(parts.yaml)) return amendFlowMap(parts, changes, newline)
  const yaml = names.reduce((yaml, name) => amendField(yaml, name, { changes, newline }), parts.yaml)
  return joined({ ...parts, yaml }, newline)
}

/** The whole front matter as one `{...}` has no lines to amend: it is written anew, unknown fields with it. */
function amendFlowMap(parts: FrontMatter, changes: Partial<NewsFields>, newline: '\n' | '\r\n'): string {
  const { root, faults } = parseYamlTree(parts.yaml)
  if (root?.kind !== 'map' || faults.length > 0) return joined(parts, newline)
  const block = `${root.entries.flatMap(entryLines).join('\n')}\n`
  return amendRecord(joined({ ...parts, yaml: block.replaceAll('\n', newline) }, newline), changes)
}

function isFlowMap(yaml: string): boolean {
  return /^(?:[ \t]*(?:#.*)?\r?\n)*[ \t]*\{/.test(yaml)
}

interface Amendment {
  changes: Partial<NewsFields>
  newline: '\n' | '\r\n'
}

function amendField(yaml: string, name: FieldName, { changes, newline }: Amendment): string {
  const blocks = topLevelBlocks(yaml)
  const written = writeField(name, changes)
  const found = blocks.filter((block) => block.name === name)
  const last = found.at(-1)
  if (last === undefined) return written === '' ? yaml : insertField(yaml, blocks, { name, written, newline })
  const raw = yaml.slice(last.start, last.end)
  if (written === '') return found.reduceRight(withoutBlock, yaml)
  const carried = carryUnknownParts(name, raw, written)
  const replaced = replaceScalar(raw, carried) ?? endLike(raw, carried)
  return yaml.slice(0, last.start) + replaced.replace(/\r?\n/g, newline) + yaml.slice(last.end)
}

/** A value at the very end of a text that has no last line end gets none either. */
function endLike(raw: string, written: string): string {
  return raw.endsWith('\n') ? written : written.replace(/\n$/, '')
}

/** Takes a field out together with the empty lines above it, comments stay. */
function withoutBlock(yaml: string, block: Block): string {
  const lead = yaml
    .slice(block.lead, block.start)
    .replace(/(?:[ \t]*\r?\n)+$/, (lines) => (block.lead === 0 ? lines : ''))
  // A front matter without sealed part ends with an empty line.
  const last = block.name === 'secured' && block.end === yaml.length ? (/\r?\n$/.exec(yaml)?.[0] ?? '') : ''
  return yaml.slice(0, block.lead) + lead + last + yaml.slice(block.end)
}

interface NewField {
  name: FieldName
  written: string
  newline: '\n' | '\r\n'
}

/** Puts a field behind the nearest field before it in the contract's order that the file has, else at the top. */
function insertField(yaml: string, blocks: Block[], { name, written, newline }: NewField): string {
  const before = FIELD_ORDER.slice(0, FIELD_ORDER.indexOf(name))
  const previous = before.flatMap((field) => blocks.filter((block) => block.name === field)).at(-1)
  const at = previous?.end ?? 0
  const head = yaml.slice(0, at)
  const gap = head === '' || head.endsWith('\n') ? '' : newline
  const apart = APART.has(name) && at > 0 ? newline : ''
  const rest = yaml.slice(at)
  const sealedLast = name === 'secured' && /^\r?\n$/.test(rest)
  return head + gap + apart + written.replaceAll('\n', newline) + (sealedLast ? '' : rest)
}

function joined(parts: FrontMatter, newline: string): string {
  const open = parts.tail !== '' && parts.yaml !== '' && !parts.yaml.endsWith('\n') ? newline : ''
  return parts.head + parts.yaml + open + parts.tail + parts.body
}

function withNewFrontMatter(text: string, changes: Partial<NewsFields>): string {
  const newline = lineEnd(text)
  const fields = FIELD_ORDER.map((name) => {
    const written = writeField(name, changes)
    return written !== '' && APART.has(name) ? `\n${written}` : written
  }).join('')
  if (fields === '') return text
  return `---\n${fields}---\n`.replaceAll('\n', newline) + text
}

/** Equal in content, whatever the order of keys; an empty list is like none. */
function same(before: unknown, after: unknown): boolean {
  return canonical(before) === canonical(after)
}

function canonical(value: unknown): string {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return 'nothing'
  return JSON.stringify(value, (_, part: unknown) => {
    if (part === null || typeof part !== 'object' || Array.isArray(part)) return part
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}

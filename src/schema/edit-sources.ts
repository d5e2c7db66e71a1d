import type { Source } from '../news/source.ts'
import { completeAddress } from './complete-address.ts'
import { readSourceList } from './source-list.ts'
import { sourceValue } from './source-value.ts'
import { writeSources } from './sources.ts'
import { writeYaml } from './yaml-text.ts'

/*
 * sources.yaml is its owner's file: an edit touches the lines it is about, every other byte stays as it is.
 */

/** The text with sources added at the end of its list. */
export function addToSources(text: string, sources: readonly Source[]): string {
  if (sources.length === 0) return text
  const { values } = readSourceList(text)
  const lines = text.split('\n')
  const shape = listShape(lines)
  if (!shape) return blockInsteadOfFlow(text, [...(values ?? []), ...sources.map(sourceValue)])
  const added = itemLines(sources, shape.indent)
  return [...lines.slice(0, shape.end), ...added, ...lines.slice(shape.end)].join('\n')
}

/** The text without the sources at these places (0-based, as they stand in the file). */
export function removeFromSources(text: string, places: readonly number[]): string {
  const { values = [] } = readSourceList(text)
  const lines = text.split('\n')
  const shape = listShape(lines)
  const kept = values.filter((_, place) => !places.includes(place))
  if (!shape) return blockInsteadOfFlow(text, kept)
  const gone = new Set(places.flatMap((place) => blockOf(lines, shape, place)))
  const rest = lines.filter((_, number) => !gone.has(number))
  if (kept.length === 0) rest.splice(shape.starts[0] ?? rest.length, 0, `${shape.indent}[]`)
  return rest.join('\n')
}

/** Places (0-based) of the sources with one of these addresses. */
export function placesOf(text: string, urls: readonly string[]): number[] {
  const address = (value: unknown) =>
    typeof value === 'object' && value !== null && 'url' in value ? value.url : value
  const { values = [] } = readSourceList(text)
  return [...values.keys()].filter((place) => urls.includes(completeAddress(String(address(values[place])))))
}

/** The text with the address of the source at a place changed; it keeps its id, under which its history is known. */
export function readdressSource(text: string, place: number, change: { source: Source; to: string }): string {
  const { source, to } = change
  const lines = text.split('\n')
  const shape = listShape(lines)
  const block = shape ? blockOf(lines, shape, place) : []
  const number = block.find((at) => !/^\s*#/.test(lines[at] ?? '') && lines[at]?.includes(source.url))
  const line = number === undefined ? undefined : lines[number]
  if (number === undefined || line === undefined || !shape) return text
  const moved = line.replace(source.url, () => to)
  const isBare = !/^[\s-]*["']?url["']?\s*:/.test(line)
  const named = block.some((at) => /^[\s-]*["']?id["']?\s*:/.test(lines[at] ?? ''))
  const column = ' '.repeat(isBare ? shape.indent.length + 2 : line.search(/[^\s-]/))
  const id = named ? [] : [`${column}id: ${source.id}`]
  lines.splice(number, 1, isBare ? moved.replace('- ', '- url: ') : moved, ...id)
  return lines.join('\n')
}

/** The text with the source at a place paused or resumed; as it was where its lines are written too oddly to be edited. */
export function pauseSource(text: string, place: number, paused: boolean): string {
  const edited = withPaused(text, place, paused)
  const [before = [], after = []] = [readSourceList(text).values, readSourceList(edited).values]
  const [was, is] = [before[place], after[place]]
  const isPaused = typeof is === 'object' && is !== null && 'paused' in is && is.paused === true
  const urlOf = (value: unknown) => (typeof value === 'object' && value !== null && 'url' in value ? value.url : value)
  return before.length === after.length && urlOf(was) === urlOf(is) && isPaused === paused ? edited : text
}

function withPaused(text: string, place: number, paused: boolean): string {
  const lines = text.split('\n')
  const shape = listShape(lines)
  const [start, ...rest] = shape ? blockOf(lines, shape, place) : []
  if (start === undefined || !shape) return flowPaused(text, place, paused)
  const said = [start, ...rest].find((number) => /^[\s-]*["']?paused["']?\s*:/.test(lines[number] ?? ''))
  if (said !== undefined) lines[said] = (lines[said] ?? '').replace(/(:\s*)(?:[^\s#]+|$)/, `$1${paused}`)
  else if (paused) lines.splice(start, 1, ...withSetting(lines[start] ?? '', shape, 'paused: true'))
  return lines.join('\n')
}

/** The first line of a place, and a setting below it. */
function withSetting(first: string, { indent }: ListShape, setting: string): string[] {
  const isBare = !/^\s*-\s+["']?\w+["']?\s*:(?:\s|$)/.test(first)
  const column = isBare ? `${indent}  ` : ' '.repeat(first.search(/[^\s-]/))
  return [isBare ? first.replace(/-\s+/, '- url: ') : first, `${column}${setting}`]
}

function flowPaused(text: string, place: number, paused: boolean): string {
  const { values = [] } = readSourceList(text)
  const changed = values.map((value: unknown, at) =>
    at === place ? { ...(typeof value === 'string' ? { url: value } : (value as object)), paused } : value,
  )
  return values[place] === undefined ? text : blockInsteadOfFlow(text, changed)
}

/** Where the list of a block sequence stands, by line numbers from 0. */
interface ListShape {
  indent: string
  /** First line of each place. */
  starts: number[]
  /** Line after the last one that belongs to the list. */
  end: number
}

function listShape(lines: readonly string[]): ListShape | undefined {
  const first = lines.find((line) => /^\s*-(\s|$)/.test(line) && line.trim() !== '---')
  const indent = /^\s*/.exec(first ?? '')?.[0] ?? ''
  if (first === undefined) return undefined
  const begins = (line: string) => line.startsWith(`${indent}-`) && /^\s*-(\s|$)/.test(line)
  const starts = [...lines.keys()].filter((number) => begins(lines[number] ?? ''))
  const end = [...lines.keys()].findLast((number) => belongs(lines[number] ?? '', indent)) ?? lines.length
  return { indent, starts, end: end + 1 }
}

/** Lines of a list: its places, and what is indented deeper. */
function belongs(line: string, indent: string): boolean {
  return line.startsWith(`${indent}-`) || (/^\s+[^\s#]/.test(line) && line.startsWith(`${indent} `))
}

/** The lines of one place; comments and blank lines before the next place belong to that. */
function blockOf(lines: readonly string[], { starts, end }: ListShape, place: number): number[] {
  const start = starts[place]
  if (start === undefined) return []
  let stop = starts[place + 1] ?? end
  while (stop > start + 1 && /^\s*(#|$)/.test(lines[stop - 1] ?? '')) stop -= 1
  return Array.from({ length: stop - start }, (_, number) => start + number)
}

function itemLines(sources: readonly Source[], indent: string): string[] {
  return writeSources(sources)
    .trimEnd()
    .split('\n')
    .map((line) => indent + line)
}

/** A list in brackets (or none yet) written anew as a block; the comments above it stay. */
function blockInsteadOfFlow(text: string, values: readonly unknown[]): string {
  const lines = text.split('\n')
  const start = lines.findIndex((line) => /^\s*(\[|sources\s*:)/.test(line))
  const above = start < 0 ? lines : lines.slice(0, start)
  const head = above.join('\n').trimEnd()
  const isBelowKey = start >= 0 && /^\s*sources\s*:/.test(lines[start] ?? '')
  const written = values.length === 0 ? '[]\n' : writeYaml(values)
  const list = isBelowKey ? `sources:${values.length === 0 ? ' ' : '\n'}${written}` : written
  return `${head}${head ? '\n' : ''}${list}`
}

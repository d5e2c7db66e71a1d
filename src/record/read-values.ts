import { isAddress } from '../news/address.ts'
import type { Instant } from '../news/instant.ts'
import type { Notice } from '../news/notice.ts'
import { parseInstant } from './parse-instant.ts'
import type { YamlEntry, YamlMap, YamlNode } from './yaml-tree.ts'

/** Where values are read and what was found wrong on the way. */
export interface Reading {
  path: string
  /** Added to a node's line to get the file's line. */
  lineOffset: number
  notices: Notice[]
}

type Wrong = Pick<Notice, 'code' | 'level' | 'message' | 'remedy'>

export function notice(reading: Reading, line: number, wrong: Wrong): void {
  reading.notices.push({ stage: 'record', subject: reading.path, line: line + reading.lineOffset, ...wrong })
}

function wrongType(reading: Reading, entry: YamlEntry, expected: string, remedy: string): undefined {
  notice(reading, entry.line, {
    code: 'wrong-type',
    level: 'warning',
    message: `\`${entry.key}\` should be ${expected}.`,
    remedy,
  })
  return undefined
}

/** Plain text of a scalar; undefined when nothing (or `~`, `null`) stands there. */
export function textOf(node: YamlNode): string | undefined {
  if (node.kind !== 'text') return undefined
  if (node.plain && /^(?:~|null|Null|NULL)?$/.test(node.text)) return undefined
  return node.text
}

function isEmpty(node: YamlNode): boolean {
  if (node.kind === 'text') return textOf(node) === undefined
  return node.kind === 'list' ? node.nodes.length === 0 : node.entries.length === 0
}

export function readText(entry: YamlEntry, reading: Reading): string | undefined {
  if (isEmpty(entry.value)) return undefined
  return textOf(entry.value) ?? wrongType(reading, entry, 'text', 'Write it on one line, in double quotes.')
}

export function readInteger(entry: YamlEntry, reading: Reading): number | undefined {
  const text = textOf(entry.value)?.trim().replaceAll('_', '')
  if (text === undefined && isEmpty(entry.value)) return undefined
  const value = text !== undefined && /^[+-]?\d+(?:\.\d*)?$/.test(text) ? Math.round(Number(text)) : Number.NaN
  if (Number.isSafeInteger(value)) return value + 0
  return wrongType(reading, entry, 'a whole number', 'Write digits only, for example 42.')
}

const YES = new Set(['true', 'yes', 'on', 'y', '1'])
const NO = new Set(['false', 'no', 'off', 'n', '0'])

export function readBoolean(entry: YamlEntry, reading: Reading): boolean | undefined {
  const text = textOf(entry.value)?.trim().toLowerCase()
  if (text === undefined && isEmpty(entry.value)) return undefined
  if (text !== undefined && YES.has(text)) return true
  if (text !== undefined && NO.has(text)) return false
  return wrongType(reading, entry, 'true or false', 'Write true or false without quotes.')
}

export function readInstant(entry: YamlEntry, reading: Reading): Instant | undefined {
  const text = textOf(entry.value)
  if (text === undefined && isEmpty(entry.value)) return undefined
  const value = text === undefined ? undefined : parseInstant(text)
  return value ?? wrongType(reading, entry, 'a moment in UTC', 'Write it like 2021-06-25T18:19:00Z.')
}

/** An absolute http(s) address; anything else (`javascript:`, `data:`, a relative path) is refused with a notice. */
export function readWebAddress(entry: YamlEntry, reading: Reading): string | undefined {
  const text = readText(entry, reading)?.trim()
  if (text === undefined || isWebAddress(text)) return text
  notice(reading, entry.line, {
    code: 'not-a-web-address',
    level: 'warning',
    message: `\`${entry.key}\` is not an http or https address: ${text.slice(0, 80)}`,
    remedy: 'Write the full address, beginning with https://.',
  })
  return undefined
}

export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(text) && isAddress(text)
}

/** A list of words; one word alone counts as a list, commas part several. */
export function readWords(entry: YamlEntry, reading: Reading): string[] {
  const alone = textOf(entry.value)
  if (alone !== undefined) return words(alone.split(','))
  if (isEmpty(entry.value)) return []
  if (entry.value.kind === 'list') return words(entry.value.nodes.map((node) => textOf(node) ?? ''))
  wrongType(reading, entry, 'a list', 'Write one entry a line, each beginning with "- ".')
  return []
}

function words(texts: string[]): string[] {
  return texts.map((text) => text.trim()).filter((text) => text !== '')
}

/** The entries of a map or list field as nodes; one alone counts as a list. */
export function readNodes(entry: YamlEntry): YamlNode[] {
  if (isEmpty(entry.value)) return []
  return entry.value.kind === 'list' ? entry.value.nodes : [entry.value]
}

/** The last entry of a key, as other readers of YAML take it. */
export function find(map: YamlMap, key: string): YamlEntry | undefined {
  return map.entries.findLast((entry) => entry.key === key)
}

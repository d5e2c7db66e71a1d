import type { z } from 'zod'
import type { Notice } from '../news/notice.ts'
import type { Source } from '../news/source.ts'
import { completeAddress } from './complete-address.ts'
import { mailFault } from './mail-fault.ts'
import { sourceFields } from './source-fields.ts'
import { readSourceList } from './source-list.ts'
import { freeId, sourceId, sourceValue, usualKind } from './source-value.ts'
import { validate, yamlFault } from './validate.ts'
import { writeYaml } from './yaml-text.ts'

/** The sources that could be read, and what is wrong with the others, with line and remedy. */
export interface ParsedSources {
  sources: Source[]
  notices: Notice[]
}

type Fields = z.infer<typeof sourceFields>

/** Names and addresses already taken; each address with its line, looked up only when it is needed. */
interface Taken {
  ids: Set<string>
  urls: Map<string, () => number>
}

const REMEDY = 'Write one source a line: a hyphen, a blank and the address; settings are indented below `- url: …`.'

/**
 * Reads sources.yaml: a list of addresses, or of objects with `url` and settings; also below a key `sources`.
 * What is wrong costs only itself: the setting, or the source.
 *
 * @param path its path, the subject of the notices.
 */
export function parseSources(text: string, path: string): ParsedSources {
  const { yaml, values, pathOf } = readSourceList(text)
  const taken: Taken = { ids: new Set(), urls: new Map() }
  const parsed: ParsedSources = { sources: [], notices: yaml.faults.map((fault) => yamlFault(path, fault)) }
  if (!values && yaml.faults.length === 0) parsed.notices.push(complaint(path, 1, NO_LIST))
  for (const [place, value] of (values ?? []).entries()) {
    const lineOf = (below: readonly PropertyKey[]) => yaml.lineOf(pathOf(place, ...below))
    const { source, notices } = readSource(value, { path, lineOf, taken })
    parsed.notices.push(...notices)
    if (source) parsed.sources.push(source)
  }
  return parsed
}

/** The text of a sources.yaml with these sources. */
export function writeSources(sources: readonly Source[]): string {
  return sources.length === 0 ? '[]\n' : writeYaml(sources.map(sourceValue))
}

interface Place {
  path: string
  lineOf(below: readonly PropertyKey[]): number
  taken: Taken
}

function readSource(written: unknown, place: Place): { source?: Source; notices: Notice[] } {
  const { path, lineOf } = place
  const value = typeof written === 'string' ? { url: written } : written
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { notices: [complaint(path, lineOf([]), NO_SOURCE)] }
  }
  const { value: fields, notices } = validate(sourceFields, { path, yaml: { value, faults: [], lineOf } })
  if (!fields) return { notices }
  const accepted = accept(fields, place)
  return { ...accepted, notices: [...notices, ...accepted.notices] }
}

/** A source with a complete address and a name of its own; an address that stands already is not taken again. */
function accept(fields: Fields, { path, lineOf, taken }: Place): { source?: Source; notices: Notice[] } {
  const url = completeAddress(fields.url)
  const fault = mailFault(url)
  if (fault) return { notices: [complaint(path, lineOf(['url']), fault)] }
  const earlier = taken.urls.get(url)
  if (earlier !== undefined) return { notices: [complaint(path, lineOf([]), twice(url, earlier()))] }
  const wanted = fields.id ?? sourceId(url)
  const id = freeId(wanted, taken.ids)
  taken.urls.set(url, () => lineOf([]))
  taken.ids.add(id)
  const isSearch = fields.query !== undefined && url.includes('{query}')
  const kind = fields.kind ?? (fields.selectors ? 'page' : isSearch ? 'search' : usualKind(url))
  const notices = fields.id && id !== wanted ? [complaint(path, lineOf(['id']), takenId(wanted, id))] : []
  if (url.includes('{query}') !== (fields.query !== undefined)) {
    notices.push(complaint(path, lineOf([fields.query ? 'query' : 'url']), HALF_A_SEARCH))
  }
  const collection = fields.collection ?? (kind === 'calendar' ? 'events' : undefined)
  return { source: said({ ...fields, id, kind, url, collection }), notices }
}

/** Without the settings that were left out (zod names them all). */
function said(fields: Fields & { id: string; kind: Source['kind'] }): Source {
  return JSON.parse(JSON.stringify(fields)) as Source
}

interface Complaint {
  code: string
  message: string
  remedy: string
}

const NO_LIST: Complaint = {
  code: 'no-source-list',
  message: 'The file should hold a list of sources.',
  remedy: REMEDY,
}
const NO_SOURCE: Complaint = {
  code: 'wrong-value',
  message: 'This is neither an address nor a source with settings.',
  remedy: REMEDY,
}

const HALF_A_SEARCH: Complaint = {
  code: 'half-a-search',
  message: 'A search needs both: {query} in its address, and a list of queries.',
  remedy: 'Write `url: https://…?q={query}` and below it `query: [first words, other words]`.',
}

function twice(url: string, earlier: number): Complaint {
  const message = `${url} stands already in line ${earlier}.`
  return { code: 'duplicate-source', message, remedy: 'Remove one of the two.' }
}

function takenId(wanted: string, id: string): Complaint {
  const message = `The id ${wanted} is taken by another source; this one is called ${id} for now.`
  return { code: 'duplicate-id', message, remedy: 'Give each source an id of its own.' }
}

function complaint(subject: string, line: number, what: Complaint): Notice {
  return { stage: 'hub', level: 'warning', subject, line, ...what }
}

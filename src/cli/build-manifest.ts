import { appendFileSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { bytesOf } from './bytes-of.ts'

/** In the output folder: what the last build left, so that the next makes only what changed and removes its own only. */
const MANIFEST = '.newswright-build'
/** What earlier versions kept it in; removed with whatever is no part of the hub any more. */
const EARLIER = '.newswright-build.json'
const FORMAT = 'newswright-build/4'
/** Those before; of one that comes later nobody can tell what its lines mean. */
const EARLIER_FORMATS = ['newswright-build/2', 'newswright-build/3']

/** What a build left of one bundle. */
export interface Left {
  /** Key of the bundle; empty where it has none. */
  key: string
  /** Keys of its plans in their order, empty where a plan has none, spaces between: as the line has them. */
  keys: string
  /** Their paths, tabs between. */
  paths: string
}

/** What a build left. */
export interface Manifest {
  /** The program that built it. */
  program: string
  /** Mark of the edition that was built; empty when a build was cut short or its list was. */
  edition: string
  /** Mark of what it was built from; empty when nobody can tell. */
  sources: string
  /** By name of the bundle. */
  bundles: ReadonlyMap<string, Left>
  /** How many files these are. */
  files: number
}

/** The same as it is read again. */
export interface LastBuild extends Manifest {
  /** Paths that may be ours, at which nothing is to be trusted. */
  doubted: ReadonlySet<string>
}

/** The paths of a bundle. */
export function pathsOf({ paths }: Left): string[] {
  return paths === '' ? [] : paths.split('\t')
}

/** The keys of a bundle's plans by path. */
export function keysOf(left: Left): Map<string, string> {
  const keys = left.keys.split(' ')
  return new Map(pathsOf(left).map((path, index) => [path, keys[index] ?? '']))
}

/** Writes down a bundle and its plans; nothing of one that cannot stand in a line, so that it is always made anew. */
export function leftOf(key: string, plans: readonly (readonly [path: string, key: string])[]): Left {
  if (plans.some(([path, own]) => UNFIT.test(path) || UNFIT.test(own) || own.includes(' '))) return NOTHING
  const hasKeys = plans.some(([, own]) => own !== '')
  const keys = hasKeys ? plans.map(([, own]) => own).join(' ') : ''
  return { key, keys, paths: plans.map(([path]) => path).join('\t') }
}

const NOTHING: Left = { key: '', keys: '', paths: '' }
const UNFIT = /[\t\n]/

/**
 * Reads what the last build left; nothing is trusted that cannot be read.
 *
 * @param out the output folder
 */
export function readManifest(out: string): LastBuild {
  const text = textOf(join(out, MANIFEST)) ?? ''
  // What follows the last line break was cut off when it was written.
  const [heading = '', ...lines] = text.slice(0, text.lastIndexOf('\n') + 1).split('\n')
  const [format, program = '', edition = '', sources = '', count, files] = heading.split(' ')
  if (format !== FORMAT) return nothingBut(earlierPaths(out, EARLIER_FORMATS.includes(format ?? '') ? lines : []))
  const bundles = new Map<string, Left>()
  const doubted = new Set<string>()
  for (const line of lines) {
    const found = bundleIn(line)
    if (found && areInside(found.left.paths)) bundles.set(found.name, found.left)
    // A line that was edited: its paths may be ours, as those after a build that was cut short.
    else for (const path of line.split('\t').slice(found ? 3 : 1)) if (isInside(path)) doubted.add(path)
  }
  const isWhole = doubted.size === 0 && bundles.size === Number(count)
  const marks = isWhole ? { edition, sources } : { edition: '', sources: '' }
  return { program, ...marks, bundles, files: Number(files), doubted }
}

/** A bundle's line, `key name keys paths…` with tabs between. */
function bundleIn(line: string): { name: string; left: Left } | undefined {
  const first = line.indexOf('\t')
  const second = line.indexOf('\t', first + 1)
  const third = second < 0 ? -1 : line.indexOf('\t', second + 1)
  if (third < 0) return undefined
  const left = { key: line.slice(0, first), keys: line.slice(second + 1, third), paths: line.slice(third + 1) }
  return { name: line.slice(first + 1, second), left }
}

function nothingBut(doubted: Set<string>): LastBuild {
  return { program: '', edition: '', sources: '', bundles: new Map(), files: 0, doubted }
}

/** Paths that more than one bundle claimed: the file there is one's only. */
export function contestedOf({ bundles, files }: Pick<LastBuild, 'bundles' | 'files'>): Set<string> {
  const [seen, contested] = [new Set<string>(), new Set<string>()]
  // Mostly each has one claim.
  if (countOf(bundles.values()) === files) return contested
  for (const left of bundles.values()) {
    for (const path of pathsOf(left)) {
      if (seen.has(path)) contested.add(path)
      else seen.add(path)
    }
  }
  return contested
}

/** How many paths the lines name, tabs between. */
function countOf(bundles: Iterable<Left>): number {
  let count = 0
  for (const { paths } of bundles) {
    if (paths !== '') count += 1
    for (let tab = paths.indexOf('\t'); tab >= 0; tab = paths.indexOf('\t', tab + 1)) count += 1
  }
  return count
}

/**
 * Notes, before they are touched, that these paths may be ours and that nothing at them is to be trusted: a build cut
 * short leaves at least that.
 */
export function doubtPaths(out: string, paths: readonly string[]): void {
  const file = join(out, MANIFEST)
  mkdirSync(dirname(file), { recursive: true })
  const heading = existsSync(file) ? '' : FORMAT
  appendFileSync(file, `${heading}\n${paths.map((path) => `\t${path}\n`).join('')}`)
}

/** Notes what a whole build left. */
export function writeManifest(out: string, { program, edition, sources, bundles, files }: Manifest): void {
  const file = join(out, MANIFEST)
  const named = [...bundles].filter(([name]) => !UNFIT.test(name))
  const lines = named.map(([name, { key, keys, paths }]) => `${key}\t${name}\t${keys}\t${paths}`)
  lines.unshift(`${FORMAT} ${program} ${edition} ${sources} ${named.length} ${files}`)
  const temporary = `${file}.${process.pid}`
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(temporary, `${lines.join('\n')}\n`)
  renameSync(temporary, file)
}

function textOf(file: string): string | undefined {
  const bytes = bytesOf(file)
  return bytes && new TextDecoder().decode(bytes)
}

/** The same of many paths with tabs between; most need no taking apart. */
function areInside(paths: string): boolean {
  if (!paths.includes('..') && !paths.startsWith('/') && !paths.includes('\t/') && !paths.includes('\t\t')) return true
  return paths.split('\t').every(isInside)
}

/** A manifest can be edited, too: nothing outside the folder is ever removed because of it. */
function isInside(path: string): boolean {
  return path !== '' && !path.startsWith('/') && !(path.includes('..') && path.split('/').includes('..'))
}

const earlier = z.union([z.array(z.string()), z.object({ keys: z.record(z.string(), z.string()) })])

/** What earlier formats name: a path behind the tab of each line, or from the third column on with keys between; or JSON. */
function earlierPaths(out: string, lines: readonly string[]): Set<string> {
  const own = lines.flatMap((line) => {
    const [, first, ...more] = line.split('\t')
    if (more.length === 0) return first === undefined ? [] : [first]
    return more.filter((_, index) => index % 2 === 0)
  })
  const text = textOf(join(out, EARLIER))
  if (text === undefined) return new Set(own.filter(isInside))
  const read = earlier.safeParse(parsed(text)).data ?? []
  const paths = Array.isArray(read) ? read : Object.keys(read.keys)
  return new Set([...own, ...paths, EARLIER].filter(isInside))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

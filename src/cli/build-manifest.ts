import { appendFileSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { bytesOf } from './bytes-of.ts'

/** In the output folder: what the last build left, so that the next makes only what changed and removes its own only. */
const MANIFEST = '.newswright-build'
/** What earlier versions kept it in; removed with whatever is no part of the hub any more. */
const EARLIER = '.newswright-build.json'
const FORMAT = 'newswright-build/2'

/** What a build left. */
interface Manifest {
  /** The program that built it. */
  program: string
  /** Mark of the edition that was built; empty when a build was cut short or its list was. */
  edition: string
  /** Key of what stands at each path; empty where it is to be made again. */
  keys: ReadonlyMap<string, string>
}

/**
 * Reads what the last build left; nothing is trusted that cannot be read.
 *
 * @param out the output folder
 */
export function readManifest(out: string): Manifest {
  const text = textOf(join(out, MANIFEST))
  if (text === undefined) return { program: '', edition: '', keys: earlierKeys(out) }
  // What follows the last line break was cut off when it was written.
  const [heading = '', ...lines] = text.slice(0, text.lastIndexOf('\n') + 1).split('\n')
  const [format, program = '', edition = '', count] = heading.split(' ')
  const keys = new Map<string, string>()
  let isWhole = format === FORMAT
  for (const line of lines) {
    const tab = line.indexOf('\t')
    const path = line.slice(tab + 1)
    if (tab < 0 || !isInside(path)) continue
    if (tab === 0) isWhole = false
    keys.set(path, line.slice(0, tab))
  }
  isWhole &&= keys.size === Number(count)
  return { program: format === FORMAT ? program : '', edition: isWhole ? edition : '', keys }
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
export function writeManifest(out: string, { program, edition, keys }: Manifest): void {
  const file = join(out, MANIFEST)
  let text = `${FORMAT} ${program} ${edition} ${keys.size}\n`
  for (const [path, key] of keys) text += `${key}\t${path}\n`
  const temporary = `${file}.${process.pid}`
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(temporary, text)
  renameSync(temporary, file)
}

function textOf(file: string): string | undefined {
  const bytes = bytesOf(file)
  return bytes && new TextDecoder().decode(bytes)
}

/** A manifest can be edited, too: nothing outside the folder is ever removed because of it. */
function isInside(path: string): boolean {
  return path !== '' && !path.startsWith('/') && !path.split('/').includes('..')
}

const earlier = z.union([z.array(z.string()), z.object({ keys: z.record(z.string(), z.string()) })])

function earlierKeys(out: string): Map<string, string> {
  const text = textOf(join(out, EARLIER))
  if (text === undefined) return new Map()
  const read = earlier.safeParse(parsed(text)).data ?? []
  const paths = Array.isArray(read) ? read : Object.keys(read.keys)
  return new Map([...paths.filter(isInside), EARLIER].map((path) => [path, '']))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

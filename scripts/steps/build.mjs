import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { bundle } from './bundle.mjs'
import { command, packaged, ROOT, SetUpError } from './command.mjs'

const DIST = `${ROOT}dist`
/** Where the digest of what was built is remembered; not in dist, which is published. */
const REMEMBERED = `${ROOT}node_modules/.cache/newswright/built`

/** Compiles src/ into dist/ and puts the command line together there, unless dist/ was made from just this. */
export async function buildWhenStale() {
  const digest = sourceDigest()
  if (builtFrom() === digest) return
  console.log('Building ...')
  rmSync(DIST, { recursive: true, force: true })
  const { code, output } = await command(process.execPath, [
    packaged('typescript/bin/tsc'),
    '-p',
    'tsconfig.build.json',
  ])
  if (code !== 0) throw new SetUpError(`The build failed:\n${output}`)
  await bundle()
  mkdirSync(dirname(REMEMBERED), { recursive: true })
  writeFileSync(REMEMBERED, digest)
}

/** Whether dist/ was made from the sources as they stand. */
export function isBuilt() {
  return builtFrom() === sourceDigest()
}

/** @returns {string | undefined} digest of the sources that dist/ was made from */
function builtFrom() {
  return existsSync(DIST) && existsSync(REMEMBERED) ? readFileSync(REMEMBERED, 'utf8') : undefined
}

/** SHA-256 over everything the build reads: names and contents. */
function sourceDigest() {
  const hash = createHash('sha256')
  const sources = readdirSync(`${ROOT}src`, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && !/\.test\.tsx?$/.test(file.name))
    .map((file) => `${file.parentPath}/${file.name}`)
    .sort()
  for (const path of [
    ...sources,
    ...['package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'scripts/steps/bundle.mjs'].map(
      (name) => ROOT + name,
    ),
  ])
    hash.update(path.slice(ROOT.length)).update('\0').update(readFileSync(path)).update('\0')
  return hash.digest('hex')
}

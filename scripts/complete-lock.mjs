// Adds to package-lock.json the binary packages of other platforms that npm left out: node scripts/complete-lock.mjs
// npm records only what it could look up; a registry that carries fewer platforms, or an existing node_modules, makes the
// lock file incomplete, and `npm ci` then refuses it everywhere.
import { readFileSync, writeFileSync } from 'node:fs'
import { ROOT } from './steps/command.mjs'

/**
 * @typedef {{ version?: string, dev?: boolean, license?: string, engines?: object, optionalDependencies?: Record<string, string> }} Locked
 */

const SYSTEMS = ['android', 'darwin', 'linux', 'win32', 'freebsd', 'openharmony']
const PROCESSORS = ['arm64', 'x64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x']

const path = `${ROOT}package-lock.json`
const lock = JSON.parse(readFileSync(path, 'utf8'))
/** @type {Record<string, Locked>} */
const packages = lock.packages
const missing = Object.entries(packages).flatMap(([where, parent]) =>
  Object.entries(parent.optionalDependencies ?? {})
    .filter(([name]) => !packages[`${where}/node_modules/${name}`] && !packages[`node_modules/${name}`])
    .flatMap(([name, version]) => entryOf({ name, version, parent })),
)
for (const [place, entry] of missing) packages[place] = entry
lock.packages = Object.fromEntries(Object.entries(packages).sort(([one], [other]) => one.localeCompare(other, 'en')))
if (missing.length > 0) writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`${missing.length} packages of other platforms added to package-lock.json.`)

/**
 * The lock entry of a platform's package, as far as its name and exact version tell; none when they do not.
 * @param {{ name: string, version: string, parent: Locked }} wanted
 * @returns {[string, Locked][]}
 */
function entryOf({ name, version, parent }) {
  const words = name.split(/[-/]/)
  const os = SYSTEMS.filter((system) => words.includes(system))
  const cpu = PROCESSORS.filter((processor) => words.includes(processor))
  if (os.length !== 1 || cpu.length !== 1 || !/^\d+\.\d+\.\d+$/.test(version)) return []
  const libc = words.some((word) => word.startsWith('musl')) ? ['musl'] : ['glibc']
  const { dev, license, engines } = parent
  return [
    [
      `node_modules/${name}`,
      {
        version,
        ...{ cpu, os, optional: true },
        ...(words.some((word) => /^(musl|gnu)/.test(word)) && { libc }),
        ...(dev && { dev }),
        ...(license && { license }),
        ...(engines && { engines }),
      },
    ],
  ]
}

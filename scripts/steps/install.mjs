import { readFileSync } from 'node:fs'
import { command, ROOT, SetUpError } from './command.mjs'

/**
 * What the lock file says of one package.
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean, link?: boolean }} LockedPackage
 */

/** Installs the packages of package-lock.json, unless exactly those are installed already. */
export async function installWhenStale() {
  const why = staleInstall()
  if (!why) return
  console.log(`Installing packages (${why}) ...`)
  const { code, output } = await command('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  if (code === 0) return
  // npm's own account; what follows is its manual page.
  const said = output.split('\nnpm error Clean install a project')[0]
  throw new SetUpError(`npm ci could not install the packages of the lock file:\n${said}`)
}

/**
 * Why the installed packages are not those of the lock file, or undefined when they are.
 * npm keeps in node_modules/.package-lock.json what it really installed.
 * @returns {string | undefined}
 */
function staleInstall() {
  const installed = lockedPackages('node_modules/.package-lock.json')
  if (!installed) return 'none are there yet'
  const wanted = lockedPackages('package-lock.json')
  if (!wanted) throw new SetUpError('package-lock.json is missing or broken; restore it with git.')
  const [differing] =
    Object.entries(wanted).find(([path, entry]) => path !== '' && differs(entry, installed[path])) ?? []
  return differing && `${differing.replace(/^.*node_modules\//, '')} is not the version of the lock file`
}

/**
 * @param {LockedPackage} wanted
 * @param {LockedPackage | undefined} installed
 */
function differs(wanted, installed) {
  // Binaries for other platforms and optional peers are rightly not there.
  if (!installed) return !(wanted.optional || wanted.devOptional || wanted.peer)
  return wanted.version !== installed.version
}

/**
 * @param {string} path below the checkout
 * @returns {Record<string, LockedPackage> | undefined}
 */
function lockedPackages(path) {
  try {
    return JSON.parse(readFileSync(ROOT + path, 'utf8')).packages
  } catch {
    return undefined
  }
}

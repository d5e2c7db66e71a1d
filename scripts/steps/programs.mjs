import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'

/** Where Debian keeps servers; not on everybody's path. */
const SERVERS = ['/usr/sbin', '/usr/local/sbin']

/**
 * Where a program of one of these names stands on the path.
 * @param {string[]} names the first that is found is taken
 * @returns {string | undefined}
 */
export function programOnPath(names) {
  const folders = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), ...SERVERS]
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(executable)
}

/** @param {string} path */
export function executable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

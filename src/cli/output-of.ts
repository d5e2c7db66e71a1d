import { existsSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { ConfigurationError } from './exit.ts'

/** Where a build of the hub in a folder goes, unless told otherwise. */
export function outputOf(hubPath: string): string {
  return join(hubPath, '_site')
}

/**
 * Where a build goes that somebody named a folder for.
 * @throws ConfigurationError when it is a hub folder or lies between the files of one: pages there would be taken for records
 */
export function checkedOutput(wanted: string, hubPath: string): string {
  const out = resolve(wanted)
  const inside = relative(resolve(hubPath), out)
  const [first = ''] = inside.split(sep)
  const isContent = first !== '_site' && /^(?:_|\.newswright$)/.test(first)
  if (isContent || existsSync(join(out, 'hub.yaml')) || inside === '') {
    throw new ConfigurationError(
      `${wanted} holds a hub’s own files; a site is not built between them. Name another folder, or leave --out away for ${outputOf(hubPath)}.`,
    )
  }
  return out
}

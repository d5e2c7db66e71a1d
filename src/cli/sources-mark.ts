import { createHash } from 'node:crypto'
import { rulingsOfPins } from '../decide/pins.ts'
import type { HubFolder, World } from '../newsroom/world.ts'
import { keyId } from '../record/sealed.ts'
import { editionDay } from './edition-day.ts'
import { programMark } from './program-mark.ts'

/**
 * Mark of all that a build is made from. It costs less than the edition: neither records nor the private state need be
 * looked at.
 *
 * @param store mark of the private state's files; undefined when they may be changing
 * @returns undefined when it cannot be told whether all is as it was
 */
export function sourcesMark(
  folder: HubFolder,
  world: Pick<World, 'key' | 'clock'>,
  store: string | undefined,
): string | undefined {
  const { sources: _, records, readings, rulings, notices: __, ratings: ___, ...small } = folder
  if (store === undefined) return undefined
  const hash = createHash('sha1')
  // What makes an edition of these sources is part of them.
  const program = programMark('cli', 'decide', 'publish', 'record', 'schema')
  const pins = rulingsOfPins(rulings, world.clock.now())
  hash.update(JSON.stringify([program, store, keyId(world.key), editionDay(folder, world.clock), pins, small]))
  for (const { path } of records) {
    const mark = readings?.get(path)?.mark
    if (mark === undefined) return undefined
    hash.update(`\n${mark} ${path}`)
  }
  return hash.digest('base64url')
}

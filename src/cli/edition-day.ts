import type { Instant } from '../news/instant.ts'
import { instantOfWall } from '../news/wall-time.ts'
import type { HubFolder } from '../newsroom/world.ts'
import type { Clock } from '../ports/clock.ts'
import { dayName, wallClock } from '../publish/time.ts'

/**
 * When today began, on the hub's clocks, so that all builds of a day are of one mind; undefined for a hub with nothing
 * that goes by the calendar, which builds the same on every day.
 */
export function editionDay({ collections, hub }: HubFolder, clock: Clock): Instant | undefined {
  const hasSchedules = collections.some(({ collection }) => collection === 'events' || collection === 'sponsorships')
  if (!hasSchedules) return undefined
  return instantOfWall(`${dayName(wallClock(hub.timeZone)(clock.now()))}T00:00`, hub.timeZone)
}

import type { Instant } from '../news/instant.ts'
import { instantOfWall } from '../news/wall-time.ts'
import type { HubFolder } from '../newsroom/world.ts'
import type { Clock } from '../ports/clock.ts'
import { dayName, wallClock } from '../publish/time.ts'

/** When today began, on the hub's clocks, so that all builds of a day are of one mind. */
export function editionDay({ hub }: HubFolder, clock: Clock): Instant {
  return instantOfWall(`${dayName(wallClock(hub.timeZone)(clock.now()))}T00:00`, hub.timeZone)
}

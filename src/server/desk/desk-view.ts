import type { Instant } from '../../news/instant.ts'
import type { Desk } from '../../ports/desk.ts'
import { stringsFor } from '../../publish/site/strings/pick.ts'
import type { WallClock } from '../../publish/time.ts'
import { clockTime, wallClock } from '../../publish/time.ts'
import type { Said, Session } from './sessions.ts'
import type { DeskStrings } from './strings/desk-strings.ts'
import { deskStringsFor } from './strings/desk-strings-for.ts'

/** What a component of the desk needs to draw a page. */
export interface DeskView {
  strings: DeskStrings
  /** Way up to the desk's root: nothing, or `../../`. */
  root: string
  /** Path of the page below the desk: `queue/`. */
  path: string
  hub: Desk['hub']
  now: Instant
  clock: WallClock
  session: Session | undefined
  /** Told once. */
  said: Said | undefined
}

/**
 * @param path below the desk, `articles/3f2a/`
 * @param session undefined on the pages before signing in
 */
export function deskView(desk: Desk, path: string, session?: Session): DeskView {
  const { hub } = desk
  const said = session?.said
  if (session) delete session.said
  return {
    strings: deskStringsFor(hub.locale),
    root: '../'.repeat(path.split('/').length - 1) || './',
    path,
    hub,
    now: desk.now(),
    clock: wallClock(hub.timeZone),
    session,
    said,
  }
}

/** Date and time in the hub's zone; the year only when it is another than now. */
export function moment({ clock, now, hub }: DeskView, at: Instant): string {
  const wall = clock(at)
  const { shortDate } = stringsFor(hub.locale)
  return `${shortDate(wall, wall.year !== clock(now).year)}, ${clockTime(wall)}`
}

/** How long ago or ahead, in the largest whole unit. */
export function distance({ strings, now }: DeskView, at: Instant): string {
  const minutes = Math.round((Date.parse(now) - Date.parse(at)) / 60_000)
  const size = Math.abs(minutes)
  if (size < 1) return strings.justNow
  const [count, unit] =
    size < 60
      ? ([size, 'minute'] as const)
      : size < 48 * 60
        ? ([Math.round(size / 60), 'hour'] as const)
        : ([Math.round(size / 1440), 'day'] as const)
  return minutes < 0 ? strings.ahead(count, unit) : strings.ago(count, unit)
}

/** A link to a page of the desk, relative. */
export function to({ root }: DeskView, path: string): string {
  return `${root}${path}`
}

/**
 * A moment in UTC as ISO 8601 with whole seconds and a `Z`, e.g. `2021-06-25T18:19:00Z`.
 * Instants of this form sort as text. Durations elsewhere name their unit (`ageHours`, `everyMinutes`).
 */
export type Instant = string

/** The instant of a number of milliseconds since 1970; parts of a second are dropped. */
export function instant(milliseconds: number): Instant {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`
}

/** Hours from `from` to `to`; negative when `to` lies before `from`. */
export function hoursBetween(from: Instant, to: Instant): number {
  return (Date.parse(to) - Date.parse(from)) / 3_600_000
}

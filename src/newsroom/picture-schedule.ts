import { type Instant, instant } from '../news/instant.ts'

/** Hours after each failure at which a picture is asked for again: a server's trouble is mostly short. */
const STEPS = [0.5, 2, 8, 24, 48]
/** An answer that there is nothing is believed sooner: twice again, for copies that were not yet spread. */
const GONE_STEPS = 2
const GONE: ReadonlySet<number> = new Set([404, 410, 451])

/**
 * When a picture that did not come is asked for again.
 *
 * @param failures times in a row it did not come, this one included
 * @param status of the answer; undefined when none came
 * @returns undefined when it is given up
 */
export function nextTry(failures: number, status: number | undefined, now: Instant): Instant | undefined {
  const steps = status !== undefined && GONE.has(status) ? STEPS.slice(0, GONE_STEPS) : STEPS
  const hours = steps[failures - 1]
  return hours === undefined ? undefined : instant(Date.parse(now) + hours * 3_600_000)
}

import { type HealthRow, health } from '../collect/health.ts'
import type { Source } from '../news/source.ts'
import type { World } from './world.ts'

/** Numbers of a hub for `/metrics`, by name (Prometheus: base units, one name one meaning). */
export type Gauges = Record<string, number>

/**
 * How the sources are doing and how much waits to be read.
 *
 * @param lastRunSeconds how long the last run took; left out before the first
 */
export async function hubGauges(
  sources: readonly Source[],
  world: Pick<World, 'store' | 'clock'>,
  lastRunSeconds?: number,
): Promise<Gauges> {
  const rows = health(sources, await world.store.polls(), world.clock.now())
  const inState = (state: HealthRow['state']) => rows.filter((row) => row.state === state).length
  const silent = rows.filter(({ alarms }) => alarms.some(({ name }) => name === 'silent-zero')).length
  return {
    newswright_sources: rows.length,
    newswright_sources_fine: inState('fine'),
    newswright_sources_alarm: inState('alarm'),
    newswright_sources_paused: inState('paused'),
    newswright_sources_new: inState('new'),
    newswright_sources_silent_zero: silent,
    newswright_queue_length: (await world.store.queued('waiting')).length,
    ...(lastRunSeconds !== undefined && { newswright_last_run_seconds: lastRunSeconds }),
  }
}

import type { CoveredStory } from '../stories.ts'
import type { Html } from './html.ts'
import { directionOf } from './strings/pick.ts'
import type { View } from './view.ts'
import { hueOf, when } from './view.ts'

/** Free space at both ends, per cent of the width. */
const MARGIN = 2

/** Where on the line each dated report stands, in per cent of its width. */
export function positions(times: readonly number[]): number[] {
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const span = Math.max(1, last - first)
  return times.map((time) => Math.round((MARGIN + ((time - first) / span) * (100 - 2 * MARGIN)) * 10) / 10)
}

/**
 * A line of time with a dot for every report, in its source's colour; the list below says the same in words. Places are
 * shares of the width, so that dots and letters keep their size on every screen.
 */
export function CoverageChart({ view, story }: { view: View; story: CoveredStory }): Html {
  const dated = story.coverage.flatMap(({ publishedDateTime, provider }) =>
    publishedDateTime ? [{ time: Date.parse(publishedDateTime), name: provider?.name ?? '' }] : [],
  )
  if (dated.length < 3) return null
  const places = positions(dated.map(({ time }) => time))
  const isMirrored = directionOf(view.catalogue.edition.hub.locale) === 'rtl'
  const at = (place = 0) => `${isMirrored ? 100 - place : place}%`
  return (
    <svg class="chart" aria-hidden="true">
      <line x1={at(MARGIN)} y1="20" x2={at(100 - MARGIN)} y2="20" />
      {dated.map(({ name }, index) => (
        <circle class={`dot-${hueOf(name)}`} cx={at(places[index])} cy="20" r="7" />
      ))}
      <text x={at(0)} y="48" text-anchor={isMirrored ? 'end' : 'start'}>
        {when(view, story.openedAt)}
      </text>
      <text x={at(100)} y="48" text-anchor={isMirrored ? 'start' : 'end'}>
        {when(view, story.latestAt)}
      </text>
    </svg>
  )
}

import type { CoveredStory } from '../stories.ts'
import type { Html } from './html.ts'
import type { View } from './view.ts'
import { hueOf, when } from './view.ts'

const WIDTH = 640
const HEIGHT = 56
const MARGIN = 12

/** Where on the line each dated report stands, in the chart's own units. */
export function positions(times: readonly number[]): number[] {
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const span = Math.max(1, last - first)
  return times.map((time) => Math.round(MARGIN + ((time - first) / span) * (WIDTH - 2 * MARGIN)))
}

/** A line of time with a dot for every report, in its source's colour; the list below says the same in words. */
export function CoverageChart({ view, story }: { view: View; story: CoveredStory }): Html {
  const dated = story.coverage.flatMap(({ publishedDateTime, provider }) =>
    publishedDateTime ? [{ time: Date.parse(publishedDateTime), name: provider?.name ?? '' }] : [],
  )
  if (dated.length < 3) return null
  const places = positions(dated.map(({ time }) => time))
  return (
    <svg class="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      <line x1={MARGIN} y1="20" x2={WIDTH - MARGIN} y2="20" />
      {dated.map(({ name }, index) => (
        <circle class={`dot-${hueOf(name)}`} cx={places[index]} cy="20" r="7" />
      ))}
      <text x={MARGIN} y="48">
        {when(view, story.openedAt)}
      </text>
      <text x={WIDTH - MARGIN} y="48" text-anchor="end">
        {when(view, story.latestAt)}
      </text>
    </svg>
  )
}

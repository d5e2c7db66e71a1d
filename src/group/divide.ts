import { type Cluster, type Placed, single, unite } from './cluster.ts'
import { byWords, type Comparison } from './comparison.ts'
import { isDoubtful, type SecondOpinion } from './second-opinion.ts'
import type { Subject } from './subject.ts'

/** Members of a story that stay together whatever happens: a text and its copies. */
export type Unit = readonly Placed[]

/** Log odds against, from which a story is taken apart: nine to one. What has been shown is not changed for less. */
const clearOdds = Math.log(9)
/** Larger stories are not looked at: the work grows with the square, and so large a story is carried by its middle. */
const mostUnits = 60

/**
 * Takes a story apart that turns out to be several: its texts are united anew, the likeliest first, for as long as the odds
 * are not nine to one against; what then stands apart is a part.
 *
 * @param given `subject`: what all texts are about; `second`: where it owed an opinion since the texts were put together, that
 *   decides
 * @returns one part when the story holds together
 */
export function divide(
  units: readonly Unit[],
  { second, subject = new Map() }: { second?: SecondOpinion; subject?: Subject } = {},
): Placed[][] {
  if (units.length > mostUnits) return [units.flat()]
  const memberOf = new Map(units.flat().map((member) => [member.document.id, member]))
  let clusters = units.map(clusterOf)
  const comparison = byWords(subject)
  const likeliest = () => nearest(clusters, comparison, second)
  for (let next = likeliest(); next !== undefined && next.chance > -clearOdds; next = likeliest()) {
    const { a, b } = next
    unite(a, b)
    clusters = clusters.filter((cluster) => cluster !== b)
  }
  return clusters.map(({ members }) => members.map(({ document }) => memberOf.get(document.id) as Placed))
}

/** A cluster of its own for a unit: the standing ones stay as they are. */
function clusterOf(unit: Unit): Cluster {
  const [first, ...others] = unit.map((member) => single(member).cluster)
  for (const other of others) unite(first as Cluster, other)
  return first as Cluster
}

interface Near {
  a: Cluster
  b: Cluster
  /** Log odds that they are one event. */
  chance: number
}

function nearest(
  clusters: readonly Cluster[],
  comparison: Comparison,
  second: SecondOpinion | undefined,
): Near | undefined {
  let found: Near | undefined
  clusters.forEach((a, at) => {
    for (const b of clusters.slice(at + 1)) {
      const chance = weighed({ a, b, ...comparison.weigh(a, b, comparison.across(a, b)) }, second)
      if (found === undefined || chance > found.chance) found = { a, b, chance }
    }
  })
  return found
}

/** An opinion that was due when the two were put together, and has come, needs no clear odds against. */
function weighed({ a, b, chance }: Near, second: SecondOpinion | undefined): number {
  if (!second?.owes(a, b) || !isDoubtful(chance)) return chance
  const opinion = second.on(a, b, chance)
  return second.settles(a, b) ? chance + opinion - clearOdds : chance
}

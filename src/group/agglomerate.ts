import { type Cluster, standing, unite } from './cluster.ts'
import { Heap } from './heap.ts'
import type { Index } from './inverted-index.ts'
import { linkOf, odds } from './likelihood.ts'

/** Neighbours looked at for each cluster. */
const neighbours = 12

/** Log odds from which two stories of earlier runs are united: nine to one. */
const clearOdds = Math.log(9)

interface Candidate {
  a: Cluster
  b: Cluster
  sizeA: number
  sizeB: number
  link: number
}

/**
 * Unites clusters from the nearest pair on for as long as the model takes a pair to be one event: agglomerative
 * clustering with average link, over the neighbours the index finds.
 *
 * @param fresh clusters that are new or have changed; they are compared with everything in the index
 */
export function agglomerate(fresh: Iterable<Cluster>, index: Index): void {
  const heap = new Heap<Candidate>((x, y) => y.link - x.link)
  const known = new Map<Cluster, Set<Cluster>>()
  const look = (cluster: Cluster) => offer(cluster, new Set(index.near(cluster, neighbours)), heap, known)
  for (const cluster of fresh) look(cluster)
  for (let next = heap.pop(); next !== undefined; next = heap.pop()) {
    const a = standing(next.a)
    const b = standing(next.b)
    if (a === b || a !== next.a || b !== next.b) continue
    if (a.members.length !== next.sizeA || b.members.length !== next.sizeB) continue
    if (odds({ a, b, link: next.link }) < (a.settled && b.settled ? clearOdds : 0)) continue
    const [into, from] = a.members.length >= b.members.length ? [a, b] : [b, a]
    const around = new Set([...(known.get(a) ?? []), ...(known.get(b) ?? [])])
    known.delete(from)
    unite(into, from)
    if (into.members.length >= 2 * into.searchedAt) {
      into.searchedAt = into.members.length
      for (const near of index.near(into, neighbours)) around.add(near)
    }
    offer(into, around, heap, known)
  }
}

/** Puts a cluster's pairs on the heap, each cluster by the one that stands for it now. */
function offer(cluster: Cluster, around: Set<Cluster>, heap: Heap<Candidate>, known: Map<Cluster, Set<Cluster>>): void {
  const standingOnes = new Set<Cluster>()
  for (const other of around) {
    const now = standing(other)
    if (now !== cluster) standingOnes.add(now)
  }
  const best = [...standingOnes]
    .map((b) => ({ a: cluster, b, sizeA: cluster.members.length, sizeB: b.members.length, link: linkOf(cluster, b) }))
    .sort((x, y) => y.link - x.link)
    .slice(0, 2 * neighbours)
  for (const candidate of best) {
    heap.push(candidate)
    remember(candidate.b, cluster, known)
  }
  known.set(cluster, new Set(best.map(({ b }) => b)))
}

function remember(cluster: Cluster, neighbour: Cluster, known: Map<Cluster, Set<Cluster>>): void {
  const set = known.get(cluster)
  if (set === undefined) known.set(cluster, new Set([neighbour]))
  else set.add(neighbour)
}

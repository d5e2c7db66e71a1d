import type { Document } from './document.ts'
import type { Headline } from './vocabulary.ts'

/** A document as a point: unit length, parallel arrays, heaviest term first. */
export interface Vector {
  terms: Int32Array
  weights: Float32Array
}

/** A document that has its place in the window. */
export interface Placed {
  document: Document
  vector: Vector
  headline: Headline
  cluster: Cluster
  /** Place in the order of arrival, from 0. */
  order: number
}

/** Which days of the week the members name: the sum of their days as unit vectors, Monday first. */
export interface NamedDays {
  /** Members that name a day. */
  count: number
  days: Float32Array
}

/** Documents taken to be on one event, with the figures that decide what may join. */
export interface Cluster {
  /** Place of its first document in the order of arrival. */
  slot: number
  members: Placed[]
  /** Sum of the members' unit vectors; a single document's own vector serves until there are two. */
  sum: Map<number, number> | undefined
  /** Squared length of `sum`. */
  square: number
  /** Different words of all members together. */
  words: number
  /** Of the members with a date: how many, sum, first and last, hours since 1970. */
  dated: { count: number; sum: number; first: number; last: number }
  /** Undefined while no member names a day. */
  named: NamedDays | undefined
  /** The cluster this one went into; itself while it stands. */
  into: Cluster
  /** Some member was in a story of an earlier run. */
  settled: boolean
  /** Members at the last search for neighbours. */
  searchedAt: number
}

/** A cluster of one document. */
export function single(given: Omit<Placed, 'cluster'>): { cluster: Cluster; member: Placed } {
  const { document, order } = given
  const hours = document.hours
  const cluster: Omit<Cluster, 'into'> & { into?: Cluster } = {
    slot: order,
    members: [],
    sum: undefined,
    square: 1,
    words: document.length,
    named: namedDays(document.days),
    dated: hours === undefined ? undated : { count: 1, sum: hours, first: hours, last: hours },
    settled: false,
    searchedAt: 0,
  }
  const whole = cluster as Cluster
  whole.into = whole
  const member = { ...given, cluster: whole }
  whole.members.push(member)
  return { cluster: whole, member }
}

const undated = { count: 0, sum: 0, first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY }

function namedDays(bits: number): NamedDays | undefined {
  if (bits === 0) return undefined
  const days = Float32Array.from({ length: 7 }, (_, day) => (bits >> day) & 1)
  const length = Math.sqrt(days.reduce((sum, one) => sum + one))
  return { count: 1, days: days.map((one) => one / length) }
}

/** Both together; the values handed in stay as they are. */
function bothNamed(a: NamedDays | undefined, b: NamedDays | undefined): NamedDays | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return { count: a.count + b.count, days: a.days.map((one, day) => one + (b.days[day] as number)) }
}

/** The cluster that holds these documents now. */
export function standing(cluster: Cluster): Cluster {
  let found = cluster
  while (found.into !== found) {
    found.into = found.into.into
    found = found.into
  }
  return found
}

/** Sum of the similarities (cosines) of all pairs across two clusters. */
export function cross(a: Cluster, b: Cluster): number {
  if (a.sum === undefined) return dot(a, sumOf(b))
  if (b.sum === undefined) return dot(b, a.sum)
  return a.sum.size < b.sum.size ? product(a.sum, b.sum) : product(b.sum, a.sum)
}

function product(small: ReadonlyMap<number, number>, large: ReadonlyMap<number, number>): number {
  let total = 0
  for (const [term, weight] of small) {
    const other = large.get(term)
    if (other !== undefined) total += weight * other
  }
  return total
}

/** A single document's vector times a sum. */
function dot(one: Cluster, sum: ReadonlyMap<number, number>): number {
  const { terms, weights } = vectorOf(one)
  let total = 0
  for (let at = 0; at < terms.length; at++) total += (weights[at] as number) * (sum.get(terms[at] as number) ?? 0)
  return total
}

/** The vector of a cluster's first document; of a single document it is the whole. */
export function vectorOf(cluster: Cluster): Vector {
  return (cluster.members[0] as Placed).vector
}

/** A cluster's sum of vectors, made when it is first asked for. */
export function sumOf(cluster: Cluster): Map<number, number> {
  if (cluster.sum === undefined) {
    const { terms, weights } = vectorOf(cluster)
    cluster.sum = new Map()
    for (let at = 0; at < terms.length; at++) cluster.sum.set(terms[at] as number, weights[at] as number)
  }
  return cluster.sum
}

/** Mean similarity of the pairs inside a cluster; undefined for a single document. */
export function coherence(cluster: Cluster): number | undefined {
  const size = cluster.members.length
  return size < 2 ? undefined : (cluster.square - size) / (size * (size - 1))
}

/** Puts `from` into `into`; `from` stays as a pointer to it. */
export function unite(into: Cluster, from: Cluster): void {
  into.square += from.square + 2 * cross(into, from)
  const sum = sumOf(into)
  if (from.sum === undefined) {
    const { terms, weights } = vectorOf(from)
    terms.forEach((term, at) => {
      sum.set(term, (sum.get(term) ?? 0) + (weights[at] ?? 0))
    })
  } else for (const [term, weight] of from.sum) sum.set(term, (sum.get(term) ?? 0) + weight)
  for (const member of from.members) member.cluster = into
  into.members.push(...from.members)
  into.words += from.words
  into.dated = {
    count: into.dated.count + from.dated.count,
    sum: into.dated.sum + from.dated.sum,
    first: Math.min(into.dated.first, from.dated.first),
    last: Math.max(into.dated.last, from.dated.last),
  }
  into.named = bothNamed(into.named, from.named)
  into.settled ||= from.settled
  from.into = into
  from.sum = undefined
  from.members = []
}

import { type Cluster, coherence, cross } from './cluster.ts'

/** Two clusters and how near they are. */
export interface Pair {
  a: Cluster
  b: Cluster
  /** Mean cosine of the pairs across, faded by the time between them; 0 to 1. */
  link: number
}

/** One readable figure of the model, with the weight it was found to have. */
export interface Feature {
  name: string
  weight: number
  value(pair: Pair): number
  because: string
}

const log = (x: number) => Math.log(Math.max(x, 0.005))

/** Hours between the middles of two clusters; undefined when one has no date. */
export function hoursApart(a: Cluster, b: Cluster): number | undefined {
  if (a.dated.count === 0 || b.dated.count === 0) return undefined
  return Math.abs(a.dated.sum / a.dated.count - b.dated.sum / b.dated.count)
}

const fadeHours = 72

/** Mean similarity across two clusters, faded by the square of the time between them. */
export function linkOf(a: Cluster, b: Cluster): number {
  const mean = cross(a, b) / (a.members.length * b.members.length)
  const hours = hoursApart(a, b)
  return hours === undefined ? mean : mean * Math.exp(-((hours / fadeHours) ** 2))
}

function coherences({ a, b, link }: Pair): number[] {
  const known = [coherence(a), coherence(b)].filter((x) => x !== undefined)
  return known.length === 0 ? [link] : known
}

const intercept = 7.27

/** The logistic model: the sum of weight times value, and the intercept, is the log odds of one event. */
export const features: readonly Feature[] = [
  { name: 'link', weight: 2.28, value: ({ link }) => log(link), because: 'mean similarity across' },
  {
    name: 'length',
    weight: -0.9,
    value: ({ a, b }) => Math.log((a.words + b.words) / (a.members.length + b.members.length) || 1),
    because: 'short texts share fewer words',
  },
  {
    name: 'dated',
    weight: 0.44,
    value: (pair) => (hoursApart(pair.a, pair.b) === undefined ? 0 : 1),
    because: 'times known',
  },
  {
    name: 'loosest',
    weight: -0.24,
    value: (pair) => log(Math.min(...coherences(pair))),
    because: 'own coherence of the looser one',
  },
  {
    name: 'tightest',
    weight: -0.07,
    value: (pair) => log(Math.max(...coherences(pair))),
    because: 'own coherence of the tighter one',
  },
]

/** Log odds that two clusters are on one event. */
export function odds(pair: Pair): number {
  return features.reduce((sum, { weight, value }) => sum + weight * value(pair), intercept)
}

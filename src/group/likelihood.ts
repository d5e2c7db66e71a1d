import { type Cluster, coherence } from './cluster.ts'

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

/** Mean similarity across two clusters, given its sum, faded by the square of the time between them. */
export function linkOf(a: Cluster, b: Cluster, sum: number): number {
  const mean = sum / (a.members.length * b.members.length)
  const hours = hoursApart(a, b)
  return hours === undefined ? mean : mean * Math.exp(-((hours / fadeHours) ** 2))
}

/** The tighter one's own coherence; of two single texts, how near they are to each other. */
function tightest({ a, b, link }: Pair): number {
  return Math.max(coherence(a) ?? 0, coherence(b) ?? 0) || link
}

/** Natural logarithm of the mean number of different words in a text. */
function length({ a, b }: Pair): number {
  return Math.log(Math.max(1, (a.words + b.words) / (a.members.length + b.members.length)))
}

const dated = ({ a, b }: Pair) => (hoursApart(a, b) === undefined ? 0 : 1)
const singles = ({ a, b }: Pair) => Number(a.members.length === 1) + Number(b.members.length === 1)

/** The usual length of a short report, natural logarithm of its different words. */
const shortReport = 3

const intercept = 7.13

/**
 * The logistic model: weights times values and the intercept add up to the log odds of one event. The weights were sought
 * on dendrograms (average link) of public story collections, whole, thinned out so that most stories have one report, and
 * with the texts cut to headline or lead, for the best mean of pair F1 and BCubed F1; checked on the other half of the
 * events. `docs/grouping.md` has the figures.
 */
export const features: readonly Feature[] = [
  { name: 'link', weight: 2.3, value: ({ link }) => log(link), because: 'mean similarity of the texts across the two' },
  { name: 'length', weight: -1.0, value: length, because: 'short texts on one event share fewer words' },
  { name: 'dated', weight: -0.8, value: dated, because: 'times are known, so the far ones are already out' },
  {
    name: 'dated-length',
    weight: 0.43,
    value: (pair) => dated(pair) * (length(pair) - shortReport),
    because: 'with times, length matters less',
  },
  {
    name: 'tightest',
    weight: -0.81,
    value: (pair) => log(tightest(pair)),
    because: 'a close-knit story takes only what is close',
  },
  { name: 'two-singles', weight: -0.22, value: (pair) => (singles(pair) === 2 ? 1 : 0), because: 'two texts alone' },
  {
    name: 'one-single',
    weight: 0.95,
    value: (pair) => (singles(pair) === 1 ? 1 : 0),
    because: 'one text beside a story',
  },
]

/** Log odds that two clusters are on one event. */
export function odds(pair: Pair): number {
  return features.reduce((sum, { weight, value }) => sum + weight * value(pair), intercept)
}

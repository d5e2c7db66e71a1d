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
  /** Its weight where the window is crowded with small stories on few subjects. */
  crowded: number
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

const intercept = { usual: 7.13, crowded: 0.8 }

/**
 * The logistic model: weights times values and the intercept add up to the log odds of one event. The weights were sought
 * on dendrograms (average link) of public story collections, whole, thinned out so that most stories have one report, and
 * with the texts cut to headline or lead, for the best mean of pair F1 and BCubed F1; checked on the other half of the
 * events. The crowded weights come from one such collection (half of its events; the
 * intercept from all of it). `docs/grouping.md` has the figures.
 */
export const features: readonly Feature[] = [
  {
    name: 'link',
    weight: 2.3,
    crowded: 4.87,
    value: ({ link }) => log(link),
    because: 'mean similarity of the texts across the two',
  },
  { name: 'length', weight: -1.0, crowded: 0.37, value: length, because: 'short texts on one event share fewer words' },
  {
    name: 'dated',
    weight: -0.8,
    crowded: 0,
    value: dated,
    because: 'times are known, so the far ones are already out',
  },
  {
    name: 'dated-length',
    weight: 0.43,
    crowded: 0,
    value: (pair) => dated(pair) * (length(pair) - shortReport),
    because: 'with times, length matters less',
  },
  {
    name: 'tightest',
    weight: -0.81,
    crowded: -1.35,
    value: (pair) => log(tightest(pair)),
    because: 'a close-knit story takes only what is close',
  },
  {
    name: 'two-singles',
    weight: -0.22,
    crowded: 3.83,
    value: (pair) => (singles(pair) === 2 ? 1 : 0),
    because: 'two texts alone',
  },
  {
    name: 'one-single',
    weight: 0.95,
    crowded: 3.88,
    value: (pair) => (singles(pair) === 1 ? 1 : 0),
    because: 'one text beside a story',
  },
]

/**
 * Log odds that two clusters are on one event.
 *
 * @param crowd how crowded the window is, 0 to 1 (`Crowd`); counts only where the times are not known
 */
export function odds(pair: Pair, crowd = 0): number {
  const part = crowd === 0 || dated(pair) === 1 ? 0 : crowd
  let sum = intercept.usual + part * (intercept.crowded - intercept.usual)
  for (const { weight, crowded, value } of features) sum += (weight + part * (crowded - weight)) * value(pair)
  return sum
}

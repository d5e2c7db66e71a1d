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

/** Of all pairs across, the share that name the same day of the week, and the share that name different ones. */
function days({ a, b }: Pair): { same: number; other: number } {
  if (a.named === undefined || b.named === undefined) return { same: 0, other: 0 }
  const all = a.members.length * b.members.length
  const { days: theirs } = b.named
  const same = a.named.days.reduce((sum, one, day) => sum + one * (theirs[day] as number), 0)
  return { same: same / all, other: Math.max(0, a.named.count * b.named.count - same) / all }
}

/** The usual length of a short report, natural logarithm of its different words. */
const shortReport = 3

const intercept = 6.43

/**
 * The logistic model: weights times values and the intercept add up to the log odds of one event. The weights were sought
 * on dendrograms (average link) of public story collections, whole, thinned out so that most stories have one report, and
 * with the texts cut to headline or lead, for the best mean of pair F1 and BCubed F1, over the development half of each of
 * them; only the choice among settings was checked with one collection left out. `docs/grouping.md` has the figures.
 */
export const features: readonly Feature[] = [
  {
    name: 'link',
    weight: 2.05,
    value: ({ link }) => log(link),
    because: 'mean similarity of the texts across the two',
  },
  {
    name: 'length',
    weight: -0.96,
    value: length,
    because: 'short texts on one event share fewer words',
  },
  {
    name: 'dated',
    weight: -0.8,
    value: dated,
    because: 'times are known, so the far ones are already out',
  },
  {
    name: 'dated-length',
    weight: 0.43,
    value: (pair) => dated(pair) * (length(pair) - shortReport),
    because: 'with times, length matters less',
  },
  {
    name: 'tightest',
    weight: -1.07,
    value: (pair) => log(tightest(pair)),
    because: 'a close-knit story takes only what is close',
  },
  {
    name: 'two-singles',
    weight: 0.6,
    value: (pair) => (singles(pair) === 2 ? 1 : 0),
    because: 'two texts alone',
  },
  {
    name: 'one-single',
    weight: 0.7,
    value: (pair) => (singles(pair) === 1 ? 1 : 0),
    because: 'one text beside a story',
  },
  {
    name: 'same-day',
    weight: 0.4,
    value: (pair) => days(pair).same,
    because: 'both name the same day of the week',
  },
  {
    name: 'other-day',
    weight: -0.93,
    value: (pair) => days(pair).other,
    because: 'they name different days of the week',
  },
  {
    name: 'dated-other-day',
    weight: 0.74,
    value: (pair) => dated(pair) * days(pair).other,
    because: 'with times, a day named adds little',
  },
]

/** Log odds that two clusters are on one event. */
export function odds(pair: Pair): number {
  return features.reduce((sum, { weight, value }) => sum + weight * value(pair), intercept)
}

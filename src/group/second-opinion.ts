import type { Opinion } from '../news/story.ts'
import { type Cluster, type Placed, standing } from './cluster.ts'

/** Two texts whose stories are nearly as likely to be one as to be two. */
export interface Doubt {
  /** `Text.id` of the one that came first. */
  article: string
  /** `Text.id` */
  other: string
  /** Log odds that they are on one event, without any opinion; what a guard leaves of them. */
  odds: number
}

/** Two texts, by `Text.id`. */
export type Pair = Pick<Doubt, 'article' | 'other'>

/** What an embedder said, and how to take it. */
export interface Opinions {
  said: readonly Opinion[]
  /** Pairs it was asked about in vain. */
  unanswered?: readonly Pair[]
  /** Cosine from which on a pair speaks for one event; depends on the model. 0.55 when left out. */
  sameFrom?: number
}

/** Log odds up to which a case is doubtful, either way: at 1 it is 73 to 27. */
const margin = 1
/** What an opinion adds to the log odds at most, either way: it decides what is nearly even, and nothing that is clear. */
const bound = 1
/** Log odds for a likeness 1 above the middle. Slope and middle were fitted with one encoder; `docs/grouping.md` has the figures. */
const slope = 2
const usualMiddle = 0.55
/** Pairs asked about at most, the most doubtful ones. */
const mostDoubts = 128
/** Pairs kept in mind for each of them, before the least doubtful ones are dropped. */
const remembered = 8

/** True when the log odds of a pair leave the case open. */
export function isDoubtful(odds: number): boolean {
  return Math.abs(odds) <= margin
}

/** Log odds that a likeness adds, from -1 to 1. */
export function opinionOdds(likeness: number, sameFrom = usualMiddle): number {
  return Math.max(-bound, Math.min(bound, slope * (likeness - sameFrom)))
}

interface Open {
  a: Placed
  b: Placed
  odds: number
}

/** Keeps the doubtful pairs in mind while clusters are united, and weighs what was said of them before. */
export class SecondOpinion {
  readonly #said = new Map<string, Map<string, number>>()
  readonly #owed = new Map<string, Set<string>>()
  readonly #sameFrom: number | undefined
  readonly #most: number
  #open = new Map<string, Open>()

  /**
   * @param owed pairs that earlier runs asked about in vain
   * @param most pairs it names as doubtful at most
   */
  constructor({ said, sameFrom }: Opinions = { said: [] }, owed: readonly Pair[] = [], most = mostDoubts) {
    this.#sameFrom = sameFrom
    this.#most = most
    for (const { article, other, likeness } of said) {
      this.#note(article, other, likeness)
      this.#note(other, article, likeness)
    }
    for (const { article, other } of owed) {
      this.#owed.set(article, new Set([...(this.#owed.get(article) ?? []), other]))
      this.#owed.set(other, new Set([...(this.#owed.get(other) ?? []), article]))
    }
  }

  /** True when an opinion on the two is due since an earlier run: they may be asked about though both have been shown. */
  owes(a: Cluster, b: Cluster): boolean {
    if (this.#owed.size === 0) return false
    const theirs = new Set(b.members.map(({ document: { id } }) => id))
    return a.members.some(({ document: { id } }) => [...(this.#owed.get(id) ?? [])].some((other) => theirs.has(other)))
  }

  /** True when it was due and has come: it decides as it would have the first time. */
  settles(a: Cluster, b: Cluster): boolean {
    return this.owes(a, b) && this.#across(a, b).length > 0
  }

  /**
   * Takes a doubtful pair of clusters to mind. Large ones are spoken for by their first texts.
   *
   * @param odds log odds without any opinion
   * @returns what to add to them: the mean over the pairs across that something was said of; 0 when nothing was
   */
  on(a: Cluster, b: Cluster, odds: number): number {
    const [first, second] = [firstOf(a), firstOf(b)].sort((x, y) => x.order - y.order) as [Placed, Placed]
    this.#open.set(`${first.order} ${second.order}`, { a: first, b: second, odds })
    if (this.#open.size >= remembered * this.#most) this.#open = new Map(this.#mostDoubtful())
    const likenesses = this.#across(a, b)
    if (likenesses.length === 0) return 0
    return opinionOdds(likenesses.reduce((sum, one) => sum + one, 0) / likenesses.length, this.#sameFrom)
  }

  /** The pairs still in doubt, the most doubtful first; those that other texts have tied together are not. */
  doubts(): Doubt[] {
    return this.#mostDoubtful().map(([, { a, b, odds }]) => ({
      article: a.document.id,
      other: b.document.id,
      odds,
    }))
  }

  #mostDoubtful(): [string, Open][] {
    return [...this.#open]
      .filter(([, { a, b, odds }]) => odds >= 0 || standing(a.cluster) !== standing(b.cluster))
      .sort(([, x], [, y]) => Math.abs(x.odds) - Math.abs(y.odds) || x.a.order - y.a.order || x.b.order - y.b.order)
      .slice(0, this.#most)
  }

  #note(article: string, other: string, likeness: number): void {
    const known = this.#said.get(article) ?? new Map<string, number>()
    known.set(other, likeness)
    this.#said.set(article, known)
  }

  #across(a: Cluster, b: Cluster): number[] {
    return a.members.flatMap(({ document: { id } }) => {
      const said = this.#said.get(id)
      if (said === undefined) return []
      return b.members.flatMap(({ document }) => said.get(document.id) ?? [])
    })
  }
}

/** A cluster's text that came first. */
function firstOf({ members }: Cluster): Placed {
  return members.reduce((a, b) => (b.order < a.order ? b : a))
}

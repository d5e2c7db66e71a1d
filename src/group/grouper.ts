import { agglomerate } from './agglomerate.ts'
import type { Bonds } from './bonds.ts'
import { type Cluster, type Placed, single, standing, unite } from './cluster.ts'
import { Crowd, crowdRanks } from './crowd.ts'
import { type Document, readText, type Text } from './document.ts'
import { InvertedIndex, unit } from './inverted-index.ts'
import type { SecondOpinion } from './second-opinion.ts'
import type { Subject } from './subject.ts'
import { Surroundings } from './surroundings.ts'
import { type Counted, Vocabulary } from './vocabulary.ts'
import { WordReader } from './words.ts'

/** How far back stories stay open. */
export interface Window {
  /** For texts with a date: hours since the story's newest member. */
  hours: number
  /** For all: this many newest texts. */
  texts: number
}

/** What is known of a text before it is compared. */
export interface Known {
  /** Texts with the same key belong together: copies, members of one earlier story. */
  together?: string
  /** It was a member of a story before; two such stories unite only when the case is clear. */
  settled?: boolean
}

interface Waiting extends Counted {
  document: Document
  known: Known
}

/** Below 1: a word that is rare or often repeated weighs more, but not in full proportion. */
const occurrencePower = 0.85
const rarityPower = 0.8

const occurrenceWeights = Array.from(
  { length: 64 },
  (_, count) => (1 + Math.log(Math.max(1, count))) ** occurrencePower,
)

function occurrenceWeight(count: number): number {
  return occurrenceWeights[count] ?? (1 + Math.log(count)) ** occurrencePower
}

/** One text in so many shows how crowded the window is. */
const sampled = 4

/** Texts without a date that are worth a look at how crowded they are. */
const leastSample = 200
/** Texts grouped together; each lot meets the stories of those before. A crowded window goes in one lot, nearest first. */
const atOnce = 1000

/** Texts between two prunings of the index. */
const pruneEvery = 10_000

const everyday: Window = { hours: 168, texts: 20_000 }

/** Groups a stream of texts: `add` them in order, `settle` now and then, read the clusters. */
export class Grouper {
  readonly #reader = new WordReader()
  readonly #vocabulary = new Vocabulary()
  readonly #index = new InvertedIndex()
  readonly #window: Window
  readonly #second: SecondOpinion | undefined
  readonly #bonds: Bonds | undefined
  readonly #crowd = new Crowd()
  readonly #surroundings = new Surroundings(this.#index)
  readonly #together = new Map<string, Cluster>()
  readonly #subject: readonly string[]
  /** Languages whose words of the subject are known. */
  readonly #languages = new Set<string>()
  #waiting: Waiting[] = []
  #open = new Set<Cluster>()
  #order = 0
  #prunedAt = 0
  #latest = -Infinity

  /** @param given `subject`: words and phrases that are the subject of all texts, and so of no event; `second`: hears of doubtful pairs; `bonds`: what people ruled */
  constructor(
    window: Partial<Window> = {},
    given: { subject?: readonly string[] | undefined; second?: SecondOpinion | undefined; bonds?: Bonds } = {},
  ) {
    this.#window = { ...everyday, ...window }
    this.#subject = given.subject ?? []
    this.#second = given.second
    this.#bonds = given.bonds
  }

  /** Takes one text; it has its place after the next `settle`. */
  add(text: Text, known: Known = {}): void {
    const read = readText(text, this.#reader)
    this.#expectSubject(read.language)
    const counted = this.#vocabulary.enter(read.title, read.names, read.lead)
    const document = { ...read.document, length: counted.terms.length }
    this.#waiting.push({ document, ...counted, known })
    if (document.hours !== undefined && document.hours > this.#latest) this.#latest = document.hours
  }

  /** The subject's words as they stand in texts of a language. */
  #expectSubject(language: string): void {
    if (this.#languages.has(language)) return
    this.#languages.add(language)
    this.#vocabulary.expect(this.#subject.flatMap((phrase) => this.#reader.read(phrase, language).found))
  }

  /** The words of the texts' subject, as the window stands. */
  get subject(): Subject {
    return this.#vocabulary.subject(rarityPower)
  }

  get waiting(): number {
    return this.#waiting.length
  }

  /** Places the waiting texts and unites what is on one event; gives the places of the texts, in order of arrival. */
  settle(): Placed[] {
    const placed = this.#waiting.map((waiting) => this.#place(waiting))
    this.#waiting = []
    const isCrowded = this.#sample(placed)
    const lot = isCrowded ? Math.max(atOnce, placed.length) : atOnce
    for (let from = 0; from < placed.length; from += lot) this.#group(placed.slice(from, from + lot), isCrowded)
    this.#open = new Set([...this.#open].map(standing))
    return placed
  }

  /** The texts most like a placed one, of any story; cosine, greatest first. */
  like(member: Placed, limit: number): { other: Placed; similarity: number }[] {
    return this.#index.like(member, limit)
  }

  /** Closes stories that have left the window, and forgets their words; gives the closed ones. */
  slide(): Cluster[] {
    const closed = [...this.#open].filter((cluster) => this.#isOver(cluster))
    for (const cluster of closed) {
      this.#open.delete(cluster)
      this.#index.close(cluster)
      for (const member of cluster.members) {
        this.#index.forget(this.#vocabulary.leave(member.vector.terms))
        this.#surroundings.forget(member)
      }
    }
    if (this.#order - this.#prunedAt >= pruneEvery) {
      this.#index.prune()
      this.#prunedAt = this.#order
    }
    return closed
  }

  #group(placed: readonly Placed[], isCrowded: boolean): void {
    for (const member of placed) this.#index.add(member)
    if (isCrowded) this.#surroundings.see(placed)
    agglomerate(new Set(placed.map(({ cluster }) => cluster)), this.#index, {
      second: this.#second,
      subject: this.subject,
      comparison: isCrowded ? this.#surroundings : undefined,
      areApart: this.#bonds && areApart(this.#bonds),
    })
  }

  /**
   * Shows some of the texts to the crowd, among their like.
   *
   * @returns whether they came without a date into a crowded window; where times are known it is not asked
   */
  #sample(placed: readonly Placed[]): boolean {
    if (placed.length < leastSample || placed.some(({ document }) => document.hours !== undefined)) return false
    const index = new InvertedIndex()
    for (const member of placed) index.add(member)
    placed.forEach((member, at) => {
      if (at % sampled === 0) this.#crowd.see(index.like(member, crowdRanks).map(({ similarity }) => similarity))
    })
    return this.#crowd.isCrowded
  }

  #place({ document, counts, terms, headline, known }: Waiting): Placed {
    const weights = counts.map(
      (count, at) => occurrenceWeight(count) * this.#vocabulary.rarity(terms[at] as number) ** rarityPower,
    )
    const { cluster, member } = single({ document, headline, vector: unit(terms, weights), order: this.#order++ })
    cluster.settled = known.settled ?? false
    this.#open.add(cluster)
    if (known.together !== undefined) this.#join(known.together, cluster)
    return member
  }

  /** Puts a new cluster to those known to belong with it, unless their story is closed. */
  #join(key: string, cluster: Cluster): void {
    const others = this.#together.get(key)
    const story = others === undefined ? undefined : standing(others)
    if (story !== undefined && this.#open.has(story)) {
      unite(story, cluster)
      this.#open.delete(cluster)
    } else this.#together.set(key, cluster)
  }

  #isOver(cluster: Cluster): boolean {
    const newest = cluster.members.reduce((most, { order }) => Math.max(most, order), 0)
    if (newest < this.#order - this.#window.texts) return true
    return cluster.dated.count === cluster.members.length && cluster.dated.last < this.#latest - this.#window.hours
  }
}

function areApart(bonds: Bonds): (a: Cluster, b: Cluster) => boolean {
  const ids = ({ members }: Cluster) => members.map(({ document }) => document.id)
  return (a, b) => bonds.areApart(ids(a), ids(b))
}

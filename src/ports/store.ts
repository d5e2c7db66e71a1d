import type { Article } from '../news/article.ts'
import type { Capture } from '../news/capture.ts'
import type { Decision } from '../news/decision.ts'
import type { Entry } from '../news/entry.ts'
import type { Instant } from '../news/instant.ts'
import type { LinkCheck } from '../news/link-check.ts'
import type { Notice } from '../news/notice.ts'
import type { Picture } from '../news/picture.ts'
import type { Poll } from '../news/poll.ts'
import type { Revision } from '../news/revision.ts'
import type { Story } from '../news/story.ts'

/** An entry on its way to becoming an article. */
export interface QueuedEntry {
  /** Stable key of the entry: source and feed id or address. */
  key: string
  entry: Entry
  seenAt: Instant
  /** `waiting`: its page is still to be read; `read`: an article stands; `refused`: given up, see notice. */
  state: 'waiting' | 'read' | 'refused'
  /** `Article.id`, once read. */
  article?: string
  attempts: number
}

/** When the page of an article is looked at again, for silent corrections and deletions. */
export interface Revisit {
  /** `Article.id` */
  article: string
  /** `QueuedEntry.key` of the entry that led to it. */
  key: string
  /** The address its page is asked at. */
  url: string
  /** When the page was first read. */
  since: Instant
  dueAt: Instant
  /** Looks already taken. */
  looks: number
  /** Times in a row the page was not found (404). */
  missing: number
}

/** A revision with the article it is of and when it was seen. */
export interface SeenRevision {
  article: string
  at: Instant
  revision: Revision
}

/** What a run remembers about a file it wrote: how to tell a hand edit from our own work. */
export interface Written {
  path: string
  /** `Article.id` */
  article: string
  /** The field values as last computed by the machine, JSON. */
  computed: string
  /** The field values as last written to the file, JSON. */
  written: string
}

/** What a language model makes of the beginning of an article. */
export interface TextVector {
  /** Digest of the text that was sent. */
  digest: string
  /** `Article.id`: the vector goes when the article is forgotten. */
  article: string
  vector: Float32Array
}

/** Private local state; everything in it can be made again, at the cost of fetching. */
export interface Store {
  poll(source: string): Promise<Poll | undefined>
  polls(): Promise<Poll[]>
  savePoll(poll: Poll): Promise<void>

  /** The newest capture of an address. */
  capture(url: string): Promise<Capture | undefined>
  saveCapture(capture: Capture): Promise<void>

  queued(state?: QueuedEntry['state']): Promise<QueuedEntry[]>
  queuedEntry(key: string): Promise<QueuedEntry | undefined>
  saveQueued(queued: QueuedEntry): Promise<void>

  article(id: string): Promise<Article | undefined>
  /** The article known by an address or one of its aliases. */
  articleByUrl(url: string): Promise<Article | undefined>
  /** Articles published or captured at or after a moment, in order of publication. */
  articlesSince(since: Instant): Promise<Article[]>
  /** Stores the article and the addresses it is known by. */
  saveArticle(article: Article, aliases: readonly string[]): Promise<void>

  revisit(article: string): Promise<Revisit | undefined>
  /** Revisits due at a moment, the longest due first. */
  revisitsDue(at: Instant, limit: number): Promise<Revisit[]>
  saveRevisit(revisit: Revisit): Promise<void>
  /** The article's page is not looked at any more. */
  endRevisits(article: string): Promise<void>

  /** Revisions of an article, oldest first. */
  revisions(article: string): Promise<SeenRevision[]>
  saveRevision(seen: SeenRevision): Promise<void>

  /**
   * Deletes all that is held of an article: its text, vectors of it, captures of its addresses, queued entries, revisions, decisions,
   * its place in stories, the memory of its file.
   *
   * @param captures further addresses whose captures hold its words: the feeds that carried it
   * @returns every address it was known by
   */
  forget(article: string, captures: readonly string[]): Promise<string[]>

  /** Deletes the captures of addresses, those that led there included. */
  forgetCaptures(urls: readonly string[]): Promise<void>

  /** Stories whose newest member was published at or after a moment; all when left out. */
  stories(since?: Instant): Promise<Story[]>
  /** Stores stories and forgets those merged into them. */
  saveStories(stories: readonly Story[]): Promise<void>

  /** The latest decision on an article. */
  decision(article: string): Promise<Decision | undefined>
  /** The latest decision on each article that has one taken at or after a moment. */
  latestDecisions(since: Instant): Promise<Decision[]>
  /** Every decision ever taken on an article, oldest first. */
  decisionsOn(article: string): Promise<Decision[]>
  /** The ledger: every decision ever taken, oldest first. */
  decisions(since?: Instant): Promise<Decision[]>
  /** Appends to the ledger when it differs from the latest in more than its time; says whether it did. */
  saveDecision(decision: Decision): Promise<boolean>

  /** Vectors a model gave, by digest of the text; what is not known is left out. */
  vectors(model: string, digests: readonly string[]): Promise<Map<string, Float32Array>>
  saveVectors(model: string, vectors: readonly TextVector[]): Promise<void>
  /** Deletes the vectors of other models and of articles neither published nor captured since a moment; all when left out. */
  dropVectors(but?: { model: string; since: Instant }): Promise<void>

  picture(url: string): Promise<Picture | undefined>
  /** What is known of all pictures, by address, in one read. */
  pictures(): Promise<Map<string, Picture>>
  savePicture(picture: Picture): Promise<void>
  forgetPicture(url: string): Promise<void>

  /** What is known of all addresses that records name. */
  linkChecks(): Promise<Map<string, LinkCheck>>
  saveLinkCheck(check: LinkCheck): Promise<void>

  /** The records of collections as they were last seen: what each is known by, by path. */
  shelved(): Promise<Map<string, string>>
  /** Puts these in their place. */
  saveShelved(names: ReadonlyMap<string, string>): Promise<void>

  written(path: string): Promise<Written | undefined>
  allWritten(): Promise<Written[]>
  saveWritten(written: Written): Promise<void>

  notices(since?: Instant): Promise<{ at: Instant; notice: Notice }[]>
  saveNotice(at: Instant, notice: Notice): Promise<void>

  /** All changes made through the store handed in happen together or not at all. */
  transaction<T>(work: (store: Store) => Promise<T>): Promise<T>
  close(): Promise<void>
}

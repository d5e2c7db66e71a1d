import type { PageEvidence } from '../news/article.ts'
import type { Change } from '../news/change.ts'
import type { Decision, Verdict } from '../news/decision.ts'
import type { Explanation } from '../news/explanation.ts'
import type { Instant } from '../news/instant.ts'
import type { Notice } from '../news/notice.ts'
import type { Poll } from '../news/poll.ts'
import type { Ruling } from '../news/ruling.ts'
import type { Source } from '../news/source.ts'
import type { SeenRevision } from './store.ts'

/** An article as the desk's lists show it. */
export interface DeskLine {
  /** `Article.id` */
  id: string
  /** As the record says it, corrections included. */
  title: string
  /** Its publisher's summary; empty where there is none. */
  excerpt: string
  provider: string
  webUrl: string
  /** Of its record; left out where it has none. */
  path?: string
  /** When it was published, else when it was read. */
  at: Instant
  /** What holds now: people's word, else the policy's. */
  verdict: Verdict
  /** Of the policy, 0 to 1. */
  confidence: number
  quality: number
  heat: number
  /** The first ground of the policy, a sentence; empty where nothing is known. */
  because: string
  topics: string[]
  /** `Story.id`, and how many articles it has. */
  story?: string
  storySize: number
  /** The ruling that decides, where people did. */
  ruling?: Ruling
  /** The ruling is kept, and the record will follow at the next judgement. */
  pending: boolean
  /** Changes when somebody rules on the article; handed back with a ruling, it shows whether somebody else was faster. */
  mark: string
}

/** Why an article is in the queue. */
export interface QueuedLine extends DeskLine {
  queuedAs: 'held' | 'doubtful'
}

/** What the desk shows first. */
export interface DeskOverview {
  held: number
  doubtful: number
  published: number
  /** Sources with alarms, and all of them. */
  alarms: number
  sources: number
  /** Hottest of the queue. */
  queue: QueuedLine[]
  /** What people ruled last. */
  rulings: DeskRuling[]
  /** Articles whose publishers changed them in the last days, newest first. */
  revised: { line: DeskLine; change: Change }[]
  /** Sources to look at. */
  troubled: SourceLine[]
  lastRunAt?: Instant
  running: boolean
}

/** What to look for among the articles; all of it must hold. */
export interface DeskQuery {
  words?: string
  verdict?: Verdict
  /** Only what people ruled on. */
  ruled?: boolean
  topic?: string
  provider?: string
  /** Days in the hub's zone, `2026-11-25`. */
  from?: string
  to?: string
  order?: 'newest' | 'heat' | 'quality'
  /** From 1. */
  page?: number
}

export interface DeskPage {
  lines: DeskLine[]
  total: number
  page: number
  pages: number
  /** What there is to choose from. */
  topics: string[]
  providers: string[]
}

/** How an article stands to the story it is shown in. */
export interface DeskMember {
  line: DeskLine
  /** Title of the article whose text it repeats. */
  copyOf?: string
}

/** Everything about one article. */
export interface DeskArticle {
  line: DeskLine
  fields: {
    title: string
    excerpt: string
    type: string
    /** The surest, `report` where it is of none. */
    kind: string
    topics: string[]
    authors: string[]
    publishedDateTime: Instant
    updatedDateTime?: Instant
    originalUrl: string
    ampWebUrl?: string
    language?: string
    /** `Source.id` it came from. */
    source?: string
    /** What its publisher asks for, in the words of the record: `noSnippet`, `maxSnippet 160`. */
    rights: string[]
    categories: string[]
  }
  /** Path of the article's page on the site, when it has one. */
  page?: string
  evidence: PageEvidence[]
  /** Undefined where nothing is known any more of how it was decided. */
  explanation?: Explanation[]
  members: DeskMember[]
  rulings: DeskRuling[]
  /** Every decision, newest first. */
  history: Pick<Decision, 'verdict' | 'at' | 'policy' | 'because'>[]
  revisions: SeenRevision[]
  /** The hub's topics, for a correction. */
  topics: string[]
  /** Kinds an article may be of, `report` first. */
  kinds: string[]
}

export interface DeskStory {
  id: string
  title: string
  heat: number
  openedAt: Instant
  latestAt: Instant
  providers: string[]
  members: DeskMember[]
  /** Words that most of its articles have in their titles. */
  sharedWords: string[]
}

/** A source with its health. */
export interface SourceLine {
  source: Source
  poll: Poll
  state: 'new' | 'fine' | 'alarm' | 'paused'
  alarms: { name: string; because: string; remedy: string }[]
  /** What its last answers gave to remark, newest first. */
  notices: DeskNotice[]
  /** Whether the desk may change it; sources of an OPML file are changed there. */
  editable: boolean
}

/** A notice, told once however often it came. */
export interface DeskNotice {
  notice: Notice
  times: number
  firstAt: Instant
  lastAt: Instant
  /** The article it is about, where there is one. */
  article?: string
}

/** A ruling as the desk lists it. */
export interface DeskRuling {
  ruling: Ruling
  /** Names it when it is to be undone. */
  key: string
  inForce: boolean
  /** What it is about, where that is known. */
  line?: DeskLine
}

/** How the policy, left alone, compares with what people ruled. */
export interface DeskAgreement {
  policy: string
  agreement: { action: Ruling['action']; rulings: number; agreed: number; same: number }[]
  topics: { corrections: number; agreed: number }
  /** Of corrected articles: how many are found right before and after learning from the others. */
  learnt: Record<'topics' | 'kinds', { corrections: number; before: number; after: number }>
  stories: { action: 'merge' | 'split'; rulings: number; agreed: number }[]
  disagreements: {
    article: string
    title: string
    action: Ruling['action']
    by: string
    verdict: Verdict
    because: string
  }[]
}

/** What somebody wants to be decided. */
export interface RulingOrder {
  /** `Article.id` */
  article: string
  action: Ruling['action']
  field?: 'title' | 'excerpt' | 'topics' | 'type' | 'kind'
  value?: string | string[]
  /** For `merge` and `split`: the other articles, by `Article.id`, path or address. */
  others?: readonly string[]
  why?: string
  until?: Instant
  by: string
  /** `DeskLine.mark` as it was when the person decided; left out to rule whatever others did. */
  mark?: string
}

/** What became of an order. */
export type RuleOutcome =
  | { as: 'ruled'; ruling: DeskRuling; line: DeskLine }
  /** Somebody else ruled in between: nothing was done. */
  | { as: 'overtaken'; line: DeskLine }
  | { as: 'unknown' }

export interface SourceOrder {
  /** `Source.id` */
  source: string
  what: 'pause' | 'resume' | 'ask' | 'move'
}

/** `refused`: the file is not ours to change, or nothing needs to be done. */
export type SourceOutcome = 'done' | 'refused' | 'unknown'

/** Where rulings are made: what the desk's pages show, and what they can do. */
export interface Desk {
  readonly hub: { title: string; locale: string; timeZone: string }
  now(): Instant
  /** Whether sources are asked while the hub is served. */
  readonly runs: boolean
  overview(): Promise<DeskOverview>
  queue(): Promise<QueuedLine[]>
  articles(query: DeskQuery): Promise<DeskPage>
  line(id: string): Promise<DeskLine | undefined>
  article(id: string): Promise<DeskArticle | undefined>
  /** Stories of more than one article, hottest first. */
  stories(): Promise<DeskStory[]>
  story(id: string): Promise<DeskStory | undefined>
  sources(): Promise<SourceLine[]>
  /** Of the last week, newest first. */
  notices(): Promise<DeskNotice[]>
  /** All of them, newest first. */
  rulings(): Promise<DeskRuling[]>
  agreement(): Promise<DeskAgreement>
  /** Keeps a ruling and puts it into effect; waits a few seconds for that and no longer. */
  rule(order: RulingOrder): Promise<RuleOutcome>
  /** Takes a ruling back; undefined when it is not there any more. */
  undo(key: string): Promise<DeskLine | undefined>
  changeSource(order: SourceOrder): Promise<SourceOutcome>
}

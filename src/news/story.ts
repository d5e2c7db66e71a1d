import type { Instant } from './instant.ts'

/** How one article stands to its story. */
export interface Membership {
  /** `Article.id` */
  article: string
  publishedDateTime: Instant
  /** `origin`: own reporting; `duplicate`: the same text as `copyOf`. */
  as: 'origin' | 'duplicate'
  /** `Article.id` of the text this one repeats. */
  copyOf?: string
}

/** What an embedder said of two articles whose case was doubtful. */
export interface Opinion {
  /** `Article.id` */
  article: string
  /** `Article.id` */
  other: string
  /** Cosine of the two texts as the model sees them, -1 to 1. */
  likeness: number
}

/** A doubtful pair that an embedder was asked about in vain: it is asked again. */
export interface Unanswered {
  /** `Article.id` */
  article: string
  /** `Article.id` */
  other: string
  /** Runs that asked. */
  times: number
}

/** What people ruled of an article's story. */
export interface Bond {
  /** `Article.id` */
  article: string
  /** `Article.id`; left out where it is to stand apart from all others. */
  other?: string
  as: 'together' | 'apart'
}

/** Articles on one event. */
export interface Story {
  /** Stable; survives merges through `formerIds`. */
  id: string
  /** Ids of stories merged into this one. */
  formerIds: string[]
  /** Ids of the stories it was split off from, and of those they came from; when it was. */
  splitFrom?: string[]
  /** What people ruled of its members' stories, as it held when the story was put together; left out where nothing did. */
  bonds?: Bond[]
  /** In order of publication. */
  members: Membership[]
  openedAt: Instant
  /** Publication of its newest member. */
  latestAt: Instant
  /** What an embedder said of doubtful pairs that a member is one of; left out when it was never asked. */
  opinions?: Opinion[]
  /** Such pairs that it gave no answer about; left out when there are none. */
  unanswered?: Unanswered[]
}

/** A link to something on the same subject that is not the same event; never hides anything. */
export interface Similar {
  article: string
  to: string
  /** Cosine similarity, 0 to 1. */
  similarity: number
}

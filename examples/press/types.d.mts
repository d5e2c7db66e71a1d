/** What the example press is made of. */

/** A picture painted for an article: which scene, from which seed, and what is said below it. */
export interface Picture {
  scene: 'ship' | 'turbines' | 'flood' | 'fish' | 'whale' | 'reef' | 'deep' | 'net' | 'ice'
  seed: number
  caption: string
}

/** What becomes of an article on the second day. */
export interface LaterVersion {
  /** Hours before the second day at which it was changed. */
  hoursAgo: number
  title?: string
  /** The whole text anew. */
  text?: string
  /** Wording that is exchanged in the text. */
  replace?: [string, string][]
  /** A correction, set below the text. */
  note?: string
}

/** An article as its author wrote it. Times are hours before the day it belongs to. */
export interface Draft {
  path: string
  title: string
  summary: string
  author: string
  hoursAgo: number
  section: string
  tags: string[]
  /** Paragraphs, an empty line between them. */
  text: string
  picture?: Picture
  /** Has an AMP version at /amp + path. */
  amp?: boolean
  /** Not there before the second day. */
  day?: 2
  kind?: 'video' | 'paywall' | 'press-release' | 'market-report'
  later?: LaterVersion
  /** Listed in the feed, but its page answers 410. */
  gone?: boolean
  /** Taken away on the second day: no longer in the feed, and its page answers 410. */
  withdrawn?: boolean
  /** The text is that of another publication's article. */
  copyOf?: { host: string; path: string }
}

export type FeedFormat = 'rss' | 'rss-full' | 'broken-rss' | 'rdf' | 'atom' | 'json-feed'

/** How a publication dresses its pages: each says title, date, author and picture in another way. */
export type PageStyle = 'newspaper' | 'magazine' | 'journal' | 'graph' | 'blog' | 'wire'

export interface Publication {
  /** Name of its virtual host: `HOST.localhost`. */
  host: string
  name: string
  motto: string
  /** BCP 47 */
  language: string
  feed: { path: string; format: FeedFormat }
  page: PageStyle
  colour: string
  articles: Draft[]
}

/** An article as it stands on a certain day, with the addresses of a running press. */
export interface Printed {
  draft: Draft
  publication: Publication
  url: string
  ampUrl?: string
  pictureUrl?: string
  title: string
  summary: string
  paragraphs: string[]
  note?: string
  /** ISO 8601, whole seconds, Z. */
  published: string
  updated?: string
  /** Where the text first appeared, when it is a copy. */
  copiedFrom?: { name: string; url: string }
}

/** One request as the press answered it. `bytes`: length of the body that was sent. */
export interface Answered {
  host: string
  path: string
  status: number
  bytes: number
}

export interface Press {
  /** `http://127.0.0.1:PORT` */
  url: string
  port: number
  /** Feed addresses of all publications. */
  sources: { id: string; title: string; url: string }[]
  /** Everything asked since the start, in order. */
  requests(): Answered[]
  /** Turns to the second day: new articles, an update, a correction, a withdrawal. */
  advance(): void
  close(): Promise<void>
}

import type { Instant } from './instant.ts'

/** A picture as a page or feed named it; sizes in pixels. */
export interface Image {
  url: string
  /** Measured (or declared) size; unknown when left out. */
  width?: number
  height?: number
  title?: string
  /** Who is to be credited. */
  attribution?: string
}

/** What the publisher allows, as found on the page, its headers or robots.txt. */
export interface Rights {
  /** `nosnippet`: no excerpt at all. */
  noSnippet?: boolean
  /** `max-snippet`: longest excerpt in characters. */
  maxSnippet?: number
  noArchive?: boolean
  noImageIndex?: boolean
  /** No use by language models (TDMRep, `noai`, AIPREF). */
  noModels?: boolean
  noIndex?: boolean
  /** `isAccessibleForFree: false` or a paywall seen. */
  paywalled?: boolean
  license?: string
}

/** What sort of page was found, with its evidence. `article` and `video` are worth a record. */
export type PageKind =
  | 'article'
  | 'video'
  | 'audio'
  | 'live-blog'
  | 'press-release'
  | 'market-report'
  | 'job-ad'
  | 'paywall'
  | 'consent-wall'
  | 'error'
  | 'captcha'
  | 'listing'
  | 'home'

/** Evidence that a page is of a kind. */
export interface PageEvidence {
  kind: PageKind
  /** 0 to 1. */
  confidence: number
  because: string
}

/** One article as its page (and the feed entry that led to it) said it. Immutable; judgements live elsewhere. */
export interface Article {
  /** Stable identity: derived from the canonical URL by `articleId`. */
  id: string
  /** `Source.id` it first came from. */
  source: string
  /** As found, tracking parameters removed. */
  originalUrl: string
  /** Canonical address. */
  webUrl: string
  ampWebUrl?: string
  /** Plain text, entities decoded, site suffix removed. */
  title: string
  /** The publisher's own summary, plain text, not yet cut to the hub's limit. */
  excerpt?: string
  /** Main text, one block a line; private, for grouping, never published. */
  text: string
  /** Sanitised main content; private. */
  html?: string
  authors: string[]
  /** The page's own claim, else the feed's. */
  publishedDateTime?: Instant
  /** The same moment with the zone the page gave it in, where it named one: `2022-05-03T22:46:08-03:00`. */
  publishedLocalTime?: string
  updatedDateTime?: Instant
  /** BCP 47, detected when the page does not say. */
  language?: string
  /** Lead image first. */
  images: Image[]
  /** Captions and credits of the pictures in the main text, plain text, in order; they are no part of `text`. */
  captions?: string[]
  /** The publication's name as the page gives it. */
  siteName?: string
  /** Host of the canonical address, as it stands (`www.ndp.ca`). */
  host: string
  /** Subject words the publisher attached (feed categories, keywords, section). */
  categories: string[]
  /** What sort of page it is; most certain first, empty when nothing speaks. */
  evidence: PageEvidence[]
  rights: Rights
  /** Address the publisher names as this text's origin (syndication, canonical elsewhere). */
  syndicatedFrom?: string
  /** When the page was captured (or the feed, when there was no page). */
  capturedAt: Instant
  /** Video or audio that can be embedded, as HTML from a known player. */
  featuredContent?: string
}

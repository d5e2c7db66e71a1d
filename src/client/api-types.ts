// biome-ignore-all format: made by test/client-types.ts from api/openapi.json

/** A picture; `isCached` only when a copy is really held. Sizes in pixels. */
export type Image = {
  url: string
  width: number | null
  height: number | null
  title: string | null
  attribution: string | null
  isCached: boolean
}

/** The organisation that published the article. */
export type Provider = {
  name: string
  domain: string
  images: Image[] | null
  publishers: null
  authors: Array<{
    name: string
  }> | null
}

/** One term of a number or one ground of a decision. */
export type Reason = {
  name: string
  points?: number
  because: string
}

export type Related = {
  title: string
  excerpt: string | null
  publishedDateTime: string | null
  webUrl: string
  ampWebUrl: string | null
  cdnAmpWebUrl: string | null
  type: string | null
  provider: Provider | null
  quality: number | null
  images: Image[]
}

/** A line of the tree of reasons, with what it rests on below it; `points` where it counts in points. */
export type Explanation = {
  text: string
  points?: number
  rule?: string
  below: Explanation[]
}

/** The decision on the article, term by term; `explanation` is the tree that `newswright explain` and the desk show. */
export type Why = {
  verdict: "publish" | "hold" | "hide" | "reject"
  confidence: number
  policy: string
  at: string
  because: Reason[]
  quality: Reason[]
  heat: Reason[]
  labels: Array<{
    of: "topic" | "kind"
    name: string
    confidence: number
    because: Reason[]
  }>
  rulings: Array<{
    action: string
    at: string
  }>
  explanation: Explanation[]
}

/** What the publisher changed in the article after it was published. */
export type Change = {
  at: string
  what: Array<"title" | "excerpt" | "correction">
  earlierTitle?: string
  correction?: string
}

/** A news record as lists show it; every member is always there, null when unknown. */
export type NewsItem = {
  path: string
  title: string
  excerpt: string
  sourceUrl: string
  webUrl: string | null
  originalUrl: string
  featuredContent: string | null
  highlight: string | null
  heat: number
  tags: string[] | null
  images: Image[]
  content: string
  type: string
  ampWebUrl: string | null
  cdnAmpWebUrl: string | null
  publishedDateTime: string
  updatedDateTime: string | null
  provider: Provider
  locale: string
  categories: string[]
  topics: string[]
}

/** A whole news record. */
export type NewsDetail = {
  path: string
  title: string
  excerpt: string
  sourceUrl: string
  webUrl: string | null
  originalUrl: string
  featuredContent: string | null
  highlight: string | null
  heat: number
  tags: string[] | null
  images: Image[]
  content: string
  type: string
  ampWebUrl: string | null
  cdnAmpWebUrl: string | null
  publishedDateTime: string
  updatedDateTime: string | null
  provider: Provider
  locale: string
  categories: string[]
  topics: string[]
  slug: string
  quality: number
  published: boolean
  /** Editors chose it to stand first on the front page and on pages of its topics. */
  pinned: boolean
  related: Related[]
  story: {
    id: string
    sourceUrl: string
    articles: number
    providers: string[]
  } | null
  changes: Change[]
  why: Why | null
}

/** One article of a story; `sourceUrl` is its detail file where it is a record of the hub. */
export type Coverage = {
  title: string
  excerpt: string | null
  webUrl: string
  sourceUrl: string | null
  type: string | null
  publishedDateTime: string | null
  provider: Provider | null
  quality: number | null
}

/** A story: articles on one event. */
export type StoryItem = {
  id: string
  title: string
  sourceUrl: string
  webUrl: string
  heat: number
  openedDateTime: string
  latestDateTime: string
  articles: number
  providers: string[]
  firstReportedBy: Provider | null
  topics: string[]
}

export type StoryDetail = {
  id: string
  title: string
  sourceUrl: string
  webUrl: string
  heat: number
  openedDateTime: string
  latestDateTime: string
  articles: number
  providers: string[]
  firstReportedBy: Provider | null
  topics: string[]
  head: NewsItem
  coverage: Coverage[]
  heatOverTime: Array<{
    at: string
    articles: number
    providers: number
  }>
  /** Editors chose one of its articles to stand first. */
  pinned: boolean
  /** Stories that turned out to be this one, by the ids they had. */
  formerIds: string[]
  /** Stories it was split off from, by the ids they have now. */
  splitFrom: string[]
}

/** A topic of the taxonomy. */
export type Topic = {
  name: string
  shortname: string
  id: string
  parent?: string
  images?: Array<{
    url: string
  }>
  services: Array<{
    name: string
    endpoint: string
  }>
}

/** A picture; unknown title and attribution are null in details only. */
export type CollectionImage = {
  url: string
  width?: number
  height?: number
  title?: string | null
  attribution?: string | null
  isCached: boolean
}

/** Who made it; `publishers` and `authors` are null in details where unknown. */
export type CollectionProvider = {
  name?: string
  domain?: string
  images?: CollectionImage[] | null
  publishers?: null
  authors?: Array<{
    path: string
    title: string
    type: string
    name: string
  }> | null
}

/** A record of another collection as lists show it: what is not known is left out. */
export type CollectionItem = {
  path: string
  title?: string | null
  excerpt?: string | null
  sourceUrl: string
  webUrl: string
  originalUrl?: string | null
  featuredContent?: string
  length?: string
  ratings?: unknown
  provider?: CollectionProvider | null
  levels?: string[]
  topItems?: CollectionItem[] | null
  size?: number | number | string | null
  actions?: Array<{
    url?: string
    type?: string
    title?: string
    attribution?: string
  }> | null
  publishedDateTime?: string
  updatedDateTime?: string
  heat: number
  tags?: unknown
  images?: CollectionImage[]
  content: string
  name?: string | null
  type?: string | null
  price?: string
  members?: number
  bio?: string
  location?: unknown
  website?: string
  twitter?: unknown
  linkedin?: unknown
  github?: unknown
  affiliation?: {
    path: string
    name?: string
    domain?: string
    images?: CollectionImage[]
  }
  topics: string[]
  startDateTime?: string
  endDateTime?: string
  timeZone?: string
  status?: string
  isOnline?: boolean
  overview?: string
  yearFounded?: number
}

/** A whole record of another collection; `null` where these are not known. */
export type CollectionDetail = {
  path: string
  title: string | null
  excerpt: string | null
  sourceUrl: string
  webUrl: string
  originalUrl: string | null
  featuredContent?: string
  length?: string
  ratings?: unknown
  provider: CollectionProvider | null
  levels?: string[]
  topItems: CollectionItem[] | null
  size: number | number | string | null
  actions: Array<{
    url?: string
    type?: string
    title?: string
    attribution?: string
  }> | null
  publishedDateTime?: string
  updatedDateTime?: string
  heat: number
  tags: unknown
  images: CollectionImage[]
  content: string
  name: string | null
  type: string | null
  price?: string
  members?: number
  bio?: string
  location?: unknown
  website?: string
  twitter?: unknown
  linkedin?: unknown
  github?: unknown
  affiliation?: {
    path: string
    name?: string
    domain?: string
    images?: CollectionImage[]
  }
  topics: string[]
  startDateTime?: string
  endDateTime?: string
  timeZone?: string
  status?: string
  isOnline?: boolean
  overview?: string
  yearFounded?: number
}

/** An organization that publishes; `webUrl` is its page here. */
export type Organization = {
  id: string
  name: string
  domain: string
  otherNames?: string[]
  description?: string
  images?: Array<{
    url: string
  }>
  sourceUrl: string
  webUrl: string
}

/** An issue as lists show it. */
export type NewsletterItem = {
  path: string
  title: string
  excerpt: string | null
  sourceUrl: string
  webUrl: string
  publishedDateTime: string
  type: string
  topics: string[]
}

/** An issue with its HTML in `content`. */
export type NewsletterDetail = {
  path: string
  title: string
  excerpt: string | null
  sourceUrl: string
  webUrl: string
  publishedDateTime: string
  type: string
  topics: string[]
  content: string
}

export type Sponsorship = {
  path: string
  sponsor: unknown
  messages: unknown
  schedules: unknown
  placements: unknown
}

/** A sponsorship in the list of all of them: advertising that somebody pays for. */
export type SponsorshipItem = {
  path: string
  sponsor: unknown
  messages: unknown
  schedules: unknown
  placements: unknown
  title: string
  sourceUrl: string
  webUrl: string
  type: "advertisement"
  paidFor: true
  status: "current" | "coming" | "past"
  topics: string[]
}

export type Problem = {
  type: string
  title: string
  status: number
  detail?: string
}

export type NewsPage = {
  page: number
  value: NewsItem[]
  nextPage: number | null
}

export type StoryPage = {
  page: number
  value: StoryItem[]
  nextPage: number | null
}

export type CollectionPage = {
  title: string
  path: string
  page: number
  value: CollectionItem[]
  nextPage: number | null
}

export type NewsletterPage = {
  title: string
  path: string
  page: number
  value: NewsletterItem[]
  nextPage: number | null
}

export type TopicList = {
  value: Topic[]
}

export type OrganizationList = {
  value: Organization[]
}

export type SponsorshipPage = {
  title: string
  path: string
  page: number
  value: SponsorshipItem[]
  nextPage: number | null
}

export type SponsorshipList = {
  value: Sponsorship[]
}

/** Every address of the API: what its braces stand for, and what it answers. */
export interface Paths {
  /** Published news, newest first, 25 a page */
  '/api/news/index.json': { parameters: Record<never, never>; answer: NewsPage }
  /** Published news, newest first, 25 a page, page by page */
  '/api/news/page/{page}/index.json': { parameters: { page: number }; answer: NewsPage }
  /** Published news of a topic; or: A whole record, with why it is as it is */
  '/api/news/{topic}/index.json': { parameters: { topic: string }; answer: NewsPage | NewsDetail }
  /** Published news of a topic, page by page */
  '/api/news/{topic}/page/{page}/index.json': { parameters: { topic: string; page: number }; answer: NewsPage }
  /** Stories, hottest first, 25 a page */
  '/api/stories/index.json': { parameters: Record<never, never>; answer: StoryPage }
  /** Stories, hottest first, 25 a page, page by page */
  '/api/stories/page/{page}/index.json': { parameters: { page: number }; answer: StoryPage }
  /** A story with its articles in time order */
  '/api/stories/{id}/index.json': { parameters: { id: string }; answer: StoryDetail }
  /** The taxonomy in file order */
  '/api/topics/index.json': { parameters: Record<never, never>; answer: TopicList }
  /** The collection learning, hottest first */
  '/api/learning/index.json': { parameters: Record<never, never>; answer: CollectionPage }
  /** The collection learning, hottest first, page by page */
  '/api/learning/page/{page}/index.json': { parameters: { page: number }; answer: CollectionPage }
  /** The collection learning, one topic; or: A record of learning */
  '/api/learning/{topic}/index.json': { parameters: { topic: string }; answer: CollectionPage | CollectionDetail }
  /** The collection learning, one topic, page by page */
  '/api/learning/{topic}/page/{page}/index.json': { parameters: { topic: string; page: number }; answer: CollectionPage }
  /** The collection samples, hottest first */
  '/api/samples/index.json': { parameters: Record<never, never>; answer: CollectionPage }
  /** The collection samples, hottest first, page by page */
  '/api/samples/page/{page}/index.json': { parameters: { page: number }; answer: CollectionPage }
  /** The collection samples, one topic; or: A record of samples */
  '/api/samples/{topic}/index.json': { parameters: { topic: string }; answer: CollectionPage | CollectionDetail }
  /** The collection samples, one topic, page by page */
  '/api/samples/{topic}/page/{page}/index.json': { parameters: { topic: string; page: number }; answer: CollectionPage }
  /** The collection people, hottest first */
  '/api/people/index.json': { parameters: Record<never, never>; answer: CollectionPage }
  /** The collection people, hottest first, page by page */
  '/api/people/page/{page}/index.json': { parameters: { page: number }; answer: CollectionPage }
  /** The collection people, one topic; or: A record of people */
  '/api/people/{topic}/index.json': { parameters: { topic: string }; answer: CollectionPage | CollectionDetail }
  /** The collection people, one topic, page by page */
  '/api/people/{topic}/page/{page}/index.json': { parameters: { topic: string; page: number }; answer: CollectionPage }
  /** The collection communities, hottest first */
  '/api/communities/index.json': { parameters: Record<never, never>; answer: CollectionPage }
  /** The collection communities, hottest first, page by page */
  '/api/communities/page/{page}/index.json': { parameters: { page: number }; answer: CollectionPage }
  /** The collection communities, one topic; or: A record of communities */
  '/api/communities/{topic}/index.json': { parameters: { topic: string }; answer: CollectionPage | CollectionDetail }
  /** The collection communities, one topic, page by page */
  '/api/communities/{topic}/page/{page}/index.json': { parameters: { topic: string; page: number }; answer: CollectionPage }
  /** Events, those to come before those past */
  '/api/events/index.json': { parameters: Record<never, never>; answer: CollectionPage }
  /** Events, those to come before those past, page by page */
  '/api/events/page/{page}/index.json': { parameters: { page: number }; answer: CollectionPage }
  /** The collection events, one topic; or: A record of events */
  '/api/events/{topic}/index.json': { parameters: { topic: string }; answer: CollectionPage | CollectionDetail }
  /** The collection events, one topic, page by page */
  '/api/events/{topic}/page/{page}/index.json': { parameters: { topic: string; page: number }; answer: CollectionPage }
  /** The collection companies, hottest first */
  '/api/companies/index.json': { parameters: Record<never, never>; answer: CollectionPage }
  /** The collection companies, hottest first, page by page */
  '/api/companies/page/{page}/index.json': { parameters: { page: number }; answer: CollectionPage }
  /** The collection companies, one topic; or: A record of companies */
  '/api/companies/{topic}/index.json': { parameters: { topic: string }; answer: CollectionPage | CollectionDetail }
  /** The collection companies, one topic, page by page */
  '/api/companies/{topic}/page/{page}/index.json': { parameters: { topic: string; page: number }; answer: CollectionPage }
  /** The collection projects, hottest first */
  '/api/projects/index.json': { parameters: Record<never, never>; answer: CollectionPage }
  /** The collection projects, hottest first, page by page */
  '/api/projects/page/{page}/index.json': { parameters: { page: number }; answer: CollectionPage }
  /** The collection projects, one topic; or: A record of projects */
  '/api/projects/{topic}/index.json': { parameters: { topic: string }; answer: CollectionPage | CollectionDetail }
  /** The collection projects, one topic, page by page */
  '/api/projects/{topic}/page/{page}/index.json': { parameters: { topic: string; page: number }; answer: CollectionPage }
  /** The collection challenges, hottest first */
  '/api/challenges/index.json': { parameters: Record<never, never>; answer: CollectionPage }
  /** The collection challenges, hottest first, page by page */
  '/api/challenges/page/{page}/index.json': { parameters: { page: number }; answer: CollectionPage }
  /** The collection challenges, one topic; or: A record of challenges */
  '/api/challenges/{topic}/index.json': { parameters: { topic: string }; answer: CollectionPage | CollectionDetail }
  /** The collection challenges, one topic, page by page */
  '/api/challenges/{topic}/page/{page}/index.json': { parameters: { topic: string; page: number }; answer: CollectionPage }
  /** The collection forms, hottest first */
  '/api/forms/index.json': { parameters: Record<never, never>; answer: CollectionPage }
  /** The collection forms, hottest first, page by page */
  '/api/forms/page/{page}/index.json': { parameters: { page: number }; answer: CollectionPage }
  /** The collection forms, one topic; or: A record of forms */
  '/api/forms/{topic}/index.json': { parameters: { topic: string }; answer: CollectionPage | CollectionDetail }
  /** The collection forms, one topic, page by page */
  '/api/forms/{topic}/page/{page}/index.json': { parameters: { topic: string; page: number }; answer: CollectionPage }
  /** A topic of the taxonomy */
  '/api/topics/{id}/index.json': { parameters: { id: string }; answer: Topic }
  /** Organizations that publish, in file order */
  '/api/organizations/index.json': { parameters: Record<never, never>; answer: OrganizationList }
  /** An organization */
  '/api/organizations/{id}/index.json': { parameters: { id: string }; answer: Organization }
  /** Newsletters, newest first, 20 a page */
  '/api/newsletters/index.json': { parameters: Record<never, never>; answer: NewsletterPage }
  /** Newsletters, newest first, 20 a page, page by page */
  '/api/newsletters/page/{page}/index.json': { parameters: { page: number }; answer: NewsletterPage }
  /** An issue with its HTML in `content` */
  '/api/newsletters/{slug}/index.json': { parameters: { slug: string }; answer: NewsletterDetail }
  /** Sponsorships scheduled today */
  '/api/sponsorships/today/index.json': { parameters: Record<never, never>; answer: SponsorshipList }
  /** Sponsorships: today’s, those to come, those past */
  '/api/sponsorships/index.json': { parameters: Record<never, never>; answer: SponsorshipPage }
  /** Sponsorships: today’s, those to come, those past, page by page */
  '/api/sponsorships/page/{page}/index.json': { parameters: { page: number }; answer: SponsorshipPage }
  /** A sponsorship: advertising that somebody pays for */
  '/api/sponsorships/{slug}/index.json': { parameters: { slug: string }; answer: SponsorshipItem }
}

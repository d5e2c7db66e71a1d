import type { WallTime } from '../../time.ts'

/** What pages say of themselves to search engines and where they are shared, where nobody wrote it for them. */
export interface Descriptions {
  front(hub: string): string
  topics(hub: string): string
  topic(name: string, hub: string): string
  providers(hub: string): string
  provider(name: string, hub: string): string
  archive(hub: string): string
  /** `articles` says how many, in words. */
  day(date: string, hub: string, articles: string): string
  search(hub: string): string
  newsletters(hub: string): string
  /** Each stands after the hub's name and a colon. */
  collections: Readonly<Record<string, string>>
}

/** Every word of the site's own, in one language. Numbers and names are filled in by the functions. */
export interface Strings {
  /** BCP 47 */
  language: string
  skipToContent: string
  mainNavigation: string
  topics: string
  topStories: string
  latestNews: string
  moreNews: string
  providers: string
  archive: string
  corrections: string
  howWeRank: string
  feeds: string
  feedsLead: string
  followLead: string
  followStory: string
  newsletterLead: string
  follow: string
  data: string
  dataLead: string
  dataDescription: string
  home: string
  search: string
  searchHint: string
  searchNothing: string
  /** `#` stands for how many. */
  searchFound: string
  searchNeedsScript: string
  sources(count: number): string
  articles(count: number): string
  sourcesWithin(count: number, hours: number): string
  /** In place of how many report a story, where it is one. */
  onlySource: string
  firstReportedBy(name: string): string
  also: string
  fullCoverage: string
  whyHere: string
  readAt(name: string): string
  published: string
  updated: string
  by(names: string): string
  video: string
  timeline: string
  first: string
  minutesLater(minutes: number): string
  hoursLater(hours: number): string
  daysLater(days: number): string
  /** Headlines follow. */
  onceTogether: string
  sameStory: string
  noExcerpt: string
  imageCredit(name: string): string
  why: string
  whyLead: string
  whyUnknown: string
  /** Heading of what a publisher asks for and what follows. */
  mayBeShown: string
  /** Marks what editors pinned. */
  chosen: string
  chosenWhy: string
  quality: string
  heat: string
  heatLevel(level: number): string
  decision: string
  term: string
  points: string
  because: string
  asData: string
  page(number: number): string
  newer: string
  older: string
  pages: string
  nothingYet: string
  nothingYetHint: string
  notFound: string
  notFoundHint: string
  withdrawn: string
  /** Stands for the title of what was taken down. */
  anArticle: string
  /** A time follows. */
  changed: string
  whatChanged: string
  /** Each ends so that the publisher's own words may follow. */
  titleChanged: string
  excerptChanged: string
  publisherCorrected: string
  noCorrections: string
  correctionsLead: string
  withdrawalReasons: Readonly<Record<string, string>>
  rankLead: string
  rankRules: Readonly<Record<'everyday' | 'newsroom', readonly string[]>>
  rankEditors: string
  rankNumbers: string
  rankNumbersLead: string
  rankGroups: Readonly<Record<'quality' | 'deductions' | 'heat' | 'decision', string>>
  /** What a policy's setting is, by its name. */
  rankSettings: Readonly<Record<string, string>>
  newsletterStories(count: number): string
  newsletterEarlier: string
  policy: string
  asOf(when: string): string
  madeWith: string
  rights: string
  collections: Readonly<Record<string, string>>
  descriptions: Descriptions
  alsoHere: string
  upcoming: string
  past: string
  allDates: string
  addToCalendar: string
  online: string
  /** By the event's `status`. */
  eventStatus: Readonly<Record<string, string>>
  members(count: string): string
  /** What goes on today, beside `upcoming` and `past`. */
  current: string
  /** Says of the list of sponsorships that all of it is paid for, and what that does not buy. */
  sponsorshipsLead: string
  /** Stands above everything that is paid for; says so without doubt. */
  advertisement: string
  paidBy(name: string): string
  moreFromSponsor: string
  /** In place of a link that is dead. */
  deadLink(host: string): string
  /** `June 2026`; months from 1. */
  month(month: number, year: number): string
  /** `25 June`, or with the year. */
  date(wall: WallTime, withYear: boolean): string
  /** `25 Jun`, or with the year. */
  shortDate(wall: WallTime, withYear: boolean): string
}

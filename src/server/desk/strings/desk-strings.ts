import type { Verdict } from '../../../news/decision.ts'
import type { Ruling } from '../../../news/ruling.ts'

type Action = Ruling['action']

/** Every word of the desk's own, in one language. Grounds of decisions and notices come as the newsroom says them. */
export interface DeskStrings {
  /** BCP 47 */
  language: string
  desk: string
  skip: string
  navigation: string
  overview: string
  queue: string
  articles: string
  stories: string
  sources: string
  notices: string
  rulings: string
  site: string
  signedInAs(name: string): string
  signOut: string
  /** `3 min ago` */
  ago(count: number, unit: 'minute' | 'hour' | 'day'): string
  justNow: string
  /** `in 3 hours` */
  ahead(count: number, unit: 'minute' | 'hour' | 'day'): string

  signIn: string
  signInLead(title: string): string
  name: string
  password: string
  wrongPassword: string
  waitSeconds(seconds: number): string
  sessionEnded: string
  nobodyYet: string
  welcome(title: string): string
  welcomeLead: string
  yourName: string
  newPassword: string
  newPasswordHint: string
  start: string
  linkUsed: string
  nameNeeded: string
  passwordTooShort: string

  nowNeeded: string
  allQuiet: string
  allQuietHint: string
  held(count: number): string
  doubtful(count: number): string
  alarms(count: number): string
  published(count: number): string
  lastRun(when: string): string
  running: string
  neverRun: string
  hottest: string
  wholeQueue: string
  revisedLately: string
  troubled: string
  latestRulings: string
  nothingRuled: string

  verdicts: Readonly<Record<Verdict, string>>
  doubtfulBadge: string
  quality: string
  heat: string
  /** `3 in its story` */
  inStory(count: number): string
  pending: string
  ruledBy(action: string, name: string): string
  /** Imperative, on buttons. */
  actions: Readonly<Record<Action, string>>
  /** On the button of what is published already. */
  keep: string
  withdrawn: string
  /** `Published`, in sentences about what somebody did. */
  done: Readonly<Record<Action, string>>
  undo: string
  undone: string
  alreadyUndone: string
  note: string
  noteHint: string
  more: string
  until: string
  untilHint: string
  untilWrong: string
  overtaken(name: string, action: string): string
  seeArticle: string
  readOriginal: string
  onSite: string
  openedInNewWindow: string
  queueEmpty: string
  queueEmptyHint: string
  queueLead(held: number, doubtful: number): string
  keys: string
  keysLead: string
  keyHelp: readonly (readonly [string, string])[]
  keysOn: string
  close: string

  words: string
  any: string
  verdict: string
  ruledOnly: string
  topic: string
  provider: string
  from: string
  to: string
  order: string
  orders: Readonly<Record<'newest' | 'heat' | 'quality', string>>
  find: string
  found(count: number): string
  nothingFound: string
  page(page: number, pages: number): string
  newer: string
  older: string

  decide: string
  why: string
  whyUnknown: string
  record: string
  noRecord: string
  fields: Readonly<
    Record<
      | 'title'
      | 'excerpt'
      | 'type'
      | 'kind'
      | 'topics'
      | 'authors'
      | 'published'
      | 'updated'
      | 'address'
      | 'original'
      | 'amp'
      | 'language'
      | 'source'
      | 'rights'
      | 'categories'
      | 'path',
      string
    >
  >
  nothing: string
  correct: string
  correctLead: string
  save: string
  sameStory: string
  aloneInStory: string
  wholeStory: string
  copyOf(title: string): string
  kindEvidence: string
  history: string
  historyNone: string
  changes: string
  changesLead: string
  trivial: string
  correction: string
  added: string
  removed: string
  unchanged(count: number): string
  rulingsHere: string

  storiesLead: string
  storiesNone: string
  whyTogether: string
  sharedWords: string
  reports(count: number): string
  providersCount(count: number): string
  topicsLearnt(before: number, after: number, all: number): string
  kindsLearnt(before: number, after: number, all: number): string
  takeOut: string
  takeOutLead: string
  sameStoryAs: string
  sameStoryHint: string
  putTogether: string
  otherUnknown: string

  sourcesLead(fine: number, all: number): string
  states: Readonly<Record<'new' | 'fine' | 'alarm' | 'paused', string>>
  lastSuccess: string
  never: string
  entries: string
  newestEntry: string
  nextAsked: string
  failures: string
  pause: string
  resume: string
  askNow: string
  applyMove: string
  sourceDone: Readonly<Record<'pause' | 'resume' | 'ask' | 'move', string>>
  sourceRefused: string
  notOurs: string
  remedy: string
  repairs: string

  noticesLead: string
  noticesNone: string
  levels: Readonly<Record<'info' | 'warning' | 'error', string>>
  times(count: number): string

  rulingsLead: string
  expired: string
  untilWhen(when: string): string
  agreement: string
  compare: string
  agreementLead(policy: string): string
  agreementNone: string
  agreedOf(agreed: number, all: number): string
  topicsAgreed(agreed: number, all: number): string
  policySays: string
  notAMeasure: string
  gone: string
  unknownArticle: string
  formExpired: string
}

import type { Change } from '../news/change.ts'
import type { Decision } from '../news/decision.ts'
import type { Hub } from '../news/hub.ts'
import type { Issue } from '../news/issue.ts'
import type { Notice } from '../news/notice.ts'
import type { Organization } from '../news/provider.ts'
import type { CollectionRecord, NewsRecord } from '../news/record.ts'
import type { Ruling } from '../news/ruling.ts'
import type { Source } from '../news/source.ts'
import type { Tombstone } from '../news/tombstone.ts'
import type { Taxonomy } from '../news/topic.ts'
import type { Clock } from '../ports/clock.ts'
import type { Content } from '../ports/content.ts'
import type { Embedder } from '../ports/embedder.ts'
import type { Fetch } from '../ports/fetch.ts'
import type { Mailbox } from '../ports/mailbox.ts'
import type { Pictures } from '../ports/pictures.ts'
import type { Store } from '../ports/store.ts'

/** A hub folder as read: values, no longer text. */
export interface HubFolder {
  hub: Hub
  sources: readonly Source[]
  taxonomy: Taxonomy
  organizations: readonly Organization[]
  /** News records, archive excluded. */
  records: readonly NewsRecord[]
  /** What reading the records' files found out besides, by record path, where it is known. */
  readings?: ReadonlyMap<string, RecordReading>
  /** The owner's additions to the site's look: `_theme/site.css`, `head.html`, `footer.html`, `templates/{part}.html`. */
  theme?: { css?: string; head?: string; footer?: string; templates?: Readonly<Record<string, string>> }
  /** Paths of records past retention, as they were before: `_news/a.md`. */
  archived?: readonly string[]
  collections: readonly CollectionRecord[]
  issues: readonly Issue[]
  rulings: readonly Ruling[]
  tombstones: readonly Tombstone[]
  /** What publishers changed, record by record. */
  changes?: readonly Change[]
  /** Scores 0 to 1 by domain, from a list the operator trusts. */
  ratings?: ReadonlyMap<string, number>
  /** What could not be read as it stands. */
  notices: readonly Notice[]
}

/** What a record's file tells besides its record. */
export interface RecordReading {
  /** Digest of the file's bytes. */
  mark: string
  /** Of the decision in the sealed part, where our key opens it. */
  gist?: Pick<Decision, 'verdict' | 'story'>
  /** That decision, read when it is asked for. */
  decision?(): Decision | undefined
}

/** How far a run has come, for a bar on a terminal or a line elsewhere. */
export interface Progress {
  stage: 'collect' | 'read' | 'decide' | 'record' | 'publish'
  done: number
  total: number
  /** What was just finished. */
  subject?: string
}

/** The world as a run sees it. */
export interface World {
  fetch: Fetch
  /** Folders on mail servers; sources of that kind are passed over when left out. */
  mailbox?: Mailbox
  /** The language model that `hub.yaml` names; nobody is asked when left out. */
  embedder?: Embedder
  store: Store
  /** The hub folder. */
  content: Content
  clock: Clock
  pictures: Pictures
  /** The hub's key for sealed parts, 32 bytes. */
  key: Uint8Array
  /** Fresh random bytes. */
  random: (count: number) => Uint8Array
  /** Keeps rulings found in hand-edited files in the hub's own list of rulings. */
  keepRulings: (rulings: readonly Ruling[]) => Promise<void>
  /** Takes rulings out of that list. */
  dropRulings: (rulings: readonly Ruling[]) => Promise<void>
  /** That list as it stands now: a person may have ruled since the folder was read. */
  rulings: () => Promise<readonly Ruling[]>
  /** Keeps what is left of withdrawn records in the hub's own list of tombstones. */
  keepTombstones: (tombstones: readonly Tombstone[]) => Promise<void>
  /** Keeps changes of records that readers are told of. */
  keepChanges: (changes: readonly Change[]) => Promise<void>
  /** Takes out what is told of the changes of one record. */
  dropChanges: (path: string) => Promise<void>
  /** Does work while nobody else judges or files records of this hub, in this process or another. */
  alone: <T>(work: () => Promise<T>) => Promise<T>
  signal: AbortSignal
  progress: (progress: Progress) => void
  /** The word our robot goes by in robots.txt. */
  robot: string
}

import type { Change } from '../news/change.ts'
import type { Decision } from '../news/decision.ts'
import type { Hub } from '../news/hub.ts'
import type { Instant } from '../news/instant.ts'
import type { Issue } from '../news/issue.ts'
import type { Organization } from '../news/provider.ts'
import type { CollectionRecord, NewsRecord } from '../news/record.ts'
import type { Tombstone } from '../news/tombstone.ts'
import type { Taxonomy } from '../news/topic.ts'
import type { DrawCard } from '../ports/cards.ts'
import type { Findable } from '../ports/search-index.ts'
import type { Bundle } from './plan.ts'

/** Everything of a hub that is to be published, as the content tree holds it. */
export interface Edition {
  hub: Hub
  taxonomy: Taxonomy
  organizations: readonly Organization[]
  /** All news records, archive excluded, published or not. */
  records: readonly NewsRecord[]
  /** Records of the other collections (`people`, `learning`, ...). */
  collections: readonly CollectionRecord[]
  issues: readonly Issue[]
  tombstones: readonly Tombstone[]
  /** What their publishers changed in records, by record path, oldest first. */
  changes?: ReadonlyMap<string, readonly Change[]>
  /** Why each record is as it is, by record path, as far as known (ledger, or the opened sealed parts). */
  decisions: Pick<ReadonlyMap<string, Decision>, 'get'>
  /** What lists need of these decisions, where that is known without reading them. */
  gists?: ReadonlyMap<string, Gist>
  /** By record path: a mark of the record's file and decision that changes whenever either does. Computed when left out. */
  marks?: ReadonlyMap<string, string>
  /** Folders of the site that moved: `stories/old/` to `stories/new/`. */
  moved?: ReadonlyMap<string, string>
  /** By story id: the stories it was split off from, by the ids they have now. */
  splits?: ReadonlyMap<string, readonly string[]>
  /** By story id: the stories it was joined with, by the ids they had. */
  formerIds?: ReadonlyMap<string, readonly string[]>
  /** By record path: when an editor chose it to stand first, where that is so at present. */
  pins?: ReadonlyMap<string, Instant>
  /** The owner's additions to the site's look. */
  theme?: Theme
  /** The moment the edition speaks of: ranking by recency and "today" refer to it. */
  asOf: Instant
  /**
   * When today began: what is scheduled by the day (sponsorships, events), and what is still news to Google, follow the
   * calendar, also while there is no news.
   * The moment above when left out.
   */
  today?: Instant
  /** Addresses that have been found dead more than once, where the owner wants that said. */
  deadLinks?: ReadonlySet<string>
  /** Copies of images that are really held, by the image's own address; sizes in pixels. Others are never shown. */
  heldImages?: ReadonlyMap<string, HeldImage>
  /** Draws the pictures of words that stand for pages where they are shared; without it pages have none. */
  drawCard?: DrawCard
}

/** The later of an edition's moment and the beginning of today: what is scheduled is held against it. */
export function presentOf({ asOf, today }: Pick<Edition, 'asOf' | 'today'>): Instant {
  return today !== undefined && today > asOf ? today : asOf
}

/** The verdict on a record and the story it belongs to. */
export type Gist = Pick<Decision, 'verdict' | 'story'>

/** Parts of the site that its owner may write anew; `site/template.ts` says which values each may show. */
export type Part = 'masthead' | 'front' | 'card' | 'line' | 'colophon'

/** The owner's parts, as text. */
export type Templates = Readonly<Partial<Record<Part, string>>>

/** What the hub's `_theme/` folder holds; its owner's own files, trusted as they are. */
export interface Theme {
  /** `site.css`: stands after our own rules. */
  css?: string
  /** `head.html`: at the end of every page's head. */
  head?: string
  /** `footer.html`: at the end of every page's footer. */
  footer?: string
  /** `templates/{part}.html`: instead of parts of the site. */
  templates?: Templates
}

/** A copy of an image that is published with the site, which every browser shows, and smaller or better ones for those that can. */
export interface HeldImage {
  /** Below the output folder: `assets/images/1f2e.jpg`. */
  path: string
  width: number
  height: number
  /** Better formats, best first. */
  sources?: readonly ImageSource[]
}

/** Copies of an image in one format. */
export interface ImageSource {
  /** `image/avif` */
  mediaType: string
  /** Narrowest first. */
  copies: readonly { path: string; width: number }[]
}

/** One published form of something. */
export interface Rendition {
  /** Path below the output folder, `/` separated, no leading slash: `api/news/index.json`. */
  path: string
  mediaType: string
  body: string | Uint8Array
}

/** A published hub: every path it has, each rendered when asked for. */
export interface Publication {
  /** All paths, sorted. */
  paths(): readonly string[]
  /** Undefined when the hub has no such path. */
  render(path: string): Rendition | undefined
  /** Where a folder moved to, as a folder of the site. */
  movedTo?(folder: string): string | undefined
  /** Whether a page or file was withdrawn: it was there, and will not come back. */
  isGone?(path: string): boolean
  /** Equal only when the body is; undefined when the hub has no such path. */
  key(path: string): string | undefined
  /** All pages that search finds, the newest news first. */
  findables(): Iterable<Findable>
  /** All that is published, as it changes together; of two that claim one path the earlier has it. */
  bundles(): Iterable<Bundle>
  /** The moment the edition speaks of. */
  readonly asOf?: Instant
}

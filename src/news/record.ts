import type { Instant } from './instant.ts'
import type { Provider } from './provider.ts'

/** A picture as a record holds it; pixels. */
export interface RecordImage {
  url: string
  width?: number
  height?: number
  /** True only when a copy is really held. */
  isCached?: boolean
  title?: string
  attribution?: string
}

/** Same-story coverage by another publisher, as a record holds it. */
export interface RelatedRecord {
  title: string
  excerpt?: string
  publishedDateTime?: Instant
  webUrl: string
  ampWebUrl?: string
  cdnAmpWebUrl?: string
  type?: string
  provider?: Provider
  quality?: number
  images?: RecordImage[]
}

/** The values of a news record's front matter; `docs/record.md` explains each field. */
export interface NewsFields {
  category: 'news'
  title: string
  excerpt: string
  publishedDateTime: Instant
  updatedDateTime?: Instant
  originalUrl: string
  webUrl?: string
  ampWebUrl?: string
  cdnAmpWebUrl?: string
  type: string
  quality: number
  heat: number
  published: boolean
  featuredContent?: string
  provider: Provider
  topics: string[]
  images: RecordImage[]
  related: RelatedRecord[]
  /** `ciphertext;iv`, both base64. */
  secured?: string
}

/** What one file of `_news/` holds. */
export interface NewsRecord {
  /** Path below the hub folder, `/` separated: `_news/2021-06-25-slug.md`. Never changes once written. */
  path: string
  fields: NewsFields
  /** Fields we do not know, each as its raw lines, in the file's order with the field they follow. */
  unknown: { name: string; after?: string; raw: string }[]
  /** Markdown after the front matter, byte for byte. */
  body: string
}

/** What a file of another collection (`_learning`, `_people`, ...) holds: its values as read, its text as it stands. */
export interface CollectionRecord {
  /** `_people/jane.md` */
  path: string
  /** Collection name without underscore: `people`. */
  collection: string
  fields: Readonly<Record<string, unknown>>
  body: string
}

import type { Image } from './article.ts'

/** A subject of the hub, from `_data/topics/*.yaml`. */
export interface Topic {
  /** `_id` in the file; part of addresses. */
  id: string
  name: string
  shortname?: string
  /** `name` of the parent topic. */
  parent?: string
  description?: string
  /** Words and phrases, in the file's order; entries may repeat and each counts (policy `everyday`). */
  keywords: string[]
  /** Words that speak against the topic. */
  negativeKeywords?: string[]
  hashtags: string[]
  images: Image[]
  /** Endpoints by name: news, learning, ... in the file's order. */
  services: Readonly<Record<string, string>>
}

/** All topics of a hub in file order; parents are named by `Topic.parent`. */
export type Taxonomy = readonly Topic[]

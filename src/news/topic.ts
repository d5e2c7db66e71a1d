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
  /** Quality (0 to 100) an article of the topic needs to be published; the policy's when left out. */
  publishQuality?: number
  /** Records of the topic published per day; the policy's `topicBudget` when left out, 0 is no limit. */
  dailyBudget?: number
  images: Image[]
  /** Endpoints by name: news, learning, ... in the file's order. */
  services: Readonly<Record<string, string>>
}

/** All topics of a hub in file order; parents are named by `Topic.parent`. */
export type Taxonomy = readonly Topic[]

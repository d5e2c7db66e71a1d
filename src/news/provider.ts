import type { Image } from './article.ts'

/** An organisation that publishes, from `_data/organizations/*.md`. */
export interface Organization {
  id: string
  name: string
  /** Registrable domain its pages live under, e.g. `ctvnews.ca`. */
  domain: string
  otherNames?: string[]
  otherDomains?: string[]
  description?: string
  /** Logos, 50x50 and 400x400 pixels. */
  images: Image[]
  /** The editor's setting, 0 (never) to 1 (best); replaces what would be learnt. */
  reputation?: number
  /** Who owns it, so that two titles of one house do not confirm each other. */
  owner?: string
  /** File that says all this: `_data/organizations/ctv.md`. */
  path?: string
}

/** The publisher of one article, as a record names it. */
export interface Provider {
  name: string
  domain: string
  images?: Image[]
  authors?: { name: string }[]
}

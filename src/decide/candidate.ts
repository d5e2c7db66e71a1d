import type { Article } from '../news/article.ts'
import type { Label } from '../news/label.ts'
import type { Organization } from '../news/provider.ts'
import type { Reputation } from './reputation.ts'

/** One article of a story with everything a policy may look at. */
export interface Candidate {
  article: Article
  labels: Label[]
  /** The subject's own publisher speaks (`Source.official`). */
  official: boolean
  /** Its publisher, when `_data/organizations` knows it. */
  organization?: Organization
  /** Every string a ruling may name it by: record path, addresses. */
  subjects: readonly string[]
  /** Addresses of pictures that were told to be logos or stock pictures: none of them is the article's own. */
  sharedPictures?: ReadonlySet<string>
  /** Recent clicks, where they are counted. */
  clicks?: number
  /** `Article.id` of the text it repeats. */
  duplicateOf?: string
  /** What a list the operator trusts says of its publisher, 0 to 1, and the name of that list. */
  rating?: { score: number; by: string }
  /** What is thought of its source; found from organization and rating when left out. */
  reputation?: Reputation
}

/** Who published it, as one key: the organization, else the host without `www.`. */
export function publisherOf(candidate: Candidate): string {
  return candidate.organization?.id ?? candidate.article.host.toLowerCase().replace(/^www\./, '')
}

/** Whose voice it is: two titles of one owner do not confirm each other. */
export function ownerOf(candidate: Candidate): string {
  return candidate.organization?.owner ?? publisherOf(candidate)
}

/** The labels of one sort. */
export function labelsOf(candidate: Candidate, of: Label['of']): Label[] {
  return candidate.labels.filter((label) => label.of === of)
}

/** How sure we are that the article is of a kind, 0 when nothing speaks for it. */
export function kindConfidence(candidate: Candidate, kind: string): number {
  return labelsOf(candidate, 'kind').find(({ name }) => name === kind)?.confidence ?? 0
}

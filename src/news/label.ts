import type { Reason } from './reason.ts'

/** Our judgement that an article belongs to a topic or is of a kind. */
export interface Label {
  /** `Article.id` */
  article: string
  of: 'topic' | 'kind'
  /** Topic name, or kind: `press-release`, `opinion`, `clickbait`, ... */
  name: string
  /** Calibrated, 0 to 1. */
  confidence: number
  because: Reason[]
}

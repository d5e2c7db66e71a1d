/** One sentence of two versions laid side by side. */
export interface SentenceChange {
  as: 'same' | 'added' | 'removed'
  text: string
}

/** What a publisher changed in an article between two readings of its page. */
export interface Revision {
  /** `trivial`: nothing a reader would notice; white space, case, punctuation, times of day, counters. */
  kind: 'trivial' | 'changed'
  /** What changed, each in a few words: `title`, `2 sentences added`, `43 became 47`; empty when trivial. */
  changes: string[]
  titleChanged: boolean
  excerptChanged: boolean
  /** The publisher's note of correction, where this version brings a new one, in the publisher's words. */
  correction?: string
  /** The later version's sentences with those of the earlier one where they stood. */
  sentences: SentenceChange[]
}

import type { Reason } from '../news/reason.ts'

/** What speaks for one topic: confidence 0 to 1 and why. */
export interface TopicEvidence {
  /** `Topic.name` */
  topic: string
  confidence: number
  because: Reason[]
  /** A phrase of the topic stands in the title: evidence that needs no support from the parent topic. */
  specific?: boolean
}

/** Independent grounds together (noisy or): 1 minus the chance that every one of them is wrong. */
export function together(grounds: readonly number[]): number {
  return 1 - grounds.reduce((wrong, ground) => wrong * (1 - ground), 1)
}

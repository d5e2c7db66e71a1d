import type { Reason } from './reason.ts'

/** A number about an article or story with the terms that add up to it. */
export interface Score {
  name: 'quality' | 'heat'
  value: number
  /** Terms in order; where the policy is additive, their points add up to `value` before clamping. */
  because: Reason[]
}

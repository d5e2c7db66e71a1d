/** A named, versioned set of terms, weights and thresholds. Policies are data; `decide/policies` holds the built-in ones. */
export interface Policy {
  name: 'everyday' | 'newsroom'
  version: number
  /** Weights and thresholds by name; what each means is documented with the policy. */
  settings: Readonly<Record<string, number>>
}

import type { GivenEntry, GivenFeed } from './given.ts'
import type { Scope } from './scope.ts'
import type { Element } from './xml/element.ts'

/** Takes what one element says into a feed or entry. */
export type Saying<Target> = (element: Element, target: Target, scope: Scope) => void

/** The words of one namespace: what each of its elements says, by local name in lower case. */
export interface Vocabulary {
  name: string
  /** Its namespace addresses in lower case; the odd spellings seen in feeds are among them. */
  namespaces: readonly string[]
  /** Prefixes that mean this vocabulary where nobody declared them, or bound them to an address nobody knows. */
  prefixes: readonly string[]
  feed: Readonly<Record<string, Saying<GivenFeed>>>
  entry: Readonly<Record<string, Saying<GivenEntry>>>
}

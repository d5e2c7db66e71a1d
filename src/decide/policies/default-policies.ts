import type { Policy } from '../../news/policy.ts'
import { everydaySettings } from './everyday.ts'
import { newsroomSettings } from './newsroom.ts'

/** The built-in policies by `name@version`; a hub that names none gets `newsroom@1`. */
export const defaultPolicies: Readonly<Record<string, Policy>> = {
  'everyday@1': { name: 'everyday', version: 1, settings: everydaySettings },
  'newsroom@1': { name: 'newsroom', version: 1, settings: newsroomSettings },
}

/** The policy of a hub that names none. */
export const defaultPolicy: Policy = { name: 'newsroom', version: 1, settings: newsroomSettings }

import type { Phrasebook } from '../phrasebook.ts'
import { decisions } from './decisions.ts'
import { kinds } from './kinds.ts'
import { labels } from './labels.ts'
import { terms } from './terms.ts'

export const spanish: Phrasebook = {
  isOne: (count) => count === 1,
  sentences: { ...decisions, ...labels, ...kinds },
  terms,
}

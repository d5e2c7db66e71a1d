import type { Phrasebook } from '../phrasebook.ts'
import { decisions } from './decisions.ts'
import { kinds } from './kinds.ts'
import { labels } from './labels.ts'
import { terms } from './terms.ts'

/** A space stands before `:` and `;` and inside guillemets, and no line ends there. */
function typeset(text: string): string {
  return text
    .replace(/ ?; /g, '\u202f; ')
    .replace(/ ([:»])/g, '\u00a0$1')
    .replace(/« /g, '«\u00a0')
}

export const french: Phrasebook = {
  isOne: (count) => Math.abs(count) < 2,
  typeset,
  sentences: { ...decisions, ...labels, ...kinds },
  terms,
}

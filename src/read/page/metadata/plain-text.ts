import { collapse } from '../tree/element.ts'
import { decodeEntities } from '../tree/entities.ts'

const TAG = /<\/?[a-z][^<>]{0,500}>/gi

/** Text of a value that may hold tags or entities (even twice encoded), on one line. */
export function plainText(value: string): string {
  let text = value
  for (let round = 0; round < 2 && text.includes('&'); round++) text = decodeEntities(text)
  return collapse(text.includes('<') ? text.replace(TAG, ' ') : text)
}

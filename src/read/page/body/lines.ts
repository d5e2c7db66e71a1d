import type { Block } from './blocks.ts'
import { withoutClosing } from './closing-lines.ts'
import { dropsAny, LINE_RULES } from './line-rules.ts'
import { type LineContext, withoutOpening } from './opening-lines.ts'
import { withoutRepeats, withoutTail } from './tail.ts'

/** The main text's lines: what repeats the title, opens or closes without saying anything, or is boilerplate, goes. */
export function cleanLines(blocks: readonly Block[], context: LineContext): Block[] {
  const text = withoutOpening(withoutRepeats(withoutTail(blocks)), context)
  return withoutClosing(text.filter((block) => !dropsAny(LINE_RULES, block)))
}

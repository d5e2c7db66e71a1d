import type { Block } from './blocks.ts'

const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/
const ALL_CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g
/** Shorter runs may be anything. */
const LEAST_PROSE = 60

/** Length of a text in letters of an alphabet: a Chinese, Japanese or Korean sign stands for about two and a half. */
export function weightedLength(text: string): number {
  if (!CJK.test(text)) return text.length
  return text.length + (text.match(ALL_CJK)?.length ?? 0) * 1.5
}

const BARE_ADDRESS = /^https?:\S+$/

/** Is this block running text: long enough, not a heading, and not mostly links? */
export function isProse(block: Block): boolean {
  if (block.kind === 'heading' || block.kind === 'caption' || BARE_ADDRESS.test(block.text)) return false
  return block.linkLength < block.length * 0.5 && weightedLength(block.text) >= LEAST_PROSE
}

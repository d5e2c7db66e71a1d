import type { SentenceChange } from '../../../news/revision.ts'
import type { Sentence } from './sentences.ts'

/** Longest stretch, in sentences, that is compared exactly; the table is its square. */
const LONGEST = 1500

/**
 * Two versions side by side: the longest common subsequence of their sentences, with what was removed before what was
 * added at the same place. (Common beginning and end are taken off first; Hirschberg 1975 describes the table.)
 */
export function diffSentences(before: readonly Sentence[], after: readonly Sentence[]): SentenceChange[] {
  let start = 0
  while (start < before.length && start < after.length && before[start]?.key === after[start]?.key) start++
  let end = 0
  while (
    end < before.length - start &&
    end < after.length - start &&
    before.at(-1 - end)?.key === after.at(-1 - end)?.key
  )
    end++
  const same = (sentences: readonly Sentence[]): SentenceChange[] => sentences.map(({ text }) => ({ as: 'same', text }))
  const middle = changedStretch(before.slice(start, before.length - end), after.slice(start, after.length - end))
  return [...same(after.slice(0, start)), ...middle, ...same(end === 0 ? [] : after.slice(-end))]
}

function changedStretch(before: readonly Sentence[], after: readonly Sentence[]): SentenceChange[] {
  const removed = before.map(({ text }): SentenceChange => ({ as: 'removed', text }))
  const added = after.map(({ text }): SentenceChange => ({ as: 'added', text }))
  if (before.length === 0 || after.length === 0) return [...removed, ...added]
  if (before.length > LONGEST || after.length > LONGEST) return [...removed, ...added]
  return walk(before, after, lengths(before, after))
}

/** `table[i * width + j]`: length of the longest common subsequence of what follows i and j. */
function lengths(before: readonly Sentence[], after: readonly Sentence[]): Uint16Array {
  const width = after.length + 1
  const table = new Uint16Array((before.length + 1) * width)
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const at = i * width + j
      table[at] =
        before[i]?.key === after[j]?.key
          ? (table[at + width + 1] ?? 0) + 1
          : Math.max(table[at + width] ?? 0, table[at + 1] ?? 0)
    }
  }
  return table
}

function walk(before: readonly Sentence[], after: readonly Sentence[], table: Uint16Array): SentenceChange[] {
  const width = after.length + 1
  const changes: SentenceChange[] = []
  let i = 0
  let j = 0
  while (i < before.length || j < after.length) {
    const [old, fresh] = [before[i], after[j]]
    if (old && fresh && old.key === fresh.key) {
      changes.push({ as: 'same', text: fresh.text })
      i++
      j++
    } else if (old && (!fresh || (table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0))) {
      changes.push({ as: 'removed', text: old.text })
      i++
    } else if (fresh) {
      changes.push({ as: 'added', text: fresh.text })
      j++
    }
  }
  return changes
}

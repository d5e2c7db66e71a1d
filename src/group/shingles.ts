import { tokens } from './words.ts'

/** Words a shingle spans. */
const span = 3
/** Words looked at: enough for a long report, bounded for a book. */
const longest = 3000
/** Bins of the signature. */
export const bins = 64

/** FNV-1a over UTF-16 units, finished by the mixer of MurmurHash3; 32 bits, unsigned. */
function hash(text: string): number {
  let h = 0x811c9dc5
  for (let at = 0; at < text.length; at++) h = Math.imul(h ^ text.charCodeAt(at), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/**
 * The different 3-word shingles of a text as sorted 32-bit hashes (Broder 1997). Scripts without spaces count each sign
 * as a word.
 */
export function shingles(text: string): Uint32Array {
  const found = tokens(text).flatMap((token) =>
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(token) ? [...token] : token,
  )
  const taken = found.slice(0, longest)
  const hashes = new Set<number>()
  for (let at = 0; at + span <= taken.length; at++) hashes.add(hash(taken.slice(at, at + span).join(' ')))
  return Uint32Array.from(hashes).sort()
}

/**
 * One-permutation MinHash (Li, Owen and Zhang 2012): the hash space is cut into equal bins, each keeps its smallest hash.
 * An empty bin is 0xffffffff and matches nothing.
 */
export function signature(sorted: Uint32Array): Uint32Array {
  const least = new Uint32Array(bins).fill(0xffffffff)
  for (const value of sorted) {
    const bin = Math.floor(value / (2 ** 32 / bins))
    if (value < (least[bin] ?? 0)) least[bin] = value
  }
  return least
}

/** How many hashes two sorted lists share. */
export function shared(a: Uint32Array, b: Uint32Array): number {
  let count = 0
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    const x = a[i] ?? 0
    const y = b[j] ?? 0
    if (x === y) count++
    if (x <= y) i++
    if (y <= x) j++
  }
  return count
}

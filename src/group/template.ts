/** A text, as far as its headline may be filled into a template. */
export interface Templated<Word> {
  /** Different words of the headline. */
  title: readonly Word[]
  /** Those that are names. */
  names: readonly Word[]
  /** Whether the text has a word anywhere. */
  has(word: Word): boolean
}

/**
 * `Velmora profit beats forecasts` and `Tarnix profit beats forecasts`: at least half of each headline is the same, the rest
 * is exchanged for as many other words, a name among them on both sides, and neither text has the other's name.
 */
export function sameTemplate<Word>(a: Templated<Word>, b: Templated<Word>): boolean {
  const [ownA, ownB] = [only(a, b), only(b, a)]
  const common = a.title.length - ownA.length
  if (common < 2 || ownA.length !== ownB.length || ownA.length > common) return false
  return hasOwnName(a, ownA, b) && hasOwnName(b, ownB, a)
}

function only<Word>(one: Templated<Word>, other: Templated<Word>): Word[] {
  return one.title.filter((word) => !other.title.includes(word))
}

/** A name in the one headline alone, and none of its own names in the other text. */
function hasOwnName<Word>(one: Templated<Word>, own: readonly Word[], other: Templated<Word>): boolean {
  const names = own.filter((word) => one.names.includes(word))
  return names.length > 0 && !names.some((name) => other.has(name))
}

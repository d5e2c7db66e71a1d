/** Words of a headline as written, with their place: letters, digits and what joins them. */
const written = /[\p{L}\p{N}\p{M}]+(?:[-'’.&][\p{L}\p{N}\p{M}]+)*/gu
const capital = /^\p{Lu}/u
const plain = /^\p{Ll}{4,}/u

/** Languages that give every noun a capital: there it tells no name. */
const capitalNouns = new Set(['de', 'lb'])

/**
 * The names in a headline, as they are written: words with a capital in the midst of plain ones. A headline that gives every
 * word a capital (or knows none) tells no names; neither does its first word, when it is one that news often uses.
 *
 * @param isCommon whether news often uses a word
 */
export function namesIn(title: string, language: string, isCommon: (word: string) => boolean): string[] {
  if (capitalNouns.has(language.slice(0, 2).toLowerCase())) return []
  const words = title.match(written) ?? []
  if (!words.some((word) => plain.test(word))) return []
  return words.filter((word, at) => capital.test(word) && (at > 0 || !isCommon(word)))
}

import anyAscii from 'any-ascii'

/** Longest slug, in characters. */
const MAX_LENGTH = 140

/**
 * The part of a file's name that comes from the title: lower case, NFKD to ASCII, everything but letters, digits,
 * blanks and hyphens dropped (signs such as ™ before NFKD makes letters of them), blanks to hyphens, runs collapsed,
 * cut at a word end at 140 characters. A title of which nothing would be left is transliterated first.
 * Empty when that leaves nothing either. `slug(slug(title))` is `slug(title)`.
 */
export function slug(title: string): string {
  const ascii = toAscii(title.replace(/\p{S}/gu, ''))
  return ascii === '' ? toAscii(anyAscii(title)) : ascii
}

function toAscii(text: string): string {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\s/g, ' ')
    .replace(/[^a-z0-9 -]/g, '')
    .replace(/[ -]+/g, '-')
    .replace(/^-|-$/g, '')
  return cutAtWord(words)
}

function cutAtWord(words: string): string {
  if (words.length <= MAX_LENGTH) return words
  const end = words.lastIndexOf('-', MAX_LENGTH)
  return words.slice(0, end > 0 ? end : MAX_LENGTH)
}

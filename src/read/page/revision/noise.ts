/** A line of a page that changes by itself. */
interface NoiseRule {
  name: string
  matches: (text: string) => boolean
  because: string
}

const TIME_WORDS =
  /^(?:(?:last )?(?:updated|modified|published|posted)|aktualisiert|stand|veröffentlicht|mis à jour|publié|actualizado|publicado|hace|il y a|vor)\b/i
const AGO = /\b\d+\s*(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?)\s+ago\b/i
const COUNTED =
  /^[\d.,\s]*\d[\d.,]*\s*[km]?\s*(?:comments?|shares?|views?|likes?|reads?|replies|retweets?|votes?|reactions?|kommentare?|aufrufe|commentaires?|partages?|vues?|comentarios?|min(?:ute)?s? read)\b/i
const COUNTED_AFTER =
  /^(?:comments?|shares?|views?|likes?|replies|kommentare?|commentaires?|comentarios?)\s*[:(]?\s*\d/i

/** Longest line, in words, that may be a time or a counter: a sentence that starts with "Updated" is longer. */
const SHORT = 9
/** Fewer words without a number and without an end are a label, not a sentence. */
const SCRAP = 4

/** Each small enough to be read; the first that applies makes a line noise. */
export const noiseRules: readonly NoiseRule[] = [
  {
    name: 'clock-line',
    matches: (text) => isShort(text) && (AGO.test(text) || (TIME_WORDS.test(text) && /\d/.test(text))),
    because: 'It says when the page was made, which changes by itself.',
  },
  {
    name: 'bare-moment',
    matches: (text) =>
      /\d/.test(text) && !/\p{L}/u.test(text.replace(/\b(?:utc|gmt|am|pm|a\.m\.|p\.m\.|uhr|h)\b/gi, '')),
    because: 'Numbers alone are a date, a time or a counter.',
  },
  {
    name: 'counter-line',
    matches: (text) => isShort(text) && (COUNTED.test(text) || COUNTED_AFTER.test(text)),
    because: 'It counts comments, shares or views.',
  },
  {
    name: 'scrap',
    matches: (text) => wordCount(text) < SCRAP && !/\d/.test(text) && !/[.!?。！？؟]["”»’)]*$/.test(text),
    because: 'A label or button, no sentence.',
  },
]

/** Does a line change by itself, or say nothing? */
export function isNoise(text: string): boolean {
  return noiseRules.some((rule) => rule.matches(text))
}

function wordCount(text: string): number {
  // Scripts without spaces have one "word" a line; their letters count instead.
  const unspaced = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0
  return Math.max(text.split(/\s+/).filter(Boolean).length, Math.floor(unspaced / 2))
}

function isShort(text: string): boolean {
  return wordCount(text) <= SHORT
}

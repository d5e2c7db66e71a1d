import { decodeHTML } from 'entities'
import type { Article } from '../news/article.ts'

const ELLIPSIS = '…'
/** A sentence may end the excerpt early only when so much of the room is used. */
const LEAST_SHARE = 0.6

/**
 * Cuts text to at most `max` characters: entities decoded, tags removed, white space to single blanks; ended at a
 * sentence where that leaves enough, else at a word, with an ellipsis when something was left out.
 *
 * @param max longest result in characters (UTF-16 units), the ellipsis included; 0 or less gives nothing
 */
export function cutExcerpt(text: string, max: number): string {
  const whole = plainText(text)
  if (max <= 0) return ''
  if (whole.length <= max) return whole
  const room = whole.slice(0, max - 1)
  const sentence = lastSentence(room, whole)
  const words = sentence ?? wholeWords(room, whole)
  return words === '' ? '' : `${words}${sentence === undefined ? '' : ' '}${ELLIPSIS}`.slice(0, max)
}

/**
 * The excerpt a record may carry: the publisher's own summary, cut to the hub's limit and to the publisher's
 * (`max-snippet`; a negative one means no limit), nothing where the publisher allows none (`nosnippet`).
 *
 * @param maxExcerpt the hub's limit in characters
 */
export function excerptOf(article: Pick<Article, 'excerpt' | 'rights'>, maxExcerpt: number): string {
  const { noSnippet, maxSnippet } = article.rights
  if (noSnippet === true || article.excerpt === undefined) return ''
  const limit = maxSnippet === undefined || maxSnippet < 0 ? maxExcerpt : Math.min(maxExcerpt, maxSnippet)
  return cutExcerpt(article.excerpt, limit)
}

/** Plain text of what may carry entities (also twice encoded ones) and left-over tags. */
function plainText(text: string): string {
  const decoded = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/i.test(text) ? decodeHTML(decodeHTML(text)) : text
  return decoded
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/\u200b|\u2060|\ufeff|\u00ad/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}

/** Up to the last sentence end that stands in `room`, when that is enough of it. */
function lastSentence(room: string, whole: string): string | undefined {
  const ends = [...whole.slice(0, room.length + 1).matchAll(/[.!?…。！？]["'”’»)\]]*(?=\s|$)|[。！？]/g)]
  const end = ends.findLast((match) => !isAbbreviation(whole, match.index))
  const length = end === undefined ? 0 : end.index + end[0].length
  return length >= room.length * LEAST_SHARE && length <= room.length - 1 ? whole.slice(0, length) : undefined
}

/** A full stop after one letter or a short title does not end a sentence: "J. Doe", "Mr. Doe", "e.g. this". */
function isAbbreviation(whole: string, index: number): boolean {
  const before = whole.slice(Math.max(0, index - 8), index)
  return (
    whole[index] === '.' &&
    /(?:^|[\s.(])(?:\p{L}|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|St|No|vs|Inc|Corp|Co|Ltd|Jr|Sr)$/u.test(before)
  )
}

function wholeWords(room: string, whole: string): string {
  const next = whole[room.length] ?? ' '
  const end = /\s/.test(next) ? room.length : room.search(/\s\S*$/)
  const words = room.slice(0, end > 0 ? end : room.length)
  return withoutHalfCharacter(words).replace(/[\s,;:–—(-]+$/u, '')
}

function withoutHalfCharacter(text: string): string {
  return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text
}

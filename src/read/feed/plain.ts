import type { GivenText } from './given.ts'
import { decodeReferences } from './xml/references.ts'
import { Repairs } from './xml/repairs.ts'
import { escapeText } from './xml/text.ts'

const NO_ENTITIES: ReadonlyMap<string, string> = new Map()

/** Elements whose names show that a text is HTML; `<blink>` in a title about HTML is not meant as one. */
const HTML_TAG =
  /<\/?(?:a|abbr|b|big|blockquote|br|cite|code|del|div|em|font|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|pre|q|s|script|small|span|strike|strong|style|sub|sup|table|td|tr|tt|u|ul|wbr)(?:[\s/][^<>]*)?>/gi
const INVISIBLE = /<(script|style|head|template)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?(?:-->|$)/gi
const BLOCK = /<\/?(?:p|div|br|li|tr|h[1-6]|blockquote)\b/i

/** Longest title taken, characters, and how much of the given text is looked at for it. */
const LONGEST = 1_000
const LOOKED_AT = 10_000

/** A title or name as plain text: tags and comments gone, references decoded, white space single, at most 1,000 characters. */
export function plainText(text: GivenText): string {
  const plain = withoutMarkup({ ...text, value: text.value.slice(0, LOOKED_AT) })
  return plain.length > LONGEST ? plain.slice(0, LONGEST) : plain
}

function withoutMarkup({ value, kind }: GivenText): string {
  if (!value.includes('<') && !value.includes('&')) return singleSpaced(value)
  if (kind === 'text') return singleSpaced(value)
  const visible = value.replace(INVISIBLE, ' ')
  const untagged = visible.replace(kind === 'html' ? /<\/?[a-z][^<>]*>/gi : HTML_TAG, (tag) =>
    BLOCK.test(tag) ? ' ' : '',
  )
  return singleSpaced(decodeReferences(untagged, { entities: NO_ENTITIES, repairs: new Repairs(), offset: 0 }))
}

/** A summary or content as HTML, whichever way it was given. */
export function asHtml(text: GivenText): string {
  return text.kind === 'text' ? escapeText(text.value) : text.value
}

function singleSpaced(text: string): string {
  // One look tells most titles, which need nothing.
  return /^\s|\s\s|[^\S ]|\s$/.test(text) ? text.replace(/\s+/g, ' ').trim() : text
}

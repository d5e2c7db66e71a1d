/** A start tag as places in the source; `to` is the place after its `>`. */
export interface TagPlaces {
  nameTo: number
  attributesTo: number
  to: number
  selfClosing: boolean
  /** The tag was not written as XML wants it. */
  broken: boolean
}

const DOUBLE_QUOTE = 34
const SINGLE_QUOTE = 39
const SLASH = 47
const LESS = 60
const EQUALS = 61
const GREATER = 62

/** White space of XML, and the control characters that broken feeds carry. */
export function isSpace(code: number): boolean {
  return code <= 32
}

/** Letters, `_`, `:` and everything beyond ASCII may begin a name. */
export function isNameStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code === 58 || code >= 128
}

/** Where a name that begins at `from` ends. */
export function endOfName(source: string, from: number): number {
  let at = from
  for (; at < source.length; at++) {
    const code = source.charCodeAt(at)
    if (code <= 32 || code === GREATER || code === SLASH || code === LESS || code === EQUALS) break
  }
  return at
}

/** Reads a start tag whose `<` stands at `from`; undefined when the text ends inside it. */
export function scanTag(source: string, from: number): TagPlaces | undefined {
  const nameTo = endOfName(source, from + 1)
  if (source.charCodeAt(nameTo) === GREATER) {
    return { nameTo, attributesTo: nameTo, to: nameTo + 1, selfClosing: false, broken: false }
  }
  const end = endOfAttributes(source, nameTo)
  if (end === undefined) return undefined
  const { at, broken } = end
  const closed = source.charCodeAt(at) === GREATER
  const selfClosing = closed && source.charCodeAt(at - 1) === SLASH
  return {
    nameTo,
    attributesTo: selfClosing ? at - 1 : at,
    to: closed ? at + 1 : at,
    selfClosing,
    broken: broken || !closed,
  }
}

/** The place of the `>` that ends a tag, or of the `<` of the next one when it is missing. */
function endOfAttributes(source: string, from: number): { at: number; broken: boolean } | undefined {
  let previous = 0
  for (let at = from; at < source.length; at++) {
    const code = source.charCodeAt(at)
    if (code === GREATER) return { at, broken: false }
    if (code === LESS) return { at, broken: true }
    if ((code === DOUBLE_QUOTE || code === SINGLE_QUOTE) && previous === EQUALS) {
      const close = closingQuote(source, at)
      if (close === undefined) return withoutQuotes(source, at)
      at = close
    }
    if (!isSpace(code)) previous = code
  }
  return undefined
}

/**
 * The end of a quoted value. A quote that closes only after other markup, and then in the middle of a word,
 * opened by mistake (`<a href="x>…<img src="y">`): undefined.
 */
function closingQuote(source: string, open: number): number | undefined {
  const close = source.indexOf(source.charAt(open), open + 1)
  if (close < 0) return undefined
  const next = source.charCodeAt(close + 1)
  const clean = isSpace(next) || next === GREATER || next === SLASH || next === 63 || Number.isNaN(next)
  return clean || !source.slice(open, close).includes('<') ? close : undefined
}

/** For tags with an unclosed quote: the first `>` or `<` ends them. */
function withoutQuotes(source: string, from: number): { at: number; broken: boolean } | undefined {
  for (let at = from; at < source.length; at++) {
    const code = source.charCodeAt(at)
    if (code === GREATER || code === LESS) return { at, broken: true }
  }
  return undefined
}

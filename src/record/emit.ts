/**
 * The exact emitter's small parts. Text in double quotes is JSON's quoting, which YAML shares; characters that YAML
 * forbids in a file (YAML 1.2.2, section 5.1) are escaped.
 */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(FORBIDDEN, escaped)
}

const FORBIDDEN = /[\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** Words that some YAML reader takes for something else than text: null, booleans, numbers, dates. */
const RESOLVED =
  /^(?:~|null|true|false|yes|no|on|off|y|n|[-+]?\.(?:inf|nan)|[-+]?0[xob][0-9a-f_]+|[-+]?(?=\.?\d)[\d_,]*\.?[\d_]*(?:e[-+]?\d+)?|[-+]?\d[\d_]*(?::\d\d?)+(?:\.\d*)?|\d{4}-\d\d?-\d\d?(?:[Tt\s].*)?|<<|=)$/i
/** Characters that begin something else than plain text, or end it. */
const NOT_PLAIN = /^[-?:](?:\s|$)|^[,[\]{}#&*!|>'"%@`]|:(?:\s|$)|\s#|^\s|\s$|^(?:---|\.\.\.)(?:\s|$)/
const PRINTABLE = /^[\x20-\x7e\u00a0-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]*$/u

/** Text without quotes where every YAML reader takes it for the same text, in double quotes elsewhere. */
export function plain(text: string): string {
  const safe = text !== '' && PRINTABLE.test(text) && !NOT_PLAIN.test(text) && !RESOLVED.test(text)
  return safe && !/[\u2028\u2029]/.test(text) ? text : quoted(text)
}

/** What windows-1252 puts where ISO 8859-1 has control characters, U+0080 to U+009F. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/**
 * Replaces C1 control characters by the letters of windows-1252 that were meant.
 * Needed beside TextDecoder, which in Node 20 reads windows-1252 as ISO 8859-1,
 * and for character references such as `&#146;`.
 */
export function westernLetters(text: string): string {
  return text.replace(/[\u0080-\u009F]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control)
}

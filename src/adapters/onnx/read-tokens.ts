/** As much of a tokenizer as is used. */
export interface Tokens {
  encode(text: string, options: { add_special_tokens: boolean }): { ids: number[] }
}

/**
 * A text as numbers of tokens, as many as the model reads: what is too long loses its end, not its marks for beginning and end.
 *
 * @param most tokens with the marks, at least 1
 */
export function tokensOf(text: string, tokenizer: Tokens, most: number): number[] {
  const ids = (marks: boolean) =>
    tokenizer.encode(text, { add_special_tokens: marks }).ids.filter((id) => id !== undefined)
  const whole = ids(true)
  if (whole.length <= most) return whole
  const bare = ids(false)
  const before = startOf(bare, whole)
  const after = whole.slice(before + bare.length)
  const room = Math.max(0, most - before - after.length)
  return [...whole.slice(0, before), ...bare.slice(0, room), ...after].slice(0, most)
}

/** Where the tokens of the text itself begin. */
function startOf(bare: readonly number[], whole: readonly number[]): number {
  const most = whole.length - bare.length
  for (let at = 0; at < most; at++) if (bare.every((id, index) => whole[at + index] === id)) return at
  return most
}

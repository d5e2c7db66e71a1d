/** Parameters of RFC 3492, section 5. */
const BASE = 36
const T_MIN = 1
const T_MAX = 26
const SKEW = 38
const DAMP = 700

/** A host name with its `xn--` labels decoded; labels that cannot be decoded stay as they are. */
export function toUnicode(host: string): string {
  return host
    .split('.')
    .map((label) => (label.startsWith('xn--') ? (decode(label.slice(4)) ?? label) : label))
    .join('.')
}

/** RFC 3492, section 6.2; undefined when the label is not punycode. */
function decode(label: string): string | undefined {
  const hyphen = label.lastIndexOf('-')
  if (label === '') return undefined
  const output = hyphen > 0 ? [...label.slice(0, hyphen)].map((letter) => letter.codePointAt(0) ?? 0) : []
  const digits = label.slice(hyphen > 0 ? hyphen + 1 : 0)
  const state = { code: 128, bias: 72, at: 0 }
  for (let position = 0; position < digits.length; ) {
    const read = deltaAt(digits, position, state.bias)
    if (read === undefined) return undefined
    const length = output.length + 1
    state.bias = adapt(read.delta, length, position === 0)
    position = read.next
    state.code += Math.floor((state.at + read.delta) / length)
    if (state.code > 0x10ffff) return undefined
    state.at = (state.at + read.delta) % length
    output.splice(state.at, 0, state.code)
    state.at += 1
  }
  return String.fromCodePoint(...output)
}

/** A generalized variable-length integer. */
function deltaAt(digits: string, from: number, bias: number): { delta: number; next: number } | undefined {
  let delta = 0
  let weight = 1
  let position = from
  for (let k = BASE; ; k += BASE) {
    const digit = digitOf(digits.charCodeAt(position))
    position += 1
    if (digit === undefined) return undefined
    delta += digit * weight
    const threshold = Math.min(Math.max(k - bias, T_MIN), T_MAX)
    if (digit < threshold) return { delta, next: position }
    weight *= BASE - threshold
    if (!Number.isSafeInteger(weight) || delta > 0x7fffffff) return undefined
  }
}

function digitOf(code: number): number | undefined {
  if (code >= 0x61 && code <= 0x7a) return code - 0x61
  if (code >= 0x30 && code <= 0x39) return code - 0x30 + 26
  return undefined
}

function adapt(delta: number, length: number, first: boolean): number {
  let value = first ? Math.floor(delta / DAMP) : Math.floor(delta / 2)
  value += Math.floor(value / length)
  let k = 0
  while (value > ((BASE - T_MIN) * T_MAX) / 2) {
    value = Math.floor(value / (BASE - T_MIN))
    k += BASE
  }
  return k + Math.floor(((BASE - T_MIN + 1) * value) / (value + SKEW))
}

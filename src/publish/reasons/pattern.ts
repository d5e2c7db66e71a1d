/** The slots' values as they stand in a sentence: texts, and numbers as written in English. */
export type Values = Readonly<Record<string, string>>

/**
 * What a slot holds:
 * - text: `{title}`, anything, taken over as it stands
 * - number: `{#words}`, or with its noun `{words|# word|# words}`, where `#` is the number: one, and any other
 * - phrase: `{=ground}`, a sentence or part of one that is told by itself
 * - list: `{,parts}` (between commas) and `{;parts}` (between semicolons), each part told by itself
 */
type SlotKind = 'text' | 'number' | 'phrase' | 'list'

/** One gap of a sentence. */
export interface Slot {
  name: string
  kind: SlotKind
  /** What stands between the parts of a list. */
  between: string
  /** The number with its noun: one, any other. */
  forms?: readonly [one: string, other: string]
}

/** A sentence with gaps, in order: plain words and slots. */
export type Pattern = readonly (string | Slot)[]

const SLOT = /\{([#=,;]?)([a-z]+)(?:\|([^|}]*)\|([^|}]*))?\}/g
const KINDS: Readonly<Record<string, SlotKind>> = { '#': 'number', '=': 'phrase', ',': 'list', ';': 'list' }
const NUMBER = String.raw`-?\d+(?:\.\d+)?`

/** A pattern as it is written in the catalogues: `The text has {words|# word|# words}.` */
export function parsePattern(written: string): Pattern {
  const pieces: (string | Slot)[] = []
  let end = 0
  for (const found of written.matchAll(SLOT)) {
    const [whole, sign = '', name = '', one, other] = found
    pieces.push(written.slice(end, found.index), slotOf(sign, name, { one, other }))
    end = found.index + whole.length
  }
  return [...pieces, written.slice(end)].filter((piece) => piece !== '')
}

function slotOf(sign: string, name: string, { one, other }: Record<'one' | 'other', string | undefined>): Slot {
  const slot = { name, kind: KINDS[sign] ?? 'text', between: `${sign} ` } as const
  return one === undefined || other === undefined ? slot : { ...slot, kind: 'number', forms: [one, other] }
}

/** Finds a pattern's values in a sentence; undefined where the sentence is another. */
export function readerOf(pattern: Pattern): (sentence: string) => Values | undefined {
  const expression = new RegExp(`^${pattern.map(sourceOf).join('')}$`)
  const [start, end] = [pattern[0], pattern.at(-1)].map((piece) => (typeof piece === 'string' ? piece : ''))
  return (sentence) => {
    // Most patterns are told apart by their ends, which is faster.
    if (!sentence.endsWith(end ?? '') || !sentence.startsWith(start ?? '')) return undefined
    const groups = expression.exec(sentence)?.groups
    if (!groups) return undefined
    const known = Object.entries(groups).filter(([, value]) => value !== undefined)
    return Object.fromEntries(known.map(([name, value]) => [name.replace(/\d$/, ''), value]))
  }
}

/** Each form of a number has a group of its own: the name and a digit. */
function sourceOf(piece: string | Slot): string {
  if (typeof piece === 'string') return escaped(piece)
  const { name, kind, forms } = piece
  if (forms) {
    const [one, other] = forms.map((form) => form.split('#').map(escaped))
    return `(?:${one?.join(`(?<${name}1>1)`)}|${other?.join(`(?<${name}2>${NUMBER})`)})`
  }
  return `(?<${name}>${kind === 'number' ? NUMBER : String.raw`[\s\S]+?`})`
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}

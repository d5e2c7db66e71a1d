import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Font, Glyph, PathCommand } from 'opentype.js'

const require = createRequire(import.meta.url)
/** Source Serif 4 by Adobe (SIL Open Font License 1.1), as the package ships it: one file for each script. */
const FILES = join(dirname(require.resolve('@fontsource/source-serif-4/package.json')), 'files')
const SCRIPTS = ['latin', 'latin-ext', 'greek', 'cyrillic', 'cyrillic-ext', 'vietnamese']

/** Thickness of letters. */
export type Weight = 400 | 700

/** Letters of one weight in every script there is. */
export interface Typeface {
  /** Whether there is a letter for every letter and digit of a text; signs that are missing are left out. */
  canWrite(text: string): boolean
  /** Width of a text at a size, pixels. */
  width(text: string, size: number): number
  /** Outlines of a text that begins at a point of its base line. */
  outlines(text: string, at: { x: number; y: number; size: number }): PathCommand[]
}

const loaded = new Map<Weight, Typeface>()

/** Loaded when first asked for: a build without a new card needs none of it. */
export function typeface(weight: Weight): Typeface {
  const known = loaded.get(weight) ?? load(weight)
  loaded.set(weight, known)
  return known
}

function load(weight: Weight): Typeface {
  const { parse } = require('opentype.js') as typeof import('opentype.js')
  const fonts = SCRIPTS.map((script) => {
    const bytes = readFileSync(join(FILES, `source-serif-4-${script}-${weight}-normal.woff`))
    return parse(new Uint8Array(bytes).buffer)
  })
  const letters = new Map<string, Letter | undefined>()
  const letterOf = (character: string): Letter | undefined => {
    if (!letters.has(character)) letters.set(character, findLetter(fonts, character))
    return letters.get(character)
  }
  return {
    canWrite: (text) => [...text].every((character) => !/[\p{L}\p{N}\p{M}]/u.test(character) || letterOf(character)),
    width: (text, size) => walk(text, { size, letterOf }, () => undefined),
    outlines(text, { x, y, size }) {
      const commands: PathCommand[] = []
      walk(text, { size, letterOf }, ({ glyph }, offset) => {
        commands.push(...glyph.getPath(x + offset, y, size).commands)
      })
      return commands
    },
  }
}

interface Letter {
  font: Font
  glyph: Glyph
}

function findLetter(fonts: readonly Font[], character: string): Letter | undefined {
  const font = fonts.find((each) => each.charToGlyphIndex(character) > 0)
  return font && { font, glyph: font.charToGlyph(character) }
}

/** Goes through a text with kerning; returns its width. */
function walk(
  text: string,
  { size, letterOf }: { size: number; letterOf: (character: string) => Letter | undefined },
  visit: (letter: Letter, offset: number) => void,
): number {
  let offset = 0
  let before: Letter | undefined
  for (const character of text) {
    const letter = letterOf(character)
    if (!letter) continue
    const { font, glyph } = letter
    const scale = size / font.unitsPerEm
    if (before?.font === font) offset += font.getKerningValue(before.glyph, glyph) * scale
    visit(letter, offset)
    offset += (glyph.advanceWidth ?? 0) * scale
    before = letter
  }
  return offset
}

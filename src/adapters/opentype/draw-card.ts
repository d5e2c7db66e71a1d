import type { Card } from '../../ports/cards.ts'
import { breakLines } from './break-lines.ts'
import { blankSheet, lay } from './coverage.ts'
import { type Typeface, typeface } from './fonts.ts'
import { png } from './png.ts'

/** Size of a card, pixels. */
const [WIDTH, HEIGHT] = [1200, 630]
/** Where words begin and end, pixels from the edges. */
const MARGIN = 84
const COLUMN = WIDTH - 2 * MARGIN
/** Height of the coloured bar at the top, as on the site. */
const BAR = 16
const BRAND = { size: 44, base: 112 }
const LINE = { size: 34, base: HEIGHT - 72 }
/** Base line of the first line of the headline, and space between lines in letters' heights. */
const HEADLINE = { top: 168, bottom: HEIGHT - 150, leading: 1.14 }
const SIZES = [
  { size: 88, lines: 2 },
  { size: 76, lines: 3 },
  { size: 64, lines: 4 },
  { size: 52, lines: 5 },
]
/** Shades between the ground and each colour, for the edges of letters; with the ground they make a palette of 16. */
const SHADES = { ink: 7, accent: 4, muted: 4 }

type Ink = keyof typeof SHADES
/** Order in the palette. */
const INKS: readonly Ink[] = ['ink', 'accent', 'muted']
/** Index of the shade before an ink's first. */
const BASE: Readonly<Record<Ink, number>> = { ink: 0, accent: 7, muted: 11 }

/** Draws a card: the hub's name, a headline in balanced lines, a line below; the same bytes on every machine. */
export function drawCard(card: Card): Uint8Array {
  const [bold, plain] = [typeface(700), typeface(400)]
  const pixels = new Uint8Array(WIDTH * HEIGHT)
  fill(pixels, 'accent', { x: 0, y: 0, width: WIDTH, height: BAR })
  const headline = writable(card.headline, bold)
  const brand = writable(card.brand, bold)
  if (headline) {
    write(pixels, 'accent', {
      text: fitted(brand, bold, BRAND.size),
      face: bold,
      x: MARGIN,
      y: BRAND.base,
      size: BRAND.size,
    })
  }
  // Without a headline the hub's name takes its place, without that its address: no card is empty.
  drawHeadline(pixels, headline || brand || writable(card.address, bold), bold)
  const line = writable(card.line, plain)
  fill(pixels, 'accent', { x: MARGIN, y: LINE.base - 62, width: 72, height: 6 })
  write(pixels, 'muted', {
    text: fitted(line, plain, LINE.size),
    face: plain,
    x: MARGIN,
    y: LINE.base,
    size: LINE.size,
  })
  return png(pixels, { width: WIDTH, height: HEIGHT }, paletteOf(card))
}

/** What can be written of a text: all of it, or nothing where letters are missing. */
function writable(text: string, face: Typeface): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\p{Cf}\p{Extended_Pictographic}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
  return face.canWrite(plain) ? plain : ''
}

function fitted(text: string, face: Typeface, size: number): string {
  const room = { width: COLUMN, sizes: [{ size, lines: 1 }] }
  return breakLines(text, room, face.width).lines[0] ?? ''
}

function drawHeadline(pixels: Uint8Array, text: string, face: Typeface): void {
  const { lines, size } = breakLines(text, { width: COLUMN, sizes: SIZES }, face.width)
  const step = size * HEADLINE.leading
  const free = HEADLINE.bottom - HEADLINE.top - step * lines.length
  for (const [index, line] of lines.entries()) {
    const y = HEADLINE.top + Math.max(0, free / 2) + step * index + size * 0.86
    write(pixels, 'ink', { text: line, face, x: MARGIN, y, size })
  }
}

interface Words {
  text: string
  face: Typeface
  x: number
  /** Base line. */
  y: number
  size: number
}

function write(pixels: Uint8Array, ink: Ink, { text, face, x, y, size }: Words): void {
  const top = Math.max(0, Math.floor(y - size * 1.1))
  const height = Math.min(HEIGHT, Math.ceil(y + size * 0.4)) - top
  const sheet = blankSheet(WIDTH, height)
  lay(sheet, face.outlines(text, { x, y: y - top, size }))
  const [base, shades] = [BASE[ink], SHADES[ink]]
  for (let row = 0; row < height; row++) {
    let covered = 0
    for (let column = 0; column < WIDTH; column++) {
      covered += sheet.deltas[row * WIDTH + column] ?? 0
      const shade = Math.round(Math.min(1, Math.abs(covered)) * shades)
      if (shade > 0) pixels[(top + row) * WIDTH + column] = base + shade
    }
  }
}

function fill(pixels: Uint8Array, ink: Ink, box: { x: number; y: number; width: number; height: number }): void {
  const index = BASE[ink] + SHADES[ink]
  for (let row = box.y; row < box.y + box.height; row++) {
    pixels.fill(index, row * WIDTH + box.x, row * WIDTH + box.x + box.width)
  }
}

/** The ground first, then each ink in its shades. */
function paletteOf({ colours }: Card): Uint8Array {
  const ground = channels(colours.ground)
  const shades = INKS.flatMap((ink) => {
    const full = channels(colours[ink])
    return Array.from({ length: SHADES[ink] }, (_, step) =>
      ground.map((value, channel) => Math.round(value + (((full[channel] ?? 0) - value) * (step + 1)) / SHADES[ink])),
    )
  })
  return Uint8Array.from([ground, ...shades].flat())
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}

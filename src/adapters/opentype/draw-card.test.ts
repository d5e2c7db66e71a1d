import { createHash } from 'node:crypto'
import fc from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import type { Card } from '../../ports/cards.ts'
import { breakLines } from './break-lines.ts'
import { drawCard } from './draw-card.ts'
import { typeface } from './fonts.ts'

const CARD: Card = {
  brand: 'Tidewire',
  address: 'tidewire.example',
  headline: 'Twelve-turbine tidal array feeds its first power to the northern islands',
  line: '5 sources · Tidal Stream',
  colours: { ground: '#fbfaf7', ink: '#17181b', muted: '#595d66', accent: '#b01f17' },
}
const drawn = (changes: Partial<Card>) => drawCard({ ...CARD, ...changes })

/** Share of pixels darker than the ground in a part of the card. */
async function inkIn(png: Uint8Array, box: { top: number; height: number }): Promise<number> {
  const { data } = await sharp(png)
    .extract({ left: 0, width: 1200, ...box })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return data.filter((value) => value < 200).length / data.length
}
const MIDDLE = { top: 160, height: 330 }

test('a card is a PNG of the asked size that others can read', async () => {
  const { format, width, height } = await sharp(drawn({})).metadata()
  expect([format, width, height]).toEqual(['png', 1200, 630])
  const { data } = await sharp(drawn({})).raw().toBuffer({ resolveWithObject: true })
  expect([...data.subarray(0, 3)]).toEqual([0xb0, 0x1f, 0x17])
})

test('the same card has the same bytes on every machine', () => {
  expect(createHash('sha256').update(drawn({})).digest('hex')).toBe(
    '4d975e370b3f4ee03626ca6ef96837d3cd3060f369b97ca58a80f12e0aea4620',
  )
})

test('long headlines are set smaller and cut, short ones stand alone; nothing leaves the card', async () => {
  for (const headline of ['Tide', CARD.headline, 'tide and wave '.repeat(60), 'x'.repeat(400)]) {
    expect(await inkIn(drawn({ headline }), MIDDLE), headline.slice(0, 20)).toBeGreaterThan(0.003)
    const { data } = await sharp(drawn({ headline }))
      .extract({ left: 1130, top: 20, width: 70, height: 610 })
      .toColourspace('b-w')
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect(Math.min(...data), headline.slice(0, 20)).toBeGreaterThan(200)
  }
})

test('scripts the font has are written, others are left out rather than drawn as boxes', () => {
  const face = typeface(700)
  for (const text of ['Größe', 'Čeština', 'Tiếng Việt', 'Приливы', 'Παλίρροια', '“ok” – 50 €']) {
    expect(face.canWrite(text), text).toBe(true)
  }
  for (const text of ['محطة المد', 'תחנת גאות', '潮力发电', '潮流 turbine']) {
    expect(face.canWrite(text), text).toBe(false)
    expect(drawn({ headline: text })).toEqual(drawn({ headline: '' }))
  }
  expect(drawn({ headline: `${CARD.headline} 🌊` })).toEqual(drawn({}))
})

test('a card without a letter it can write shows where the hub is', async () => {
  const card = drawn({ brand: 'بريد البحر', headline: 'محطة المد', line: 'البحر' })
  expect(await inkIn(card, MIDDLE)).toBeGreaterThan(0.003)
  expect(card).toEqual(drawn({ brand: '', headline: '', line: '' }))
})

test('any text at all is drawn', () => {
  const text = fc.string({ unit: 'binary', maxLength: 80 })
  fc.assert(
    fc.property(text, text, text, (headline, brand, line) => {
      expect(drawn({ headline, brand, line }).length).toBeGreaterThan(300)
    }),
    { numRuns: 15 },
  )
})

test('a word that no line holds goes on in the next, and is cut with an ellipsis only at the end', () => {
  const { lines } = breakLines('a'.repeat(50), room, (text, size) => text.length * size * 0.5)
  expect(lines).toEqual(['a'.repeat(40), 'a'.repeat(10)])
  expect(breakLines('a'.repeat(500), room, (text, size) => text.length * size * 0.5).lines.at(-1)).toMatch(/^a+…$/)
})

const measure = (text: string, size: number) => text.length * size * 0.5
const room = {
  width: 400,
  sizes: [
    { size: 40, lines: 2 },
    { size: 20, lines: 3 },
  ],
}

test('lines are about as long as each other and lose no word', () => {
  const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 9 }), {
    minLength: 1,
    maxLength: 12,
  })
  fc.assert(
    fc.property(words, (given) => {
      const { lines, size } = breakLines(given.join(' '), room, measure)
      for (const line of lines) expect(measure(line, size)).toBeLessThanOrEqual(room.width)
      if (!lines.at(-1)?.endsWith('…')) expect(lines.join(' ')).toBe(given.join(' '))
    }),
  )
  expect(breakLines('one two three four five', { width: 300, sizes: [{ size: 40, lines: 2 }] }, measure).lines).toEqual(
    ['one two three', 'four five'],
  )
})

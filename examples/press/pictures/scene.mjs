import { Canvas, ellipse, HEIGHT, HORIZON, mix, water } from './canvas.mjs'
import { MOTIFS } from './motifs.mjs'
import { png } from './png.mjs'

/** @import { Colour } from './canvas.mjs' */

/**
 * The colours of a day at sea: sky above and at the horizon, water near and far below it, sun.
 * @typedef {{ sky: Colour, glow: Colour, near: Colour, deep: Colour, sun: Colour }} Palette
 */

/** @type {Palette} */
const DAY = {
  sky: [112, 158, 192],
  glow: [222, 234, 238],
  near: [74, 132, 150],
  deep: [20, 62, 82],
  sun: [255, 252, 235],
}

/** @type {Palette[]} */
const PALETTES = [
  DAY,
  { sky: [44, 82, 130], glow: [246, 196, 141], near: [58, 110, 150], deep: [14, 44, 76], sun: [255, 232, 190] },
  { sky: [62, 48, 92], glow: [238, 142, 120], near: [92, 82, 128], deep: [28, 26, 62], sun: [255, 214, 170] },
  { sky: [88, 102, 116], glow: [186, 194, 196], near: [86, 104, 112], deep: [34, 48, 58], sun: [226, 228, 224] },
  { sky: [22, 120, 150], glow: [190, 234, 222], near: [32, 150, 160], deep: [8, 78, 104], sun: [255, 248, 214] },
]

/** @type {Map<string, Buffer>} */
const painted = new Map()

/**
 * The picture of a scene as a PNG file, 960 by 540 pixels; the same scene and seed always give the same bytes.
 * @param {string} name see `Picture.scene`
 * @param {number} seed
 * @returns {Buffer}
 */
export function paintScene(name, seed) {
  const key = `${name}-${seed}`
  const file = painted.get(key) ?? png(paint(name, seed))
  painted.set(key, file)
  return file
}

/**
 * @param {string} name
 * @param {number} seed
 */
function paint(name, seed) {
  const canvas = new Canvas()
  const random = dice(seed)
  const motif = MOTIFS[name]
  if (name === 'reef' || name === 'deep' || name === 'net' || name === 'fish') below(canvas, name === 'deep')
  else above(canvas, random)
  motif?.(canvas, random)
  return canvas
}

/**
 * Numbers from 0 to 1 that only depend on the seed (Park and Miller's generator).
 * @param {number} seed
 */
function dice(seed) {
  let state = (seed * 7919 + 17) % 2147483647
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}

/**
 * Sky, sun and three bands of waves.
 * @param {Canvas} canvas
 * @param {() => number} random
 */
function above(canvas, random) {
  const { sky, glow, near, deep, sun } = PALETTES[Math.floor(random() * PALETTES.length)] ?? DAY
  canvas.rows((share) => mix(sky, glow, Math.min(1, (share * HEIGHT) / HORIZON)))
  const x = 120 + random() * 720
  canvas.fill(ellipse(x, 190, 110), sun, 0.12)
  canvas.fill(ellipse(x, 190, 74), sun, 0.2)
  canvas.fill(ellipse(x, 190, 42), sun, 0.95)
  for (let band = 0; band < 4; band++) {
    const wave = { level: HORIZON + band * 62, swell: 3 + band * 6, length: 130 + band * 90, shift: random() * 6 }
    canvas.fill(water(wave), mix(near, deep, band / 3))
  }
}

/**
 * Water seen from inside it, with rays of light where the sun still reaches.
 * @param {Canvas} canvas
 * @param {boolean} dark
 */
function below(canvas, dark) {
  canvas.rows((share) => (dark ? mix([10, 26, 52], [2, 4, 14], share) : mix([72, 184, 196], [6, 62, 92], share)))
  if (dark) return
  for (let ray = 0; ray < 5; ray++) {
    const x = 80 + ray * 190
    canvas.fill(
      [
        [x, 0],
        [x + 50, 0],
        [x - 60, HEIGHT],
        [x - 190, HEIGHT],
      ],
      [225, 250, 244],
      0.1,
    )
  }
}

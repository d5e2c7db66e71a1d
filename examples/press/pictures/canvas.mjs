/** A colour, three channels from 0 to 255. @typedef {[number, number, number]} Colour */
/** A shape by its corners, x and y in pixels from the upper left. @typedef {[number, number][]} Shape */

/** Size of every picture, pixels. */
export const WIDTH = 960
export const HEIGHT = 540

/** Where sky meets sea, pixels from above. */
export const HORIZON = 300

/** @type {(0 | 1 | 2)[]} */
const CHANNELS = [0, 1, 2]

/** Lines a row of pixels is cut into, for smooth edges. */
const LINES = 4

/** Pixels to paint on. */
export class Canvas {
  width = WIDTH
  height = HEIGHT
  rgb = new Uint8Array(WIDTH * HEIGHT * 3)

  /**
   * Every row in one colour.
   * @param {(share: number) => Colour} colourAt share: 0 at the top, 1 at the bottom
   */
  rows(colourAt) {
    for (let y = 0; y < HEIGHT; y++) {
      const [red, green, blue] = colourAt(y / (HEIGHT - 1))
      for (let at = y * WIDTH * 3; at < (y + 1) * WIDTH * 3; at += 3) {
        this.rgb[at] = red
        this.rgb[at + 1] = green
        this.rgb[at + 2] = blue
      }
    }
  }

  /**
   * @param {Shape} shape
   * @param {Colour} colour
   * @param {number} [strength] 0 to 1
   */
  fill(shape, colour, strength = 1) {
    const [left, right] = reach(shape, 0, WIDTH)
    const [top, bottom] = reach(shape, 1, HEIGHT)
    const covered = new Float32Array(WIDTH)
    for (let y = top; y < bottom; y++) {
      covered.fill(0, left, right)
      for (let line = 0; line < LINES; line++) cover(covered, crossings(shape, y + (line + 0.5) / LINES))
      for (let x = left; x < right; x++) {
        const share = covered[x] ?? 0
        if (share > 0) this.#blend((y * WIDTH + x) * 3, colour, share * strength)
      }
    }
  }

  /**
   * @param {number} at
   * @param {Colour} colour
   * @param {number} share
   */
  #blend(at, colour, share) {
    for (const channel of CHANNELS) {
      const under = this.rgb[at + channel] ?? 0
      this.rgb[at + channel] = Math.round(under + (colour[channel] - under) * share)
    }
  }
}

/**
 * The whole pixels a shape can touch in one direction: from, up to.
 * @param {Shape} shape
 * @param {0 | 1} axis
 * @param {number} end of the canvas
 * @returns {[number, number]}
 */
function reach(shape, axis, end) {
  const places = shape.map((corner) => corner[axis])
  return [Math.max(0, Math.floor(Math.min(...places))), Math.min(end, Math.ceil(Math.max(...places)))]
}

/**
 * Where a horizontal line meets the edges of a shape, from left to right.
 * @param {Shape} shape
 * @param {number} height
 */
function crossings(shape, height) {
  /** @type {number[]} */
  const found = []
  let before = shape.at(-1)
  for (const corner of shape) {
    if (before && corner[1] > height !== before[1] > height) found.push(between(before, corner, height))
    before = corner
  }
  return found.sort((one, other) => one - other)
}

/**
 * Where the line from one corner to the other reaches a height.
 * @param {[number, number]} from
 * @param {[number, number]} to
 * @param {number} height
 */
function between(from, to, height) {
  return from[0] + ((to[0] - from[0]) * (height - from[1])) / (to[1] - from[1])
}

/**
 * Adds what one line inside the shape covers of each pixel of its row.
 * @param {Float32Array} covered
 * @param {number[]} edges in pairs: in, out
 */
function cover(covered, edges) {
  for (let pair = 0; pair + 1 < edges.length; pair += 2) {
    const from = Math.max(0, edges[pair] ?? 0)
    const to = Math.min(WIDTH, edges[pair + 1] ?? 0)
    for (let x = Math.floor(from); x < to; x++) {
      const share = Math.min(x + 1, to) - Math.max(x, from)
      covered[x] = (covered[x] ?? 0) + share / LINES
    }
  }
}

/**
 * @param {number} x centre
 * @param {number} y
 * @param {number} radius
 * @param {number} [flat] height over width
 * @returns {Shape}
 */
export function ellipse(x, y, radius, flat = 1) {
  const corners = Math.ceil(12 + radius)
  return Array.from({ length: corners }, (_, index) => {
    const angle = (index / corners) * 2 * Math.PI
    return [x + radius * Math.cos(angle), y + radius * flat * Math.sin(angle)]
  })
}

/**
 * A straight line of some width.
 * @param {[number, number]} from
 * @param {[number, number]} to
 * @param {number} width
 * @returns {Shape}
 */
export function stroke([x1, y1], [x2, y2], width) {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1
  const [dx, dy] = [((y2 - y1) / length) * (width / 2), ((x1 - x2) / length) * (width / 2)]
  return [
    [x1 + dx, y1 + dy],
    [x2 + dx, y2 + dy],
    [x2 - dx, y2 - dy],
    [x1 - dx, y1 - dy],
  ]
}

/**
 * A stroke with round ends.
 * @param {[number, number]} from
 * @param {[number, number]} to
 * @param {number} width
 * @returns {Shape}
 */
export function finger([x1, y1], [x2, y2], width) {
  const towards = Math.atan2(y2 - y1, x2 - x1)
  /** @type {(x: number, y: number, start: number) => Shape} */
  const end = (x, y, start) =>
    [0, 1, 2, 3, 4, 5, 6].map((step) => {
      const angle = start + (step * Math.PI) / 6
      return [x + (width / 2) * Math.cos(angle), y + (width / 2) * Math.sin(angle)]
    })
  return [...end(x2, y2, towards - Math.PI / 2), ...end(x1, y1, towards + Math.PI / 2)]
}

/**
 * Everything below a line of waves.
 * @param {{ level: number, swell: number, length: number, shift: number }} wave pixels; `shift` in radians
 * @returns {Shape}
 */
export function water({ level, swell, length, shift }) {
  const steps = Array.from({ length: WIDTH / 12 + 1 }, (_, index) => index * 12)
  return [
    [WIDTH, HEIGHT],
    [0, HEIGHT],
    ...steps.map(
      (x) =>
        /** @type {[number, number]} */ ([
          x,
          level + swell * Math.sin((x / length) * 2 * Math.PI + shift) * Math.cos(x / (length * 2.7) + shift),
        ]),
    ),
  ]
}

/**
 * A colour between two others.
 * @param {Colour} from
 * @param {Colour} to
 * @param {number} share
 * @returns {Colour}
 */
export function mix(from, to, share) {
  const between = (/** @type {0 | 1 | 2} */ channel) =>
    Math.round(from[channel] + (to[channel] - from[channel]) * share)
  return [between(0), between(1), between(2)]
}

/**
 * @param {number} x
 * @param {number} y
 * @param {number} width
 * @param {number} height
 * @returns {Shape}
 */
export function box(x, y, width, height) {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ]
}

import { box, ellipse, finger, HEIGHT, HORIZON, mix, stroke, WIDTH, water } from './canvas.mjs'

/** @import { Canvas, Colour } from './canvas.mjs' */

/** Of a house, pixels from its upper left corner. @type {[number, number][]} */
const WINDOWS = [
  [18, 30],
  [66, 30],
  [18, 92],
  [66, 92],
]

/** Of a turtle, pixels from its middle. @type {[number, number][]} */
const FLIPPERS = [
  [-60, 70],
  [60, 72],
  [-60, -66],
  [70, -58],
]

/** What each scene shows, painted over sky or water. @type {Record<string, (canvas: Canvas, random: () => number) => void>} */
export const MOTIFS = {
  ship(canvas, random) {
    const x = 200 + random() * 180
    const boxes = /** @type {Colour[]} */ ([
      [190, 70, 54],
      [52, 96, 140],
      [222, 170, 70],
      [90, 130, 96],
      [160, 160, 164],
    ])
    for (let column = 0; column < 9; column++)
      for (let layer = 0; layer < 2 + Math.floor(random() * 3); layer++)
        canvas.fill(
          box(x + 70 + column * 37, 346 - layer * 23, 35, 21),
          boxes[Math.floor(random() * 5)] ?? [190, 70, 54],
        )
    canvas.fill(box(x + 12, 268, 44, 100), [236, 236, 230])
    canvas.fill(box(x + 16, 276, 36, 10), [40, 52, 66])
    canvas.fill(
      [
        [x, 366],
        [x + 440, 366],
        [x + 405, 420],
        [x + 26, 420],
      ],
      [56, 34, 42],
    )
    canvas.fill(water({ level: 416, swell: 9, length: 210, shift: random() * 6 }), [24, 56, 82], 0.92)
  },
  turbines(canvas, random) {
    for (let index = 0; index < 7; index++) {
      const size = 0.45 + (index % 3) * 0.28
      const x = 70 + index * 132 + random() * 40
      const foot = HORIZON + 14 + size * 50
      const hub = /** @type {[number, number]} */ ([x, foot - 220 * size])
      canvas.fill(stroke([x, foot], hub, 7 * size), [244, 246, 246])
      const turn = random() * 2
      for (const blade of [0, 1, 2]) {
        const angle = turn + (blade * 2 * Math.PI) / 3
        const tip = /** @type {[number, number]} */ ([
          x + 92 * size * Math.cos(angle),
          hub[1] + 92 * size * Math.sin(angle),
        ])
        canvas.fill(stroke(hub, tip, 6 * size), [250, 250, 250])
      }
      canvas.fill(ellipse(x, hub[1], 6 * size), [210, 214, 216])
    }
  },
  flood(canvas, random) {
    const walls = /** @type {Colour[]} */ ([
      [196, 98, 72],
      [226, 190, 132],
      [150, 170, 178],
      [204, 150, 110],
      [232, 222, 206],
    ])
    for (let index = 0; index < 8; index++) {
      const x = 20 + index * 118
      const top = 190 + random() * 70
      canvas.fill(box(x, top, 110, 240), walls[index % 5] ?? [196, 98, 72])
      canvas.fill(
        [
          [x - 6, top],
          [x + 55, top - 52],
          [x + 116, top],
        ],
        [92, 52, 50],
      )
      for (const [dx, dy] of WINDOWS) canvas.fill(box(x + dx, top + dy, 26, 34), [250, 226, 150])
    }
    canvas.fill(water({ level: 392, swell: 5, length: 180, shift: random() * 6 }), [70, 98, 112], 0.9)
    canvas.fill(water({ level: 452, swell: 9, length: 260, shift: random() * 6 }), [42, 70, 88], 0.75)
  },
  whale(canvas, random) {
    const x = 330 + random() * 260
    const skin = /** @type {Colour} */ ([34, 46, 60])
    canvas.fill(ellipse(x, 416, 150, 0.3), skin)
    canvas.fill(
      [
        [x + 180, 400],
        [x + 214, 282],
        [x + 236, 400],
      ],
      skin,
    )
    canvas.fill(
      [
        [x + 214, 300],
        [x + 134, 256],
        [x + 200, 262],
        [x + 222, 280],
        [x + 250, 258],
        [x + 312, 246],
        [x + 236, 302],
      ],
      skin,
    )
    canvas.fill(water({ level: 412, swell: 10, length: 240, shift: random() * 6 }), [24, 70, 98], 0.94)
    for (let drop = 0; drop < 30; drop++)
      canvas.fill(ellipse(x - 110 + (random() - 0.5) * 60, 330 - random() * 90, 2 + random() * 5), [238, 246, 250], 0.6)
  },
  fish(canvas, random) {
    for (let index = 0; index < 26; index++) {
      const size = 12 + random() * 26
      const x = random() * WIDTH
      const y = 60 + random() * 420
      const scales = mix([208, 220, 222], [240, 168, 84], random())
      canvas.fill(ellipse(x, y, size, 0.42), scales, 0.92)
      canvas.fill(
        [
          [x + size * 0.8, y],
          [x + size * 1.5, y - size * 0.42],
          [x + size * 1.5, y + size * 0.42],
        ],
        scales,
        0.92,
      )
      canvas.fill(ellipse(x - size * 0.6, y - size * 0.08, 2.4), [20, 28, 36])
    }
  },
  reef(canvas, random) {
    const corals = /** @type {Colour[]} */ ([
      [238, 110, 98],
      [246, 178, 92],
      [216, 104, 164],
      [250, 214, 150],
      [150, 92, 176],
    ])
    for (let index = 0; index < 22; index++) {
      const colour = corals[index % 5] ?? [238, 110, 98]
      const root = /** @type {[number, number]} */ ([random() * WIDTH, HEIGHT - 20 - random() * 50])
      for (let branch = 0; branch < 7; branch++) {
        const angle = -Math.PI / 2 + (branch - 3) * 0.28 + (random() - 0.5) * 0.2
        const length = 60 + random() * 90
        canvas.fill(
          finger(root, [root[0] + length * Math.cos(angle), root[1] + length * Math.sin(angle)], 9 + random() * 6),
          colour,
        )
      }
    }
    canvas.fill(water({ level: 506, swell: 12, length: 300, shift: random() * 6 }), [214, 196, 150])
  },
  deep(canvas, random) {
    for (let index = 0; index < 6; index++) {
      const x = 100 + index * 150 + random() * 60
      const top = 330 + random() * 90
      canvas.fill(
        [
          [x - 46, HEIGHT],
          [x - 16, top],
          [x + 14, top + 8],
          [x + 52, HEIGHT],
        ],
        [44, 36, 46],
      )
      for (let puff = 0; puff < 12; puff++)
        canvas.fill(ellipse(x + (random() - 0.5) * 40, top - puff * 22, 14 + puff * 4), [120, 112, 128], 0.06)
    }
    for (let light = 0; light < 70; light++)
      canvas.fill(
        ellipse(random() * WIDTH, random() * HEIGHT, 1 + random() * 2.4),
        [150, 220, 236],
        0.3 + random() * 0.5,
      )
    const x = 300 + random() * 360
    canvas.fill(ellipse(x, 230, 66, 0.36), [236, 214, 220], 0.95)
    canvas.fill(
      [
        [x + 40, 218],
        [x + 168, 226],
        [x + 40, 246],
      ],
      [236, 214, 220],
      0.9,
    )
    canvas.fill(ellipse(x - 40, 224, 4), [18, 20, 32])
  },
  net(canvas, random) {
    const slope = 0.5 + random() * 0.5
    for (let line = -12; line < 26; line++) {
      canvas.fill(stroke([line * 52, 60], [line * 52 + 420 * slope, 480], 3), [224, 232, 190], 0.75)
      canvas.fill(stroke([line * 52 + 420 * slope, 60], [line * 52, 480], 3), [196, 214, 180], 0.7)
    }
    for (let float = 0; float < 9; float++)
      canvas.fill(ellipse(60 + float * 108, 62 + random() * 14, 17), [236, 118, 66])
    const x = 300 + random() * 300
    canvas.fill(ellipse(x, 330, 84, 0.66), [72, 92, 58])
    canvas.fill(ellipse(x - 100, 318, 30, 0.8), [98, 116, 74])
    for (const [dx, dy] of FLIPPERS)
      canvas.fill(finger([x + dx / 2, 330 + dy / 2], [x + dx, 330 + dy], 24), [98, 116, 74])
  },
  ice(canvas, random) {
    for (let index = 0; index < 34; index++) {
      const depth = random()
      const x = random() * WIDTH
      const y = HORIZON + 12 + depth * 210
      const size = 20 + depth * 70
      canvas.fill(
        [
          [x - size, y],
          [x - size * 0.4, y - size * 0.3],
          [x + size * 0.7, y - size * 0.24],
          [x + size, y + size * 0.06],
          [x + size * 0.2, y + size * 0.2],
        ],
        [236, 246, 250],
        0.95,
      )
    }
  },
}

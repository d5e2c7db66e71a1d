import { crc32, deflateSync } from 'node:zlib'

/**
 * Pixels as a PNG file (ISO/IEC 15948): 8 bits a channel, no transparency.
 * @param {{ width: number, height: number, rgb: Uint8Array }} pixels `rgb`: three bytes a pixel, row by row
 * @returns {Buffer}
 */
export function png({ width, height, rgb }) {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(filtered({ width, height, rgb }), { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/**
 * Each row with the filter "Up" (difference to the row above), which suits sky and sea.
 * @param {{ width: number, height: number, rgb: Uint8Array }} pixels
 */
function filtered({ width, height, rgb }) {
  const row = width * 3
  const rows = Buffer.alloc(height * (row + 1))
  for (let y = 0; y < height; y++) {
    rows[y * (row + 1)] = 2
    for (let x = 0; x < row; x++) {
      const above = y > 0 ? (rgb[(y - 1) * row + x] ?? 0) : 0
      rows[y * (row + 1) + 1 + x] = (rgb[y * row + x] ?? 0) - above
    }
  }
  return rows
}

/**
 * @param {string} type four letters
 * @param {Uint8Array} content
 */
function chunk(type, content) {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const framed = Buffer.alloc(typed.length + 8)
  framed.writeUInt32BE(content.length, 0)
  framed.set(typed, 4)
  framed.writeUInt32BE(crc32(typed), typed.length + 4)
  return framed
}

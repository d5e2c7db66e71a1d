import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

const CRC = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value >>> 0
})

/** CRC-32 as PNG has it (ISO 3309). */
function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (CRC[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, data.length)
  for (let index = 0; index < 4; index++) bytes[4 + index] = type.charCodeAt(index)
  bytes.set(data, 8)
  view.setUint32(data.length + 8, crcOf(bytes.subarray(4, data.length + 8)))
  return bytes
}

/**
 * A PNG of sixteen colours (PNG specification, third edition). Compressed by a library in plain JavaScript: the system's zlib
 * gives other bytes on other processors.
 *
 * @param pixels one index of the palette each, row by row; rows of an even width
 * @param palette red, green, blue; at most 16 colours
 */
export function png(pixels: Uint8Array, size: { width: number; height: number }, palette: Uint8Array): Uint8Array {
  const { zlibSync } = require('fflate') as typeof import('fflate')
  const { width, height } = size
  const head = new Uint8Array(13)
  const view = new DataView(head.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  head.set([4, 3], 8)
  const row = width / 2 + 1
  const packed = new Uint8Array(row * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x += 2) {
      const at = y * width + x
      packed[y * row + 1 + x / 2] = ((pixels[at] ?? 0) << 4) | (pixels[at + 1] ?? 0)
    }
  }
  const chunks = [
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', head),
    chunk('PLTE', palette),
    chunk('IDAT', zlibSync(packed, { level: 4 })),
    chunk('IEND', new Uint8Array()),
  ]
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const each of chunks) {
    bytes.set(each, at)
    at += each.length
  }
  return bytes
}

/** Columns and rows of the small grey picture a look is made of: one more than differences. */
export const LOOK_SIDE = 9

/**
 * What a picture looks like, in 128 bits: whether each of 8 x 8 points is darker than its right neighbour, and whether it
 * is darker than the one below. The same picture in another size, format or quality differs in few bits, another picture
 * in about half of them.
 *
 * After N. Krawetz, "Kind of Like That" (hackerfactor.com, 2013: dHash), in rows and columns as B. Hoyt, "Duplicate image
 * detection with perceptual hashing in Python" (2017), has it.
 *
 * @param grey 9 x 9 brightnesses, 0 to 255, row by row
 * @returns 32 hexadecimal digits
 */
export function lookOf(grey: Uint8Array): string {
  const at = (x: number, y: number) => grey[y * LOOK_SIDE + x] ?? 0
  let bits = ''
  for (const step of [
    { x: 1, y: 0 },
    { x: 0, y: 1 },
  ]) {
    for (let y = 0; y < LOOK_SIDE - 1; y++) {
      for (let x = 0; x < LOOK_SIDE - 1; x++) bits += at(x, y) < at(x + step.x, y + step.y) ? '1' : '0'
    }
  }
  return BigInt(`0b${bits}`).toString(16).padStart(32, '0')
}

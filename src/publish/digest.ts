/**
 * 64 bits over a text, as two 32-bit FNV-like lanes with a final mix: tells two versions of a page's inputs apart. Not
 * for secrets, and not against somebody who looks for two texts of one digest.
 */
export function digest(text: string): string {
  let [left, right] = [0xdeadbeef, 0x41c6ce57]
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    left = Math.imul(left ^ unit, 2_654_435_761)
    right = Math.imul(right ^ unit, 1_597_334_677)
  }
  left = Math.imul(left ^ (left >>> 16), 2_246_822_507) ^ Math.imul(right ^ (right >>> 13), 3_266_489_909)
  right = Math.imul(right ^ (right >>> 16), 2_246_822_507) ^ Math.imul(left ^ (left >>> 13), 3_266_489_909)
  return (left >>> 0).toString(36) + (right >>> 0).toString(36).padStart(7, '0')
}

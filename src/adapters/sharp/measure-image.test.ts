import fc from 'fast-check'
import { expect, test } from 'vitest'
import { measureImage } from './measure-image.ts'

/** The smallest GIF header that tells a size: 640 x 360. */
const GIF = Uint8Array.from([0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 0x80, 0x02, 0x68, 0x01, 0, 0, 0])

test('the size stands in the first bytes', () => {
  expect(measureImage(GIF)).toEqual({ width: 640, height: 360, type: 'gif' })
})

test('bytes that are no picture give nothing, whatever they are', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void measureImage(bytes)))
  expect(measureImage(new Uint8Array())).toBeUndefined()
})

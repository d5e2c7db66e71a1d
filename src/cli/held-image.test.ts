import { expect, test } from 'vitest'
import { heldImageOf, imageType, publishedPath } from './held-image.ts'

const copy = (file: string, width: number) => ({ file, width, height: Math.round((width * 9) / 16) })

test('the last format is for everyone, the others are offered best first and narrowest first', () => {
  const held = heldImageOf([
    copy('cc/c.jpg', 800),
    copy('aa/b.webp', 320),
    copy('aa/l.avif', 1200),
    copy('aa/s.avif', 320),
  ])
  expect(held).toEqual({
    path: 'assets/images/c.jpg',
    width: 800,
    height: 450,
    sources: [
      {
        mediaType: 'image/avif',
        copies: [
          { path: 'assets/images/s.avif', width: 320 },
          { path: 'assets/images/l.avif', width: 1200 },
        ],
      },
      { mediaType: 'image/webp', copies: [{ path: 'assets/images/b.webp', width: 320 }] },
    ],
  })
})

test('a single copy of an earlier version is shown as it is; nothing held is nothing shown', () => {
  expect(heldImageOf([copy('aa/old.webp', 1200)])).toEqual({ path: 'assets/images/old.webp', width: 1200, height: 675 })
  expect(heldImageOf([])).toBeUndefined()
  expect([imageType('a.avif'), imageType('b.bin'), publishedPath('x.png')]).toEqual([
    'image/avif',
    'application/octet-stream',
    'assets/images/x.png',
  ])
})

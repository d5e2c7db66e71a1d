import fc from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { lookOf } from './look-of.ts'
import { makeCopies } from './make-copies.ts'
import { rasterType } from './raster-type.ts'

const any = () => true
const copies = async (bytes: Uint8Array) =>
  (await makeCopies(bytes, any))?.copies.map(({ extension, width, height }) => `${extension} ${width}x${height}`)

/** A scene with hills, of our own making. */
const scene = (width: number, height: number, tone = 200) =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 90" preserveAspectRatio="none" width="${width}" height="${height}"><rect width="160" height="90" fill="hsl(${tone} 60% 70%)"/><circle cx="${tone % 150}" cy="24" r="12" fill="#ffd"/><path d="M0 60Q40 ${tone % 60} 80 60T160 58V90H0Z" fill="#374"/><path d="M0 74Q${tone % 70} 60 80 76T160 70V90H0Z" fill="#132"/></svg>`,
    ),
  )

const BITS = (a: string, b: string) =>
  [...(BigInt(`0x${a}`) ^ BigInt(`0x${b}`)).toString(2)].filter((x) => x === '1').length

test('a large photo gets a few widths in each format, a small one only its own', async () => {
  expect(await copies(await scene(2400, 1350).jpeg().toBuffer())).toEqual([
    ...['avif 320x180', 'avif 720x405', 'avif 1200x675'],
    ...['webp 320x180', 'webp 720x405', 'jpg 800x450'],
  ])
  expect(await copies(await scene(340, 200).jpeg().toBuffer())).toEqual(['avif 340x200', 'webp 340x200', 'jpg 340x200'])
  expect(await copies(await scene(800, 6000).png().toBuffer())).toContain('avif 213x1600')
})

test('every copy is upright and tells neither place nor camera', async () => {
  const turned = await scene(800, 450)
    .jpeg()
    .withExif({ IFD0: { Model: 'Quay 3' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .toBuffer()
  expect((await sharp(turned).metadata()).exif).toBeDefined()
  const made = await makeCopies(turned, any)
  expect(made).toMatchObject({ width: 450, height: 800 })
  for (const { bytes } of made?.copies ?? []) {
    const { exif, icc, xmp, orientation, width = 0, height = 0 } = await sharp(bytes).metadata()
    expect([exif, icc, xmp, orientation]).toEqual([undefined, undefined, undefined, undefined])
    expect(height).toBeGreaterThan(width)
  }
})

test('what shows through stays so, in PNG for everyone; an alpha that hides nothing is dropped', async () => {
  const glass = {
    create: { width: 400, height: 300, channels: 4, background: { r: 200, g: 30, b: 30, alpha: 0.5 } },
  } as const
  expect(await copies(await sharp(glass).png().toBuffer())).toEqual([
    'avif 320x240',
    'avif 400x300',
    'webp 320x240',
    'webp 400x300',
    'png 400x300',
  ])
  const solid = await scene(400, 300).ensureAlpha(1).png().toBuffer()
  expect((await copies(solid))?.at(-1)).toBe('jpg 400x300')
})

test('CMYK becomes what screens show', async () => {
  const printed = await scene(400, 300).toColourspace('cmyk').jpeg().toBuffer()
  expect((await sharp(printed).metadata()).space).toBe('cmyk')
  const made = await makeCopies(printed, any)
  const jpeg = made?.copies.at(-1)?.bytes ?? new Uint8Array()
  expect((await sharp(jpeg).metadata()).space).toBe('srgb')
  const [red = 255, , blue = 0] = await sharp(jpeg)
    .extract({ left: 380, top: 20, width: 1, height: 1 })
    .raw()
    .toBuffer()
  expect(blue).toBeGreaterThan(red + 20)
})

test('of a moving picture the first frame is held', async () => {
  const frames = await Promise.all([10, 120].map((tone) => scene(200, 120, tone).png().toBuffer()))
  const moving = await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer()
  expect((await sharp(moving).metadata()).pages).toBe(2)
  expect(await copies(moving)).toEqual(['avif 200x120', 'webp 200x120', 'jpg 200x120'])
})

test('drawings, broken and cut files and bombs are no pictures', async () => {
  const jpeg = await scene(800, 600).jpeg().toBuffer()
  const png = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#000' } })
    .png()
    .toBuffer()
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"><rect width="900" height="600"/></svg>'
  for (const [name, bytes] of [
    ['a drawing', Buffer.from(svg)],
    ['a cut photo', jpeg.subarray(0, jpeg.length / 2)],
    ['a bomb', png],
    ['a head alone', jpeg.subarray(0, 40)],
    ['nothing', new Uint8Array()],
  ] as const) {
    expect(await makeCopies(bytes, any), name).toBeUndefined()
  }
})

test('no bytes make it throw', { timeout: 60_000 }, async () => {
  const jpeg = await scene(64, 40).jpeg().toBuffer()
  const damage = fc.array(fc.tuple(fc.nat(jpeg.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(damage, async (changes) => {
      const bytes = Uint8Array.from(jpeg)
      for (const [at, byte] of changes) bytes[at] = byte
      await makeCopies(bytes, any)
    }),
    { numRuns: 40 },
  )
  fc.assert(fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => void rasterType(bytes)))
})

test('a picture looks like itself in other sizes and formats, and unlike another', async () => {
  const look = async (bytes: Uint8Array) => (await makeCopies(bytes, any))?.look ?? ''
  const own = await look(await scene(1600, 900).jpeg().toBuffer())
  const others = [
    await scene(400, 225).jpeg({ quality: 60 }).toBuffer(),
    await scene(800, 450).webp({ quality: 40 }).toBuffer(),
    await scene(640, 360).avif({ effort: 0 }).toBuffer(),
  ]
  for (const other of others) expect(BITS(own, await look(other))).toBeLessThanOrEqual(7)
  expect(BITS(own, await look(await scene(1600, 900, 95).jpeg().toBuffer()))).toBeGreaterThan(12)
})

test('a look says where it gets brighter, to the right and downwards', () => {
  const rising = Uint8Array.from({ length: 81 }, (_, index) => index % 9)
  expect(lookOf(rising)).toBe('f'.repeat(16) + '0'.repeat(16))
  const lowering = Uint8Array.from({ length: 81 }, (_, index) => Math.floor(index / 9))
  expect(lookOf(lowering)).toBe('0'.repeat(16) + 'f'.repeat(16))
})

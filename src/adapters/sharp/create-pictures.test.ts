import sharp from 'sharp'
import { expect, test } from 'vitest'
import type { FetchAnswer, FetchRequest } from '../../ports/fetch.ts'
import { createMemoryContent } from '../memory/create-memory-content.ts'
import { createPictures } from './create-pictures.ts'

const painted = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#246' } })
    .jpeg()
    .toBuffer()

/** A web of one answer, which counts how often and for how much it is asked. */
function webOf(body: Uint8Array, status = 200) {
  const asked: FetchRequest[] = []
  const fetch = async (request: FetchRequest): Promise<FetchAnswer> => {
    asked.push(request)
    const { url } = request
    const at = '2031-01-01T00:00:00Z'
    const capture = { url, finalUrl: url, at, status, headers: {}, body, digest: '' }
    return { ok: true, capture: { ...capture, body: body.slice(0, request.maxBytes) }, redirects: [] }
  }
  return { fetch, asked }
}

const image = { url: 'https://press.example/lead.jpg' }

test('a copy is held small, by its content, and asked for once', async () => {
  const shelf = createMemoryContent()
  const { fetch, asked } = webOf(await painted(2400, 1350))
  const pictures = createPictures(shelf, fetch)
  const held = await pictures.hold(image, { keepCopy: true })
  expect(held).toMatchObject({ width: 2400, height: 1350, copy: { width: 1200, height: 675 } })
  expect(await pictures.hold(image, { keepCopy: true })).toEqual(held)
  expect(await pictures.held(image.url)).toEqual(held)
  expect(asked).toHaveLength(1)
  const copy = await sharp(await pictures.read(held?.file ?? '')).metadata()
  expect(copy).toMatchObject({ format: 'webp', width: 1200 })
})

test('measuring alone reads the first kilobytes and keeps no copy', async () => {
  const { fetch, asked } = webOf(await painted(1800, 1200))
  const pictures = createPictures(createMemoryContent(), fetch)
  expect(await pictures.hold(image, { keepCopy: false })).toEqual({ width: 1800, height: 1200 })
  expect(asked[0]?.maxBytes).toBeLessThanOrEqual(65_536)
})

test('icons, pages and error answers are no pictures, and are not asked for again', async () => {
  for (const [body, status] of [
    [await painted(16, 16), 200],
    [new TextEncoder().encode('<html>Not found</html>'), 200],
    [await painted(800, 600), 404],
  ] as const) {
    const { fetch, asked } = webOf(body, status)
    const pictures = createPictures(createMemoryContent(), fetch)
    expect(await pictures.hold(image, { keepCopy: true })).toBeUndefined()
    expect(await pictures.hold(image, { keepCopy: true })).toBeUndefined()
    expect(asked).toHaveLength(1)
  }
})

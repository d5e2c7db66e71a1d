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

const URL_OF_LEAD = 'https://press.example/lead.jpg'

test('a copy is held small, by its content', async () => {
  const shelf = createMemoryContent()
  const { fetch } = webOf(await painted(2400, 1350))
  const pictures = createPictures(shelf, fetch)
  const taken = await pictures.take(URL_OF_LEAD, { keepCopy: true })
  expect(taken).toMatchObject({
    as: 'picture',
    width: 2400,
    height: 1350,
    copies: expect.arrayContaining([expect.objectContaining({ width: 1200, height: 675 })]),
  })
  const file = taken.as === 'picture' ? (taken.copies[0]?.file ?? '') : ''
  const copy = await sharp(await pictures.read(file)).metadata()
  expect(copy).toMatchObject({ format: 'heif', width: 320 })
  await pictures.remove([file, 'no/such.webp'])
  expect(await pictures.read(file)).toBeUndefined()
})

test('measuring alone reads the first kilobytes and keeps no copy', async () => {
  const { fetch, asked } = webOf(await painted(1800, 1200))
  const pictures = createPictures(createMemoryContent(), fetch)
  const taken = await pictures.take(URL_OF_LEAD, { keepCopy: false })
  expect(taken).toMatchObject({ as: 'picture', width: 1800, height: 1200, copies: [] })
  expect(asked[0]?.maxBytes).toBeLessThanOrEqual(65_536)
})

test('icons and pages are no pictures, an error is no answer', async () => {
  for (const [body, status, as] of [
    [await painted(16, 16), 200, 'none'],
    [new TextEncoder().encode('<html>Not found</html>'), 200, 'none'],
    [await painted(800, 600), 404, 'unanswered'],
  ] as const) {
    const pictures = createPictures(createMemoryContent(), webOf(body, status).fetch)
    expect(await pictures.take(URL_OF_LEAD, { keepCopy: true })).toMatchObject({ as })
  }
})

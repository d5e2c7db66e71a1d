import { expect, test } from 'vitest'
import { clientTypes } from '../../test/client-types.ts'
import { tideEdition } from '../../test/edition.ts'
import { publish } from '../publish/publish.ts'
import { createServer } from '../server/server.ts'
import { ApiError, createClient } from './client.ts'

const publication = publish(tideEdition())
const server = createServer({ publication: () => publication, basePath: '/news-hub' })
const client = createClient({
  baseUrl: 'https://tidewire.example/news-hub/',
  fetch: (url) => server.fetch(new Request(url)),
})

test('the types are those of api/openapi.json (write them anew with: npx vitest run src/client -u)', async () => {
  const document: unknown = JSON.parse(String(publication.render('api/openapi.json')?.body))
  await expect(clientTypes(document)).toMatchFileSnapshot('./api-types.ts')
})

test('the newest news, and a record with its reasons', async () => {
  const { value } = await client.get('/api/news/index.json', {})
  const [first] = value
  expect(first?.provider.name).toBe('Küstenblatt')
  const slug = first?.path.replace(/^_news\/|\.md$/g, '') ?? ''
  const detail = await client.get('/api/news/{topic}/index.json', { topic: slug })
  if (!('slug' in detail)) throw new Error('a list came instead of a record')
  expect(detail.slug).toBe(slug)
})

test('a list is read page by page to its end', async () => {
  const pages = []
  for await (const page of client.pages('/api/news', {})) pages.push(page)
  expect(pages.map(({ page }) => page)).toEqual(pages.map((_, index) => index + 1))
  expect(pages.at(-1)?.nextPage).toBeNull()
  expect(pages.length).toBeGreaterThan(1)
  const paths = pages.flatMap(({ value }) => value.map(({ path }) => path))
  expect(new Set(paths).size).toBe(paths.length)
})

test('stories, topics and a topic’s news', async () => {
  const stories = await client.get('/api/stories/index.json', {})
  const [story] = stories.value
  const detail = await client.get('/api/stories/{id}/index.json', { id: story?.id ?? '' })
  expect(detail.coverage.length).toBe(story?.articles)
  const topics = await client.get('/api/topics/index.json', {})
  expect(topics.value.map(({ id }) => id)).toContain('tidal-stream')
})

test('no such file: the status is told', async () => {
  const asked = client.get('/api/stories/{id}/index.json', { id: 'nowhere' })
  await expect(asked).rejects.toThrow(ApiError)
  await expect(asked).rejects.toMatchObject({ status: 404 })
})

test('what is put in cannot lead elsewhere', async () => {
  for (const id of ['..', '', '../../other', 'a//b']) {
    await expect(client.get('/api/stories/{id}/index.json', { id })).rejects.toThrow(RangeError)
  }
})

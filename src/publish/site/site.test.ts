import { expect, test } from 'vitest'
import { tideEdition } from '../../../test/edition.ts'
import { createServer } from '../../server/server.ts'
import type { Edition } from '../edition.ts'
import { publish } from '../publish.ts'

function textOf(edition: Edition): (path: string) => string {
  const publication = publish(edition)
  return (path) => String(publication.render(path)?.body)
}

const serve = (edition: Edition) => {
  const publication = publish(edition)
  const server = createServer({ publication: () => publication })
  return (path: string) => server.fetch(new Request(`http://hub.example${path}`))
}

const moved = new Map([
  ['stories/gone/', 'archive/'],
  ['news/2020-01-01-old/', 'archive/'],
  ['topics/', 'archive/'],
  ['stories/lost/', 'stories/nowhere/'],
])

test('a page that moved sends browsers on, is not indexed and stands in no sitemap', () => {
  const text = textOf(tideEdition({ moved }))
  const page = text('stories/gone/index.html')
  expect(page).toContain('<meta http-equiv="refresh" content="0; url=../../archive/"/>')
  expect(page).toContain('<link rel="canonical" href="https://tidewire.example/news-hub/archive/"/>')
  expect(page).toContain('noindex')
  expect(text('sitemap.xml')).not.toContain('stories/gone')
})

test('a page that stands keeps its place, and a way to nowhere is none', () => {
  const publication = publish(tideEdition({ moved }))
  expect(String(publication.render('topics/index.html')?.body)).not.toContain('http-equiv="refresh"')
  expect(publication.paths()).not.toContain('stories/lost/index.html')
})

test('served, what moved answers 301 within the same host', async () => {
  const ask = serve(tideEdition({ moved }))
  const answer = await ask('/stories/gone/?a=1')
  expect(answer.status).toBe(301)
  const to = new URL(answer.headers.get('location') ?? '', 'http://hub.example/stories/gone/?a=1')
  expect(to.href).toBe('http://hub.example/archive/?a=1')
  expect((await ask('/topics/')).status).toBe(200)
  expect((await ask('/stories/lost/')).status).toBe(404)
})

test('a theme adds its rules after ours, and markup to head and footer; the stylesheet has another version', () => {
  const theme = { css: ':root{--accent:#123456}', head: '<meta name="x" content="y">', footer: '<p>Imprint</p>' }
  const [plain, themed] = [textOf(tideEdition()), textOf(tideEdition({ theme }))]
  expect(themed('assets/site.css')).toBe(`${plain('assets/site.css')}\n:root{--accent:#123456}`)
  expect(themed('index.html')).toMatch(/<meta name="x" content="y"><\/head>/)
  expect(themed('topics/index.html')).toMatch(/<p>Imprint<\/p><\/div><\/footer>/)
  const version = (page: string) => /site\.css\?v=(\w+)/.exec(page)?.[1]
  expect(version(themed('index.html'))).not.toBe(version(plain('index.html')))
})

test('an issue of the newsletter has a page, where the API says it is, and is framed so that nothing in it runs', async () => {
  const [issue] = tideEdition().issues
  if (!issue) throw new Error('the edition needs an issue')
  const edition = tideEdition({
    issues: [{ ...issue, html: '<script>alert(1)</script><p style="color:red">Hello</p>' }],
  })
  const text = textOf(edition)
  const { webUrl } = JSON.parse(text('api/newsletters/tidewire-2026-11-20/index.json')) as { webUrl: string }
  expect(webUrl).toBe('https://tidewire.example/news-hub/newsletter/tidewire-2026-11-20/')
  const page = text('newsletter/tidewire-2026-11-20/index.html')
  expect(page).toContain('src="letter.html"')
  expect(page).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"')
  expect(page).not.toContain('alert(1)')
  const letter = text('newsletter/tidewire-2026-11-20/letter.html')
  expect(letter.indexOf("default-src 'none'")).toBeLessThan(letter.indexOf('<script>'))
  const served = await serve(edition)('/newsletter/tidewire-2026-11-20/letter.html')
  expect(served.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox allow-popups/)
  expect(text('newsletter/index.html')).toContain('href="../newsletter/tidewire-2026-11-20/"')
})

import { expect, test } from 'vitest'
import { readPage } from '../read-page.ts'

const sentence = (subject: string): string =>
  `${subject} was seen on the quay at six in the morning, before the first of the boats came in, and it stayed there until noon. `
const PARAGRAPHS = ['The crane', 'A pilot', 'The mayor', 'A buyer', 'The cook'].map(
  (one) => `<p>${sentence(one).repeat(2)}</p>`,
)
const STORY = PARAGRAPHS.join('')

function told(html: string, path = '/2026/03/story', status = 200) {
  const url = `https://press.example${path}`
  const body = new TextEncoder().encode(html)
  const capture = { url, finalUrl: url, at: '2026-04-01T00:00:00Z', status, headers: {}, body, digest: '' }
  return readPage(capture, { source: 'test' }).article?.evidence[0]
}

const page = (title: string, body: string, head = ''): string =>
  `<html><head><title>${title}</title>${head}</head><body><main><h1>${title}</h1>${body}</main></body></html>`
const data = (fields: object): string => `<script type="application/ld+json">${JSON.stringify(fields)}</script>`

test.each([
  ['paywall', page('Become a Gazette subscriber to read', '<p>Choose a plan. Already a subscriber? Sign in.</p>')],
  [
    'paywall',
    page(
      'Quay opens',
      PARAGRAPHS[0] ?? '',
      data({ '@type': 'NewsArticle', headline: 'Quay opens', isAccessibleForFree: false }),
    ),
  ],
  [
    'consent-wall',
    page(
      'Before you continue',
      '<p>We and our 812 partners store and process personal data. Accept all cookies or reject them.</p>',
    ),
  ],
  ['error', page('Page not found', '<p>The page you asked for is not here. Try the search.</p>')],
  ['captcha', page('Just a moment...', '<p>Verify that you are human. This may take a few seconds.</p>')],
  [
    'live-blog',
    page('Quay opening: live updates', STORY, data({ '@type': 'LiveBlogPosting', headline: 'Quay opening' })),
  ],
  ['job-ad', page('Harbour pilot (m/f/d)', `${STORY}<h2>Your responsibilities</h2><p>Apply now with your papers.</p>`)],
  [
    'press-release',
    page(
      'Crane maker opens works',
      `<p>PORTSEA, March 5, 2026 (GLOBE NEWSWIRE) -- ${sentence('The crane')}</p>${STORY}<p>About Crane Ltd</p>`,
    ),
  ],
  [
    'market-report',
    page(
      'Harbour Crane Market Size to reach USD 9 billion by 2032',
      `${STORY}<p>The market grows at a CAGR of 6.1 %. Request a free sample of the report.</p>`,
    ),
  ],
] as const)('a page of the kind %s is told', (kind, html) => {
  const found = told(html)
  expect(found?.kind).toBe(kind)
  expect(found?.confidence).toBeGreaterThanOrEqual(0.6)
  expect(found?.because).not.toBe('')
})

test('tag pages are listings by their address', () => {
  const links = Array.from(
    { length: 20 },
    (_, at) => `<li><a href="/${at}">The story number ${at} of the harbour</a></li>`,
  )
  expect(told(page('Harbour', `<ul>${links.join('')}</ul>`), '/tag/harbour/')?.kind).toBe('listing')
})

test.each([
  'Why cookie consent banners annoy everybody',
  'The artist who paints error 404 pages',
  'How captchas lost against machines',
  'Subscribe or perish: newspapers look for readers',
  'The live music market grows again',
  'Jobs at the harbour are safe, says mayor',
  'Forbidden fruit: what the quay may not sell',
])('an article with the title “%s” is an article', (title) => {
  expect(told(page(title, STORY))?.kind).toBe('article')
})

test('a short item that is whole is no paywall, though its publisher declares all it has as paid', () => {
  const paid = data({
    '@type': 'NewsArticle',
    headline: 'Quay opens',
    isAccessibleForFree: false,
    datePublished: '2026-03-05',
  })
  const item = page('Quay opens', PARAGRAPHS.map((one) => one.slice(0, 170)).join(''), paid)
  expect(told(item)?.kind).toBe('article')
})

test('of a paid article the page’s first paragraphs are kept where the feed says less', () => {
  const paid = data({ '@type': 'NewsArticle', headline: 'Quay opens at last', isAccessibleForFree: false })
  const url = 'https://press.example/2026/03/quay'
  const body = new TextEncoder().encode(page('Quay opens at last', PARAGRAPHS[0] ?? '', paid))
  const capture = { url, finalUrl: url, at: '2026-04-01T00:00:00Z', status: 200, headers: {}, body, digest: '' }
  const entry = {
    source: 'feed',
    key: 'quay',
    url,
    title: 'Quay opens at last',
    summary: 'It opens.',
    authors: [],
    categories: [],
    enclosures: [],
  }
  const { article } = readPage(capture, { source: 'feed', entry })
  expect(article).toMatchObject({ excerpt: 'It opens.', rights: { paywalled: true } })
  expect(article?.text).toContain('The crane was seen')
})

import { expect, test } from 'vitest'
import { parsePage } from '../tree/parse-page.ts'
import { blocksOf } from './blocks.ts'
import { findBody } from './find-body.ts'
import { LINE_RULES } from './line-rules.ts'

/** Names of the rules that take a line out. */
function rulesFor(html: string): string[] {
  const [block] = blocksOf(parsePage(`<div>${html}</div>`).root)
  return block ? LINE_RULES.filter((rule) => rule.drops(block)).map(({ name }) => name) : []
}

test.each([
  ['Advertisement', 'advertisement'],
  ['Share this on WhatsApp', 'sharing'],
  ['Read more: the tunnel that never was', 'more-reading'],
  ['Lesen Sie auch: der Tunnel', 'more-reading'],
  ['Sign up for our daily newsletter', 'subscription'],
  ['Photo: Example Pictures', 'credit'],
  ['The bridge at dawn. © Example Pictures', 'credit'],
  ['Copyright 2026 Example Post. All rights reserved.', 'rights'],
  ['3 of 12', 'page-machinery'],
  ['We may earn a commission when you buy through links on our site', 'disclosure'],
  ['Updated: March 5, 2026, 10:00', 'stamp'],
  ['<a href="/x">The tunnel that the city never built at all</a>', 'link-line'],
])('%s is taken out by %s', (html, name) => {
  expect(rulesFor(html)).toContain(name)
})

test.each([
  'The photo showed the bridge at dawn, and it was printed in every newspaper of the country the next day.',
  'Next to the bridge stands a bakery.',
  'She asked readers to share what they remembered of the old bridge, and hundreds wrote to her.',
])('%s stays', (html) => {
  expect(rulesFor(html)).toEqual([])
})

const PROSE =
  'The council met on Monday, and agreed after a long debate to rebuild the school by the river in two years.'

test('an article in several boxes is read whole, its comments are not', () => {
  const boxes = [1, 2, 3]
    .map((number) => `<div class="box"><p>${number} ${PROSE}</p><p>${number}b ${PROSE}</p></div>`)
    .join('')
  const { root } = parsePage(`<body><div>${boxes}</div><div id="comments"><p>${PROSE} I agree.</p></div></body>`)
  const lines = findBody(root, []).blocks.map(({ text }) => text.slice(0, 2).trim())
  expect(lines).toEqual(['1', '1b', '2', '2b', '3', '3b'])
})

test('a box called sidebar that holds the article is no furniture', () => {
  const { root } = parsePage(
    `<body><div class="content-with-sidebar"><h1>School</h1><p>${PROSE}</p><p>Also: ${PROSE}</p><p>${PROSE.repeat(2)}</p></div></body>`,
  )
  expect(findBody(root, ['School']).blocks).toHaveLength(3)
})

test('ruby readings, soft hyphens and captions stay out of the text', () => {
  const { root } = parsePage(
    `<body><article><p><ruby>橋<rt>はし</rt></ruby> Infra\u00adstructure. ${PROSE}</p><figure><figcaption>A caption</figcaption></figure><p>${PROSE} End.</p></article></body>`,
  )
  const body = findBody(root, [])
  expect(body.blocks[0]?.text.startsWith('橋 Infrastructure.')).toBe(true)
  expect(body.captions).toEqual(['A caption'])
})

import { expect, test } from 'vitest'
import { tideEdition } from '../../../../test/edition.ts'
import type { Card } from '../../../ports/cards.ts'
import type { Edition } from '../../edition.ts'
import { publish } from '../../publish.ts'
import { cardColours } from './colours.ts'

/** A drawing that says what is on the card. */
const drawCard = (card: Card) => new TextEncoder().encode(JSON.stringify(card))
const edition = (changes: Partial<Edition> = {}) => tideEdition({ drawCard, ...changes })
const textOf = (body: string | Uint8Array | undefined) =>
  typeof body === 'string' ? body : new TextDecoder().decode(body)

test('front page, topics, stories and articles without a picture have a card; nothing has one where nobody draws', () => {
  const publication = publish(edition())
  const cards = publication.paths().filter((path) => path.endsWith('card.png'))
  expect(cards).toContain('card.png')
  expect(cards).toContain('topics/tidal-stream/card.png')
  const pages = cards.filter((path) => path.startsWith('news/'))
  expect(pages.length).toBeGreaterThan(3)
  const pictured = publication.paths().filter((path) => /^news\/[^/]+\/index\.html$/.test(path)).length
  expect(pages.length).toBeLessThan(pictured)
  expect(
    publish(tideEdition())
      .paths()
      .some((path) => path.endsWith('card.png')),
  ).toBe(false)
})

test('every page names a card or a picture that is there, with its size and in words', () => {
  const publication = publish(edition())
  const there = new Set([
    ...publication.paths(),
    ...[...(edition().heldImages?.values() ?? [])].map(({ path }) => path),
  ])
  const root = `${edition().hub.webUrl}/`
  let seen = 0
  for (const path of publication.paths()) {
    if (!path.endsWith('index.html') || path.includes('/letter')) continue
    const html = textOf(publication.render(path)?.body)
    const image = /property="og:image" content="([^"]+)"/.exec(html)?.[1]
    if (image === undefined) continue
    seen++
    expect(there.has(image.slice(root.length).replace(/\?v=.*/, '')), `${path}: ${image}`).toBe(true)
    expect(html).toMatch(/og:image:width" content="\d+"/)
    expect(html).toMatch(/og:image:alt" content="[^"]+"/)
    expect(html).toContain('content="summary_large_image"')
  }
  expect(seen).toBeGreaterThan(20)
})

test('a card is made again when its words or the theme’s colours change, not else', () => {
  const [before, same, blue] = [edition(), edition(), edition({ theme: { css: ':root{--accent:#00577a}' } })].map(
    publish,
  )
  const path = 'topics/tidal-stream/card.png'
  expect(same?.key?.(path)).toBe(before?.key?.(path))
  expect(blue?.key?.(path)).not.toBe(before?.key?.(path))
  expect(textOf(blue?.render(path)?.body)).toContain('#00577a')
})

test('colours are those of the light site, as the theme sets them', () => {
  expect(cardColours(undefined)).toEqual({ ground: '#fbfaf7', ink: '#17181b', muted: '#595d66', accent: '#b01f17' })
  const css = `/* --ink:#000 */ :root { --accent: #0AF; --ground: papayawhip }
    @media (prefers-color-scheme:dark) { :root { --accent: #111111 } .a { color: red } }`
  expect(cardColours({ css })).toMatchObject({ accent: '#00aaff', ground: '#fbfaf7', ink: '#17181b' })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instant } from '../../../news/instant.ts'
import { outlineOf } from '../outline.ts'
import { readFeed } from '../read-feed.ts'

const NAMESPACES =
  'xmlns:georss="http://www.georss.org/georss" xmlns:gml="http://www.opengis.net/gml" xmlns:geo="http://www.w3.org/2003/01/geo/wgs84_pos#" xmlns:slash="http://purl.org/rss/1.0/modules/slash/" xmlns:thr="http://purl.org/syndication/thread/1.0"'

function capture(text: string) {
  const url = 'https://press.example/feed'
  const body = new TextEncoder().encode(text)
  return { url, finalUrl: url, at: instant(0), status: 200, headers: {}, body, digest: '' }
}
const rss = (inside: string) =>
  `<rss version="2.0" ${NAMESPACES}><channel><item><title>A</title>${inside}</item></channel></rss>`
const atom = (inside: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom" ${NAMESPACES}><entry><title>A</title>${inside}</entry></feed>`
const first = (text: string) => readFeed(capture(text), 's').feed.entries[0]

test.each([
  ['<georss:point>45.256 -71.92</georss:point>', { latitude: 45.256, longitude: -71.92 }],
  [
    '<georss:point> 45.256, -71.92 </georss:point><georss:featureName>Quay</georss:featureName>',
    { latitude: 45.256, longitude: -71.92, name: 'Quay' },
  ],
  [
    '<georss:where><gml:Point><gml:pos>54.5 10.25</gml:pos></gml:Point></georss:where>',
    { latitude: 54.5, longitude: 10.25 },
  ],
  ['<georss:box>42.0 -71.0 44.0 -69.0</georss:box>', { latitude: 43, longitude: -70 }],
  ['<georss:line>10 20 12 24</georss:line>', { latitude: 11, longitude: 22 }],
  ['<georss:circle>42.9 -71.0 500</georss:circle>', { latitude: 42.9, longitude: -71 }],
  [
    '<georss:where><gml:Envelope><gml:lowerCorner>42 -71</gml:lowerCorner><gml:upperCorner>43 -69</gml:upperCorner></gml:Envelope></georss:where>',
    { latitude: 42.5, longitude: -70 },
  ],
  [
    '<georss:where><gml:Polygon><gml:exterior><gml:LinearRing><gml:posList>0 0 0 4 2 4 2 0 0 0</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></georss:where>',
    { latitude: 1, longitude: 2 },
  ],
  ['<geo:lat>1.5</geo:lat><geo:long>2.5</geo:long>', { latitude: 1.5, longitude: 2.5 }],
  ['<geo:Point><geo:lat>1.5</geo:lat><geo:long>2.5</geo:long></geo:Point>', { latitude: 1.5, longitude: 2.5 }],
])('%s', (inside, place) => {
  expect(first(rss(inside))?.place).toEqual(place)
  expect(first(atom(inside))?.place).toEqual(place)
})

test.each([
  '<georss:point>north of here</georss:point>',
  '<georss:point>45.2</georss:point>',
  '<georss:point>91 200</georss:point>',
  '<georss:point/>',
  '<geo:lat>1.5</geo:lat>',
])('no place: %s', (inside) => expect(first(rss(inside))).not.toHaveProperty('place'))

test('comments and answers, in RSS and in Atom; a count is no comment feed', () => {
  const said = first(
    rss(
      '<slash:comments>7</slash:comments><slash:section>Ports</slash:section><comments>https://press.example/c</comments>',
    ),
  )
  expect(said).toMatchObject({ comments: 7, categories: ['Ports'] })
  expect(said?.url).toBeUndefined()
  expect(first(atom('<thr:total>3</thr:total>'))?.comments).toBe(3)
  expect(first(atom('<link rel="replies" href="/r" thr:count="12"/>'))?.comments).toBe(12)
  expect(first(atom('<thr:in-reply-to ref="tag:press.example,2026:1" href="/1"/>'))?.replyTo).toEqual({
    id: 'tag:press.example,2026:1',
    url: 'https://press.example/1',
  })
  for (const odd of ['-1', 'many', '1.5', '']) {
    expect(first(rss(`<slash:comments>${odd}</slash:comments>`))).not.toHaveProperty('comments')
  }
})

test('an outline tells the same', () => {
  const text = rss('<slash:comments>7</slash:comments><georss:point>1 2</georss:point><thr:in-reply-to ref="x"/>')
  expect(outlineOf(capture(text)).outline.items[0]).toMatchObject({
    comments: 7,
    place: { latitude: 1, longitude: 2 },
    replyTo: { id: 'x' },
  })
})

test('whatever stands there, a place is on earth', () => {
  const words = fc.array(fc.oneof(fc.double().map(String), fc.integer().map(String), fc.string()), { maxLength: 9 })
  fc.assert(
    fc.property(fc.constantFrom('point', 'line', 'box', 'polygon', 'circle', 'where'), words, (name, numbers) => {
      const place = first(rss(`<georss:${name}>${numbers.join(' ')}</georss:${name}>`))?.place
      if (place) {
        expect(Math.abs(place.latitude)).toBeLessThanOrEqual(90)
        expect(Math.abs(place.longitude)).toBeLessThanOrEqual(180)
      }
    }),
  )
})

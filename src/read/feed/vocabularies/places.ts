import type { GivenEntry } from '../given.ts'
import type { Scope } from '../scope.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { type Element, localName } from '../xml/element.ts'

/**
 * GeoRSS (OGC 17-002r1: simple and GML) and the W3C's geo vocabulary: where an entry is about. Of lines and areas the middle of
 * their bounds is taken.
 */
export const places: Vocabulary = {
  name: 'georss',
  namespaces: [
    'http://www.georss.org/georss',
    'http://www.georss.org/georss/',
    'http://www.georss.org/georss/10',
    'http://www.opengis.net/gml',
    'http://www.opengis.net/gml/3.2',
    'http://www.w3.org/2003/01/geo/wgs84_pos#',
    'http://www.w3.org/2003/01/geo/wgs84_pos',
  ],
  prefixes: ['georss', 'gml', 'geo'],
  feed: {},
  entry: {
    // `geo:Point` has the same name and holds `lat` and `long`.
    point: takePlace,
    where: takePlace,
    line: takePlace,
    polygon: takePlace,
    box: takePlace,
    circle: (element, entry, scope) => setPlace(entry, numbersIn(scope.text(element)).slice(0, 2)),
    featurename: (element, entry, scope) => {
      const name = scope.text(element)
      if (name !== undefined) entry.placeName ??= name
    },
    lat: takeLatitude,
    long: takeLongitude,
    lon: takeLongitude,
  },
}

/** Elements of GML that hold coordinates, latitude first. */
const POSITIONS = new Set(['pos', 'poslist', 'lowercorner', 'uppercorner'])
/** How deep a polygon wraps its positions: where, Polygon, exterior, LinearRing, posList. */
const DEEPEST = 6
/** Corners of one shape that are looked at. */
const MOST_NUMBERS = 10_000

function takePlace(element: Element, entry: GivenEntry, scope: Scope): void {
  const numbers = element.children.length === 0 ? numbersIn(scope.text(element)) : []
  visit(element, DEEPEST, (inner) => {
    const name = localName(inner.name)
    if (POSITIONS.has(name)) numbers.push(...numbersIn(scope.text(inner)))
    else if (name === 'lat') takeLatitude(inner, entry, scope)
    else if (name === 'long' || name === 'lon') takeLongitude(inner, entry, scope)
  })
  setPlace(entry, numbers)
}

function visit(element: Element, depth: number, look: (element: Element) => void): void {
  if (depth === 0) return
  for (const child of element.children) {
    look(child)
    visit(child, depth - 1, look)
  }
}

function numbersIn(text: string | undefined): number[] {
  const words = (text ?? '').split(/[\s,;]+/, MOST_NUMBERS).filter((word) => word !== '')
  return words.map(Number)
}

/** The middle of pairs of latitude and longitude. */
function setPlace(entry: GivenEntry, numbers: readonly number[]): void {
  const latitude = middle(numbers.filter((_, place) => place % 2 === 0))
  const longitude = middle(numbers.filter((_, place) => place % 2 === 1))
  if (numbers.length % 2 === 0 && latitude !== undefined && longitude !== undefined) {
    entry.latitude ??= latitude
    entry.longitude ??= longitude
  }
}

function middle(numbers: readonly number[]): number | undefined {
  if (numbers.length === 0 || !numbers.every(Number.isFinite)) return undefined
  const [least, most] = numbers.reduce(
    ([low, high], one) => [Math.min(low, one), Math.max(high, one)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  )
  // Degrees are not known better than to a centimetre.
  return Math.round(((least + most) / 2) * 1e7) / 1e7
}

function takeLatitude(element: Element, entry: GivenEntry, scope: Scope): void {
  const [degrees] = numbersIn(scope.text(element))
  if (degrees !== undefined) entry.latitude ??= degrees
}

function takeLongitude(element: Element, entry: GivenEntry, scope: Scope): void {
  const [degrees] = numbersIn(scope.text(element))
  if (degrees !== undefined) entry.longitude ??= degrees
}

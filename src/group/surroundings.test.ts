import { expect, test } from 'vitest'
import { type Placed, single } from './cluster.ts'
import { InvertedIndex, unit } from './inverted-index.ts'
import { Surroundings } from './surroundings.ts'

/** A text of these words, each as heavy as the others. */
function placed(order: number, terms: readonly number[], days = 0): Placed {
  return single({
    document: { id: `d${order}`, length: terms.length, days },
    headline: { terms, names: [] },
    vector: unit(
      terms,
      terms.map(() => 1),
    ),
    order,
  }).member
}

/** Two texts that share six words of ten, days and all, and six more that share `common` words with both and with each other. */
function window(common: number, days: readonly [number, number] = [0, 0]): Placed[] {
  const shared = [1, 2, 3, 4, 5, 6]
  const pair = [placed(0, [...shared, 10, 11, 12, 13], days[0]), placed(1, [...shared, 20, 21, 22, 23], days[1])]
  const others = Array.from({ length: 6 }, (_, at) => {
    const own = Array.from({ length: 10 - common }, (_, place) => 100 * (at + 1) + place)
    return placed(2 + at, [...shared.slice(0, common), ...own])
  })
  return [...pair, ...others]
}

/** Log odds that the first two texts of a window are on one event. */
function chance(texts: readonly Placed[]): number {
  const { surroundings, a, b } = seen(texts)
  return surroundings.weigh(a, b, surroundings.across(a, b)).chance
}

function seen(texts: readonly Placed[]) {
  const index = new InvertedIndex()
  for (const member of texts) index.add(member)
  const surroundings = new Surroundings(index)
  surroundings.see(texts)
  const [one, other] = texts as [Placed, Placed]
  return { surroundings, a: one.cluster, b: other.cluster }
}

test('the same likeness tells of an event among texts that are farther, and of a subject among those as near', () => {
  expect(chance(window(1))).toBeGreaterThan(2)
  expect(chance(window(6))).toBeLessThan(0)
})

test('the nearer what stands around, the less a likeness tells', () => {
  const chances = [2, 3, 4, 5, 6].map((common) => chance(window(common)))
  expect(chances).toEqual([...chances].sort((x, y) => y - x))
  expect(new Set(chances).size).toBe(chances.length)
})

test('the same day of the week named speaks for one event, another one against it', () => {
  const unnamed = chance(window(4))
  expect(chance(window(4, [1, 1]))).toBeGreaterThan(unnamed)
  expect(chance(window(4, [1, 2]))).toBeLessThan(unnamed)
})

test('it does not matter which of the two is asked about', () => {
  const { surroundings, a, b } = seen(window(3))
  expect(surroundings.across(a, b)).toBe(surroundings.across(b, a))
  expect(surroundings.across(a, b)).toBeGreaterThan(0)
})

test('a text that left the window has nothing in common with any', () => {
  const texts = window(1)
  const { surroundings, a, b } = seen(texts)
  surroundings.forget(texts[1] as Placed)
  expect(surroundings.across(a, b)).toBe(0)
  expect(surroundings.across(b, a)).toBe(0)
})

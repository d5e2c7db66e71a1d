import { expect, test } from 'vitest'
import { Crowd, crowdRanks } from './crowd.ts'

/** A crowd that has seen 200 texts with the same similarities by rank (from 1). */
function seen(similarity: (rank: number) => number, samples = 200): Crowd {
  const crowd = new Crowd()
  for (let at = 0; at < samples; at++)
    crowd.see(Array.from({ length: crowdRanks }, (_, place) => similarity(place + 1)))
  return crowd
}

test('two near texts among many half as near: crowded', () => {
  expect(seen((rank) => (rank <= 2 ? 0.4 : 0.13)).isCrowded).toBe(true)
})

test('broad stories are not crowded: the twelfth text is nearly as near as the first', () => {
  expect(seen((rank) => 0.5 - rank / 100).isCrowded).toBe(false)
})

test('a quiet window is not crowded: nothing else is near', () => {
  expect(seen((rank) => (rank <= 2 ? 0.4 : 0.03)).isCrowded).toBe(false)
})

test('a few texts say nothing', () => {
  expect(seen((rank) => (rank <= 2 ? 0.4 : 0.13), 50).isCrowded).toBe(false)
})

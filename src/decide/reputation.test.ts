import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reputation } from './reputation.ts'

const organization = { id: 'delta', name: 'The Delta Post', domain: 'delta.example', images: [] }

test('an unknown source starts in the middle', () => {
  expect(reputation({})).toMatchObject({ value: 0.5, because: [{ name: 'unknown-source' }] })
})

test('the editor’s setting wins over everything learnt', () => {
  const track = { articles: 100, followed: 0, copies: 100, clickbait: 100 }
  expect(reputation({ organization: { ...organization, reputation: 0.95 }, rating: 0.1, track }).value).toBe(0.95)
})

test('what is learnt stays in bounds and moves the right way', () => {
  const count = fc.integer({ min: 0, max: 1000 })
  fc.assert(
    fc.property(count, count, count, count, (articles, followed, copies, clickbait) => {
      const track = {
        articles,
        followed: Math.min(followed, articles),
        copies: Math.min(copies, articles),
        clickbait: Math.min(clickbait, articles),
      }
      const { value } = reputation({ track })
      expect(value).toBeGreaterThanOrEqual(0.2)
      expect(value).toBeLessThanOrEqual(0.85)
      expect(reputation({ track: { ...track, followed: track.followed + 1 } }).value).toBeGreaterThanOrEqual(value)
      expect(reputation({ track: { ...track, copies: track.copies + 1 } }).value).toBeLessThanOrEqual(value)
      expect(reputation({ track: { ...track, clickbait: track.clickbait + 1 } }).value).toBeLessThanOrEqual(value)
    }),
  )
})

test('a little is learnt from few articles, more from many', () => {
  const followed = (articles: number) =>
    reputation({ track: { articles, followed: articles, copies: 0, clickbait: 0 } }).value
  expect(followed(1)).toBeLessThan(0.55)
  expect(followed(100)).toBe(0.85)
})

test('each ground moves it the right way and is told: a rating list, copies, clickbait, rulings', () => {
  const plain = { articles: 40, followed: 0, copies: 0, clickbait: 0 }
  const said = (evidence: Parameters<typeof reputation>[0]) => {
    const { value, because } = reputation(evidence)
    return [value > 0.5 ? 'up' : value < 0.5 ? 'down' : 'same', because[0]?.name]
  }
  expect(said({ rating: 0.9, ratedBy: 'A list' })).toEqual(['up', 'rating-list'])
  expect(said({ rating: 0.1, ratedBy: 'A list' })).toEqual(['down', 'rating-list'])
  expect(said({ organization })).toEqual(['up', 'known-organization'])
  expect(said({ track: { ...plain, followed: 20 } })).toEqual(['up', 'followed-by-others'])
  expect(said({ track: { ...plain, copies: 20 } })).toEqual(['down', 'copies'])
  expect(said({ track: { ...plain, clickbait: 20 } })).toEqual(['down', 'clickbait'])
  expect(said({ track: { ...plain, favoured: 5 } })).toEqual(['up', 'editors'])
  expect(said({ track: { ...plain, disfavoured: 5 } })).toEqual(['down', 'editors'])
  expect(said({ track: plain })[0]).toBe('same')
})

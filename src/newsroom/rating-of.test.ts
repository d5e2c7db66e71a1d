import { expect, test } from 'vitest'
import { ratingOf } from './rating-of.ts'

test('a host has the rating of the nearest domain that is rated', () => {
  const ratings = new Map([
    ['delta.example', 0.8],
    ['blogs.delta.example', 0.2],
  ])
  expect(ratingOf('www.Delta.example', ratings)?.score).toBe(0.8)
  expect(ratingOf('me.blogs.delta.example:8080', ratings)?.score).toBe(0.2)
  expect(ratingOf('notdelta.example', ratings)).toBeUndefined()
  expect(ratingOf('delta.example')).toBeUndefined()
})

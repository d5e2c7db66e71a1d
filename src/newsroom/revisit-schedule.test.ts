import { expect, test } from 'vitest'
import { firstRevisit, nextRevisit, secondLook } from './revisit-schedule.ts'

const first = firstRevisit({ article: 'a', key: 'k', url: 'https://gazette.example/a' }, '2031-05-14T12:00:00Z')

test('three looks, later and later, then none', () => {
  expect(first).toMatchObject({ dueAt: '2031-05-14T18:00:00Z', looks: 0, missing: 0 })
  const second = nextRevisit(first, '2031-05-14T18:05:00Z')
  expect(second).toMatchObject({ dueAt: '2031-05-15T12:00:00Z', looks: 1 })
  const third = second && nextRevisit(second, '2031-05-15T12:00:00Z')
  expect(third).toMatchObject({ dueAt: '2031-05-17T12:00:00Z', looks: 2 })
  expect(third && nextRevisit(third, '2031-05-17T12:00:00Z')).toBeUndefined()
})

test('looks that were missed are not made up for', () => {
  expect(nextRevisit(first, '2031-05-16T00:00:00Z')?.dueAt).toBe('2031-05-17T12:00:00Z')
  expect(nextRevisit(first, '2031-06-01T00:00:00Z')).toBeUndefined()
})

test('a page that was not found is looked for an hour later, even after the last step', () => {
  expect(secondLook(first, '2031-06-01T00:00:00Z')).toMatchObject({ dueAt: '2031-06-01T01:00:00Z', missing: 1 })
})

import { expect, test } from 'vitest'
import { leaves, pagedPlans } from './paging.ts'

test.each([
  [0, [[1, 0, null]]],
  [25, [[1, 25, null]]],
  [
    26,
    [
      [1, 25, 2],
      [2, 1, null],
    ],
  ],
  [
    75,
    [
      [1, 25, 2],
      [2, 25, 3],
      [3, 25, null],
    ],
  ],
])('%i entries, 25 a page', (count, expected) => {
  const found = leaves(Array.from({ length: count }), 25)
  expect(found.map(({ page, entries, nextPage }) => [page, entries.length, nextPage])).toEqual(expected)
})

test('the first page lies in two places and is the same', () => {
  const plans = pagedPlans({ folder: 'api/x/', entries: [1, 2, 3], size: 2, item: (entry) => entry })
  expect(plans.map(({ path }) => path)).toEqual([
    'api/x/index.json',
    'api/x/page/1/index.json',
    'api/x/page/2/index.json',
  ])
  expect(plans[0]?.body()).toBe(plans[1]?.body())
})

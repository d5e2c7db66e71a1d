import { expect, test } from 'vitest'
import { single } from './cluster.ts'
import { InvertedIndex, unit } from './inverted-index.ts'

function placed(order: number, terms: number[]) {
  return single({
    document: { id: `d${order}`, length: terms.length, days: 0 },
    headline: { terms, names: [] },
    vector: unit(
      terms,
      terms.map(() => 1),
    ),
    order,
  })
}

test('the nearest clusters come first, and a closed one is not found', () => {
  const index = new InvertedIndex()
  const [a, b, c] = [placed(0, [1, 2, 3, 4]), placed(1, [1, 2, 3, 5]), placed(2, [1, 6, 7, 8])]
  for (const { member } of [a, b, c]) index.add(member)
  expect(index.near(a.cluster, 5)).toEqual([b.cluster, c.cluster])
  index.close(b.cluster)
  expect(index.near(a.cluster, 5)).toEqual([c.cluster])
})

test('pruning leaves only what is open', () => {
  const index = new InvertedIndex()
  const all = Array.from({ length: 100 }, (_, order) => placed(order, [1, 2, order + 10]))
  for (const { member } of all) index.add(member)
  expect(index.posted).toBe(300)
  for (const { cluster } of all.slice(0, 90)) index.close(cluster)
  index.prune()
  expect(index.posted).toBe(30)
  expect(index.near((all[95] as (typeof all)[0]).cluster, 20)).toHaveLength(9)
})

test('places are used again when the ring comes round, and nothing is taken for what stood there before', () => {
  const index = new InvertedIndex()
  const old = placed(5, [1, 2, 3])
  index.add(old.member)
  index.close(old.cluster)
  index.prune()
  const [fresh, other] = [placed(5 + 2 ** 18, [7, 8, 9]), placed(6 + 2 ** 18, [1, 2, 3])]
  index.add(fresh.member)
  index.add(other.member)
  expect(index.near(other.cluster, 5)).toEqual([])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Heap } from './heap.ts'

test('elements come out in order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), (numbers) => {
      const heap = new Heap<number>((a, b) => a - b)
      for (const number of numbers) heap.push(number)
      const out = Array.from(numbers, () => heap.pop())
      expect(out).toEqual([...numbers].sort((a, b) => a - b))
      expect(heap.pop()).toBeUndefined()
    }),
  )
})

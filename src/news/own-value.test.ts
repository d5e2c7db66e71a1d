import { expect, test } from 'vitest'
import { ownValue } from './own-value.ts'

test('names every object inherits find nothing in a table', () => {
  const table = { title: 1 }
  expect(ownValue(table, 'title')).toBe(1)
  for (const name of ['constructor', '__proto__', 'toString', 'valueOf', 'other']) {
    expect(ownValue(table, name)).toBeUndefined()
  }
})

import { expect, test } from 'vitest'
import { secondsOf } from './itunes.ts'

test.each([
  ['01:03:20', 3800],
  ['63:20', 3800],
  ['3800', 3800],
  ['3800.7', 3800],
  [' 1:00 ', 60],
  ['an hour', 0],
  ['1:2:3:4', 0],
  ['', 0],
])('%s is %i seconds', (text, seconds) => {
  expect(secondsOf(text)).toBe(seconds)
})

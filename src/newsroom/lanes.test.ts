import { expect, test } from 'vitest'
import { inLanes } from './lanes.ts'

test('never more at once than the width, and every value once', async () => {
  let running = 0
  let most = 0
  const seen: number[] = []
  await inLanes([1, 2, 3, 4, 5, 6, 7], { width: 3, signal: new AbortController().signal }, async (value) => {
    most = Math.max(most, ++running)
    await new Promise((resolve) => setTimeout(resolve, 2))
    seen.push(value)
    running--
  })
  expect(most).toBe(3)
  expect(seen.sort()).toEqual([1, 2, 3, 4, 5, 6, 7])
})

test('starts nothing more after an abort, and finishes what runs', async () => {
  const stop = new AbortController()
  const finished: number[] = []
  await inLanes([1, 2, 3, 4], { width: 1, signal: stop.signal }, async (value) => {
    if (value === 2) stop.abort()
    finished.push(value)
  })
  expect(finished).toEqual([1, 2])
})

test('a rejection after the abort is no failure, one before it is', async () => {
  const stop = new AbortController()
  const cutShort = inLanes([1, 2], { width: 1, signal: stop.signal }, async () => {
    stop.abort()
    throw new Error('aborted')
  })
  await expect(cutShort).resolves.toBeUndefined()
  const failing = inLanes([1], { width: 1, signal: new AbortController().signal }, async () => {
    throw new Error('a bug')
  })
  await expect(failing).rejects.toThrow('a bug')
})

import { expect, test } from 'vitest'
import { createLanes } from './lanes.ts'

/** Lets so many visits run and reports the most that were inside at once: on one host, and in all. */
async function crowd(limits: { perHost: number; overall: number }, visits: readonly string[]) {
  const lanes = createLanes({ ...limits, pauseMs: () => 0 })
  const inside = new Map<string, number>()
  let [most, mostOverall, overall] = [0, 0, 0]
  await Promise.all(
    visits.map(async (host) => {
      const release = await lanes.enter(host)
      overall += 1
      inside.set(host, (inside.get(host) ?? 0) + 1)
      most = Math.max(most, inside.get(host) ?? 0)
      mostOverall = Math.max(mostOverall, overall)
      await new Promise((done) => setTimeout(done, 1))
      overall -= 1
      inside.set(host, (inside.get(host) ?? 0) - 1)
      release()
      release()
    }),
  )
  return { most, mostOverall }
}

const VISITS = Array.from({ length: 60 }, (_, index) => `host-${index % 6}`)

test('one at a time on a host, so many in all', async () => {
  expect(await crowd({ perHost: 1, overall: 4 }, VISITS)).toEqual({ most: 1, mostOverall: 4 })
  expect(await crowd({ perHost: 2, overall: 100 }, VISITS)).toEqual({ most: 2, mostOverall: 12 })
})

test('who gives up while waiting leaves the lane open for the next', async () => {
  const lanes = createLanes({ perHost: 1, overall: 1, pauseMs: () => 0 })
  const first = await lanes.enter('a')
  const stop = new AbortController()
  const second = lanes.enter('a', stop.signal)
  const elsewhere = lanes.enter('b', stop.signal)
  const third = lanes.enter('a')
  stop.abort(new Error('enough'))
  await expect(second).rejects.toThrow('enough')
  await expect(elsewhere).rejects.toThrow('enough')
  first()
  const release = await third
  release()
  await expect(lanes.enter('a', stop.signal)).rejects.toThrow('enough')
})

test('a pause lies between two visits to a host', async () => {
  const lanes = createLanes({ perHost: 1, overall: 9, pauseMs: () => 30 })
  const release = await lanes.enter('a')
  release()
  const left = performance.now()
  const again = await lanes.enter('a')
  expect(performance.now() - left).toBeGreaterThan(25)
  again()
})

test('a host rests until its moment has come', () => {
  const lanes = createLanes({ perHost: 1, overall: 9, pauseMs: () => 0 })
  lanes.restUntil('a', Date.now() + 60_000)
  lanes.restUntil('b', Date.now() - 1)
  expect([lanes.resting('a') !== undefined, lanes.resting('b'), lanes.resting('c')]).toEqual([
    true,
    undefined,
    undefined,
  ])
})

import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../../test/newswright.ts'
import { createLock } from './create-lock.ts'

test('work passes one at a time, also of two locks on one file, and failures let the next in', async () => {
  const file = join(temporaryFolder(), 'own', 'x.lock')
  const locks = [createLock(file), createLock(file)]
  let inside = 0
  let most = 0
  const order: number[] = []
  const work = (number: number) => async () => {
    most = Math.max(most, ++inside)
    await wait(5)
    inside--
    order.push(number)
    if (number === 2) throw new Error('two')
    return number
  }
  const done = await Promise.allSettled([0, 1, 2, 3, 4, 5].map((number) => locks[number % 2]?.(work(number))))
  expect(most).toBe(1)
  expect(order.toSorted()).toEqual([0, 1, 2, 3, 4, 5])
  expect(done.filter(({ status }) => status === 'rejected')).toHaveLength(1)
  expect(existsSync(file)).toBe(false)
})

test('a lock of a process that ended is taken away; one of a living process is waited for', async () => {
  const file = join(temporaryFolder(), 'x.lock')
  const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'])
  const mark = `${hostname()} ${other.pid} a\n`
  writeFileSync(file, mark)
  let done = false
  const working = createLock(file)(async () => {
    done = true
  })
  await wait(150)
  expect(done).toBe(false)
  expect(readFileSync(file, 'utf8')).toBe(mark)
  const ended = new Promise((resolve) => other.on('close', resolve))
  other.kill()
  await ended
  await working
  expect(done).toBe(true)
})

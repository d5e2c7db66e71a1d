import { existsSync } from 'node:fs'
import { setImmediate as breath } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { createOutput, type Output } from './create-output.ts'

/** The same verbs as `Output` has, done by another thread: several may be under way, and are done in order. */
export type OpenOutput = {
  [Verb in keyof Output]: (...values: Parameters<Output[Verb]>) => Promise<Awaited<ReturnType<Output[Verb]>>>
} & { close(): void }

/** What the thread is asked. */
export interface Question {
  id: number
  verb: keyof Output
  values: unknown[]
}

/** What the thread answers: the verb's result, or what went wrong with the fields a message does not carry. */
export interface Answer {
  id: number
  value?: unknown
  error?: Error
  details?: object
}

const PROGRAM = new URL('./output-thread.js', import.meta.url)

/** A thread is worth its start, a twentieth of a second, for so many files. */
const MANY = 2000

/**
 * Opens a folder of built files. Looking at them and writing them takes as long as making them does, so of many files
 * another thread does it meanwhile; run from its sources, where that thread has no program, this one does.
 *
 * @param folder need not exist yet
 * @param files how many it may hold, roughly
 */
export function openOutput(folder: string, files: number): OpenOutput {
  const isWorthIt = files >= MANY && existsSync(fileURLToPath(PROGRAM))
  return isWorthIt ? inThread(folder, PROGRAM) : inTurn(createOutput(folder))
}

/** @param program the built `output-thread.js` */
export function inThread(folder: string, program: URL): OpenOutput {
  // Node's own options are this program's, and some of them no file can be started with.
  const thread = new Worker(program, { workerData: folder, execArgv: [] })
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: unknown) => void }>()
  let asked = 0
  let failure: unknown
  const fail = (error: unknown) => {
    failure ??= error
    for (const { reject } of waiting.values()) reject(failure)
    waiting.clear()
  }
  thread.on('message', ({ id, value, error, details }: Answer) => {
    if (error) waiting.get(id)?.reject(Object.assign(error, details))
    else waiting.get(id)?.resolve(value as never)
    waiting.delete(id)
  })
  thread.on('error', fail)
  thread.on('exit', () => fail(new Error(`the thread that writes ${folder} ended before its work was done`)))
  const ask = <Value>(verb: keyof Output, ...values: unknown[]) =>
    new Promise<Value>((resolve, reject) => {
      if (failure !== undefined) return reject(failure)
      waiting.set(asked, { resolve, reject })
      thread.postMessage({ id: asked, verb, values } satisfies Question)
      asked += 1
    })
  return {
    missing: (lists) => ask('missing', lists),
    write: (path, content) => ask('write', path, content),
    remove: (path) => ask('remove', path),
    sweep: (paths) => ask('sweep', paths),
    close: () => void thread.terminate(),
  }
}

/** Between so many files the rest of the program gets its turn: signals, progress. */
const FILES_A_BREATH = 64

function inTurn(output: Output): OpenOutput {
  let files = 0
  return {
    missing: async (lists) => output.missing(lists),
    async write(path, content) {
      files += 1
      if (files % FILES_A_BREATH === 0) await breath()
      return output.write(path, content)
    },
    remove: async (path) => output.remove(path),
    sweep: output.sweep,
    close: () => undefined,
  }
}

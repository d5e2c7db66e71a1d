import { parentPort, workerData } from 'node:worker_threads'
import { createOutput } from './create-output.ts'
import type { Answer, Question } from './open-output.ts'

// The program of the thread that `openOutput` starts: does with a folder of built files what it is asked to, in order.

const output = createOutput(workerData as string)
let last: Promise<unknown> = Promise.resolve()

parentPort?.on('message', (question: Question) => {
  last = last.then(() => answer(question)).then((reply) => parentPort?.postMessage(reply))
})

async function answer({ id, verb, values }: Question): Promise<Answer> {
  try {
    const act = output[verb] as (...values: unknown[]) => unknown
    return { id, value: await act(...values) }
  } catch (error) {
    // What a message carries of an error is its text and its stack; the rest is named.
    return { id, error: error as Error, details: { ...(error as Error) } }
  }
}

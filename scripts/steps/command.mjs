import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The checkout's own folder, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/**
 * How a command ended.
 * @typedef {{ code: number, output: string }} Outcome
 */

/**
 * Runs a program in the checkout and waits for it.
 * @param {string} program
 * @param {string[]} args
 * @param {{ show?: boolean, env?: NodeJS.ProcessEnv }} [options] `show`: let it write to our terminal; else its output is collected
 * @returns {Promise<Outcome>} code 127 when the program is not there
 */
export function command(program, args, { show = false, env = process.env } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env,
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
      // npm is a .cmd file on Windows, which only a shell can start.
      shell: process.platform === 'win32',
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text
      })
    }
    child.on('error', (error) => resolve({ code: 127, output: error.message }))
    child.on('close', (code, signal) => resolve({ code: code ?? (signal ? 1 : 0), output }))
  })
}

/**
 * The path of a program that one of our packages brings, to be run by this Node.
 * @param {string} path below node_modules, e.g. `typescript/bin/tsc`
 */
export function packaged(path) {
  return `${ROOT}node_modules/${path}`
}

/** A failure of the set-up that the user can mend; its message is all there is to say. */
export class SetUpError extends Error {}

import { spawn } from 'node:child_process'
import { ROOT } from './command.mjs'

/**
 * Runs one command of the built command line with its output on our terminal.
 * @param {string[]} args
 * @returns {Promise<number>} its exit code
 */
export function newswright(args) {
  return startNewswright(args).ended
}

/**
 * Starts a command and leaves it running.
 * @param {string[]} args
 * @returns {{ ended: Promise<number>, stop(): void }}
 */
export function startNewswright(args) {
  const child = spawn(process.execPath, [`${ROOT}bin/newswright.js`, ...args], { stdio: 'inherit' })
  const ended = new Promise((resolve) => {
    child.on('close', (code) => resolve(code ?? 1))
  })
  return { ended: /** @type {Promise<number>} */ (ended), stop: () => child.kill('SIGINT') }
}

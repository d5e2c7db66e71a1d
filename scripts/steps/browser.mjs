import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { command, SetUpError } from './command.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const ELSEWHERE = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files\\Chromium\\Application\\chrome.exe',
]

/**
 * The path of a Chromium: the one named by CHROMIUM_PATH, the system's, or else Debian's package, which is installed when we may.
 * @returns {Promise<string>}
 */
export async function browser() {
  const found = findBrowser()
  if (found) return found
  await installWithApt()
  const installed = findBrowser()
  if (installed) return installed
  throw new SetUpError(
    'The tests of the site need Chromium or Chrome, and none was found. Install one (Debian, Ubuntu: apt-get install chromium) or set CHROMIUM_PATH to its program.',
  )
}

/** @returns {string | undefined} */
function findBrowser() {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (executable(named)) return named
    throw new SetUpError(`CHROMIUM_PATH names ${named}, which is not a program. Correct it or unset it.`)
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...ELSEWHERE].find(executable)
}

/** @param {string} path */
function executable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Debian's package, where we are root and apt-get is there; says nothing when it does not work out. */
async function installWithApt() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return
  console.log('Installing Chromium with apt-get ...')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await command('apt-get', ['update', '-q'], { env })
  const { code, output } = await command('apt-get', ['install', '-qy', '--no-install-recommends', 'chromium'], { env })
  if (code !== 0) console.error(output.trim().split('\n').slice(-5).join('\n'))
}

import { SetUpError } from './command.mjs'
import { installWithApt } from './debian.mjs'
import { executable, programOnPath } from './programs.mjs'

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
  await installWithApt(['chromium'])
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
  return programOnPath(NAMES) ?? ELSEWHERE.find(executable)
}

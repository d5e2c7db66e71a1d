// Brings a clone into shape: packages from the lock file, dist/ from src/, with --browser also a Chromium.
// It needs nothing but Node and npm, and does nothing where nothing is to be done.
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { tooOld } from './steps/node-version.mjs'

/**
 * @param {{ browser?: boolean, servers?: boolean }} [wanted] `servers`: those that tests run against, where they may be installed
 * @returns {Promise<{ browser?: string }>} `browser`: path of the Chromium, when one was wanted
 */
export async function setUp(wanted = {}) {
  const complaint = tooOld(process.versions.node)
  if (complaint) {
    console.error(complaint)
    process.exit(1)
  }
  // Imported late, so that an old Node gets the sentence above instead of a syntax error.
  const { installWhenStale } = await import('./steps/install.mjs')
  const { buildWhenStale } = await import('./steps/build.mjs')
  const { browser } = await import('./steps/browser.mjs')
  const { servers } = await import('./steps/servers.mjs')
  const { SetUpError } = await import('./steps/command.mjs')
  try {
    await installWhenStale()
    await buildWhenStale()
    if (wanted.servers) await servers()
    return wanted.browser ? { browser: await browser() } : {}
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error
    console.error(error.message)
    process.exit(1)
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { browser } = await setUp({ browser: process.argv.includes('--browser') })
  console.log(browser ? `Ready; Chromium: ${browser}` : 'Ready.')
}

// The whole of Newswright on the example press, without the internet: node scripts/demo.mjs [--once] [--folder DIR] [--port N]
import { createServer } from 'node:net'
import { resolve } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { setUp } from './set-up.mjs'
import { newswright, startNewswright } from './steps/newswright.mjs'

const DAY = 86_400_000

const USAGE = `npm run demo -- [--once] [--folder DIR] [--port N]
  --once        stop after the runs instead of showing the hub
  --folder DIR  where the hub is written (default: demo-hub)
  --port N      where it is shown (default: 4100)`

const values = wishes()
await setUp()
// Imported after the set-up, which says clearly when this Node is too old for them.
const { startPress } = await import('../examples/press/press.mjs')
const { writeExampleHub } = await import('../examples/press/hub.mjs')

const folder = resolve(values.folder ?? 'demo-hub')
const shown = values.folder ?? 'demo-hub'
const now = Math.floor(Date.now() / 1000) * 1000
const hubPort = await freePort(Number(values.port))
const press = await startPress({ port: await freePort(hubPort + 1), now: now - DAY })
await writeExampleHub(folder, { port: press.port, hubPort })

console.log(`
The example press is running: ${press.sources.length} invented publications, such as ${press.sources[0]?.url}
Its hub, Tideline, lies in ${shown}: taxonomy, organizations and sources.

--- Yesterday: the first run ---`)
await step(['run', folder, '--now', instant(now - DAY)])
press.advance()
console.log(`
--- Today: new articles, an update, a correction ---`)
await step(['run', folder, '--now', instant(now)])

const program = 'node bin/newswright.js'
console.log(`
What there is to see:
  ${shown}/_news/        every article that was considered, one Markdown file each
  ${shown}/_site/        the built hub: site, JSON API, feeds, sitemaps
Ask why, in another terminal:
  ${program} explain ${shown} http://tidewire.localhost:${press.port}/release/marine-lubricants-market-size
  ${program} explain ${shown} http://harbour-gazette.localhost:${press.port}/news/marisol-dawn-loses-43-containers
`)
if (!values.once) await serve()
await press.close()

/** What the command line asks for; a wish it does not know ends the demo with what it knows. */
function wishes() {
  try {
    const { values } = parseArgs({
      options: {
        once: { type: 'boolean' },
        folder: { type: 'string' },
        port: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
    if (!values.help) return { once: values.once, folder: values.folder, port: values.port ?? '4100' }
    console.log(USAGE)
    process.exit(0)
  } catch (error) {
    console.error(`${error instanceof Error ? error.message.split('. ')[0] : error}\n${USAGE}`)
    process.exit(2)
  }
}

/**
 * One command line of Newswright; the demo ends when it fails.
 * @param {string[]} args
 */
async function step(args) {
  const code = await newswright(args)
  if (code === 0) return
  await press.close()
  process.exit(code)
}

/** Shows the hub until Ctrl-C, which the terminal sends to the server, too. */
async function serve() {
  const stop = () => server.stop()
  process.on('SIGINT', stop).on('SIGTERM', stop)
  const server = startNewswright(['serve', folder, '--port', String(hubPort)])
  process.exitCode = await server.ended
}

/**
 * The first port from this one on that nobody listens at.
 * @param {number} port
 * @returns {Promise<number>}
 */
function freePort(port) {
  return new Promise((found) => {
    const probe = createServer()
    probe.once('error', () => found(freePort(port + 1)))
    probe.listen(port, '127.0.0.1', () => probe.close(() => found(port)))
  })
}

/** @param {number} milliseconds since 1970 */
function instant(milliseconds) {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`
}

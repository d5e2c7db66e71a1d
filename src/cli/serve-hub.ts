import { setTimeout as wait } from 'node:timers/promises'
import type { Hub } from '../news/hub.ts'
import { run } from '../newsroom.ts'
import { listen } from '../server/listen.ts'
import { createServer } from '../server/server.ts'
import { ConfigurationError } from './exit.ts'
import { openHubSearch } from './hub-search.ts'
import { type OpenHub, openHub } from './open-hub.ts'
import { openDesk } from './serve-desk.ts'
import { openOffice } from './serve-office.ts'
import { type ShownHub, showHub } from './shown-hub.ts'
import type { Terminal } from './terminal.ts'

/** Never look at the schedule more often than this, seconds. */
const SHORTEST_REST = 15
/** And never less often: sources may have been added by hand, seconds. */
const LONGEST_REST = 300

/** Serves a hub until the signal aborts; after each run the fresh edition takes the place of the last. */
export async function serveHub(
  path: string,
  options: { port: number; host: string; run: boolean; terminal: Terminal; signal: AbortSignal },
): Promise<void> {
  const { terminal, signal, host } = options
  const hub = await openHub(path, { terminal: quiet(terminal), signal })
  const search = openHubSearch(hub, terminal.say)
  try {
    const shown = await showHub(hub, search.follow)
    const office = await openOffice(hub, signal)
    const basePath = basePathOf(hub.folder.hub)
    const wake = options.run ? office.wake : undefined
    const desk = await openDesk(hub, { shown, host, basePath, wake, isRunning: office.isRunning, terminal })
    const server = createServer({
      publication: shown.publication,
      index: search.index,
      basePath,
      gauges: office.gauges,
      before: async (request, client) => (await office.answer(request)) ?? (await desk?.server.answer(request, client)),
      onError: (error) => terminal.say(`A request failed: ${error instanceof Error ? error.stack : String(error)}`),
    })
    const listening = await listen(server, { port: options.port, host }).catch((error: unknown) => {
      throw notListening(error, options)
    })
    terminal.result({ url: listening.url }, `The hub is at ${listening.url} (Ctrl-C stops it).`)
    if (desk) terminal.say(desk.welcome(listening.url))
    try {
      if (!options.run) await untilAborted(signal)
      while (!signal.aborted) {
        await office.timed(() => pass(hub, shown, terminal))
        for (const notice of await office.renew()) terminal.notice(notice)
        await rest(hub, office.woken())
      }
    } finally {
      await listening.close()
    }
  } finally {
    await search.close()
    await hub.close()
  }
}

/** What keeps a server from listening that whoever typed the address can mend; anything else as it is. */
function notListening(error: unknown, { host, port }: { host: string; port: number }): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = NOT_LISTENING[code]
  if (reason === undefined) return error
  return new ConfigurationError(
    `The hub cannot be shown at ${host}, port ${port}: ${reason}. Name others with --host and --port.`,
  )
}

const NOT_LISTENING: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program listens there',
  EADDRNOTAVAIL: 'this machine has no such address',
  EACCES: 'this user may not use that port',
  ENOTFOUND: 'there is no host of that name',
}

/** Pages link below the hub's public address; they are served with and without its path. */
function basePathOf(hub: Hub): string {
  return new URL(hub.webUrl).pathname.replace(/\/$/, '')
}

/** One run; says what is new. A failure of the whole run is told and tried again at the next turn. */
async function pass(hub: OpenHub, shown: ShownHub, terminal: Terminal): Promise<void> {
  try {
    const folder = await hub.reload()
    const report = await run(folder, hub.world)
    for (const notice of report.notices) terminal.notice(notice)
    if (report.read > 0 || report.changed.length > 0) {
      terminal.say(
        `${report.entries} new entries, ${report.read} articles read, ${report.changed.length} records written.`,
      )
    }
    await shown.renew()
  } catch (error) {
    terminal.say(`This run failed and will be tried again: ${error instanceof Error ? error.message : String(error)}`)
  }
}

async function rest(hub: OpenHub, signal: AbortSignal): Promise<void> {
  const now = Date.parse(hub.world.clock.now())
  const due = (await hub.world.store.polls()).flatMap(({ nextAt }) =>
    nextAt ? [(Date.parse(nextAt) - now) / 1000] : [],
  )
  const seconds = Math.min(LONGEST_REST, Math.max(SHORTEST_REST, Math.min(...due)))
  await wait(seconds * 1000, undefined, { signal }).catch(() => undefined)
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

/** A server's log needs no progress bars. */
function quiet(terminal: Terminal): Terminal {
  return { ...terminal, progress: () => undefined }
}

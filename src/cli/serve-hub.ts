import { setTimeout as wait } from 'node:timers/promises'
import type { Hub } from '../news/hub.ts'
import type { HubFolder } from '../newsroom/world.ts'
import { run } from '../newsroom.ts'
import type { Publication } from '../publish/edition.ts'
import { editionMark } from '../publish/marks.ts'
import { publish } from '../publish/publish.ts'
import { listen } from '../server/listen.ts'
import { createServer } from '../server/server.ts'
import { editionOf } from './edition-of.ts'
import { imageType } from './held-image.ts'
import { type OpenHub, openHub } from './open-hub.ts'
import { openOffice } from './serve-office.ts'
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
  const { terminal, signal } = options
  const hub = await openHub(path, { terminal: quiet(terminal), signal })
  try {
    let shown = await shownOf(hub.folder, hub)
    const office = await openOffice(hub, signal)
    const server = createServer({
      publication: () => shown.publication,
      basePath: basePathOf(hub.folder.hub),
      gauges: office.gauges,
      before: office.answer,
    })
    const listening = await listen(server, { port: options.port, host: options.host })
    terminal.result({ url: listening.url }, `The hub is at ${listening.url} (Ctrl-C stops it).`)
    try {
      if (!options.run) await untilAborted(signal)
      while (!signal.aborted) {
        shown = (await office.timed(() => pass(hub, shown, terminal))) ?? shown
        for (const notice of await office.renew()) terminal.notice(notice)
        await rest(hub, office.woken())
      }
    } finally {
      await listening.close()
    }
  } finally {
    await hub.close()
  }
}

/** Pages link below the hub's public address; they are served with and without its path. */
function basePathOf(hub: Hub): string {
  return new URL(hub.webUrl).pathname.replace(/\/$/, '')
}

/** One run; says what is new. A failure of the whole run is told and tried again at the next turn. */
async function pass(hub: OpenHub, before: Shown, terminal: Terminal): Promise<Shown | undefined> {
  try {
    const folder = await hub.reload()
    const report = await run(folder, hub.world)
    for (const notice of report.notices) terminal.notice(notice)
    if (report.read > 0 || report.changed.length > 0) {
      terminal.say(
        `${report.entries} new entries, ${report.read} articles read, ${report.changed.length} records written.`,
      )
    }
    return await shownOf(await hub.reload(), hub, before)
  } catch (error) {
    terminal.say(`This run failed and will be tried again: ${error instanceof Error ? error.message : String(error)}`)
    return undefined
  }
}

/** What is served, and the mark of what it was made of. */
interface Shown {
  publication: Publication
  mark: string
}

/** @returns what was shown before, with all that is kept ready of it, where the edition is the same */
async function shownOf(folder: HubFolder, hub: OpenHub, before?: Shown): Promise<Shown> {
  const { edition, copies } = await editionOf(folder, hub.world)
  const mark = editionMark(edition)
  return before?.mark === mark ? before : { mark, publication: withPictures(publish(edition), copies, hub) }
}

/** Adds the held copies to what is served, as a build adds them to the output folder. */
function withPictures(publication: Publication, copies: ReadonlyMap<string, string>, hub: OpenHub): Publication {
  const paths = [...new Set([...publication.paths(), ...copies.keys()])].sort()
  return {
    ...publication,
    paths: () => paths,
    render(path) {
      const file = copies.get(path)
      if (file === undefined) return publication.render(path)
      const body = hub.readCopy(file)
      return body && { path, mediaType: imageType(path), body }
    },
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

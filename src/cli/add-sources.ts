import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { discoverFeeds, ownFeedType, usualFeedAddresses } from '../collect/discovery.ts'
import { permanentMove } from '../collect/moves.ts'
import type { Capture } from '../news/capture.ts'
import { parseMailAddress } from '../news/mail-address.ts'
import type { Source } from '../news/source.ts'
import type { Fetch, FetchAnswer, FetchRequest } from '../ports/fetch.ts'
import { readFeed } from '../read/feed/read-feed.ts'
import { completeAddress } from '../schema/complete-address.ts'
import { mailFault } from '../schema/mail-fault.ts'
import { sourceId, usualKind } from '../schema/source-value.ts'
import { keepSources } from './edit-hub-sources.ts'
import { ConfigurationError, EXIT } from './exit.ts'
import { openHub } from './open-hub.ts'
import type { Terminal } from './terminal.ts'

interface AddOptions {
  terminal: Terminal
  signal: AbortSignal
  kind?: Source['kind']
  title?: string
  topic?: string[]
  collection?: string
  official?: boolean
  asIs?: boolean
}

/** Finds the feed of each address and adds it to sources.yaml; says what it could not find. */
export async function addSources(path: string, addresses: readonly string[], options: AddOptions): Promise<number> {
  const hub = await openHub(path, options)
  try {
    const sources: Source[] = []
    for (const address of addresses) {
      const url = completeAddress(address)
      if (!options.asIs) checkThere(url, hub.path)
      const source = await findSource(url, hub.world.fetch, options)
      if (source) sources.push({ ...source, ...wishes(options) })
    }
    const { added, known } = await keepSources(hub.world.content, sources)
    const lines = [
      ...added.map(({ url, title }) => `Added ${url}${title ? ` (${title})` : ''}.`),
      ...known.map(({ url }) => `${url} was there already.`),
      ...added.flatMap(({ url }) => passwordHint(url)),
    ]
    options.terminal.result({ added, known }, lines.join('\n'))
    return sources.length === addresses.length ? EXIT.ok : EXIT.failed
  } finally {
    await hub.close()
  }
}

/** What is no address must lie in the hub folder. */
function checkThere(url: string, hubPath: string): void {
  if (/^[a-z]+:/i.test(url) || existsSync(join(hubPath, url))) return
  throw new ConfigurationError(
    `${url} is neither a web address nor a file or folder below ${hubPath}. Write an address like https://…; --as-is adds it all the same.`,
  )
}

/** What is still to be done for a folder on a mail server. */
function passwordHint(url: string): string[] {
  const address = parseMailAddress(url)
  if (!address) return []
  const account = `${address.user}@${address.host}`
  return [
    `Keep its password in .newswright/mail-passwords.yaml as "${account}": "…", then try: newswright sources check`,
  ]
}

function wishes({ title, topic, collection, official }: AddOptions): Partial<Source> {
  return {
    ...(title && { title }),
    ...(collection && { collection }),
    ...(topic && { topics: topic }),
    ...(official && { official }),
  }
}

async function findSource(url: string, fetch: Fetch, options: AddOptions): Promise<Source | undefined> {
  const fault = mailFault(url)
  if (fault) throw new ConfigurationError(`${fault.message} ${fault.remedy}`)
  const kind = options.kind ?? usualKind(url)
  if (options.asIs || kind !== 'feed' || !/^https?:/i.test(url)) return { id: sourceId(url), kind, url }
  const page = await ask(fetch, { url, purpose: 'feed', signal: options.signal }, options.terminal)
  if (!page) return undefined
  const [feed, ...others] = discoverFeeds(page.capture)
  for (const { url: other, title } of others.slice(0, 8))
    options.terminal.say(`Also offered: ${other}${title ? ` (${title})` : ''}`)
  const answer = feed ? await feedAt(feed.url, page, fetch, options) : await usualFeed(page, fetch, options)
  if (!answer) {
    options.terminal.notice(noFeed(url))
    return undefined
  }
  const title = readFeed(answer.capture, sourceId(url)).feed.title
  return { id: sourceId(answer.url), kind: 'feed', url: answer.url, ...(title && { title }) }
}

/** An answer with the address to ask in future: what was asked, or where that has moved for good. */
interface Found {
  capture: Capture
  url: string
}

async function feedAt(url: string, page: Found, fetch: Fetch, options: AddOptions): Promise<Found | undefined> {
  if (url === page.capture.finalUrl) return page
  return ask(fetch, { url, purpose: 'feed', signal: options.signal }, options.terminal)
}

/** Sites that declare nothing often have a feed at one of a few usual places. */
async function usualFeed({ capture: page }: Found, fetch: Fetch, { signal }: AddOptions): Promise<Found | undefined> {
  for (const url of usualFeedAddresses(page.finalUrl)) {
    const answer = await fetch({ url, purpose: 'feed', signal })
    if (answer.ok && answer.capture.status === 200 && ownFeedType(startOf(answer.capture))) return found(answer)
  }
  return undefined
}

function startOf({ body }: Capture): string {
  return new TextDecoder().decode(body.subarray(0, 4000))
}

function found({ capture, redirects }: Extract<FetchAnswer, { ok: true }>): Found {
  return { capture, url: permanentMove(redirects) ?? capture.url }
}

async function ask(fetch: Fetch, request: FetchRequest, terminal: Terminal): Promise<Found | undefined> {
  const answer = await fetch(request)
  if (!answer.ok) terminal.notice(answer.notice)
  else if (answer.capture.status === 200) return found(answer)
  else terminal.notice(badStatus(request.url, answer.capture.status))
  return undefined
}

function badStatus(subject: string, status: number) {
  const message = `The address answers with status ${status}.`
  const remedy = 'Check it in a browser; --as-is adds it without asking.'
  return { stage: 'collect', code: 'source-answer-odd', level: 'error', subject, message, remedy } as const
}

function noFeed(subject: string) {
  const message = 'No feed was found: the page declares none, and none is at the usual places.'
  const remedy = 'Name the address of the feed, or add the page itself with --kind page.'
  return { stage: 'collect', code: 'no-feed-found', level: 'error', subject, message, remedy } as const
}

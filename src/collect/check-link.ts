import { parseAddress } from '../news/address.ts'
import type { Capture } from '../news/capture.ts'
import type { Instant } from '../news/instant.ts'
import { instant } from '../news/instant.ts'
import type { LinkCheck, LinkState } from '../news/link-check.ts'
import type { Fetch, FetchAnswer } from '../ports/fetch.ts'
import type { RobotsGate } from './robots-gate.ts'

/** Days until an address in each state is looked at again. */
const REST_DAYS: Readonly<Record<LinkState, number>> = {
  fine: 30,
  moved: 30,
  'kept-out': 30,
  refused: 30,
  gone: 7,
  'soft-missing': 7,
  failing: 1,
  waiting: 1,
}
/** An address that keeps failing is asked less and less, down to once in so many days. */
const LONGEST_REST_DAYS = 14

/** What looking needs of the world. */
export interface LinkWorld {
  fetch: Fetch
  now: Instant
  gate: Pick<RobotsGate, 'allows' | 'silence'>
  signal?: AbortSignal
}

interface Finding {
  state: LinkState
  because: string
  capture?: Capture
  movedTo?: string
}

/**
 * Looks at one address: robots.txt first, then HEAD with the validators of the last look; GET (its first 64 KiB) only where
 * HEAD does not tell: errors that some servers answer to HEAD alone, and pages that may say "not found" with status 200.
 *
 * When the host asks for a pause nothing is learnt, and nothing held against the address: it is asked another day.
 */
export async function checkLink(url: string, before: LinkCheck | undefined, world: LinkWorld): Promise<LinkCheck> {
  const finding = (await world.gate.allows(url, world.signal))
    ? await look(url, before, world)
    : await keptOut(url, world)
  if (finding) return remembered(url, before, { finding, now: world.now })
  const waiting = { state: 'waiting', because: 'its host asked for a pause' } as const
  if (before === undefined) return remembered(url, before, { finding: waiting, now: world.now })
  return { ...before, nextAt: instant(Date.parse(world.now) + REST_DAYS.waiting * 86_400_000) }
}

/** A host that says nothing, not even what its rules are, is no host that asks to be left alone. */
async function keptOut(url: string, { gate, signal }: LinkWorld): Promise<Finding> {
  const silence = await gate.silence(url, signal)
  return silence === undefined
    ? { state: 'kept-out', because: 'robots.txt asks not to be asked for it' }
    : { state: 'failing', because: silence }
}

async function look(url: string, before: LinkCheck | undefined, world: LinkWorld): Promise<Finding | undefined> {
  const { signal } = world
  const ask = (head: boolean, headers: Record<string, string>) =>
    world.fetch({ url, purpose: 'link', head, headers, ...(signal && { signal }) })
  const validators = {
    ...(before?.etag && { 'if-none-match': before.etag }),
    ...(before?.lastModified && { 'if-modified-since': before.lastModified }),
  }
  const first = await ask(true, validators)
  if (isPause(first)) return undefined
  if (first.ok && first.capture.status === 304) return unchanged(first.capture, before)
  const answer = needsBody(first) ? await ask(false, {}) : first
  return isPause(answer) ? undefined : judge(url, answer)
}

/** As the last look found it; the page itself did not change. */
function unchanged(capture: Capture, before: LinkCheck | undefined): Finding {
  const { state = 'fine', movedTo } = before ?? {}
  return { state, because: before?.because ?? 'it answers', capture, ...(movedTo && { movedTo }) }
}

function isPause(answer: FetchAnswer): boolean {
  if (!answer.ok) return answer.notice.code === 'host-resting'
  return answer.capture.status === 429 || answer.capture.status === 503
}

/** Errors to HEAD may be about HEAD; pages may be no pages. Files are what their status says. */
function needsBody(answer: FetchAnswer): boolean {
  if (!answer.ok) return answer.notice.code === 'bad-answer'
  const { status, headers } = answer.capture
  return status >= 400 || /html/i.test(headers['content-type'] ?? 'text/html')
}

function judge(url: string, answer: FetchAnswer): Finding {
  if (!answer.ok) return { state: 'failing', because: answer.notice.message }
  const { capture, redirects } = answer
  const { status, finalUrl } = capture
  if (status === 404 || status === 410) return { state: 'gone', because: `it answers ${status}`, capture }
  if (status === 401 || status === 403 || status === 451)
    return { state: 'refused', because: `it answers ${status} to programs; readers may see more`, capture }
  if (status < 200 || status >= 300) return { state: 'failing', because: `it answers ${status}`, capture }
  const soft = SOFT_SIGNS.find(({ applies }) => applies({ url, finalUrl, html: textOf(capture) }))
  if (soft) return { state: 'soft-missing', because: soft.because, capture }
  const permanent = redirects.length > 0 && redirects.every((redirect) => redirect.permanent)
  if (permanent && !isSmallMove(url, finalUrl))
    return { state: 'moved', because: 'it moved for good', capture, movedTo: finalUrl }
  return { state: 'fine', because: 'it answers', capture }
}

interface Seen {
  url: string
  finalUrl: string
  /** Beginning of the page. */
  html: string
}

/** Signs that a page which answers 200 is not what was linked; the first that applies is told. */
const SOFT_SIGNS: readonly { name: string; because: string; applies(seen: Seen): boolean }[] = [
  {
    name: 'sent-home',
    because: 'it leads to the front page now',
    applies: ({ url, finalUrl }) => depthOf(url) > 0 && finalUrl !== url && depthOf(finalUrl) === 0,
  },
  {
    name: 'error-address',
    because: 'it leads to an error page',
    applies: ({ url, finalUrl }) =>
      finalUrl !== url && /\/(?:404|not-?found|page-?not-?found|error(?:-?404)?)(?:[/.]|$)/i.test(pathOf(finalUrl)),
  },
  {
    name: 'title-says-so',
    because: 'its title says that there is no such page',
    applies: ({ html }) => NOT_FOUND.test(/<title[^>]*>([^<]{0,200})/i.exec(html)?.[1] ?? ''),
  },
]

/** What titles of error pages say; whole phrases, for articles have "not found" in their headlines, too. */
const NOT_FOUND =
  /^\s*(?:error\s*)?404\b|\b404\s*(?:[-–:|]\s*)?(?:error|not found)|\b(?:page|file|content) (?:was )?(?:not found|cannot be found)|^\s*not found\s*(?:$|[-–|])|seite (?:wurde )?nicht gefunden|page (?:introuvable|non trouvée)|página no encontrada|pagina (?:niet gevonden|non trovata)/i

function textOf({ body }: Capture): string {
  return new TextDecoder().decode(body)
}

function pathOf(url: string): string {
  return parseAddress(url)?.pathname ?? ''
}

/** Folders and name of an address's path; a query counts as one. */
function depthOf(url: string): number {
  const address = parseAddress(url)
  const parts = (address?.pathname ?? '').split('/').filter((part) => part !== '' && !/^index\.\w+$/.test(part))
  return parts.length + (address?.search ? 1 : 0)
}

/** To https, to or from `www.`, or a slash at the end: nobody has to change a record for that. */
function isSmallMove(from: string, to: string): boolean {
  const plain = (url: string) =>
    url
      .replace(/^https?:\/\/(?:www\.)?/i, '')
      .replace(/#.*$/, '')
      .replace(/\/$/, '')
  return plain(from) === plain(to)
}

function remembered(
  url: string,
  before: LinkCheck | undefined,
  { finding, now }: { finding: Finding; now: Instant },
): LinkCheck {
  const { state, because, capture, movedTo } = finding
  const same = before?.state === state
  const looks = same ? before.looks + 1 : 1
  const rest = state === 'failing' ? Math.min(LONGEST_REST_DAYS, 2 ** (looks - 1)) : REST_DAYS[state]
  const { etag, 'last-modified': lastModified } = capture?.headers ?? {}
  return {
    url,
    state,
    because,
    at: now,
    since: same ? before.since : now,
    looks,
    nextAt: instant(Date.parse(now) + rest * 86_400_000),
    ...(capture && { status: capture.status === 304 ? (before?.status ?? 304) : capture.status }),
    ...(movedTo && { movedTo }),
    ...((etag ?? before?.etag) && { etag: etag ?? before?.etag }),
    ...((lastModified ?? before?.lastModified) && { lastModified: lastModified ?? before?.lastModified }),
  } as LinkCheck
}

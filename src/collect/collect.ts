import type { Instant } from '../news/instant.ts'
import type { Poll } from '../news/poll.ts'
import type { Source } from '../news/source.ts'
import type { Fetch, FetchAnswer, FetchRequest } from '../ports/fetch.ts'
import type { Collected } from './collected.ts'
import { heard } from './heard.ts'
import { collectNotice } from './notices.ts'
import { ofAddress } from './of-address.ts'
import { isDue, nextTry } from './schedule.ts'

/** What asking needs of the world. */
export interface CollectWorld {
  fetch: Fetch
  now: Instant
  signal?: AbortSignal
  /** Ask although it is not due, and without validators. */
  force?: boolean
  /** Whether robots.txt lets a page or sitemap be asked; feeds are offered to be polled and need no leave. */
  allows?: (url: string, signal?: AbortSignal) => Promise<boolean>
}

/**
 * Asks one source over HTTP, if it is due, with the exact validators of its last stored answer.
 * Nothing is thrown but on abort; everything else travels as notices.
 */
export async function collect(source: Source, poll: Poll | undefined, world: CollectWorld): Promise<Collected> {
  const known = ofAddress(source, poll)
  const before = known ?? { source: source.id, url: source.url, failures: 0 }
  if (source.paused || (!world.force && !isDue(known, world.now))) return { poll: before, notices: [] }
  if (!/^https?:/i.test(source.url)) {
    return {
      poll: before,
      notices: [collectNotice('no-http-source', source.url, `a ${source.kind} is not asked over HTTP`)],
    }
  }
  if (needsLeave(source) && world.allows && !(await world.allows(source.url, world.signal))) {
    return shutOut(source, before, world.now)
  }
  const answer = await world.fetch(question(source, before, world))
  return answer.ok ? heard({ source, before, now: world.now }, answer) : notHeard(before, answer, world.now)
}

function needsLeave({ kind }: Source): boolean {
  return kind === 'page' || kind === 'sitemap'
}

function question(source: Source, poll: Poll, world: CollectWorld): FetchRequest {
  const purpose = source.kind === 'page' || source.kind === 'sitemap' ? source.kind : 'feed'
  const headers: Record<string, string> = {}
  if (!world.force && poll.etag) headers['if-none-match'] = poll.etag
  if (!world.force && poll.lastModified) headers['if-modified-since'] = poll.lastModified
  return { url: source.url, purpose, headers, ...(world.signal && { signal: world.signal }) }
}

function shutOut(source: Source, before: Poll, now: Instant): Collected {
  const notice = collectNotice('robots-refused', source.url, 'robots.txt asks not to be asked for this address')
  const poll = { ...before, lastAt: now, failures: before.failures + 1, lastNotice: notice.message }
  return { poll: { ...poll, nextAt: nextTry(poll, now) }, notices: [notice] }
}

/** No answer at all. A host that only wants a pause has not failed. */
function notHeard(before: Poll, { notice }: Extract<FetchAnswer, { ok: false }>, now: Instant): Collected {
  const failures = notice.code === 'host-resting' ? before.failures : before.failures + 1
  const poll: Poll = { ...before, lastAt: now, status: 0, failures, lastNotice: notice.message }
  return { poll: { ...poll, nextAt: nextTry(poll, now) }, notices: [notice] }
}

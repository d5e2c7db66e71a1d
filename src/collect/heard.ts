import type { Capture } from '../news/capture.ts'
import type { Instant } from '../news/instant.ts'
import type { Notice } from '../news/notice.ts'
import type { Poll } from '../news/poll.ts'
import type { Source } from '../news/source.ts'
import type { FetchAnswer } from '../ports/fetch.ts'
import { maxAgeMinutes, retryAfter, websubLinks } from './answer-headers.ts'
import type { Collected } from './collected.ts'
import { permanentMove } from './moves.ts'
import { type CollectCode, collectNotice } from './notices.ts'
import { nextPoll, nextTry } from './schedule.ts'

type Answered = Extract<FetchAnswer, { ok: true }>

/** Who was asked, what was known, and when. */
interface Asked {
  source: Source
  before: Poll
  now: Instant
}

/** What an answer means for a source: something new, nothing new, or trouble. */
export function heard(asked: Asked, answer: Answered): Collected {
  const { status, body } = answer.capture
  if (status === 304) return unchanged(asked, answer)
  if (status >= 200 && status < 300) return body.length === 0 ? emptyBody(asked, answer) : fine(asked, answer)
  return trouble(asked, answer)
}

function unchanged(asked: Asked, answer: Answered): Collected {
  const { poll, notices } = success(asked, answer)
  return { poll, notices }
}

/** A 200: a capture when the body differs from the last one. */
function fine(asked: Asked, answer: Answered): Collected {
  const { capture } = answer
  const { poll, notices } = success(asked, answer)
  const { etag: _, lastModified: __, websub: before, ...rest } = poll
  const changed = capture.digest !== asked.before.bodyDigest
  // What the feed itself says is learnt when it is read.
  const websub = websubLinks(capture.headers) ?? (changed ? undefined : before)
  const stored: Poll = { ...rest, ...validators(capture), bodyDigest: capture.digest, ...(websub && { websub }) }
  return { ...(changed && { capture }), poll: stored, notices }
}

/** The validators byte for byte as they came; they are sent back as they are. */
function validators({ headers }: Capture): Pick<Poll, 'etag' | 'lastModified'> {
  const etag = headers.etag
  const lastModified = headers['last-modified']
  return { ...(etag && { etag }), ...(lastModified && { lastModified }) }
}

function success({ source, before, now }: Asked, answer: Answered): { poll: Poll; notices: Notice[] } {
  const { maxAgeMinutes: _, movedTo: __, lastNotice: ___, gone: ____, ...known } = before
  const maxAge = maxAgeMinutes(answer.capture.headers)
  const movedTo = permanentMove(answer.redirects)
  const { status } = answer.capture
  const poll: Poll = {
    ...known,
    lastAt: now,
    lastSuccessAt: now,
    status,
    failures: 0,
    ...(maxAge !== undefined && { maxAgeMinutes: maxAge }),
    ...(movedTo && { movedTo }),
  }
  const notices = movedTo ? [collectNotice('source-moved', source.url, `it has moved for good to ${movedTo}`)] : []
  const lastNotice = notices[0] && { lastNotice: notices[0].message }
  return { poll: { ...poll, ...lastNotice, nextAt: nextPoll(poll, now, source.everyMinutes) }, notices }
}

function emptyBody(asked: Asked, answer: Answered): Collected {
  return failure(asked, answer, {
    code: 'source-empty-body',
    message: `it answered ${answer.capture.status} and nothing else`,
  })
}

/** What a status outside 2xx and 304 means. */
const TROUBLES: readonly { code: CollectCode; when: (status: number) => boolean; says: string }[] = [
  { code: 'source-gone', when: (status) => status === 410, says: 'is gone for good and will not be asked again' },
  {
    code: 'asked-to-wait',
    when: (status) => status === 429 || status === 503,
    says: 'asks to be left alone for a while',
  },
  {
    code: 'source-forbidden',
    when: (status) => [401, 402, 403, 407, 451].includes(status),
    says: 'refuses to answer us',
  },
  { code: 'source-missing', when: (status) => status === 404, says: 'does not exist' },
  { code: 'source-failed', when: (status) => status >= 500, says: 'has a failure at its side' },
  { code: 'source-answer-odd', when: () => true, says: 'answers with a status that brings nothing' },
]

function trouble(asked: Asked, answer: Answered): Collected {
  const { status } = answer.capture
  const found = TROUBLES.find(({ when }) => when(status))
  const code = found?.code ?? 'source-answer-odd'
  const told = failure(asked, answer, { code, message: `the address ${found?.says} (status ${status})` })
  if (code !== 'source-gone') return told
  const { nextAt: _, ...poll } = told.poll
  return { poll: { ...poll, gone: true }, notices: told.notices }
}

/** A failure: back off, but never come back sooner than `Retry-After` says. */
function failure(
  { source, before, now }: Asked,
  answer: Answered,
  why: { code: CollectCode; message: string },
): Collected {
  const notice = collectNotice(why.code, source.url, why.message)
  const { status, headers } = answer.capture
  const poll: Poll = { ...before, lastAt: now, status, failures: before.failures + 1, lastNotice: notice.message }
  const [, nextAt = now] = [retryAfter(headers, now) ?? now, nextTry(poll, now)].sort()
  return { poll: { ...poll, nextAt }, notices: [notice] }
}

import type { Capture } from '../news/capture.ts'
import type { Instant } from '../news/instant.ts'
import type { Notice } from '../news/notice.ts'
import type { Poll } from '../news/poll.ts'
import type { Source } from '../news/source.ts'
import type { Letter, Mailbox, MailboxAnswer, MailboxMark } from '../ports/mailbox.ts'
import { collectNotice } from './notices.ts'
import { isDue, nextPoll, nextTry } from './schedule.ts'

/** Letters read at the first look at a folder: about a month of a few newsletters. */
const FIRST_LETTERS = 100
/** Letters read at every later look; what is more waits for the next one. */
const MOST_LETTERS = 200

/** What asking a mail server needs of the world. */
export interface LettersWorld {
  mailbox: Mailbox
  now: Instant
  signal?: AbortSignal
  /** Ask although it is not due, for the newest letters. */
  force?: boolean
  /** Letters read at a first look; 100 when left out. */
  first?: number
}

/** What came of asking: a capture for each letter that is new. */
export interface CollectedLetters {
  captures: Capture[]
  poll: Poll
  notices: Notice[]
}

/** Asks a folder on a mail server for the letters that came since the last poll, if it is due. */
export async function collectLetters(
  source: Source,
  poll: Poll | undefined,
  world: LettersWorld,
): Promise<CollectedLetters> {
  const before = poll ?? { source: source.id, failures: 0 }
  const { mailbox, now, signal, force } = world
  if (source.paused || (!force && !isDue(poll, now))) return { captures: [], poll: before, notices: [] }
  const since = force ? undefined : before.mailbox
  const answer = await mailbox({
    url: source.url,
    most: since ? MOST_LETTERS : (world.first ?? FIRST_LETTERS),
    ...(since && { since }),
    ...(source.passwordFrom !== undefined && { passwordFrom: source.passwordFrom }),
    ...(signal && { signal }),
  })
  return answer.ok ? came(source, { before, now }, answer) : failed(before, answer.notice, now)
}

type Came = Extract<MailboxAnswer, { ok: true }>

function came(source: Source, { before, now }: { before: Poll; now: Instant }, answer: Came): CollectedLetters {
  const { letters, mark, notice } = answer
  const { lastNotice: _, ...known } = before
  const poll: Poll = {
    ...known,
    lastAt: now,
    lastSuccessAt: now,
    failures: 0,
    mailbox: mark,
    ...(notice && { lastNotice: notice.message }),
  }
  return {
    captures: letters.map((letter) => captureOf(letter, mark, now)),
    poll: { ...poll, nextAt: nextPoll(poll, now, source.everyMinutes) },
    notices: [...remarks(source, before, answer), ...(notice ? [notice] : [])],
  }
}

/** The address of a letter (RFC 5092, section 5). */
function captureOf({ uid, bytes }: Letter, { url, validity }: MailboxMark, at: Instant): Capture {
  const address = `${url};UIDVALIDITY=${validity}/;UID=${uid}`
  return { url: address, finalUrl: address, at, status: 200, headers: {}, body: bytes, digest: '' }
}

function remarks({ url }: Source, before: Poll, answer: Came): Notice[] {
  const { letters, held, waiting, anew } = answer
  const cut = letters.filter(({ bytes, size }) => size > bytes.length).length
  const passed = anew ? held - letters.length : 0
  const notices: Notice[] = []
  if (anew && before.mailbox?.url === url) {
    notices.push(
      collectNotice('letters-renumbered', url, 'the server has given the letters of this folder new numbers'),
    )
  }
  if (passed > 0 && letters.length > 0) {
    notices.push(
      collectNotice('letters-left', url, `of ${held} letters the newest ${letters.length} were read, the others left`),
    )
  }
  if (waiting > 0) {
    notices.push(collectNotice('letters-left', url, `${letters.length} letters were read; ${waiting} more wait`))
  }
  if (cut > 0) notices.push(collectNotice('letter-cut', url, `of ${cut} very long letters only the beginning was read`))
  return notices
}

function failed(before: Poll, notice: Notice, now: Instant): CollectedLetters {
  const poll: Poll = { ...before, lastAt: now, failures: before.failures + 1, lastNotice: notice.message }
  return { captures: [], poll: { ...poll, nextAt: nextTry(poll, now) }, notices: [notice] }
}

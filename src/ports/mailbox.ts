import type { Notice } from '../news/notice.ts'
import type { Poll } from '../news/poll.ts'

/** How far a folder on a mail server has been read. */
export type MailboxMark = NonNullable<Poll['mailbox']>

/** What is asked of a folder on a mail server. It is only looked at: nothing there is marked, moved or deleted. */
export interface MailboxRequest {
  /** `imaps:` or `imap:` address with user and folder, never with a password. */
  url: string
  /** Name of the environment variable that holds the password, when the source names one. */
  passwordFrom?: string
  /** Where the last look ended; left out, the newest letters are wanted. */
  since?: MailboxMark
  /** Letters wanted at most. */
  most: number
  signal?: AbortSignal
}

/** A letter as it lies on the server. */
export interface Letter {
  /** Its number in the folder (RFC 9051, section 2.3.1.1). */
  uid: number
  bytes: Uint8Array
  /** Bytes it has there; more than `bytes` holds when only its beginning was read. */
  size: number
}

/** The letters asked for, oldest first, or a notice that says why there are none. Never throws but on abort. */
export type MailboxAnswer =
  | {
      ok: true
      letters: Letter[]
      /** Where the next look begins. */
      mark: MailboxMark
      /** Letters the folder holds. */
      held: number
      /** Letters after the mark that are still to be read. */
      waiting: number
      /** The folder was read from its newest letters, because nothing was known of it or its letters have new numbers. */
      anew: boolean
      /** What ended the look before its end; the letters up to there are whole. */
      notice?: Notice
    }
  | { ok: false; notice: Notice }

export type Mailbox = (request: MailboxRequest) => Promise<MailboxAnswer>

import { type MailAddress, parseMailAddress } from '../../news/mail-address.ts'
import type { Notice } from '../../news/notice.ts'
import type { Mailbox, MailboxAnswer, MailboxRequest } from '../../ports/mailbox.ts'
import { mailNotice } from './failures.ts'
import { type Look, look } from './look.ts'
import { type Dial, inSession, type SessionOptions } from './session.ts'

/** How to ask mail servers. */
export interface MailboxOptions {
  dial: Dial
  /** The password of a request's account; undefined when none is known. */
  password(request: Pick<MailboxRequest, 'url' | 'passwordFrom'>): Promise<string | undefined>
  /** Hosts that may be asked without TLS. */
  allowPlain: readonly string[]
  program: SessionOptions['program']
  /** Longest time of one look, milliseconds; 60,000 when left out. */
  timeoutMs?: number
  /** Bytes read of one letter at most; 4 MiB when left out. */
  letterBytes?: number
}

const LETTER_BYTES = 4 * 1024 * 1024
const TIMEOUT_MS = 60_000

/** The port `Mailbox` over IMAP (RFC 9051, RFC 3501): one connection at a time to each server. */
export function createMailbox(options: MailboxOptions): Mailbox {
  const turns = new Map<string, Promise<unknown>>()
  return async (request) => {
    const address = parseMailAddress(request.url)
    if (!address) return { ok: false, notice: noAddress(request.url) }
    const password = await options.password(request)
    if (password === undefined) return { ok: false, notice: noPassword(request, address) }
    const before = turns.get(address.host) ?? Promise.resolve()
    const asked = before.then(() => ask(request, { address, password }, options))
    turns.set(
      address.host,
      asked.catch(() => undefined),
    )
    return asked
  }
}

async function ask(
  request: MailboxRequest,
  account: { address: MailAddress; password: string },
  options: MailboxOptions,
): Promise<MailboxAnswer> {
  request.signal?.throwIfAborted()
  const deadline = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS)
  const signal = request.signal ? AbortSignal.any([request.signal, deadline]) : deadline
  const letterBytes = options.letterBytes ?? LETTER_BYTES
  const { address } = account
  const mayBePlain = options.allowPlain.some((host) => host.toLowerCase() === address.host)
  const { dial, program } = options
  let begun: Look | undefined
  try {
    const session = { ...account, dial, mayBePlain, letterBytes, program, signal }
    const wanted = { ...request, folder: address.folder, letterBytes }
    const found = await inSession(session, (client) =>
      look(client, wanted, (one) => {
        begun = one
      }),
    )
    return { ok: true, ...found }
  } catch (error) {
    if (request.signal?.aborted) throw request.signal.reason
    const notice = mailNotice(request.url, deadline.aborted ? deadline.reason : error, address)
    return begun && begun.letters.length > 0 ? { ok: true, ...begun, notice } : { ok: false, notice }
  }
}

function noAddress(subject: string): Notice {
  return {
    stage: 'collect',
    code: 'bad-address',
    level: 'error',
    subject,
    message: 'This is no address of a folder on a mail server.',
    remedy: 'Write it like imaps://user@mail.example/INBOX.',
  }
}

function noPassword({ url, passwordFrom }: MailboxRequest, { user, host }: MailAddress): Notice {
  return {
    stage: 'collect',
    code: 'mail-password-missing',
    level: 'error',
    subject: url,
    message: passwordFrom
      ? `The environment variable ${passwordFrom} is not set, and no password of ${user} at ${host} is kept.`
      : `No password of ${user} at ${host} is known.`,
    remedy: `Write a line "${user}@${host}": "the password" into .newswright/mail-passwords.yaml, or name an environment variable with passwordFrom.`,
  }
}

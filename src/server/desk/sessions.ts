import { createHash, randomBytes } from 'node:crypto'

/** Without a request for so long, a session ends; minutes. */
const IDLE_MINUTES = 120
/** And after so long in any case; hours. */
const LONGEST_HOURS = 12
/** Sessions at once; beyond that the oldest ends. */
const MOST = 1000

/** Somebody who is signed in. */
export interface Session {
  name: string
  /** Every form carries it, so that only our own pages can act. */
  token: string
  /** Came by the printed link and has no password: is in no list of editors. */
  guest: boolean
  /** Said once on the next page. */
  said?: Said
}

/** What was done, to be told on the next page. */
export interface Said {
  text: string
  /** Key of the ruling that may be undone. */
  undo?: string
  bad?: boolean
}

interface Kept extends Session {
  startedAt: number
  seenAt: number
}

/**
 * Who is signed in. Lives in memory: a restart of the server signs everybody out. Only digests of the ids are kept, so
 * that nothing that is read from memory opens a session.
 */
export class Sessions {
  readonly #sessions = new Map<string, Kept>()
  readonly #now: () => number

  /** @param now milliseconds since 1970 */
  constructor(now: () => number) {
    this.#now = now
  }

  /** Starts a session. @returns its id, for the cookie */
  start(name: string, guest = false): string {
    const id = randomBytes(32).toString('base64url')
    const now = this.#now()
    const token = randomBytes(32).toString('base64url')
    this.#sessions.set(digest(id), { name, token, guest, startedAt: now, seenAt: now })
    const [oldest] = this.#sessions.keys()
    if (this.#sessions.size > MOST && oldest !== undefined) this.#sessions.delete(oldest)
    return id
  }

  /** The session of an id, which counts as a sign of life; undefined when there is none any more. */
  find(id: string): Session | undefined {
    const key = digest(id)
    const found = this.#sessions.get(key)
    const now = this.#now()
    if (!found) return undefined
    if (now - found.seenAt > IDLE_MINUTES * 60_000 || now - found.startedAt > LONGEST_HOURS * 3_600_000) {
      this.#sessions.delete(key)
      return undefined
    }
    found.seenAt = now
    return found
  }

  /** Ends all of a person's. */
  endAllOf(name: string): void {
    for (const [key, session] of this.#sessions) if (session.name === name) this.#sessions.delete(key)
  }

  end(id: string): void {
    this.#sessions.delete(digest(id))
  }
}

/** How long a browser may keep the cookie, seconds. */
export const COOKIE_SECONDS = LONGEST_HOURS * 3600

function digest(id: string): string {
  return createHash('sha256').update(id).digest('base64')
}

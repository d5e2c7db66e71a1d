import type { Desk } from '../../ports/desk.ts'
import type { Editors } from '../../ports/editors.ts'
import type { OneTimeLink } from './one-time-link.ts'
import type { Session, Sessions } from './sessions.ts'
import type { Throttle } from './throttle.ts'

/** What the desk's server works with. */
export interface Front {
  desk: Desk
  editors: Editors
  sessions: Sessions
  throttle: Throttle
  /** Undefined where editors have passwords, or where strangers might be the first to come. */
  link: OneTimeLink | undefined
  /** Of the cookie: hubs on other ports of one host have others. */
  cookie: string
}

/** One request to the desk. */
export interface Visit {
  request: Request
  url: URL
  /** Below the desk: `queue/`. */
  path: string
  /** What the route's brackets caught, decoded. */
  id: string
  /** Network address, as far as known. */
  client: string
}

/** A request by somebody who is signed in. */
export interface EditorsVisit extends Visit {
  session: Session
}

/** A request that changes something: its form was read and its token is right. */
export interface Act extends EditorsVisit {
  form: URLSearchParams
  /** htmx asks for a part of the page. */
  isPart: boolean
}

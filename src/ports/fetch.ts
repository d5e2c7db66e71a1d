import type { Capture } from '../news/capture.ts'
import type { Notice } from '../news/notice.ts'

/** What is asked of the web. GET, but for forms; addresses are http or https. */
export interface FetchRequest {
  url: string
  /** What it is for: caps, politeness and `Accept` depend on it. */
  purpose: 'feed' | 'page' | 'image' | 'robots' | 'sitemap' | 'link'
  /** Ask for the headers alone. */
  head?: boolean
  /** Extra request headers, e.g. the stored validators. */
  headers?: Readonly<Record<string, string>>
  /** Sent as a form (POST) to a hub of feeds; only redirects that keep the method (307, 308) are followed. */
  form?: Readonly<Record<string, string>>
  /** Stop reading the decoded body after so many bytes (then `truncated` is set). */
  maxBytes?: number
  signal?: AbortSignal
}

/** An answer came (any status), or a notice says why not. Never throws but on abort. */
export type FetchAnswer =
  | { ok: true; capture: Capture; redirects: { from: string; to: string; permanent: boolean }[]; truncated?: boolean }
  | { ok: false; notice: Notice }

export type Fetch = (request: FetchRequest) => Promise<FetchAnswer>

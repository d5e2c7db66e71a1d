import type { FetchAnswer } from '../ports/fetch.ts'

type Redirects = Extract<FetchAnswer, { ok: true }>['redirects']

/** Where the unbroken run of permanent redirects from the first address leads; a temporary one ends it. */
export function permanentMove(redirects: Redirects): string | undefined {
  const firstTemporary = redirects.findIndex(({ permanent }) => !permanent)
  return (firstTemporary < 0 ? redirects : redirects.slice(0, firstTemporary)).at(-1)?.to
}

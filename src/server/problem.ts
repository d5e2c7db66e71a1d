import { answerHeaders } from './headers.ts'

/** What went wrong, as RFC 9457 has it. */
export interface Problem {
  status: number
  title: string
  detail?: string
}

/** An error as `application/problem+json`. */
export function problem(what: Problem, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(`${JSON.stringify({ type: 'about:blank', ...what })}\n`, {
    status: what.status,
    headers: answerHeaders({
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    }),
  })
}

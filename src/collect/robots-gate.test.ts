import { expect, test } from 'vitest'
import type { Fetch } from '../ports/fetch.ts'
import { createRobotsGate } from './robots-gate.ts'

function gate(status: number, text = '') {
  const asked: string[] = []
  const fetch: Fetch = async ({ url }) => {
    asked.push(url)
    if (status === 0)
      return {
        ok: false,
        notice: { stage: 'collect', code: 'unreachable', level: 'error', subject: url, message: 'No.' },
      }
    const body = new TextEncoder().encode(text)
    return {
      ok: true,
      redirects: [],
      capture: { url, finalUrl: url, at: '2026-01-05T12:00:00Z', status, headers: {}, body, digest: '' },
    }
  }
  return { asked, ...createRobotsGate(fetch, 'Newswright') }
}

test.each([
  [200, 'user-agent: newswright\ndisallow: /private', '/private/x', false],
  [200, 'user-agent: newswright\ndisallow: /private', '/open', true],
  [404, 'user-agent: *\ndisallow: /', '/x', true],
  [403, '', '/x', true],
  [429, '', '/x', false],
  [503, '', '/x', false],
  [0, '', '/x', false],
])('robots.txt with status %i and %j: %s is %s', async (status, text, path, allowed) => {
  expect(await gate(status, text).allows(`https://site.example${path}`)).toBe(allowed)
})

test('each host is asked once', async () => {
  const robots = gate(200)
  await Promise.all(['/a', '/b', '/c'].map((path) => robots.allows(`https://site.example${path}`)))
  await robots.allows('http://site.example/a')
  expect(robots.asked).toEqual(['https://site.example/robots.txt', 'http://site.example/robots.txt'])
})

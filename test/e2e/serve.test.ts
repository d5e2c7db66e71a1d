import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { writeExampleHub } from '../../examples/press/hub.mjs'
import { startPress } from '../../examples/press/press.mjs'
import { newswright, startNewswright, temporaryFolder } from '../newswright.ts'

test('serve shows a fresh hub, runs it, and stops cleanly on SIGINT', async () => {
  const press = await startPress()
  const hub = join(temporaryFolder(), 'hub')
  await writeExampleHub(hub, { port: press.port, hubPort: 4100 })
  const serving = startNewswright('serve', hub, '--port', '0')
  let said = ''
  serving.process.stdout?.on('data', (text: string) => {
    said += text
  })
  const url = await until(() => /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0])
  const stories = await until(async () => {
    const answer = await fetch(`${url}api/news/index.json`)
    const { value } = (await answer.json()) as { value: unknown[] }
    return value.length > 5 ? value : undefined
  })
  const front = await (await fetch(url)).text()
  const search = async (words: string) => (await fetch(`${url}api/search?q=${encodeURIComponent(words)}`)).json()
  const [{ title, excerpt }] = stories as [{ title: string; excerpt: string }]
  const byTitle = await search(title)
  const bySummary = await search(excerpt.split(' ').slice(0, 6).join(' '))
  const index = existsSync(join(hub, '.newswright/search.db'))
  const health = await fetch(`${url}healthz`)
  serving.process.kill('SIGINT')
  const { code } = await serving.ended
  await press.close()

  expect(stories.length).toBeGreaterThan(5)
  expect(front).toContain('Marisol Dawn')
  for (const found of [byTitle, bySummary]) {
    expect(found).toMatchObject({ value: expect.arrayContaining([expect.objectContaining({ title })]) })
  }
  expect(index).toBe(true)
  expect(health.status).toBe(200)
  expect(code).toBe(0)
}, 240_000)

test('a run stopped by SIGINT ends with 130, keeps what it did, and the next run goes on', async () => {
  const now = '2031-05-14T12:00:00Z'
  const press = await startPress({ now: Date.parse(now) })
  const hub = join(temporaryFolder(), 'hub')
  await writeExampleHub(hub, { port: press.port, hubPort: 4100 })
  const first = startNewswright('run', hub, '--now', now)
  let stopped = false
  first.process.stderr?.on('data', (text: string) => {
    if (!stopped && /Reading pages: \d+ of/.test(text)) stopped = first.process.kill('SIGINT')
  })
  const { code, stdout } = await first.ended
  const pagesBefore = press.requests().filter(({ path, status }) => status === 200 && path.includes('/news/')).length
  const second = await newswright('run', hub, '--now', now)
  const pages = press.requests().filter(({ path, status }) => status === 200 && path.includes('/news/'))
  await press.close()

  expect(code).toBe(130)
  expect(stdout).toContain('run again to go on')
  expect(second.code).toBe(0)
  expect(second.stdout).toMatch(/[1-9]\d* articles published/)
  expect(pages.length).toBeGreaterThan(pagesBefore)
  // What was under way at the stop, one page a host at most, is asked again; nothing else is.
  const asked = pages.map(({ host, path }) => host + path)
  const again = asked.filter((page, index) => asked.indexOf(page) !== index)
  expect(new Set(again.map((page) => page.split('/')[0])).size).toBe(again.length)
}, 240_000)

async function until<T>(look: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await look()
    if (found !== undefined) return found
    await wait(200)
  }
}

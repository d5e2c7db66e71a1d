import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeExampleHub } from '../../examples/press/hub.mjs'
import { startPress } from '../../examples/press/press.mjs'
import type { Press } from '../../examples/press/types.d.mts'
import { chromiumPath, openBrowser } from '../browser.ts'
import { recordValues } from '../hub-files.ts'
import { longTemporaryFolder, newswright, startNewswright } from '../newswright.ts'

const there = chromiumPath() !== undefined
const name = (text: string) => (there ? text : `${text} (skipped: no Chromium on this machine)`)
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const SHOTS = 'test-results/desk'
const PHONE = { width: 390, height: 844 }
const DESKTOP = { width: 1280, height: 900 }
const DAY = 86_400_000
const PASSWORD = 'correct horse battery'

/** A served hub with its terminal. */
interface Served {
  url: string
  said(): string
  stop(): Promise<number>
}

async function serve(hub: string, ...more: string[]): Promise<Served> {
  const { process, ended } = startNewswright('serve', hub, '--port', '0', ...more)
  let said = ''
  process.stdout?.on('data', (text: string) => {
    said += text
  })
  const url = await until(() =>
    said.includes('desk is at') ? /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0] : undefined,
  )
  const stop = async () => {
    process.kill('SIGINT')
    return (await ended).code
  }
  return { url, said: () => said, stop }
}

async function until<T>(look: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await look()
    if (found !== undefined) return found
    await wait(50)
  }
}

describe.skipIf(!there)('the desk of the example hub, on its second day', () => {
  const folder = longTemporaryFolder()
  const hub = join(folder.path, 'hub')
  let press: Press
  let served: Served
  let browser: Browser
  let ada: BrowserContext
  let page: Page
  const complaints: string[] = []

  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true })
    const now = Math.floor(Date.now() / 1000) * 1000
    const instant = (at: number) => `${new Date(at).toISOString().slice(0, 19)}Z`
    press = await startPress({ now: now - DAY })
    await writeExampleHub(hub, { port: press.port, hubPort: 4100 })
    // Nothing of the example press is bad enough for the usual threshold.
    const strict = 'policy:\n  name: newsroom\n  settings:\n    publishQuality: 84\n'
    const settings = readFileSync(join(hub, 'hub.yaml'), 'utf8')
    writeFileSync(join(hub, 'hub.yaml'), settings.replace('policy: newsroom\n', strict))
    expect((await newswright('run', hub, '--no-build', '--now', instant(now - DAY))).code).toBe(0)
    press.advance()
    expect((await newswright('run', hub, '--no-build', '--now', instant(now))).code).toBe(0)
    served = await serve(hub, '--no-run')
    browser = await openBrowser()
    ada = await browser.newContext({ viewport: DESKTOP })
    page = await ada.newPage()
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('request', (request) => {
      if (!request.url().startsWith(served.url)) complaints.push(`asks another host: ${request.url()}`)
    })
  }, 240_000)

  afterAll(async () => {
    await browser?.close()
    await served?.stop()
    await press?.close()
    folder.remove()
  })

  const desk = (path = '') => `${served.url}desk/${path}`
  const rulings = () => {
    try {
      return readFileSync(join(hub, '_data/rulings.yaml'), 'utf8')
    } catch {
      return ''
    }
  }
  const titles = () => page.locator('.entries .queued .title').allTextContents()
  const recordOf = (title: string) => {
    const [file] = Object.entries(recordValues(hub, 'title')).find(([, value]) => value.includes(title)) ?? []
    return `_news/${file}`
  }
  const published = (path: string) => recordValues(hub, 'published')[path.replace('_news/', '')]

  test('without a session every page leads to the way in, and what is public stays public', async () => {
    const answer = await fetch(desk('queue/'), { redirect: 'manual' })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('../sign-in/?next=queue%2F')
    const way = await fetch(desk('sign-in/'))
    expect(await way.text()).toContain('newswright editors add')
    expect(way.headers.get('cache-control')).toBe('no-store')
    expect(way.headers.get('x-frame-options')).toBe('DENY')
    expect(way.headers.get('access-control-allow-origin')).toBeNull()
    expect((await fetch(`${served.url}api/news/index.json`)).headers.get('access-control-allow-origin')).toBe('*')
  })

  test('the link from the terminal lets one editor in, once', async () => {
    const link = /http\S+\?key=\S+/.exec(served.said())?.[0] ?? 'no link'
    await page.goto(link)
    expect(await page.textContent('h1')).toBe('Welcome to the desk of Tideline')
    await page.fill('[name=name]', 'Ada')
    await page.fill('[name=password]', PASSWORD)
    await page.click('main button')
    await page.waitForURL(desk())
    expect(await page.textContent('h1')).toBe('What needs you now')
    expect(await page.locator('.tile').first().textContent()).toMatch(/^[1-9]\d* articles? held$/)
    const again = await fetch(link)
    expect(again.status).toBe(403)
    expect((await newswright('editors', 'list', hub)).stdout).toBe('Ada\n')
    expect(readFileSync(join(hub, '.newswright/editors.json'), 'utf8')).not.toContain(PASSWORD)
  })

  test('a held article is published with one key; site, file and explain know it at once', async () => {
    await page.goto(desk('queue/'))
    const [first = ''] = await titles()
    const path = recordOf(first)
    expect(published(path)).toBe('false')
    const site = async () => (await fetch(`${served.url}api/news/index.json`)).text()
    expect(await site()).not.toContain(JSON.stringify(first))
    await page.keyboard.press('j')
    await page.keyboard.press('p')
    await page.locator('.entry.decided').waitFor()
    expect(await page.locator('.entry.decided').textContent()).toContain(first)
    // The next one is marked, so that one may go on.
    expect(await page.evaluate(() => document.activeElement?.matches('.queued'))).toBe(true)
    expect(await site()).toContain(JSON.stringify(first))
    expect(published(path)).toBe('true')
    expect(rulings()).toContain(`- subject: ${path}\n  action: publish\n`)
    expect(rulings()).toContain('  by: Ada\n')
    const { stdout } = await newswright('explain', hub, path)
    expect(stdout).toMatch(/^Published by ruling at .* policy newsroom@1 says$/m)
    expect(stdout).toContain('Ruled by Ada')
    // Who ruled, and the words of his note, are nobody's business outside.
    expect(await (await fetch(`${served.url}api/news/${path.slice(6, -3)}/index.json`)).text()).not.toContain('Ada')
  })

  test('undo takes it back, everywhere', async () => {
    const path = /subject: (\S+)/.exec(rulings())?.[1] ?? ''
    await page.keyboard.press('u')
    await page.locator('.entry.decided').waitFor({ state: 'detached' })
    expect(rulings()).not.toContain(path)
    expect(published(path)).toBe('false')
  })

  test('hold with a note and an embargo, reject, hide, pin: each stands in the file as a hand edit would', async () => {
    await page.goto(desk('queue/'))
    const [first = '', second = ''] = await titles()
    const line = page.locator('.entries > li').first()
    await line.locator('summary').click()
    await line.locator('[name=why]').fill('Waits for the\n harbour office')
    const tomorrow = new Date(Date.now() + DAY).toISOString().slice(0, 16)
    await line.locator('[name=until]').fill(tomorrow)
    await line.locator('[value=hold]').click()
    await page.locator('.entry.decided').waitFor()
    expect(rulings()).toContain('  why: Waits for the harbour office\n')
    expect(rulings()).toContain(`  until: ${tomorrow}:00Z\n`)
    await page.locator('.entries > li').nth(1).locator('[value=kill]').click()
    await page.locator('.entry.decided').nth(1).waitFor()
    expect(rulings()).toContain(`- subject: ${recordOf(second)}\n  action: kill\n`)
    await page.goto(desk('queue/'))
    expect(await titles()).not.toContain(first)
    expect(await titles()).not.toContain(second)
    await page.goto(desk('rulings/'))
    expect(await page.locator('.ruling').count()).toBe(2)
    for (const title of [second, first]) {
      await page.locator('.ruling', { hasText: title }).getByRole('button').click()
      await page.waitForLoadState()
      expect(await page.textContent('#said')).toContain('Taken back.')
    }
    expect(rulings()).not.toContain('action:')
  })

  test('a pin with an end stands first on the site with its mark; taken back it is gone', async () => {
    const front = async () => (await fetch(served.url)).text()
    expect(await front()).not.toContain('Chosen by the editors')
    await page.goto(desk('queue/'))
    const [title = ''] = await titles()
    const line = page.locator('.entries > li').first()
    await line.locator('summary').click()
    const tomorrow = new Date(Date.now() + DAY).toISOString().slice(0, 16)
    await line.locator('[name=until]').fill(tomorrow)
    await page.screenshot({ path: `${SHOTS}/pin.png` })
    await line.locator('[value=pin]').click()
    await page.locator('.entry.decided').waitFor()
    expect(rulings()).toContain(`- subject: ${recordOf(title)}\n  action: pin\n`)
    expect(rulings()).toContain(`  until: ${tomorrow}:00Z\n`)
    const other = await ada.newPage()
    await other.goto(served.url)
    expect(await other.locator('.card').first().locator('.headline').textContent()).toContain(title)
    expect(await other.locator('.card .chosen').allTextContents()).toEqual(['Chosen by the editors'])
    await other.screenshot({ path: `${SHOTS}/pinned-front.png` })
    await other.close()
    await page.goto(desk('rulings/'))
    expect(await page.locator('.ruling').first().textContent()).toMatch(/Pinned by Ada .* until /s)
    await page.locator('.ruling', { hasText: title }).getByRole('button').click()
    await page.waitForLoadState()
    expect(await front()).not.toContain('Chosen by the editors')
    expect(rulings()).not.toContain('action:')
  })

  test('the article page has the same tree of reasons as the command line', async () => {
    const path = recordOf('Marisol Dawn lost 47 boxes')
    await page.goto(desk('articles/?words=owner+now+says'))
    await page.locator('.title a').first().click()
    await page.waitForURL(/articles\/[0-9a-f]+\/$/)
    const { stdout } = await newswright('explain', hub, path)
    const said = stdout.split('\n').slice(3).join(' ').replace(/\s+/g, ' ')
    const shown = ((await page.textContent('.why')) ?? '').replace(/\s+/g, ' ')
    for (const sentence of said.match(/(?:The|It|Its|Others|A) [^.[+]{20,}\./g) ?? []) expect(shown).toContain(sentence)
    expect(await page.locator('.members li').count()).toBeGreaterThan(5)
  })

  test('the revised article shows what was taken out and added, sentence by sentence', async () => {
    expect(await page.textContent('#changes')).toBe('What its publisher changed')
    expect(await page.locator('.diff del').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Removed: .*43/)]),
    )
    expect(await page.locator('.diff ins').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Added: .*47/)]),
    )
    await page.screenshot({ path: `${SHOTS}/diff.png`, fullPage: true })
  })

  test('a corrected title and corrected topics stand in the record and on the site; undo brings the old ones back', async () => {
    const path = recordOf('Marisol Dawn lost 47 boxes')
    await page.locator('.correct summary').click()
    await page.fill('[name=title]', 'Marisol Dawn lost 47 boxes, says her owner')
    await page.getByRole('checkbox', { name: 'Fisheries' }).check()
    await page.locator('.correct button').click()
    await page.waitForLoadState()
    expect(await page.textContent('h1')).toBe('Marisol Dawn lost 47 boxes, says her owner')
    const record = () => readFileSync(join(hub, path), 'utf8')
    expect(record()).toContain('title: "Marisol Dawn lost 47 boxes, says her owner"')
    expect(record()).toMatch(/- Fisheries\n/)
    expect(await (await fetch(served.url)).text()).toContain('Marisol Dawn lost 47 boxes, says her owner')
    expect(rulings()).toContain('  field: title\n')
    for (const _ of [1, 2]) {
      await page.locator('.ruling [data-undo]').first().click()
      await page.waitForLoadState()
    }
    expect(record()).toContain('owner now says"')
    expect(record()).not.toMatch(/- Fisheries\n/)
    expect(rulings()).not.toContain('correct')
  })

  test('sources: health with remedies, pausing line by line', async () => {
    await page.goto(desk('sources/'))
    const [first] = await page.locator('.entry').allTextContents()
    expect(first).toContain('unreadable')
    expect(first).toContain('newswright sources check')
    const northshore = page.locator('.entry', { hasText: 'Northshore News' })
    expect(await northshore.textContent()).toContain('XML was repaired')
    const file = () => readFileSync(join(hub, 'sources.yaml'), 'utf8')
    const before = file()
    await northshore.getByRole('button', { name: /^Pause/ }).click()
    await page.waitForLoadState()
    expect(file()).toBe(before.replace('- id: northshore-news\n', '- id: northshore-news\n  paused: true\n'))
    expect(await page.locator('.entry', { hasText: 'Northshore News' }).textContent()).toContain('Paused')
    await page
      .locator('.entry', { hasText: 'Northshore News' })
      .getByRole('button', { name: /^Resume/ })
      .click()
    await page.waitForLoadState()
    expect(file()).toContain('paused: false')
  })

  test('of two editors who decide on one article the second is told of the first', async () => {
    const grace = await browser.newContext({ storageState: await ada.storageState() })
    const other = await grace.newPage()
    await Promise.all([page.goto(desk('queue/')), other.goto(desk('queue/'))])
    const [first = ''] = await titles()
    const [line, same] = [page.locator('.entries > li').first(), other.locator('.entries > li').first()]
    await Promise.all([line.locator('[value=publish]').click(), same.locator('[value=kill]').click()])
    await Promise.all([
      page.locator('.decided, [role=alert]').first().waitFor(),
      other.locator('.decided, [role=alert]').first().waitFor(),
    ])
    const alerts = (await page.locator('[role=alert]').count()) + (await other.locator('[role=alert]').count())
    expect(alerts).toBe(1)
    expect(rulings().match(/action:/g)).toHaveLength(1)
    const told = (await page.locator('[role=alert]').count()) === 1 ? page : other
    expect(await told.locator('[role=alert]').textContent()).toContain('Ada was faster')
    await page.goto(desk('rulings/'))
    await page.locator('.ruling', { hasText: first }).getByRole('button').click()
    await page.waitForLoadState()
    await grace.close()
  })

  test('a ruling made while another process runs the hub is kept and holds', async () => {
    await page.goto(desk('queue/'))
    const [first = ''] = await titles()
    const path = recordOf(first)
    const running = startNewswright('run', hub, '--no-build')
    await wait(300)
    await page.locator('.entries > li').first().locator('[value=publish]').click()
    await page.locator('.entry.decided').waitFor()
    expect((await running.ended).code).toBe(0)
    expect(rulings()).toContain(`- subject: ${path}\n  action: publish\n`)
    expect(published(path)).toBe('true')
    const { stdout } = await newswright('run', hub, '--no-build')
    expect(stdout).not.toContain('Edits made by hand')
    expect(published(path)).toBe('true')
  })

  test('without script: a plain form publishes, says so and offers the way back', async () => {
    const plain = await browser.newContext({ storageState: await ada.storageState(), javaScriptEnabled: false })
    const other = await plain.newPage()
    await other.goto(desk('queue/'))
    const title = (await other.locator('.queued .title').first().textContent()) ?? ''
    await other
      .locator('.queued')
      .first()
      .getByRole('button', { name: /^Publish/ })
      .click()
    await other.waitForURL(desk('queue/'))
    expect(await other.textContent('#said')).toContain(`Published: ${title}`)
    expect(published(recordOf(title))).toBe('true')
    await other.locator('#said button').click()
    await other.waitForURL(desk('queue/'))
    expect(await other.textContent('#said')).toContain('Taken back.')
    expect(published(recordOf(title))).toBe('false')
    await plain.close()
  })

  test('a form from another site, or without the session’s token, changes nothing', async () => {
    const before = rulings()
    const cookie = (await ada.cookies()).map(({ name: key, value }) => `${key}=${value}`).join('; ')
    await page.goto(desk('queue/'))
    const token = (await page.locator('.decide [name=token]').first().getAttribute('value')) ?? ''
    const action = new URL((await page.locator('.decide').first().getAttribute('action')) ?? '', page.url())
    const post = (headers: Record<string, string>, fields: Record<string, string>) =>
      fetch(action, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body: new URLSearchParams({ action: 'publish', back: 'queue/', ...fields }),
      })
    const own = new URL(served.url).origin
    expect((await post({ origin: 'https://evil.example' }, { token })).status).toBe(403)
    expect((await post({ origin: own, 'sec-fetch-site': 'cross-site' }, { token })).status).toBe(403)
    expect((await post({ origin: 'null' }, { token })).status).toBe(403)
    expect((await post({}, { token })).status).toBe(403)
    expect((await post({ origin: own }, {})).status).toBe(403)
    expect((await post({ origin: own }, { token: `${token}x` })).status).toBe(403)
    expect((await post({ origin: own, cookie: '' }, { token })).status).toBe(303)
    expect(rulings()).toBe(before)
    // The very same form from our own page would have been taken.
    expect((await post({ origin: own }, { token, mark: 'old' })).status).toBe(303)
    expect(rulings()).toBe(before)
  })

  for (const { look, viewport, colorScheme } of [
    { look: 'phone, light', viewport: PHONE, colorScheme: 'light' },
    { look: 'desktop, dark', viewport: DESKTOP, colorScheme: 'dark' },
  ] as const) {
    test(`${look}: axe finds nothing on any page, nothing scrolls sideways`, async () => {
      const context = await browser.newContext({ viewport, colorScheme, storageState: await ada.storageState() })
      const other = await context.newPage()
      await other.goto(desk('articles/?words=owner+now+says'))
      const article = new URL((await other.locator('.title a').first().getAttribute('href')) ?? '', other.url()).href
      await other.goto(desk('stories/'))
      const story = new URL((await other.locator('.title a').first().getAttribute('href')) ?? '', other.url()).href
      const lists = ['', 'queue/', 'articles/', 'stories/', 'sources/', 'notices/', 'rulings/?compare=yes', 'no/such/']
      for (const url of [...lists.map(desk), article, story]) {
        await other.goto(url)
        const wide = await other.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(wide, `${url} is too wide`).toBeLessThanOrEqual(0)
        const shot = url.replace(/^.*\/desk\//, '').split(/[/?]/)[0] || 'overview'
        await other.screenshot({ path: `${SHOTS}/${shot}-${look.split(',')[0]}.png` })
        expect(await violations(other), url).toEqual([])
      }
      await context.close()
    }, 180_000)
  }

  test('signing out ends the session; a wrong password is refused, the right one lets in again', async () => {
    const session = await ada.storageState()
    await page.goto(desk())
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL(desk('sign-in/'))
    const old = await browser.newContext({ storageState: session })
    const other = await old.newPage()
    await other.goto(desk('queue/'))
    expect(other.url()).toContain('sign-in/')
    await old.close()
    expect(await violations(page)).toEqual([])
    const submit = async (password: string) => {
      await page.fill('[name=name]', 'Ada')
      await page.fill('[name=password]', password)
      await page.click('main button')
      await page.waitForLoadState()
    }
    await submit('something else')
    expect(await page.textContent('[role=alert]')).toContain('do not go together')
    await submit(PASSWORD)
    expect(page.url()).toBe(desk())
    expect((await newswright('editors', 'remove', hub, 'Ada')).code).toBe(0)
    await page.goto(desk('queue/'))
    expect(page.url()).toContain('sign-in/')
    expect(complaints.filter((one) => !/40[139]/.test(one))).toEqual([])
  })

  test('the server stops at once and leaves no lock behind', async () => {
    expect(await served.stop()).toBe(0)
    expect(() => readFileSync(join(hub, '.newswright/judging.lock'))).toThrow()
    expect(JSON.parse((await newswright('check', hub, '--json')).stdout).problems).toEqual([])
  })
})

test.skipIf(there)(name('the desk in a browser'), () => undefined)

interface AxeResults {
  violations: { id: string; nodes: { html: string; failureSummary: string }[] }[]
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } }
    const found = (await checker.run()).violations
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`)
  })
}

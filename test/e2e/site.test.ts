import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { drawCard } from '../../src/adapters/opentype/draw-card.ts'
import type { Edition, Publication } from '../../src/publish/edition.ts'
import { publish } from '../../src/publish/publish.ts'
import type { Listening } from '../../src/server/listen.ts'
import { listen } from '../../src/server/listen.ts'
import { createServer } from '../../src/server/server.ts'
import { chromiumPath, openBrowser } from '../browser.ts'
import { tideEdition } from '../edition.ts'

const there = chromiumPath() !== undefined
const name = (text: string) => (there ? text : `${text} (skipped: no Chromium on this machine)`)
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const SHOTS = 'test-results/site'
/** Fifteen pages with axe take 8 s alone and half a minute on a busy machine. */
const PATIENCE = { timeout: 180_000 }

let browser: Browser
let site: Listening

/** The publication with pictures of our own for the held copies, each in its format, as the caller of publish adds them. */
async function illustrated(publication: Publication): Promise<Publication> {
  const pictures = new Map<string, { mediaType: string; body: Uint8Array }>()
  for (const [index, held] of [...(tideEdition().heldImages?.values() ?? [])].entries()) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="450"><defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="hsl(${190 + index * 25} 60% 45%)"/><stop offset="1" stop-color="hsl(${230 + index * 20} 50% 20%)"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#g)"/><path d="M0 300 Q200 220 400 300 T800 300 V450 H0Z" fill="#fff3"/><path d="M0 340 Q200 280 400 340 T800 340 V450 H0Z" fill="#fff3"/></svg>`
    const plain = { mediaType: 'image/jpeg', copies: [held] }
    for (const { mediaType, copies } of [plain, ...(held.sources ?? [])]) {
      for (const { path, width } of copies) {
        const drawn = sharp(Buffer.from(svg)).resize({ width })
        const body = await drawn.toFormat(mediaType.slice(6) as 'avif' | 'webp' | 'jpeg').toBuffer()
        pictures.set(path, { mediaType, body })
      }
    }
  }
  return {
    ...publication,
    paths: () => [...publication.paths(), ...pictures.keys()].sort(),
    render: (path) => {
      const picture = pictures.get(path)
      return picture ? { path, ...picture } : publication.render(path)
    },
  }
}

beforeAll(async () => {
  if (!there) return
  mkdirSync(SHOTS, { recursive: true })
  const publication = await illustrated(publish(tideEdition({ drawCard })))
  site = await listen(createServer({ publication: () => publication, basePath: '/news-hub' }), { port: 0 })
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

/** Opens pages and notes everything they complain about. */
async function visitor(
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ page: Page; complaints: string[]; context: BrowserContext }> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
  page.on('requestfailed', (request) => complaints.push(`${request.url()}: ${request.failure()?.errorText}`))
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url)) complaints.push(`${page.url()} asks another host: ${request.url()}`)
  })
  return { page, complaints, context }
}

const STORY = publish(tideEdition())
  .paths()
  .find((path) => /^stories\/.*twelve-turbine.*index\.html$/.test(path))
const PAGES = [
  '',
  'topics/tidal-stream/',
  (STORY ?? 'stories/missing').replace('index.html', ''),
  (STORY ?? '').replace('stories/', 'news/').replace('index.html', ''),
  'providers/',
  'providers/courier.example/',
  'archive/',
  'archive/2026-11-22/',
  'newsletter/',
  'newsletter/tidewire-2026-11-20/',
  'learning/courses/tides/',
  'how-we-rank/',
  'corrections/',
  'follow/',
  'search/',
  'topics/',
  'learning/',
  'people/keeper/',
  'no/such/page',
]

const PHONE = { width: 390, height: 844 }
const DESKTOP = { width: 1280, height: 900 }

/** Each size and each scheme once: layout does not depend on colours, nor contrast on width. */
const LOOKS = [
  { look: 'phone, light', viewport: PHONE, colorScheme: 'light' },
  { look: 'desktop, dark', viewport: DESKTOP, colorScheme: 'dark' },
] as const

/** As people see a page who enlarge a window of 1280 pixels fourfold (WCAG 1.4.10). */
const NARROW = { width: 320, height: 640 }

/** Titles, names and summaries without a place to break a line. */
function endlessWords(): Edition {
  const edition = tideEdition()
  const endless = 'Gezeitenstromkraftwerksbetriebsgesellschaftsversammlung'.repeat(2)
  const records = edition.records.map((record) => {
    const provider = { ...record.fields.provider, name: `${record.fields.provider.name} ${endless}` }
    const related = record.fields.related.map((each) => ({ ...each, title: endless }))
    return { ...record, fields: { ...record.fields, title: endless, excerpt: endless, provider, related } }
  })
  return { ...edition, records }
}

test.skipIf(!there)(name('enlarged fourfold, and with endless words, nothing scrolls sideways'), PATIENCE, async () => {
  const publication = publish(endlessWords())
  const long = await listen(createServer({ publication: () => publication, basePath: '/news-hub' }), { port: 0 })
  const { page, context } = await visitor({ viewport: NARROW })
  for (const address of [site.url, long.url]) {
    for (const path of PAGES.slice(0, 8)) {
      await page.goto(`${address}${path}`)
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(wide, `${address}${path} is too wide`).toBeLessThanOrEqual(0)
    }
  }
  await context.close()
  await long.close()
})

interface AxeResults {
  violations: { id: string; nodes: { html: string; failureSummary: string }[] }[]
}

test.skipIf(!there).each(LOOKS)(
  name('$look: axe finds nothing, nothing scrolls sideways'),
  PATIENCE,
  async ({ viewport, colorScheme }) => {
    const { page, complaints, context } = await visitor({ viewport, colorScheme })
    for (const path of PAGES) {
      await page.goto(`${site.url}${path}`)
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(wide, `${path} is too wide`).toBeLessThanOrEqual(0)
      await page.evaluate(axe)
      const violations = await page.evaluate(async () => {
        const { axe: checker } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } }
        const found = (await checker.run()).violations
        return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`)
      })
      expect(violations, path).toEqual([])
    }
    expect(complaints.filter((each) => !each.includes('404'))).toEqual([])
    await context.close()
  },
)

test.skipIf(!there)(name('pictures of the main pages are taken, for people to look at'), PATIENCE, async () => {
  for (const [size, viewport] of Object.entries({ phone: PHONE, desktop: DESKTOP })) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, context } = await visitor({ viewport, colorScheme })
      for (const [index, path] of PAGES.slice(0, 4).entries()) {
        await page.goto(`${site.url}${path}`)
        const title = ['front', 'topic', 'story', 'article'][index]
        await page.screenshot({ path: `${SHOTS}/${title}-${size}-${colorScheme}.png`, fullPage: true })
      }
      await context.close()
    }
  }
})

test.skipIf(!there)(
  name('a page that is shared shows its card or picture, at its size and in the size it says'),
  async () => {
    const { page, context } = await visitor()
    for (const path of ['', 'topics/tidal-stream/', STORY?.replace('index.html', '') ?? '', 'how-we-rank/']) {
      await page.goto(`${site.url}${path}`)
      const said = await page.evaluate(() => {
        const content = (name: string) => document.querySelector(`meta[property="og:${name}"]`)?.getAttribute('content')
        return [content('image'), content('image:width'), content('image:height')]
      })
      const address = new URL(said[0] ?? '')
      const answer = await fetch(`${site.url.replace(/\/$/, '')}${address.pathname.replace(/^\/news-hub/, '')}`)
      const { width, height } = await sharp(await answer.arrayBuffer()).metadata()
      expect([`${width}`, `${height}`], path).toEqual(said.slice(1))
    }
    await context.close()
  },
)

test.skipIf(!there)(name('every internal link leads somewhere'), async () => {
  const waiting = [site.url]
  const seen = new Set(waiting)
  const broken: string[] = []
  for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
    const answer = await fetch(url)
    if (answer.status !== 200) broken.push(`${answer.status} ${url}`)
    const text = await answer.text()
    if (!answer.headers.get('content-type')?.startsWith('text/html')) continue
    for (const [, href = ''] of text.matchAll(/(?:href|src)="([^"]+)"/g)) {
      const next = new URL(href.replaceAll('&amp;', '&'), url)
      next.hash = ''
      if (next.href.startsWith(site.url) && !seen.has(next.href)) {
        seen.add(next.href)
        waiting.push(next.href)
      }
    }
  }
  expect(broken).toEqual([])
  expect(seen.size).toBeGreaterThan(150)
})

test.skipIf(!there)(
  name('works without JavaScript: from the front page to a story, its article and back by topic'),
  async () => {
    const { page, complaints, context } = await visitor({ javaScriptEnabled: false })
    await page.goto(site.url)
    await page
      .getByRole('link', { name: /^Full coverage \(5\)/ })
      .first()
      .click()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Twelve-turbine')
    expect(await page.locator('.report').count()).toBe(5)
    await page
      .getByRole('link', { name: /^Why it is here/ })
      .first()
      .click()
    expect(await page.locator('.why').textContent()).toContain('Harbour Courier has been reliable')
    await page.getByRole('link', { name: 'Tidal Stream' }).first().click()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Tidal Stream')
    expect(complaints).toEqual([])
    await context.close()
  },
)

test.skipIf(!there)(name('the keyboard reaches the content first and everything shows focus'), async () => {
  const { page, context } = await visitor()
  await page.goto(site.url)
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Skip to content')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  const within = await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))
  expect(within).toBe(true)
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle)
  expect(outline).toBe('solid')
  await context.close()
})

test.skipIf(!there)(name('no page moves while loading'), PATIENCE, async () => {
  const { page, context } = await visitor({ viewport: PHONE })
  await page.addInitScript(() => {
    const store = globalThis as unknown as { shift: number }
    store.shift = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) store.shift += (entry as unknown as { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  for (const path of PAGES.slice(0, 6)) {
    await page.goto(site.url + path)
    await page.waitForTimeout(200)
    expect(await page.evaluate(() => (globalThis as unknown as { shift: number }).shift), path).toBeLessThan(0.01)
  }
  await context.close()
})

test('every page with its stylesheet and script is smaller than 50 kB before pictures and before compression', () => {
  const publication = publish(crowdedEdition())
  const bytes = (path: string) => Buffer.byteLength(String(publication.render(path)?.body ?? ''))
  const shared = bytes('assets/site.css')
  const pages = publication.paths().filter((path) => path.endsWith('.html') && !path.endsWith('letter.html'))
  expect(pages.length).toBeGreaterThan(400)
  const heavy = pages.map((path) => [path, bytes(path) + shared] as const).filter(([, size]) => size >= 50 * 1024)
  expect(heavy).toEqual([])
})

/** A hub with enough news of long titles and wide coverage to fill every list. */
function crowdedEdition(): Edition {
  const edition = tideEdition()
  const { records } = edition
  const many = Array.from({ length: 400 }, (_, index) => {
    const model = records[index % records.length]
    if (!model) throw new Error('the edition needs records')
    const url = `https://crowd.example/${index}`
    const related = Array.from({ length: index % 5 }, (_, other) => ({
      title: `${model.fields.title} as told by another house, at length (${other})`,
      webUrl: `${url}/${other}`,
      provider: { name: `House Number ${other}`, domain: `house-${other}.example` },
    }))
    const day = `2026-11-${10 + (index % 14)}`
    const own = {
      webUrl: url,
      originalUrl: url,
      related,
      publishedDateTime: `${day}T10:00:00Z`,
      published: true,
      heat: index,
    }
    return { ...model, path: `_news/${day}-crowd-${index}.md`, fields: { ...model.fields, ...own } }
  })
  return { ...edition, records: [...records, ...many] }
}

test.skipIf(!there).each([
  ['with a server', 'search/'],
  ['without one', 'search/index.html'],
])(name('search finds by accents-free words, %s'), async (_, path) => {
  const { page, complaints, context } = await visitor()
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(`${site.url}${path}?q=bouee`)
  await page.locator('#results a').first().waitFor()
  expect(await page.locator('#results a').allTextContents()).toEqual([
    'Une bouée souple tire deux fois plus d’énergie des petites vagues',
  ])
  // A plural finds the singular.
  for (const words of ['bouees', 'bouees energies']) {
    await page.fill('#words', 'zzz')
    await page.getByText('Nothing found.').waitFor()
    await page.fill('#words', words)
    await page.locator('#results a').first().waitFor()
    expect(await page.locator('#results a').count()).toBe(1)
  }
  await page.fill('#words', 'zzz')
  await page.getByText('Nothing found.').waitFor()
  expect(page.url()).toBe(`${site.url}${path}?q=zzz`)
  await page.fill('#words', '')
  await page.waitForFunction(() => document.getElementById('found')?.textContent === '')
  expect(page.url()).toBe(site.url + path)
  expect(asked.some((each) => each.endsWith('/api/search'))).toBe(path === 'search/')
  expect(asked.some((each) => each.endsWith('/assets/search.json'))).toBe(path !== 'search/')
  expect(complaints).toEqual([])
  await context.close()
})

import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeExampleHub } from '../../examples/press/hub.mjs'
import { startPress } from '../../examples/press/press.mjs'
import type { Press } from '../../examples/press/types.d.mts'
import { recordValues } from '../hub-files.ts'
import { type Ended, longTemporaryFolder, newswright, ROOT, start } from '../newswright.ts'

const FIRST_DAY = '2031-05-14T12:00:00Z'
const SECOND_DAY = '2031-05-15T12:00:00Z'

/** A record in the API, as far as it is looked at here. */
interface ApiItem {
  title: string
  webUrl: string
  type: string
  published?: boolean
  related?: { webUrl: string }[]
}

describe('the example press, two days long', () => {
  const folder = longTemporaryFolder()
  const hub = join(folder.path, 'hub')
  let press: Press
  let first: Ended
  let second: Ended
  let afterFirst: Record<string, string>
  let copyExplained: string

  beforeAll(async () => {
    press = await startPress({ now: Date.parse(FIRST_DAY) })
    await writeExampleHub(hub, { port: press.port, hubPort: 4100 })
    first = await newswright('run', hub, '--now', FIRST_DAY)
    afterFirst = recordValues(hub, 'title')
    // Before the original is updated: the copy repeats its first version.
    const copy = addressOf('coastline-daily', '/2026/container-ship-loses-43-boxes')
    copyExplained = JSON.stringify((await explain(copy)).decision)
    press.advance()
    second = await newswright('run', hub, '--now', SECOND_DAY)
  }, 240_000)

  afterAll(async () => {
    await press.close()
    folder.remove()
  })

  const published = () => recordValues(hub, 'published')
  const addressOf = (host: string, path: string) => `http://${host}.localhost:${press.port}${path}`
  const json = <T>(path: string) => JSON.parse(readFileSync(join(hub, '_site', path), 'utf8')) as T
  const fileOf = (address: string) =>
    Object.entries(recordValues(hub, 'webUrl')).find(([, url]) => url === address)?.[0]
  const explain = async (address: string) => {
    const { stdout } = await newswright('explain', hub, address, '--json')
    return JSON.parse(stdout) as {
      path: string | null
      decision: { verdict: string; because: { name: string; because: string }[] }
    }
  }

  test('both runs end well, with notices for what went wrong', () => {
    expect([first.code, second.code], first.stderr + second.stderr).toEqual([0, 0])
    expect(first.stderr).toMatch(/lost-at-sea\.localhost:\d+\/feed\.xml: /)
    expect(first.stderr).toMatch(/old-pier\.localhost:\d+\/feed\.xml/)
    expect(first.stderr).toMatch(/northshore-news\.localhost:\d+\/feed\/.*repaired/)
    expect(first.stderr).toMatch(/pilot-boat-trial-ends.*410/)
  })

  test('most articles become records, one file each', () => {
    expect(Object.keys(afterFirst).length).toBeGreaterThanOrEqual(33)
    expect(readdirSync(join(hub, '_news')).length).toBeGreaterThan(Object.keys(afterFirst).length)
  })

  test('one article of each event is published, with the others as related', () => {
    const wreck = Object.entries(recordValues(hub, 'title')).filter(([, title]) => title.includes('Marisol Dawn'))
    const shown = wreck.filter(([file]) => published()[file] === 'true')
    expect(wreck.length).toBeGreaterThanOrEqual(6)
    expect(shown.length).toBeGreaterThanOrEqual(1)
    expect(shown.length).toBeLessThanOrEqual(2)
    const best = readFileSync(join(hub, '_news', shown[0]?.[0] ?? ''), 'utf8')
    for (const host of ['saltwater-times', 'northshore-news', 'cargo-and-current'])
      expect(best).toContain(`    webUrl: "http://${host}.localhost`)
    expect(best).not.toContain('grey-banks')
  })

  test('an event does not swallow another', () => {
    const wind = fileOf(addressOf('harbour-gazette', '/news/grey-banks-wind-farm-approved')) ?? ''
    const text = readFileSync(join(hub, '_news', wind), 'utf8')
    expect(published()[wind]).toBe('true')
    expect(text).toContain(addressOf('saltwater-times', '/1/go-ahead-for-grey-banks'))
    expect(text).not.toContain('marisol-dawn')
    expect(text).not.toContain('old-quay')
  })

  test('the paywalled page is refused, and says why', async () => {
    const { path, decision } = await explain(addressOf('cargo-and-current', '/premium/freight-rates-outlook'))
    expect(path).toBeNull()
    expect(decision.verdict).toBe('reject')
    expect(decision.because.map(({ because }) => because).join(' ')).toMatch(/paywall|subscri|pay/i)
  })

  test('the market report is not published', async () => {
    const { decision } = await explain(addressOf('tidewire', '/release/marine-lubricants-market-size'))
    expect(decision.verdict).not.toBe('publish')
    expect(JSON.stringify(decision)).toMatch(/market-report/)
  })

  test('the press release stands behind the reports on the same event', () => {
    const release = fileOf(addressOf('tidewire', '/release/borealis-array-receives-consent')) ?? ''
    expect(published()[release]).toBe('false')
  })

  test('the copy on another site is hidden as a duplicate', () => {
    expect(copyExplained).toMatch(/"verdict":"hide"/)
    expect(copyExplained).toMatch(/same text|duplicate|repeats|copy/i)
  })

  test('football is not news of the ocean', async () => {
    const { decision } = await explain(addressOf('northshore-news', '/1-new-coach-for-rovers'))
    expect(decision.verdict).not.toBe('publish')
  })

  test('the video is a video', () => {
    const video = fileOf(addressOf('northshore-news', '/2-video-flood-old-quay')) ?? ''
    expect(recordValues(hub, 'type')[video]).toBe('video')
  })

  test('French and Arabic articles get their topics', () => {
    for (const [host, path, topic] of [
      ['la-maree', '/science/poisson-limace-fosse-de-corvin', 'Deep Sea'],
      ['al-mina', '/news/port-dredging', 'Shipping'],
    ] as const) {
      const file = fileOf(addressOf(host, path)) ?? ''
      expect(readFileSync(join(hub, '_news', file), 'utf8')).toContain(`  - ${topic}\n`)
    }
  })

  test('AMP addresses come in pairs, pictures are measured and held', () => {
    const file = fileOf(addressOf('harbour-gazette', '/news/cod-quota-cut-by-30-per-cent')) ?? ''
    const text = readFileSync(join(hub, '_news', file), 'utf8')
    expect(text).toContain(`ampWebUrl: "${addressOf('harbour-gazette', '/amp/news/cod-quota-cut-by-30-per-cent')}"`)
    expect(text).toMatch(/^cdnAmpWebUrl: "https:\/\/harbour--gazette-localhost\.cdn\.ampproject\.org\/c\//m)
    expect(text).toMatch(/width: 960\n {4}height: 540\n {4}isCached: true/)
  })

  test('the update changes its record in place: new title, same file', () => {
    const file = fileOf(addressOf('harbour-gazette', '/news/marisol-dawn-loses-43-containers')) ?? ''
    expect(afterFirst[file]).toBe('Container ship Marisol Dawn loses 43 boxes in storm off Cape Verrin')
    expect(recordValues(hub, 'title')[file]).toBe(
      'Container ship Marisol Dawn lost 47 boxes in storm off Cape Verrin, owner now says',
    )
  })

  test('the API and the feeds list what is published, newest first', () => {
    const page = json<{ page: number; value: ApiItem[]; nextPage: number | null }>('api/news/index.json')
    const shown = Object.values(published()).filter((value) => value === 'true').length
    expect(page.value.length).toBe(Math.min(25, shown))
    expect(page).toEqual(json('api/news/page/1/index.json'))
    const topics = json<{ value: { name: string }[] }>('api/topics/index.json')
    expect(topics.value.map(({ name }) => name)).toContain('Coral Reefs')
    for (const feed of ['feed.xml', 'atom.xml', 'feed.json'])
      expect(readFileSync(join(hub, '_site', feed), 'utf8')).toContain(page.value[0]?.webUrl ?? 'nothing')
  })

  test('check finds nothing to complain about', async () => {
    const { stdout } = await newswright('check', hub, '--json')
    const { records, identical, problems } = JSON.parse(stdout)
    expect(problems).toEqual([])
    expect(identical).toBe(records)
  })

  test('a German hub gives every reason in German', async () => {
    const german = join(folder.path, 'german')
    cpSync(hub, german, { recursive: true })
    const settings = join(german, 'hub.yaml')
    writeFileSync(settings, readFileSync(settings, 'utf8').replace('locale: en', 'locale: de'))
    const { code, stderr } = await newswright('build', german)
    expect(code, stderr).toBe(0)
    const pages = readdirSync(join(german, '_site/news')).map((slug) => join(german, '_site/news', slug, 'index.html'))
    const reasons = pages.flatMap(
      (page) => readFileSync(page, 'utf8').match(/<section class="why".*?<\/section>/s) ?? [],
    )
    expect(reasons.length).toBeGreaterThan(30)
    expect(reasons.join('')).toContain('Seine Güte ist ')
    expect(reasons.flatMap((section) => section.match(/<\w+ [^>]*lang="en".*/g) ?? [])).toEqual([])
  })
})

test('npm run demo: from nothing to a built hub, and then it ends when asked to', async () => {
  const folder = longTemporaryFolder()
  try {
    const args = [join(ROOT, 'scripts/demo.mjs'), '--once', '--folder', join(folder.path, 'demo')]
    const { code, stdout, stderr } = await start(process.execPath, args).ended
    expect(code, stderr).toBe(0)
    expect(stdout).toMatch(/10 invented publications/)
    expect(stdout).toMatch(/\d+ articles published/)
    expect(readdirSync(join(folder.path, 'demo/_site'))).toContain('index.html')
  } finally {
    folder.remove()
  }
}, 240_000)

test('the demo says what it can be asked for, also after a wish it does not know', async () => {
  const demo = (...args: string[]) => start(process.execPath, [join(ROOT, 'scripts/demo.mjs'), ...args]).ended
  const [help, mistaken] = [await demo('--help'), await demo('--prot', '4200')]
  expect([help.code, help.stdout]).toEqual([0, expect.stringContaining('--port N')])
  expect([mistaken.code, mistaken.stderr]).toEqual([2, expect.stringMatching(/^Unknown option '--prot'\n.*--port N/s)])
})

import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeExampleHub } from '../../examples/press/hub.mjs'
import { startPress } from '../../examples/press/press.mjs'
import type { Press } from '../../examples/press/types.d.mts'
import { readFiles, recordValues } from '../hub-files.ts'
import { longTemporaryFolder, newswright } from '../newswright.ts'

const FIRST_DAY = '2031-05-14T12:00:00Z'
const SECOND_DAY = '2031-05-15T12:00:00Z'

/** What the API says of one record, as far as it is looked at here. */
interface Detail {
  title: string
  updatedDateTime: string | null
  changes: { at: string; what: string[]; earlierTitle?: string; correction?: string }[]
}

describe('an update, a correction and a withdrawal on the second day; then a takedown', () => {
  const folder = longTemporaryFolder()
  const hub = join(folder.path, 'hub')
  let press: Press
  let askedFirst: number
  let second: { code: number; stderr: string }

  beforeAll(async () => {
    press = await startPress({ now: Date.parse(FIRST_DAY) })
    await writeExampleHub(hub, { port: press.port, hubPort: 4100 })
    expect((await newswright('run', hub, '--now', FIRST_DAY)).code).toBe(0)
    askedFirst = press.requests().length
    press.advance()
    second = await newswright('run', hub, '--now', SECOND_DAY)
  }, 240_000)

  afterAll(async () => {
    await press.close()
    folder.remove()
  })

  const addressOf = (host: string, path: string) => `http://${host}.localhost:${press.port}${path}`
  const fileOf = (address: string) =>
    Object.entries(recordValues(hub, 'webUrl')).find(([, url]) => url === address)?.[0] ?? 'no record'
  const site = (path: string) => readFileSync(join(hub, '_site', path), 'utf8')
  const slugOf = (address: string) => fileOf(address).replace(/\.md$/, '')
  const detail = (address: string) => JSON.parse(site(`api/news/${slugOf(address)}/index.json`)) as Detail

  const takeDown = (subject: string) =>
    newswright('takedown', hub, subject, '--reason', 'Asked by letter', '--json', '--now', '2031-05-15T18:00:00Z')

  const update = () => addressOf('harbour-gazette', '/news/marisol-dawn-loses-43-containers')
  const correction = () => addressOf('saltwater-times', '/2/storm-sweeps-containers-off-ship')
  const withdrawn = () => addressOf('harbour-gazette', '/news/herring-fleet-lands-record-catch')
  const FIRST_TITLE = 'Container ship Marisol Dawn loses 43 boxes in storm off Cape Verrin'

  test('the update is told with its earlier title', () => {
    expect(second.code, second.stderr).toBe(0)
    const { title, updatedDateTime, changes } = detail(update())
    expect(title).toContain('lost 47 boxes')
    // When it was seen: the feed says no time of change, and the page's own lies years ahead of this machine's clock.
    expect(updatedDateTime).toBe(SECOND_DAY)
    expect(changes).toEqual([expect.objectContaining({ at: SECOND_DAY, earlierTitle: FIRST_TITLE })])
    expect(site(`news/${slugOf(update())}/index.html`)).toContain(FIRST_TITLE)
    expect(site('corrections/index.html')).toContain(FIRST_TITLE)
  })

  test('the publisher’s correction stands on the article’s page, under corrections and in a notice', () => {
    const words = 'named the wrong flag state'
    const { changes, updatedDateTime } = detail(correction())
    expect(changes[0]?.correction).toContain(words)
    // The publisher's own time, nine hours before the second run.
    expect(updatedDateTime).toBe('2031-05-15T03:00:00Z')
    expect(site(`news/${slugOf(correction())}/index.html`)).toContain(words)
    expect(site('corrections/index.html')).toContain(words)
    expect(second.stderr).toContain(words)
  })

  test('the withdrawn article was noticed by one look at its page; it is gone from all lists and told', () => {
    const looks = press.requests().slice(askedFirst)
    expect(looks.filter(({ path }) => path === new URL(withdrawn()).pathname)).toMatchObject([{ status: 410 }])
    const file = fileOf(withdrawn())
    expect(recordValues(hub, 'published')[file]).toBe('false')
    const tombstones = readFileSync(join(hub, '_data/tombstones.yaml'), 'utf8')
    expect(tombstones).toContain(`path: _news/${file}`)
    expect(tombstones).toContain('reason: deleted-by-publisher')
    const slug = slugOf(withdrawn())
    expect(existsSync(join(hub, `_site/news/${slug}/index.html`))).toBe(false)
    expect(existsSync(join(hub, `_site/api/news/${slug}/index.json`))).toBe(false)
    expect(site('index.html')).not.toContain(slug)
    expect(site('corrections/index.html')).toContain('Herring fleet of Port Ellery lands 1,900 tonnes')
    expect(site('atom.xml')).toMatch(new RegExp(`<at:deleted-entry ref="[^"]*${slug}"`))
    expect(second.stderr).toContain('is withdrawn')
  })

  test('pages that stand as they were cost no body', () => {
    const again = press.requests().slice(askedFirst)
    const unchanged = again.filter(({ status, path }) => status === 304 && !/feed|rss/.test(path))
    expect(unchanged.length, 'published pages are looked at again').toBeGreaterThan(3)
  })

  test('a takedown removes the article from everything, and it does not come back', async () => {
    const subject = addressOf('harbour-gazette', '/news/grey-banks-wind-farm-approved')
    const path = `_news/${fileOf(subject)}`
    const slug = slugOf(subject)
    const record = readFileSync(join(hub, path), 'utf8')
    const title = 'Ministers approve Grey Banks offshore wind farm'
    const picture = 'turbines-21'
    const pictures = () => readdirSync(join(hub, '.newswright/copies'), { recursive: true }).length
    const held = pictures()
    expect(recordValues(hub, 'published')[fileOf(subject)]).toBe('true')

    const { code, stdout, stderr } = await takeDown(subject)
    expect(code, stderr).toBe(0)
    const result = JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
    expect(result).toMatchObject({ path, removed: [path] })
    expect(pictures()).toBeLessThan(held)

    const expectGone = () => {
      expect(existsSync(join(hub, path))).toBe(false)
      expect(existsSync(join(hub, `_site/news/${slug}/index.html`))).toBe(false)
      for (const [file, text] of Object.entries(readFiles(hub))) {
        expect(text.includes(title), file).toBe(false)
        expect(text.includes(picture), file).toBe(false)
        if (/^_(news|archive)\//.test(file)) expect(text.includes(subject), file).toBe(false)
      }
    }
    expectGone()
    for (const file of ['records.jsonl', 'sealed-parts.tsv']) {
      expect(readFileSync(join(hub, '.newswright', file), 'utf8'), file).not.toContain(title)
    }
    const repeated = await takeDown(subject)
    expect(repeated.code, repeated.stderr).toBe(0)
    expect(repeated.stdout).toContain(
      `${path} was taken down at 2031-05-15T18:00:00Z; nothing of it is left to remove.`,
    )
    expect(readFileSync(join(hub, '_data/rulings.yaml'), 'utf8')).toContain('Asked by letter')
    expect(site('atom.xml')).toMatch(new RegExp(`<at:deleted-entry ref="[^"]*${slug}"`))
    expect(JSON.parse((await newswright('check', hub, '--json')).stdout).problems).toEqual([])

    // As a run that was under way would have done.
    writeFileSync(join(hub, path), record)
    const rulings = statSync(join(hub, '_data/rulings.yaml')).size
    const asked = press.requests().length
    expect((await newswright('run', hub, '--now', '2031-05-16T12:00:00Z')).code).toBe(0)
    expectGone()
    const paths = press
      .requests()
      .slice(asked)
      .map((request) => request.path)
    expect(paths).not.toContain(new URL(subject).pathname)
    // What the takedown changed in other records is our own work, no edit by hand.
    expect(statSync(join(hub, '_data/rulings.yaml')).size).toBe(rulings)
  }, 240_000)

  test('a subject nobody knows is said, and nothing is changed', async () => {
    const { code, stderr } = await newswright(
      'takedown',
      hub,
      'https://nobody.example/x',
      '--reason',
      'x',
      '--no-build',
    )
    expect(code).toBe(2)
    expect(stderr).toContain('Nothing is known of https://nobody.example/x')
  })

  test('the next newsletter tells of the correction and the withdrawal, once', async () => {
    const letter = () => newswright('newsletter', hub, '--json', '--now', '2031-05-16T13:00:00Z')
    const first = await letter()
    expect(first.code, first.stderr).toBe(0)
    const [path = ''] = readdirSync(join(hub, '_newsletters'))
    const html = readFileSync(join(hub, '_newsletters', path), 'utf8')
    expect(html).toContain('named the wrong flag state')
    expect(html).toContain('Withdrawn: deleted by its publisher')
    expect(site(`newsletter/${path.replace(/\.html$/, '')}/letter.html`)).toContain('named the wrong flag state')
    expect(site('api/newsletters/index.json')).toContain(path.replace(/\.html$/, ''))
    const again = await newswright('newsletter', hub, '--text', '--now', '2031-05-16T14:00:00Z')
    expect(again.stdout).not.toContain('wrong flag state')
  })
})

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { recordValues } from '../hub-files.ts'
import { newswright, temporaryFolder } from '../newswright.ts'
import { openPress, type TestPress } from '../press.ts'

const FEED = 'http://meadow-post.example/feed.xml'

/** Reports on seagrass meadows, a subject for which the hub has no keyword. */
const MEADOWS = [
  [
    'eelgrass-replanted',
    'Volunteers replant eelgrass meadow off Cape Verrin',
    'Divers set 4,000 shoots of eelgrass into the bare seabed.',
  ],
  [
    'meadow-survey',
    'Survey finds eelgrass meadow shrinking in the inlet',
    'Divers mapped the seabed; the meadow lost a third of its shoots.',
  ],
  [
    'shoots-survive',
    'Two thirds of eelgrass shoots survive first winter',
    'The meadow on the seabed is holding, divers say.',
  ],
] as const
const FOURTH = [
  'eelgrass-nursery',
  'New nursery will grow eelgrass shoots for the northern meadow',
  'Divers are to plant them on the seabed in spring.',
] as const
const FIFTH = [
  'mayor-chain',
  'Mayor loses chain of office and finds it in the fountain',
  'The council laughed for a minute.',
] as const
/** What the hub knows well: background for the words. */
const HERRING = Array.from({ length: 12 }, (_, at) => {
  const place = ['north', 'south', 'east', 'west', 'old', 'new'][at % 6]
  return [
    `herring-${at}`,
    `Herring boats of the ${place} quay land ${at + 3} tonnes`,
    `The ${place} quay paid ${at + 20} crowns a crate, the harbour said.`,
  ] as const
})

type Report = readonly [slug: string, title: string, summary: string]

const feed = (reports: readonly Report[]) => ({
  type: 'application/rss+xml',
  body: `<?xml version="1.0"?><rss version="2.0"><channel><title>Meadow Post</title><link>http://meadow-post.example/</link>${reports
    .map(
      ([slug, title, summary], at) =>
        `<item><title>${title}</title><link>http://meadow-post.example/${slug}</link><description>${summary}</description>` +
        `<pubDate>${new Date(Date.UTC(2024, 4, 14, 8, at)).toUTCString()}</pubDate></item>`,
    )
    .join('')}</channel></rss>`,
})

/** A day later each time: the feed is due again. */
const on = (day: number) => ['--now', `2024-05-${day}T12:00:00Z`, '--no-build'] as const

async function openHub(reports: readonly Report[]): Promise<{ hub: string; press: TestPress }> {
  // Its pages are closed to robots: the feed's own words stand.
  const robots = { type: 'text/plain', body: 'User-agent: *\nDisallow: /\n' }
  const press = await openPress({ [FEED]: feed(reports), 'http://meadow-post.example/robots.txt': robots })
  const hub = join(temporaryFolder(), 'hub')
  mkdirSync(join(hub, '_data/topics'), { recursive: true })
  writeFileSync(
    join(hub, 'hub.yaml'),
    `title: Coast\nwebUrl: https://coast.example\nlocale: en\nimages: none\nconnectTo: ${JSON.stringify(press.connectTo)}\n`,
  )
  writeFileSync(join(hub, 'sources.yaml'), `- url: ${FEED}\n`)
  writeFileSync(join(hub, '_data/topics/fishing.yaml'), 'name: Fishing\nkeywords: [herring, trawler]\n')
  writeFileSync(join(hub, '_data/topics/nature.yaml'), 'name: Nature\nkeywords: [heron, porpoise]\n')
  return { hub, press }
}

function correct(hub: string, slugs: readonly string[]): void {
  const rulings = slugs.map(
    (slug) =>
      `- subject: http://meadow-post.example/${slug}\n  action: correct\n  field: topics\n  value: [Nature]\n  at: 2024-05-14T11:00:00Z\n  by: desk\n`,
  )
  writeFileSync(join(hub, '_data/rulings.yaml'), rulings.join(''))
}

/** Topics and reasons of one article, as `explain` says them. */
async function explained(hub: string, slug: string): Promise<string> {
  return (await newswright('explain', hub, `http://meadow-post.example/${slug}`)).stdout
}

test('topics corrected on three articles: the fourth comes out right, and says why; one odd correction moves nothing', async () => {
  const { hub, press } = await openHub([...HERRING, ...MEADOWS])
  expect((await newswright('run', hub, ...on(14))).code).toBe(0)
  expect(await explained(hub, 'eelgrass-replanted')).toContain('off-topic')

  correct(hub, ['eelgrass-replanted'])
  press.put(FEED, feed([...HERRING, ...MEADOWS, FOURTH, FIFTH]))
  expect((await newswright('run', hub, ...on(15))).code).toBe(0)
  expect(await explained(hub, 'eelgrass-replanted'), 'the corrected one itself').toMatch(/Nature.*\n.*set by desk/)
  expect(await explained(hub, 'eelgrass-nursery'), 'one correction decides nothing').toContain('off-topic')

  correct(
    hub,
    MEADOWS.map(([slug]) => slug),
  )
  const run = await newswright('run', hub, ...on(16))
  expect(run.code, run.stderr).toBe(0)
  const fourth = await explained(hub, 'eelgrass-nursery')
  expect(fourth, 'on the hub, or behind a better report of the same story').toMatch(/^(?:Published|Hidden)/m)
  expect(fourth).toMatch(
    /^Topics\n {2}Nature \(confidence 0\.60\)\n {4}Editors put 3 articles like it under “Nature”: .*“eelgrass”/m,
  )
  expect(await explained(hub, 'mayor-chain'), 'what is not alike stays out').toContain('off-topic')
  expect(await explained(hub, 'herring-3')).not.toContain('Nature')

  const again = await newswright('run', hub, ...on(16))
  expect(again.stdout + again.stderr, 'nothing new, nothing written').toMatch(/\b0 records written/)
  const replay = await newswright('replay', hub, '--policy', 'newsroom', '--since', '2024-05-01T00:00:00Z')
  expect(replay.stdout).toMatch(/: 0 would be decided otherwise/)

  const file = Object.keys(recordValues(hub, 'title')).find((name) => name.includes('new-nursery')) ?? ''
  const before = readFileSync(join(hub, '_news', file), 'utf8')
  expect(before).toMatch(/^topics:\n\s+- Nature$/m)
  rmSync(join(hub, '.newswright/store.db'), { force: true })
  const rebuilt = await newswright('run', hub, ...on(17))
  expect(rebuilt.code, rebuilt.stderr).toBe(0)
  expect(readFileSync(join(hub, '_news', file), 'utf8'), 'the lessons are in the files').toBe(before)
}, 120_000)

test('a topic taken off articles is no longer given to those like them, though their keyword stands in the title', async () => {
  const CLUB: readonly Report[] = Array.from({ length: 5 }, (_, at) => [
    `club-${at}`,
    `Herons beat ${['Otters', 'Gulls', 'Terns', 'Plovers', 'Ravens'][at]} ${at + 2}-1 as heron striker scores`,
    'The football club climbs the league table after the match.',
  ])
  const { hub, press } = await openHub([...HERRING, ...CLUB.slice(0, 4)])
  expect((await newswright('run', hub, ...on(14))).code).toBe(0)
  expect(await explained(hub, 'club-0')).toContain('Nature')
  const rulings = CLUB.slice(0, 4).map(
    ([slug]) =>
      `- subject: http://meadow-post.example/${slug}\n  action: correct\n  field: topics\n  value: []\n  at: 2024-05-14T11:00:00Z\n  by: desk\n`,
  )
  writeFileSync(join(hub, '_data/rulings.yaml'), rulings.join(''))
  press.put(
    FEED,
    feed([
      ...HERRING,
      ...CLUB,
      ['heronry', 'Herons nest again on the island in the lake', 'Eleven pairs were counted by wardens.'],
    ]),
  )
  expect((await newswright('run', hub, ...on(15))).code).toBe(0)
  expect(await explained(hub, 'club-4')).toContain('off-topic')
  expect(await explained(hub, 'heronry'), 'herons on the lake are still birds').toMatch(/^Published/m)
}, 120_000)

import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { writeFiles } from '../hub-files.ts'
import { newswright, temporaryFolder } from '../newswright.ts'
import { openPress, type Page, type TestPress } from '../press.ts'

/*
 * Sources whose entries become records of collections: a video channel, a podcast, releases, a calendar. All of it asked of
 * a real server, run as its user would.
 */

const NOW = '2026-11-25T12:00:00Z'

const video = (id: string, title: string) => `<entry><id>yt:video:${id}</id><yt:videoId>${id}</yt:videoId>
<title>${title}</title><link rel="alternate" href="https://www.youtube.com/watch?v=${id}"/>
<author><name>Tide School</name></author><published>2026-11-20T09:00:00+00:00</published><updated>2026-11-21T09:00:00+00:00</updated>
<media:group><media:title>${title}</media:title><media:content url="https://www.youtube.com/v/${id}?version=3" type="application/x-shockwave-flash" width="640" height="390"/>
<media:thumbnail url="https://i.films.example/vi/${id}/hqdefault.jpg" width="480" height="360"/>
<media:description>Anchor, chain &amp; rope: what takes which load.</media:description></media:group></entry>`

const channel = (...entries: string[]): Page => ({
  type: 'text/xml; charset=UTF-8',
  body: `<?xml version="1.0" encoding="UTF-8"?><feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns:media="http://search.yahoo.com/mrss/" xmlns="http://www.w3.org/2005/Atom">
<id>yt:channel:UCtide</id><title>Tide School</title><author><name>Tide School</name></author>${entries.join('\n')}</feed>`,
})

const podcast: Page = {
  type: 'application/rss+xml',
  body: `<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><title>Low Water</title><link>https://lowwater.example/</link>
<item><title>Why the sea is salt</title><guid isPermaLink="false">ep-7</guid><pubDate>Tue, 17 Nov 2026 06:00:00 GMT</pubDate>
<description>&lt;p&gt;Rain, rivers, rocks.&lt;/p&gt;</description><itunes:duration>01:03:20</itunes:duration>
<enclosure url="https://cdn.lowwater.example/7.mp3" length="12345" type="audio/mpeg"/></item></channel></rss>`,
}

const releases: Page = {
  type: 'application/atom+xml',
  body: `<feed xmlns="http://www.w3.org/2005/Atom"><id>tag:code.example,2008:open-buoy</id><title>Release notes from open-buoy</title>
<entry><id>tag:code.example,2008:Repository/1/v2.0</id><updated>2026-11-02T10:00:00Z</updated><link rel="alternate" type="text/html" href="https://code.example/open-buoy/releases/tag/v2.0"/>
<title>v2.0: quieter in a storm</title><content type="html">&lt;p&gt;The mast no longer sings.&lt;/p&gt;</content><author><name>buoykeeper</name></author></entry></feed>`,
}

const event = (uid: string, ...lines: string[]) => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  'DTSTAMP:20261101T000000Z',
  ...lines,
  'END:VEVENT',
]

const calendar = (...events: string[][]): Page => ({
  type: 'text/calendar; charset=utf-8',
  body: [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Harbour//EN',
    'X-WR-CALNAME:Harbour dates',
    ...ZONE,
    ...events.flat(),
    'END:VCALENDAR',
    '',
  ].join('\r\n'),
})

/** A zone by rules of the file's own, under a name nobody else knows: two hours before UTC, no summer time. */
const ZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:Harbour Time',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0200',
  'END:STANDARD',
  'END:VTIMEZONE',
]

const EVENTS = [
  event(
    'talk@harbour',
    'DTSTART;TZID=Europe/Lisbon:20261210T180000',
    'DTEND;TZID=Europe/Lisbon:20261210T203000',
    'SUMMARY:Storm surges\\, an evening',
    'DESCRIPTION:Two talks.\\nBring a tide table.',
    'LOCATION:Tide School',
    'URL:https://harbour.example/talk',
  ),
  event(
    'fair@harbour',
    'DTSTART;VALUE=DATE:20270612',
    'DTEND;VALUE=DATE:20270614',
    'SUMMARY:Harbour fair',
    'STATUS:TENTATIVE',
  ),
  event('own@harbour', 'DTSTART;TZID=Harbour Time:20261201T100000', 'DURATION:PT1H', 'SUMMARY:In a zone of its own'),
  event(
    'weekly@harbour',
    'DTSTART;TZID=Europe/Lisbon:20260106T190000',
    'DTEND;TZID=Europe/Lisbon:20260106T200000',
    'RRULE:FREQ=WEEKLY',
    'EXDATE;TZID=Europe/Lisbon:20261201T190000',
    'SUMMARY:Knots on Tuesdays',
  ),
  event('old@harbour', 'DTSTART:20200101T100000Z', 'SUMMARY:Long ago'),
  ['BEGIN:VEVENT', 'UID:broken@harbour', 'SUMMARY:Some day', 'END:VEVENT'],
]

const THUMBNAIL = 'http://i.films.example/vi/mooring0001/hqdefault.jpg'

async function startHub(
  images = 'none',
): Promise<{ hub: string; press: TestPress; run: (now?: string) => Promise<string> }> {
  const press = await openPress({
    'http://films.example/feeds/videos.xml?channel_id=UCtide': channel(video('mooring0001', 'How a mooring holds')),
    'http://lowwater.example/rss': podcast,
    'http://code.example/open-buoy/releases.atom': releases,
    'http://harbour.example/dates.ics': calendar(...EVENTS),
    [THUMBNAIL]: { body: 'Not yet', status: 404 },
  })
  const hub = join(temporaryFolder(), 'hub')
  writeFiles(hub, {
    'hub.yaml': `title: Tides\nwebUrl: https://tides.example\ntopic: Tides\nimages: ${images}\nallowPrivate: [127.0.0.1]\nconnectTo: ${JSON.stringify(press.connectTo)}\n`,
    '_data/topics/00-tides.yaml': '_id: tides\nname: Tides\nkeywords: [tide]\n',
    'sources.yaml': `- url: http://films.example/feeds/videos.xml?channel_id=UCtide
  collection: learning
  provider: tide-school.example
  everyMinutes: 1
- {url: http://lowwater.example/rss, collection: learning, everyMinutes: 1}
- {url: http://code.example/open-buoy/releases.atom, collection: samples, title: Open Buoy, everyMinutes: 1}
- {url: http://harbour.example/dates.ics, everyMinutes: 1}
`,
  })
  const run = async (now = NOW) => {
    const { code, stdout, stderr } = await newswright('run', hub, '--now', now)
    expect(code, stderr).toBe(0)
    return stdout + stderr
  }
  return { hub, press, run }
}

const VIDEO = '_learning/videos/tide-school-how-a-mooring-holds.md'
const TALK = '_events/2026-12-10-storm-surges-an-evening.md'

function filesOf(hub: string): Record<string, string> {
  const folders = ['_learning', '_samples', '_events', '_news']
  const paths = folders.flatMap((folder) => {
    try {
      return (readdirSync(join(hub, folder), { recursive: true }) as string[]).map((path) => `${folder}/${path}`)
    } catch {
      return []
    }
  })
  return Object.fromEntries(
    paths
      .filter((path) => path.endsWith('.md'))
      .sort()
      .map((path) => [path, readFileSync(join(hub, path), 'utf8')]),
  )
}

const open = (text: string | undefined) => text?.replace(/\n*secured: "[^"]+"\n/, '\n')

test('entries become records, exactly; nothing of it is news; the site shows them', async () => {
  const { hub, run } = await startHub()
  const said = await run()
  const files = filesOf(hub)
  expect(Object.keys(files)).toEqual([
    '_events/2026-12-01-in-a-zone-of-its-own.md',
    '_events/2026-12-08-knots-on-tuesdays.md',
    TALK,
    '_events/2027-06-12-harbour-fair.md',
    '_learning/audio/low-water-why-the-sea-is-salt.md',
    VIDEO,
    '_samples/open-buoy-v20-quieter-in-a-storm.md',
  ])
  expect(open(files[VIDEO])).toBe(`---
title: "How a mooring holds"
excerpt: "Anchor, chain & rope: what takes which load."
originalUrl: https://www.youtube.com/watch?v=mooring0001
type: video
publishedDateTime: 2026-11-20T09:00:00Z

featuredContent: "<iframe width=\\"800\\" height=\\"500\\" src=\\"https://www.youtube.com/embed/mooring0001\\" allowfullscreen></iframe>"

provider:
  name: Tide School
  domain: tide-school.example

topics:
  - Tides

images:
  - url: https://i.films.example/vi/mooring0001/hqdefault.jpg
    width: 480
    height: 360
---
`)
  expect(files['_learning/audio/low-water-why-the-sea-is-salt.md']).toMatch(
    /excerpt: "Rain, rivers, rocks\."\noriginalUrl: https:\/\/cdn\.lowwater\.example\/7\.mp3\ntype: audio\nlength: PT1H3M20S\n[\s\S]*domain: lowwater\.example\n/,
  )
  expect(files['_samples/open-buoy-v20-quieter-in-a-storm.md']).toMatch(
    /type: download\n[\s\S]*authors:\n {4}- name: buoykeeper/,
  )
  expect(open(files[TALK])).toContain(`name: "Storm surges, an evening"
excerpt: "Two talks. Bring a tide table."
startDateTime: 2026-12-10T18:00
endDateTime: 2026-12-10T20:30
timeZone: Europe/Lisbon
location: Tide School
website: https://harbour.example/talk
uid: talk@harbour
`)
  expect(files['_events/2026-12-01-in-a-zone-of-its-own.md']).toContain(
    'startDateTime: 2026-12-01T08:00:00Z\nendDateTime: 2026-12-01T09:00:00Z\n',
  )
  expect(files['_events/2027-06-12-harbour-fair.md']).toContain(
    'startDateTime: 2027-06-12\nendDateTime: 2027-06-13\nstatus: tentative\n',
  )
  // The Tuesday before is left out by the calendar itself.
  expect(files['_events/2026-12-08-knots-on-tuesdays.md']).toContain('startDateTime: 2026-12-08T19:00\n')
  expect(said).toContain('1 events of the calendar do not say when they are')
  const page = readFileSync(join(hub, '_site/events/index.html'), 'utf8')
  expect(page).toContain('10 Dec, 18:00–20:30 (Europe/Lisbon)')
  const { code, stdout } = await newswright('check', hub)
  expect(stdout).toContain('0 problems')
  expect(code).toBe(0)
}, 120_000)

test('again: nothing changes; what the source changes is changed, what a person wrote stays, also after the private state is lost', async () => {
  const { hub, press, run } = await startHub()
  await run()
  const before = filesOf(hub)
  await run('2026-11-25T13:00:00Z')
  expect(filesOf(hub)).toEqual(before)

  const edited =
    before[VIDEO]
      ?.replace('title: "How a mooring holds"', 'title: Moorings # ours')
      .replace('type: video', 'type: video\nprice: Free') ?? ''
  writeFileSync(join(hub, VIDEO), `${edited}A word of our own.\n`)
  press.put(
    'http://films.example/feeds/videos.xml?channel_id=UCtide',
    channel(
      video('mooring0001', 'How a mooring really holds').replace('which load', 'what load'),
      video('anchor00001', 'Anchors'),
    ),
  )
  const moved = EVENTS.map((lines) => lines.map((line) => line.replace('LOCATION:Tide School', 'LOCATION:Old Pier')))
  press.put('http://harbour.example/dates.ics', calendar(...moved))
  await run('2026-11-26T12:00:00Z')
  const after = filesOf(hub)
  expect(open(after[VIDEO])).toBe(open(`${edited}A word of our own.\n`)?.replace('which load', 'what load'))
  expect(after[TALK]).toContain('location: Old Pier\n')
  expect(Object.keys(after)).toEqual([...Object.keys(before), '_learning/videos/tide-school-anchors.md'].sort())

  for (const name of readdirSync(join(hub, '.newswright'))) {
    if (name !== 'key') rmSync(join(hub, '.newswright', name), { recursive: true })
  }
  await run('2026-11-26T13:00:00Z')
  expect(filesOf(hub)).toEqual(after)
}, 180_000)

test('pictures of records are copied and credited; what is taken down is gone and does not come back', async () => {
  const { hub, press, run } = await startHub('cache')
  const background = { r: 20, g: 90, b: 120 }
  const body = await sharp({ create: { width: 480, height: 360, channels: 3, background } })
    .jpeg()
    .toBuffer()
  press.put(THUMBNAIL, { body, type: 'image/jpeg' })
  const films = channel(video('mooring0001', 'How a mooring holds'), video('anchor00001', 'Anchors'))
  press.put('http://films.example/feeds/videos.xml?channel_id=UCtide', {
    ...films,
    body: String(films.body).replaceAll('https://i.films', 'http://i.films'),
  })
  await run()
  const files = filesOf(hub)
  const page = join(hub, '_site/learning/videos/tide-school-how-a-mooring-holds/index.html')
  expect(readFileSync(page, 'utf8')).toMatch(
    /<source type="image\/avif" srcset="[^"]+ 320w[^>]+>[\s\S]*<img class="picture" src="[./]+assets\/images\/\w+\.jpg"[\s\S]*Picture: Tide School/,
  )
  expect(readFileSync(page, 'utf8')).toMatch(
    /<meta property="og:image" content="https:\/\/tides\.example\/assets\/images\//,
  )
  expect(readFileSync(page, 'utf8')).not.toMatch(/src="http/)
  const api = (path: string) => JSON.parse(readFileSync(join(hub, '_site/api', path, 'index.json'), 'utf8'))
  expect(api('learning/videos/tide-school-how-a-mooring-holds').images).toEqual([
    { title: null, attribution: null, url: THUMBNAIL, width: 480, height: 360, isCached: true },
  ])
  expect(api('learning/videos/tide-school-anchors').images[0].isCached).toBe(false)
  const asked = press.sent.length
  await run('2026-11-25T12:10:00Z')
  expect(filesOf(hub)).toEqual(files)
  expect(press.sent.slice(asked).filter((address) => address.endsWith('.jpg'))).toEqual([])

  const taken = await newswright('takedown', hub, 'https://www.youtube.com/watch?v=mooring0001', '--reason', 'Letter')
  expect(taken.code, taken.stderr).toBe(0)
  expect(taken.stdout).toContain(`Taken down: ${VIDEO}`)
  expect(taken.stdout).toContain('1 picture, all private copies.')
  for (const name of ['fair', 'talk']) {
    const path = name === 'fair' ? '_events/2027-06-12-harbour-fair.md' : TALK
    expect((await newswright('takedown', hub, path, '--reason', 'Letter', '--no-build')).code).toBe(0)
  }
  await run('2026-11-25T14:00:00Z')
  await run('2026-11-26T14:00:00Z')
  const left = filesOf(hub)
  expect(Object.keys(files).filter((path) => !(path in left))).toEqual([
    TALK,
    '_events/2027-06-12-harbour-fair.md',
    VIDEO,
  ])
  expect(existsSync(page)).toBe(false)
  expect(existsSync(join(hub, '_site/assets/images'))).toBe(false)
  expect(JSON.stringify(api('learning'))).not.toContain('mooring0001')
  expect(readFileSync(join(hub, '_site/events/calendar.ics'), 'utf8')).not.toContain('Harbour fair')
  const corrections = readFileSync(join(hub, '_site/corrections/index.html'), 'utf8')
  expect(corrections).toMatch(/Learning<\/p><p class="reason">taken down on request/)
  expect(corrections).not.toContain('mooring')
}, 240_000)

test('a weekly event goes on while its calendar stays as it is', async () => {
  const { hub, run } = await startHub()
  await run()
  await run('2026-12-10T12:00:00Z')
  expect(filesOf(hub)['_events/2026-12-08-knots-on-tuesdays.md']).toContain('startDateTime: 2026-12-15T19:00\n')
}, 120_000)

test('a file at that address that is not ours is left alone; a source that is no calendar is said', async () => {
  const { hub, press, run } = await startHub()
  const own = '---\ntitle: Ours from the beginning\noriginalUrl: https://www.youtube.com/watch?v=mooring0001\n---\n'
  writeFiles(hub, { '_learning/videos/mine.md': own })
  press.put('http://harbour.example/dates.ics', { body: '<p>Our dates</p>' })
  const said = await run()
  expect(said).toContain('The answer is not an iCalendar file.')
  const files = filesOf(hub)
  expect(files['_learning/videos/mine.md']).toBe(own)
  expect(files[VIDEO]).toBeUndefined()
}, 120_000)

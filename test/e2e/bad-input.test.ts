import { once } from 'node:events'
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeFiles } from '../hub-files.ts'
import { newswright, temporaryFolder } from '../newswright.ts'
import { openPress, type TestPress } from '../press.ts'

const NOW = '2031-05-14T12:00:00Z'

const PAGES = {
  'http://good.example/feed.xml': {
    type: 'application/rss+xml',
    body: `<rss version="2.0"><channel><title>Good</title><link>http://good.example/</link><item><title>A lighthouse is lit again on the northern rocks</title>
<link>http://good.example/lighthouse</link><pubDate>Wed, 14 May 2031 08:00:00 GMT</pubDate><description>The lamp had been dark for nine years.</description></item></channel></rss>`,
  },
  'http://good.example/lighthouse': {
    body: `<!doctype html><title>A lighthouse is lit again on the northern rocks</title><meta property="og:type" content="article">
<article><h1>A lighthouse is lit again on the northern rocks</h1><p>The lamp of the lighthouse had been dark for nine years.
Last night keepers lit it again, to the joy of the fishing boats that came in under its beam.</p></article>`,
  },
  'http://page.example/': { body: '<!doctype html><title>Just a page</title><h1>Nothing to subscribe to</h1>' },
  'http://broken.example/feed.xml': {
    type: 'text/xml',
    body: `<rss version="2.0"><channel><title>Broken & bent</title>
<item><title>A lighthouse & its keepers meet the press</title><link>http://broken.example/1</link>`,
  },
}

test('feeds that are missing, broken or no feeds get a message with a remedy, and the rest of the run goes on', async () => {
  const press = await openPress(PAGES)
  const hub = makeHub(press)
  const { code, stderr } = await newswright('run', hub, '--now', NOW)
  expect(code, stderr).toBe(0)
  expect(stderr).toMatch(/error: http:\/\/page\.example\/.*\n {2}\S/)
  expect(stderr).toMatch(/error: http:\/\/nowhere\.example\/feed\.xml.*\n {2}\S/)
  expect(stderr).toMatch(/warning: http:\/\/broken\.example\/feed\.xml:1: .*not escaped.*\n {2}\S/)
  expect(readdirSync(join(hub, '_news')).join()).toContain('a-lighthouse-is-lit-again')
}, 120_000)

test('an unknown setting in hub.yaml is named with its line and the nearest right one; the run goes on', async () => {
  const hub = makeHub(await openPress(PAGES), { settings: 'timezone: Europe/Berlin\n' })
  const { code, stderr } = await newswright('run', hub, '--now', NOW)
  expect(code, stderr).toBe(0)
  expect(stderr).toMatch(/hub\.yaml:2: .*timezone/)
  expect(stderr).toMatch(/timeZone/)
}, 120_000)

test('a hub.yaml that cannot be used ends with code 2 and says where and why', async () => {
  const hub = makeHub(await openPress(PAGES))
  writeFileSync(join(hub, 'hub.yaml'), 'title: [Tide\npolicy: newsroom\n')
  const { code, stderr } = await newswright('run', hub, '--now', NOW)
  expect(code).toBe(2)
  expect(stderr).toMatch(/hub\.yaml:\d+/)
})

test('a folder that is no hub, and a command that is none, end with code 2', async () => {
  const missing = await newswright('run', join(temporaryFolder(), 'nothing-here'))
  expect(missing.code).toBe(2)
  expect(missing.stderr).toMatch(/newswright init/)
  expect((await newswright('jump')).code).toBe(2)
})

test('a mistake in a command names the help of that command', async () => {
  const { code, stderr } = await newswright('stories', 'merge', 'hub', '--jump')
  expect(code).toBe(2)
  expect(stderr).toContain('(newswright stories merge --help says how it is used)')
})

test.each(['feed', 'read', 'group', 'classify'])(
  '%s --batch says in words that there is no such file',
  async (stage) => {
    const more = stage === 'classify' ? ['--kinds'] : []
    const { code, stderr } = await newswright(stage, '--batch', 'nowhere.jsonl', ...more)
    expect(code).toBe(2)
    expect(stderr).toBe(
      'The batch nowhere.jsonl cannot be read: there is no such file. --batch names a file of JSON lines.\n',
    )
  },
)

test('serve says in words that another program listens at its port', async () => {
  const hub = join(temporaryFolder(), 'hub')
  await newswright('init', hub)
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const { port } = taken.address() as AddressInfo
  const { code, stderr } = await newswright('serve', hub, '--no-run', '--port', String(port))
  taken.close()
  expect([code, stderr]).toEqual([
    2,
    `The hub cannot be shown at 127.0.0.1, port ${port}: another program listens there. Name others with --host and --port.\n`,
  ])
})

test('hours that are no number are refused', async () => {
  const { code, stderr } = await newswright('group', '--batch', '-', '--window-hours', 'long')
  expect(code).toBe(2)
  expect(stderr).toContain('Hours are a number above 0.')
})

test('sources may be written below what init wrote, and wrong values are told in plain words', async () => {
  const hub = join(temporaryFolder(), 'hub')
  expect((await newswright('init', hub)).code).toBe(0)
  appendFileSync(join(hub, 'sources.yaml'), '- https://press.example/feed.xml\n')
  expect((await newswright('check', hub)).stdout).toContain('0 problems')
  appendFileSync(join(hub, 'hub.yaml'), 'images: maybe\nmaxExcerpt: many\ntopic: [a]\n')
  const { stdout } = await newswright('check', hub)
  expect(stdout).toContain('`images`: This must be none or measure or cache.')
  expect(stdout).toContain('`maxExcerpt`: This must be a number.')
  expect(stdout).toContain('`topic`: This must be text.')
  writeFileSync(join(hub, 'hub.yaml'), 'title: T\npolicy:\n  name: newsroom\n  settings:\n    publishQualty: 3\n')
  expect((await newswright('check', hub)).stdout).toContain(
    'hub.yaml:5: Policy newsroom has no setting `publishQualty`',
  )
})

test('a site is not built between the files of a hub', async () => {
  const hub = join(temporaryFolder(), 'hub')
  const other = join(temporaryFolder(), 'other')
  for (const folder of [hub, other]) await newswright('init', folder)
  for (const out of [hub, other, join(hub, '_news'), join(hub, '.newswright')]) {
    const { code, stderr } = await newswright('build', hub, '--out', out)
    expect([code, stderr]).toEqual([2, expect.stringContaining('holds a hub’s own files')])
  }
  expect((await newswright('build', hub, '--out', join(hub, 'public'))).code).toBe(0)
})

test('a slip of the hand in a record is named with file and line, and what was typed stays', async () => {
  const { hub, file, path } = await filedRecord()
  const edited = readFileSync(path, 'utf8').replace(/^title: .*$/m, 'title: "A lighthouse')
  writeFileSync(path, edited)

  const checked = await newswright('check', hub, '--json')
  expect(checked.code).toBe(1)
  const { problems } = JSON.parse(checked.stdout) as { problems: { file: string; line: number; message: string }[] }
  expect(problems[0]).toMatchObject({ file: `_news/${file}`, line: 3, message: expect.stringMatching(/\w+ \w+/) })

  const { code, stderr } = await newswright('run', hub, '--now', '2031-05-14T18:00:00Z')
  expect(code, stderr).toBe(0)
  expect(stderr).toMatch(new RegExp(`_news/${file}:3: `))
  expect(withoutSealed(readFileSync(path, 'utf8'))).toBe(withoutSealed(edited))
}, 120_000)

test('a record that cannot be read at all is named, left as it is, and not written a second time', async () => {
  const { hub, file, path } = await filedRecord()
  const edited = readFileSync(path, 'utf8').replace(/^---\n/, '<<<<<<< mine\n')
  writeFileSync(path, edited)
  const { code, stderr } = await newswright('run', hub, '--now', '2031-05-14T18:00:00Z')
  expect(code, stderr).toBe(0)
  expect(stderr).toMatch(new RegExp(`_news/${file}:\\d+: `))
  expect(readFileSync(path, 'utf8')).toBe(edited)
  expect(readdirSync(join(hub, '_news')).filter((name) => name.includes('lit-again'))).toEqual([file])
}, 120_000)

/** A hub after its first run, and the record of its one good article. */
async function filedRecord() {
  const hub = makeHub(await openPress(PAGES))
  await newswright('run', hub, '--now', NOW)
  const file = readdirSync(join(hub, '_news')).find((name) => name.includes('lit-again')) ?? ''
  return { hub, file, path: join(hub, '_news', file) }
}

/** The sealed part holds the ledger, which notes the edit. */
function withoutSealed(text: string): string {
  return text.replace(/^secured: .*$/m, '')
}

function makeHub(press: TestPress, { settings = '' } = {}): string {
  const hub = join(temporaryFolder(), 'hub')
  // A host that refuses every connection stands for one that is down.
  const hosts = { ...press.connectTo, 'nowhere.example': 'http://127.0.0.1:1' }
  const feeds = [
    'http://good.example/feed.xml',
    'http://page.example/',
    'http://nowhere.example/feed.xml',
    'http://broken.example/feed.xml',
  ]
  writeFiles(hub, {
    'hub.yaml': `title: Lighthouses\n${settings}connectTo: ${JSON.stringify(hosts)}\n`,
    'sources.yaml': feeds.map((url) => `- url: ${url}\n`).join(''),
    '_data/topics/00-lighthouses.yaml':
      'taxonomy: topic\n_id: lighthouses\nname: Lighthouses\nkeywords:\n  - lighthouse\nhashtags: []\n',
  })
  return hub
}

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { writeFiles } from '../hub-files.ts'
import { newswright, temporaryFolder } from '../newswright.ts'
import { openPress } from '../press.ts'

const HOST = 'gazette.example'
/** Articles on things that have nothing to do with each other. */
const ARTICLES = [
  [
    'lock',
    'Harbour opens its new lock for ships of two hundred metres',
    'The gates closed behind the first freighter on Monday morning.',
  ],
  [
    'bakery',
    'Baker of the old town wins the prize for rye bread',
    'The jury praised crust and crumb after tasting forty loaves.',
  ],
  [
    'owls',
    'Barn owls return to the church tower after thirty years',
    'A camera shows four chicks in the belfry, the parish says.',
  ],
  [
    'tram',
    'Night trams will run on weekends from the autumn',
    'The council voted for a trial of one year on three lines.',
  ],
  [
    'choir',
    'Choir of the dockers sings in the opera house',
    'The concert was sold out within an hour of the announcement.',
  ],
  [
    'flood',
    'River gauge breaks and the museum moves its paintings',
    'Volunteers carried the pictures upstairs during the night.',
  ],
] as const
const NEWS = /\.md$/

const photo = (tone: number) =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900"><rect width="1600" height="900" fill="hsl(${tone} 50% 70%)"/><circle cx="${300 + tone * 4}" cy="${200 + tone}" r="160" fill="#ffd"/><path d="M0 600Q${tone * 3} ${tone * 2} 800 620T1600 580V900H0Z" fill="#253"/></svg>`,
    ),
  )
    .jpeg()
    .toBuffer()

const pageOf = (
  id: string,
  title: string,
  text: string,
  picture: string,
) => `<html lang="en"><head><title>${title}</title>
<link rel="canonical" href="http://${HOST}/${id}"><meta property="og:title" content="${title}">
<meta property="og:image" content="http://${HOST}/${picture}"><meta name="description" content="${text}">
<meta property="article:published_time" content="2031-05-14T06:00:00Z"></head>
<body><article><h1>${title}</h1><p>${text}</p><p>${text} More is known by the evening, when the town meets.</p></article></body></html>`

async function newsroom(pictureOf: (id: string, index: number) => string) {
  const items = ARTICLES.map(
    ([id, title, text]) =>
      `<item><title>${title}</title><link>http://${HOST}/${id}</link><description>${text}</description><pubDate>Wed, 14 May 2031 06:00:00 GMT</pubDate></item>`,
  )
  const feed = `<rss version="2.0"><channel><title>Gazette</title>${items.join('')}</channel></rss>`
  const press = await openPress({
    [`http://${HOST}/feed.xml`]: { body: feed, type: 'application/rss+xml' },
    ...Object.fromEntries(
      ARTICLES.map(([id, title, text], index) => [
        `http://${HOST}/${id}`,
        { body: pageOf(id, title, text, pictureOf(id, index)) },
      ]),
    ),
  })
  const hub = join(temporaryFolder(), 'hub')
  writeFiles(hub, {
    'hub.yaml': `title: Town\nwebUrl: https://town.example\npolicy: newsroom\nconnectTo: ${JSON.stringify(press.connectTo)}\nallowPrivate: [127.0.0.1]\n`,
    'sources.yaml': `- url: http://${HOST}/feed.xml\n`,
    '_data/topics/town.yaml': 'name: Town\nkeywords: [harbour, baker, owls, trams, choir, museum]\npublishQuality: 1\n',
  })
  const run = async (now: string) => {
    const { code, stdout, stderr } = await newswright('run', hub, '--now', now, '--json')
    expect(code, stderr + stdout).toBe(0)
    return stdout + stderr
  }
  const recordOf = (id: string) => {
    const file = readdirSync(join(hub, '_news')).find(
      (name) => NEWS.test(name) && readFileSync(join(hub, '_news', name), 'utf8').includes(`${HOST}/${id}"`),
    )
    const path = join(hub, '_news', file ?? 'missing')
    return { path, slug: (file ?? '').replace(NEWS, ''), text: () => readFileSync(path, 'utf8') }
  }
  const put = async (address: string, tone: number) =>
    press.put(`http://${HOST}/${address}`, { body: await photo(tone), type: 'image/jpeg' })
  return { press, hub, run, recordOf, put }
}

test('a picture that did not come at first comes into its record later; an edit by hand stays; a host is purged', {
  timeout: 120_000,
}, async () => {
  const { press, hub, run, recordOf, put } = await newsroom((id) => `${id}.jpg`)
  for (const [index, [id]] of ARTICLES.entries()) if (id !== 'lock' && id !== 'owls') await put(`${id}.jpg`, index * 40)
  for (const id of ['lock', 'owls'])
    press.put(`http://${HOST}/${id}.jpg`, { body: 'Busy', type: 'text/plain', status: 503 })
  await run('2031-05-14T12:00:00Z')
  const [lock, owls, bakery] = [recordOf('lock'), recordOf('owls'), recordOf('bakery')]
  expect(lock.text()).not.toContain('images:')
  expect(bakery.text()).toMatch(/width: 1600\n {4}height: 900\n {4}isCached: true/)
  expect(existsSync(join(hub, `_site/news/${lock.slug}/card.png`))).toBe(true)
  const byHand = 'images:\n  - url: "https://town.example/owls-of-ours.jpg"\n'
  writeFileSync(owls.path, owls.text().replace(/\n\nsecured:/, `\n\n${byHand}\nsecured:`))

  await put('lock.jpg', 10)
  await put('owls.jpg', 90)
  await run('2031-05-14T13:00:00Z')
  expect(lock.text()).toContain('isCached: true')
  expect(owls.text()).toContain(byHand)
  expect(owls.text()).not.toContain('owls.jpg"\n    width')
  const page = readFileSync(join(hub, `_site/news/${lock.slug}/index.html`), 'utf8')
  expect(page).toMatch(/<source type="image\/avif" srcset="[^"]+ 320w, [^"]+ 720w, [^"]+ 1200w" sizes="[^"]+"/)
  expect(page).toContain('Picture: ')
  expect(existsSync(join(hub, `_site/news/${lock.slug}/card.png`))).toBe(false)
  const endings = readdirSync(join(hub, '_site/assets/images')).map((name) => name.split('.').at(-1))
  expect([...new Set(endings)].sort()).toEqual(['avif', 'jpg', 'webp'])

  const purged = await newswright('pictures', 'purge', hub, HOST, '--json')
  expect(purged.code, purged.stderr).toBe(0)
  expect(JSON.parse(purged.stdout.trim().split('\n').at(-1) ?? '')).toMatchObject({ copies: 36 })
  expect(existsSync(join(hub, '_site/assets/images')) ? readdirSync(join(hub, '_site/assets/images')) : []).toEqual([])
  expect(lock.text()).not.toContain('isCached')
  const asked = press.sent.length
  await run('2031-05-14T15:00:00Z')
  expect(press.sent.slice(asked).filter((address) => address.endsWith('.jpg'))).toEqual([])
  expect(lock.text()).not.toContain('isCached')
  expect(readFileSync(join(hub, '_data/rulings.yaml'), 'utf8').match(/field: images/g)).toHaveLength(1)
})

test('the house’s logo at many addresses is no article’s picture, and explain says why', {
  timeout: 120_000,
}, async () => {
  const { hub, run, recordOf, put } = await newsroom((id, index) =>
    id === 'flood' ? 'flood.jpg' : `logo.jpg?size=${index}`,
  )
  for (let index = 0; index < ARTICLES.length; index++) await put(`logo.jpg?size=${index}`, 200)
  await put('flood.jpg', 20)
  await run('2031-05-14T12:00:00Z')
  expect(recordOf('flood').text()).toContain('flood.jpg')
  expect(recordOf('lock').text()).not.toContain('images:')
  const { stdout } = await newswright('explain', hub, `http://${HOST}/lock`)
  expect(stdout).toContain('shows this picture with 5 different stories')
  expect(stdout).toContain('picture of its own')
  const before = recordOf('lock').text()
  await run('2031-05-14T12:10:00Z')
  expect(recordOf('lock').text()).toBe(before)
  const listed = await newswright('pictures', 'list', hub)
  expect(listed.stdout).toMatch(/gazette\.example: .*held[\s\S]+not taken: http:\/\/gazette\.example\/logo\.jpg/)
})

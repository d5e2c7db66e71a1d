import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeFiles } from '../hub-files.ts'
import { newswright, temporaryFolder } from '../newswright.ts'
import { openPress } from '../press.ts'

const MEBIBYTE = 1024 * 1024
const NOW = '2031-05-14T12:00:00Z'

const page = (title: string, words: string) => ({
  body: `<!doctype html><html lang="en"><title>${title}</title><article><h1>${title}</h1><p>${words}</p></article>`,
})
const feed = (items: string, type = 'application/rss+xml') => ({
  type,
  body: `<rss version="2.0"><channel><title>Odd</title>${items}</channel></rss>`,
})
const item = (title: string, link: string, more = '<pubDate>Wed, 14 May 2031 08:00:00 GMT</pubDate>') =>
  `<item><title>${title}</title><link>${link}</link>${more}</item>`
const ferry = (link: string, guid: string) =>
  feed(
    item(
      'The ferry sails again after the storm',
      link,
      `<guid isPermaLink="false">${guid}</guid><pubDate>Wed, 14 May 2031 09:00:00 GMT</pubDate>`,
    ),
  )

const PAGES = {
  'http://ferry.example/feed': ferry('http://ferry.example/News/Ferry', 'first'),
  'http://ferry.example/News/Ferry': page(
    'The ferry sails again after the storm',
    'The ferry left the harbour at noon.',
  ),
  'http://ferry.example/news/ferry': page(
    'The ferry sails again after the storm',
    'The ferry left the harbour at noon.',
  ),
  'http://future.example/feed': feed(
    item(
      'A clock runs far ahead of its time',
      'http://future.example/clock',
      '<pubDate>Sat, 01 Jan 2093 00:00:00 GMT</pubDate>',
    ),
  ),
  'http://future.example/clock': page(
    'A clock runs far ahead of its time',
    'Nobody knows who set the clock of the tower.',
  ),
  'http://long.example/feed': feed(item('Long '.repeat((10 * MEBIBYTE) / 5), 'http://long.example/1')),
  'http://long.example/1': { body: 'closed', status: 403 },
  'http://nul.example/feed': feed(item('A bridge\0 is clo\0sed for repairs', 'http://nul.example/bridge')),
  'http://nul.example/bridge': page('A bridge\0 is closed\0 for repairs', 'Walkers are\0 sent around by the mill.'),
  'http://charset.example/feed': feed(
    item('Größere Schiffe für die Fähre', 'http://charset.example/1'),
    'text/xml; charset=us-ascii',
  ),
  'http://charset.example/1': {
    ...page('Größere Schiffe für die Fähre', 'Die Fähre bekommt größere Schiffe, sagt der Hafenmeister.'),
    type: 'text/html; charset=iso-8859-1',
  },
}

test('odd feeds make sober records: clocks ahead, titles without end, NUL bytes, wrong charsets; and one record an article', async () => {
  const press = await openPress(PAGES)
  const hub = join(temporaryFolder(), 'hub')
  writeFiles(hub, {
    'hub.yaml': `title: Odd\npolicy: newsroom\nimages: none\nconnectTo: ${JSON.stringify(press.connectTo)}\n`,
    '_data/topics/00-coast.yaml':
      'taxonomy: topic\n_id: coast\nname: Coast\nkeywords:\n  - ferry\n  - clock\n  - bridge\n  - Fähre\nhashtags: []\n',
    'sources.yaml': ['ferry', 'future', 'long', 'nul', 'charset']
      .map((host) => `- http://${host}.example/feed\n`)
      .join(''),
  })
  const run = async (now: string) => {
    const { code, stdout, stderr } = await newswright('run', hub, '--now', now, '--json')
    expect(code, stderr).toBe(0)
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as { entries: number; read: number }
  }
  const records = () =>
    readdirSync(join(hub, '_news'))
      .map((file) => readFileSync(join(hub, '_news', file), 'utf8'))
      .join('\n---\n')

  expect(await run(NOW)).toMatchObject({ entries: 5 })
  const first = records()
  expect(first).not.toContain('2093')
  expect(first).not.toContain('\0')
  expect(first).toContain('Größere Schiffe für die Fähre')
  expect(first.length).toBeLessThan(100_000)

  // The same article under a new guid, then under another spelling of its address.
  press.put('http://ferry.example/feed', ferry('http://ferry.example/News/Ferry?utm_source=rss', 'second'))
  expect(await run('2031-05-15T18:00:00Z')).toMatchObject({ entries: 0, read: 0 })
  press.put('http://ferry.example/feed', ferry('http://FERRY.example/news/ferry', 'second'))
  expect(await run('2031-05-17T18:00:00Z')).toMatchObject({ entries: 0, read: 0 })
  expect(records()).toBe(first)
}, 120_000)

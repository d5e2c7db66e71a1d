import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseHTML } from 'linkedom'
import { expect, onTestFinished, test } from 'vitest'
import { explain } from '../../src/news/explain.ts'
import type { Explanation } from '../../src/news/explanation.ts'
import { recordValues } from '../hub-files.ts'
import { newswright, startNewswright, temporaryFolder } from '../newswright.ts'
import { openPress } from '../press.ts'

const FLOOD =
  'The river Elder rose four metres above its usual level at Brackwater and ran over the quay at dawn. ' +
  'Crews moved two hundred people from the lower streets to the school on the hill, and the bridge was closed. ' +
  'The harbour office said the water would stand in the market until the evening tide had turned.'
const PAGES: Record<string, { host: string; title: string; text: string; head?: string }> = {
  flood: { host: 'gull', title: 'River Elder floods the quay at Brackwater', text: FLOOD },
  'flood-again': {
    host: 'tern',
    title: 'Brackwater quay under water as the Elder rises four metres',
    text:
      'The Elder rose four metres and flooded the quay at Brackwater in the early morning. The bridge is closed, and two hundred people ' +
      'spent the night at the school on the hill. The water stands in the market, says the harbour office, until the evening tide turns.',
  },
  'flood-copy': { host: 'skua', title: 'River Elder floods the quay at Brackwater', text: FLOOD },
  herring: {
    host: 'gull',
    title: 'Herring fleet of the northern quay lands half of what it did last spring',
    text: 'The herring boats of the harbour landed forty tonnes in April, half of what they brought a year before. The auction paid more for a crate than it ever did.',
    head: '<meta name="robots" content="noai, nosnippet">',
  },
  mayor: {
    host: 'tern',
    title: 'Mayor finds her chain of office in the fountain',
    text: 'The council laughed for a minute and went on with the lamps of the old town, which are to be replaced this year.',
  },
  seal: {
    host: 'skua',
    title: 'Seal pups counted from the air on the outer banks',
    text: 'Pilots counted three hundred pups on the outer banks of the harbour, fifty more than in the year before.',
  },
}

/** The desk shows articles without a record for some weeks only. */
const NOW = Math.floor(Date.now() / 1000) * 1000
const HOUR = 3_600_000
const instant = (at: number) => `${new Date(at).toISOString().slice(0, 19)}Z`

const address = (name: string) => `http://${PAGES[name]?.host}.example/${name}`

function pages(): Record<string, { type: string; body: string }> {
  const found: Record<string, { type: string; body: string }> = {}
  for (const [name, { host, title, text, head = '' }] of Object.entries(PAGES)) {
    const items = Object.entries(PAGES)
      .filter(([, page]) => page.host === host)
      .map(([one, page]) => {
        const moment = new Date(NOW - (9 - Object.keys(PAGES).indexOf(one)) * HOUR).toUTCString()
        return `<item><title>${page.title}</title><link>${address(one)}</link><description>${page.text.slice(0, 110)}</description><pubDate>${moment}</pubDate></item>`
      })
    found[`http://${host}.example/feed.xml`] = {
      type: 'application/rss+xml',
      body: `<rss version="2.0"><channel><title>The ${host}</title><link>http://${host}.example/</link>${items.join('')}</channel></rss>`,
    }
    found[address(name)] = {
      type: 'text/html',
      body: `<!doctype html><html lang="en"><head><title>${title}</title>${head}<meta property="og:type" content="article"></head><body><article><h1>${title}</h1><p>${text}</p></article></body></html>`,
    }
  }
  return found
}

async function openHub(): Promise<string> {
  const press = await openPress(pages())
  const hub = join(temporaryFolder(), 'hub')
  mkdirSync(join(hub, '_data/topics'), { recursive: true })
  writeFileSync(
    join(hub, 'hub.yaml'),
    `title: Coast\nwebUrl: https://coast.example\nlocale: en\nimages: none\nconnectTo: ${JSON.stringify(press.connectTo)}\n`,
  )
  const hosts = [...new Set(Object.values(PAGES).map(({ host }) => host))]
  writeFileSync(join(hub, 'sources.yaml'), hosts.map((host) => `- url: http://${host}.example/feed.xml\n`).join(''))
  writeFileSync(join(hub, '_data/topics/harbours.yaml'), 'name: Harbours\nkeywords: [harbour, quay]\n')
  writeFileSync(join(hub, '_data/topics/nature.yaml'), 'name: Nature\nkeywords: [heron, porpoise]\n')
  return hub
}

function rule(hub: string, name: string, ruling: string): void {
  const file = join(hub, '_data/rulings.yaml')
  const entry = `- subject: ${address(name)}\n  ${ruling.replaceAll('\n', '\n  ')}\n  at: ${instant(NOW - HOUR)}\n  by: Ada Quill\n  why: Asked the harbour office.\n`
  if (existsSync(file)) appendFileSync(file, entry)
  else writeFileSync(file, entry)
}

/** The desk's pages as an editor sees them, and the API beside it. */
async function serve(hub: string) {
  const { process, ended } = startNewswright('serve', hub, '--port', '0', '--no-run')
  const stop = async () => {
    process.kill('SIGINT')
    await ended
  }
  onTestFinished(stop)
  let said = ''
  process.stdout?.on('data', (text: string) => {
    said += text
  })
  while (!/key=\S+/.test(said)) await wait(50)
  const link = new URL(/http\S+\?key=\S+/.exec(said)?.[0] ?? '')
  const entered = await fetch(link.href.split('?')[0] ?? '', {
    method: 'POST',
    body: new URLSearchParams({ link: link.searchParams.get('key') ?? '', name: 'Ada Quill' }),
    headers: { origin: link.origin },
    redirect: 'manual',
  })
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  return {
    desk: async (path: string) => (await fetch(`${link.origin}/desk/${path}`, { headers: { cookie } })).text(),
    /** Sends the form whose button says so, as a browser without script would. */
    press: async (path: string, button: string, more: Record<string, string> = {}) => {
      const html = await (await fetch(`${link.origin}/desk/${path}`, { headers: { cookie } })).text()
      const form = [...parseHTML(html).document.querySelectorAll('form')].find((one) =>
        one.querySelector('button[type=submit]')?.textContent.trim().startsWith(button),
      )
      const hidden = [...(form?.querySelectorAll('input[type=hidden]') ?? [])].map((one): [string, string] => [
        one.getAttribute('name') ?? '',
        one.getAttribute('value') ?? '',
      ])
      const target = new URL(form?.getAttribute('action') ?? 'no form', `${link.origin}/desk/${path}`)
      const body = new URLSearchParams({ ...Object.fromEntries(hidden), ...more })
      const answer = await fetch(target, { method: 'POST', body, headers: { origin: link.origin, cookie } })
      return answer.text()
    },
    stop,
    api: async (path: string) => (await fetch(`${link.origin}/api/${path}`)).text(),
  }
}

/** The tree as the desk's page has it. */
function shownTree(html: string): Explanation[] {
  const { document } = parseHTML(html)
  const words = (node: Element | null | undefined) => node?.textContent.trim() ?? ''
  const branch = (item: Element): Explanation => {
    const span = item.querySelector(':scope > p > span')
    const points = item.querySelector(':scope > p > b')
    const rule = span?.querySelector('code')
    const text = words(span).slice(0, rule ? -words(rule).length : undefined)
    return {
      text: text.trim(),
      ...(rule && { rule: words(rule) }),
      ...(points && { points: Number(words(points).replace('−', '-').replace('+', '')) }),
      below: [...item.querySelectorAll(':scope > ul > li')].map(branch),
    }
  }
  return [...document.querySelectorAll('.why > p.bare, .why > details')].map((one) => ({
    text: words(one.querySelector('summary') ?? one),
    below: [...one.querySelectorAll(':scope > ul > li')].map(branch),
  }))
}

function withoutRulings(tree: readonly Explanation[]): Explanation[] {
  return tree.map((one) => ({
    ...one,
    ...(one.rule?.startsWith('ruling-') && { text: '' }),
    below: withoutRulings(one.below),
  }))
}

test('command line, desk and API show the same tree of reasons, and only readers of the API do not learn who ruled', async () => {
  const hub = await openHub()
  expect((await newswright('run', hub, '--now', instant(NOW - 2 * HOUR), '--no-build')).code).toBe(0)
  rule(hub, 'seal', 'action: correct\nfield: topics\nvalue: [Nature]')
  rule(hub, 'flood-again', 'action: hold')
  rule(hub, 'mayor', 'action: publish')
  expect((await newswright('run', hub, '--now', instant(NOW), '--no-build')).code).toBe(0)
  const { desk, api } = await serve(hub)
  const told = new Map<string, string>()
  for (const name of Object.keys(PAGES)) {
    const explained = JSON.parse((await newswright('explain', hub, address(name), '--json')).stdout)
    const tree: Explanation[] = explained.explanation
    expect(shownTree(await desk(`articles/${explained.decision.article}/`)), name).toEqual(tree)
    const answer = await api(`news/${explained.path?.replace('_news/', '').replace('.md', '')}/index.json`)
    if (explained.decision.verdict === 'publish' || explained.decision.verdict === 'hide') {
      expect(withoutRulings(JSON.parse(answer).why.explanation), name).toEqual(withoutRulings(tree))
      expect(answer).not.toMatch(/Ada Quill|harbour office\./)
    } else expect(JSON.parse(answer).status, name).toBe(404)
    told.set(name, explain(explained.decision))
  }
  const printed = await newswright('explain', hub, address('herring'))
  expect(printed.stdout.endsWith(`\n\n${told.get('herring')}\n`)).toBe(true)
  expect(told.get('flood')).toMatch(/^Published by policy newsroom@1/m)
  expect(told.get('flood')).toMatch(/^Story \w+: 1 other article on this event$/m)
  expect(told.get('flood-copy')).toMatch(/^Hidden behind another record by policy/m)
  expect(told.get('flood-again')).toMatch(
    /^Held for the desk by ruling at .*\n {2}Ruled by Ada Quill .* \[ruling-hold\]$/m,
  )
  expect(told.get('mayor')).toMatch(/^Published by ruling at .*; below it what policy newsroom@1 says$/m)
  expect(told.get('seal')).toMatch(/^ {4}Its topics were set by Ada Quill/m)
  expect(told.get('herring')).toContain(
    'What may be shown\n  Its publisher asks that no excerpt be shown; none is. [no-snippet]\n' +
      '  Its publisher reserves the use of its text by language models; it is sent to none. [no-models]',
  )
  expect(Object.values(recordValues(hub, 'title'))).toContain(PAGES.mayor?.title)
  expect(readFileSync(join(hub, '_data/rulings.yaml'), 'utf8')).toContain('Ada Quill')
}, 120_000)

/** The front page as it was built: the first story, and what editors chose. */
function builtFront(hub: string) {
  const { document } = parseHTML(readFileSync(join(hub, '_site/index.html'), 'utf8'))
  const titles = [...document.querySelectorAll('.card .headline')].map(({ textContent }) => textContent.trim())
  const chosen = [...document.querySelectorAll('.card:has(.chosen) .headline')].map((one) => one.textContent.trim())
  return { titles, chosen }
}

test('pinned in the file: first on the front page with the editors’ mark, explained, until its date; published till a kill', async () => {
  const hub = await openHub()
  const run = async (at: number) => expect((await newswright('run', hub, '--now', instant(at))).code).toBe(0)
  const heatOf = async (name: string) =>
    JSON.parse((await newswright('explain', hub, address(name), '--json')).stdout).decision.heat
  const seal = PAGES.seal?.title ?? ''
  rule(hub, 'seal', 'action: publish')
  await run(NOW - 2 * HOUR)
  const before = builtFront(hub)
  expect(before.titles.indexOf(seal)).toBeGreaterThan(0)
  expect(before.chosen).toEqual([])
  const heat = await heatOf('seal')

  rule(hub, 'seal', `action: pin\nuntil: ${instant(NOW + HOUR)}`)
  await run(NOW)
  expect(builtFront(hub)).toMatchObject({
    titles: [seal, ...before.titles.filter((one) => one !== seal)],
    chosen: [seal],
  })
  expect(await heatOf('seal')).toEqual(heat)
  const { stdout } = await newswright('explain', hub, address('seal'))
  expect(stdout).toContain(
    'Place: the editors’ choice, whatever the heat\n' +
      `  The editors chose it to stand first on the front page and on the pages of its topics until ${instant(NOW + HOUR)}. [pinned]`,
  )

  await run(NOW + HOUR)
  expect(builtFront(hub)).toEqual(before)
  expect((await newswright('explain', hub, address('seal'))).stdout).not.toContain('Place:')

  const file = join(hub, '_data/rulings.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/ {2}until: .*\n/, ''))
  await run(NOW + 2 * HOUR)
  expect(builtFront(hub).chosen).toEqual([seal])
  const path = Object.entries(recordValues(hub, 'title')).find(([, title]) => title.includes(seal))?.[0]
  expect((await newswright('takedown', hub, `_news/${path}`, '--reason', 'Asked to')).code).toBe(0)
  await run(NOW + 3 * HOUR)
  expect(builtFront(hub)).toEqual({ titles: before.titles.filter((one) => one !== seal), chosen: [] })
}, 120_000)

test('stories by hand: taken apart and put together at the desk and by command, for good, with the reason, and back', async () => {
  const hub = await openHub()
  expect((await newswright('run', hub, '--now', instant(NOW - HOUR), '--no-build')).code).toBe(0)
  const explained = async (name: string) =>
    JSON.parse((await newswright('explain', hub, address(name), '--json')).stdout)
  const storyOf = async (name: string): Promise<string> => (await explained(name)).decision.story
  const flood = await storyOf('flood')
  expect(await storyOf('flood-again')).toBe(flood)

  const twice = await newswright('stories', 'merge', hub, address('seal'), address('seal'))
  expect([twice.code, twice.stderr]).toEqual([2, expect.stringContaining('is named twice. Name another article')])
  const split = await newswright(
    'stories',
    'split',
    hub,
    address('flood-again'),
    address('flood'),
    '--no-build',
    '--now',
    instant(NOW),
  )
  expect(split.code, split.stderr).toBe(0)
  expect(split.stdout).toMatch(
    /^_news\/\S+ is no part of the story of _news\/\S+\.md\. Take it out of _data\/rulings\.yaml to undo it\.$/m,
  )
  const alone = await explained('flood-again')
  expect(alone.decision.story).not.toBe(flood)
  expect(alone.decision.verdict).toBe('publish')
  expect(alone.explanation.at(-1).below[0]).toEqual({
    rule: 'ruling-split',
    text: expect.stringMatching(
      /^Ruled by command line at \S+: no story with “River Elder floods the quay at Brackwater”\.$/,
    ),
    below: [],
  })

  const { desk, press, stop } = await serve(hub)
  const seal = (await explained('seal')).decision.article
  expect(await press(`articles/${seal}/`, 'Make it one story', { other: 'http://nowhere.example/' })).toContain(
    'Nothing is known of that address.',
  )
  expect(await press(`articles/${seal}/`, 'Make it one story', { other: address('flood') })).toContain(
    'Put into one story: Seal pups',
  )
  expect(await storyOf('seal')).toBe(flood)
  expect(await desk(`stories/${flood}/`)).toContain('Seal pups counted')
  const copy = (await explained('flood-copy')).decision.article
  expect(await press(`articles/${copy}/`, 'Take it out of this story')).toContain('Taken out of the story: River Elder')
  expect(await storyOf('flood-copy')).not.toBe(flood)

  // Whatever is lost beside the files.
  await stop()
  for (const end of ['', '-wal', '-shm']) rmSync(join(hub, `.newswright/store.db${end}`), { force: true })
  expect((await newswright('run', hub, '--now', instant(NOW + HOUR), '--no-build')).code).toBe(0)
  expect(await storyOf('seal')).toBe(await storyOf('flood'))
  const [first, again, itsCopy] = await Promise.all(['flood', 'flood-again', 'flood-copy'].map(storyOf))
  expect(again).not.toBe(first)
  expect(itsCopy).not.toBe(first)
  const { stories } = JSON.parse((await newswright('evaluate', hub, '--json')).stdout)
  expect(stories).toEqual([
    { action: 'merge', rulings: 1, agreed: 0 },
    { action: 'split', rulings: 2, agreed: 0 },
  ])

  rmSync(join(hub, '_data/rulings.yaml'))
  expect((await newswright('run', hub, '--now', instant(NOW + 2 * HOUR), '--no-build')).code).toBe(0)
  const back = await Promise.all(['flood', 'flood-again', 'flood-copy'].map(storyOf))
  expect(new Set(back).size).toBe(1)
  expect(await storyOf('seal')).not.toBe(back[0])
}, 120_000)

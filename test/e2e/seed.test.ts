import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { open } from '../../src/record/sealed.ts'
import { writeFiles } from '../hub-files.ts'
import { newswright, ROOT, temporaryFolder } from '../newswright.ts'
import { openPress } from '../press.ts'
import { type Fact, factsOf } from './seed/facts.ts'
import { feedAddress, pagesOf } from './seed/publish-facts.ts'

const SEED = join(ROOT, '../shared/seed')
const seedThere = existsSync(SEED)

/** Topics with the keyword entries that the seed's numbers rest on. */
const TOPICS = {
  '_data/topics/00-ai.yaml': 'taxonomy: topic\n_id: ai\nname: AI\nkeywords:\n  - artificial intelligence\n  - ai\n',
  '_data/topics/02-computer-vision.yaml': `taxonomy: topic
_id: computer-vision
name: Computer Vision
parent: AI
keywords:
  - computer vision
  - face recognition
  - facial recognition
  - object recognition
`,
}

test('four pages and feeds in the shape of the seed become a record like the seed', async () => {
  const expected = readFileSync(join(ROOT, 'test/e2e/seed/twin.md'), 'utf8')
  const { file, text, hub } = await recordFrom(expected, TOPICS)
  expect(file).toBe(
    '2031-06-25-harbour-greens-voice-concern-over-the-mayors-use-of-facial-recognition-technology-in-letter-to-data-ombudswoman.md',
  )
  expect(withoutSealed(text)).toBe(withoutSealed(expected))
  expectOpens(hub, file, text)
})

test.skipIf(!seedThere)(
  `the facts of the seed become the seed's file${seedThere ? '' : ' (skipped: no ../shared/seed here)'}`,
  async () => {
    const [name = ''] = readdirSync(SEED)
    const expected = readFileSync(join(SEED, name), 'utf8')
    const { file, text, hub } = await recordFrom(expected, wholeTaxonomy())
    expect(file).toBe(
      '2021-06-25-ndp-highlights-concerns-with-the-liberals-use-of-facial-recognition-technology-in-letter-to-privacy-commissioner.md',
    )
    expect(withoutSealed(text)).toBe(withoutSealed(expected))
    expectOpens(hub, file, text)
  },
)

/** Runs a hub on a press that says what a record says, and gives back the file of the record's own article. */
async function recordFrom(record: string, topics: Record<string, string>) {
  const facts = factsOf(record)
  const main = facts[0]
  if (!main) throw new Error('The record states no facts')
  const press = await openPress(await pagesOf(facts))
  const hub = join(temporaryFolder(), 'hub')
  mkdirSync(hub)
  writeFiles(hub, {
    ...topics,
    ...organizations(facts),
    'hub.yaml': settings(press.connectTo),
    'sources.yaml': sources(facts),
  })
  const now = `${main.publishedDateTime.slice(0, 8)}26T12:00:00Z`
  const { code, stderr } = await newswright('run', hub, '--now', now)
  expect(code, stderr).toBe(0)
  const files = readdirSync(join(hub, '_news'))
  expect(files).toHaveLength(4)
  const file = files.find((name) =>
    readFileSync(join(hub, '_news', name), 'utf8').includes(`\nwebUrl: "${main.webUrl}"`),
  )
  if (!file) throw new Error(`No record of ${main.webUrl} among ${files.join(', ')}`)
  return { file, text: readFileSync(join(hub, '_news', file), 'utf8'), hub }
}

function settings(connectTo: Record<string, string>): string {
  return `title: AI\nwebUrl: https://hub.example\ntopic: AI\npolicy: everyday\nimages: cache\nconnectTo: ${JSON.stringify(connectTo)}\n`
}

function sources(facts: readonly Fact[]): string {
  return facts.map((fact) => `- url: ${feedAddress(fact)}\n`).join('')
}

/** Organizations for the publishers that a record names by a domain that is not the page's host; without logos. */
function organizations(facts: readonly Fact[]): Record<string, string> {
  const known = facts.map(({ provider }) => provider).filter(({ domain }) => !domain.startsWith('www.'))
  return Object.fromEntries(
    known.map(({ name, domain }) => [
      `_data/organizations/${domain}.md`,
      `---\ntaxonomy: organization\n_id: ${domain}\nname: ${name}\ndomain: ${domain}\n---\n`,
    ]),
  )
}

function wholeTaxonomy(): Record<string, string> {
  const folder = join(ROOT, '../shared/corpora/hub/ai-topics')
  return Object.fromEntries(
    readdirSync(folder).map((name) => [`_data/topics/${name}`, readFileSync(join(folder, name), 'utf8')]),
  )
}

function withoutSealed(text: string): string {
  return text.replace(/^secured: "[^"]+"$/m, 'secured: "..."')
}

/** The sealed part opens with the hub's own key, and for this record only. */
function expectOpens(hub: string, file: string, text: string): void {
  const key = Buffer.from(readFileSync(join(hub, '.newswright/key'), 'utf8').trim(), 'base64')
  const secured = text.match(/^secured: "([^"]+)"$/m)?.[1] ?? ''
  expect(open(secured, key, `_news/${file}`)).toBeTypeOf('object')
  expect(open(secured, key, '_news/2031-01-01-another.md')).toBeUndefined()
}

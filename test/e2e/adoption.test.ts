import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { checkHub } from '../../src/cli/check-hub.ts'
import { main } from '../../src/cli/main.ts'
import { hasShared, SHARED, seeds, twins } from '../records.ts'

const scratch = mkdtempSync(join(tmpdir(), 'newswright-adoption-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

/** A small hub in the reference's layout, with our twins as its records. */
function twinHub(name: string): string {
  const folder = join(scratch, name)
  const files: Record<string, string> = {
    '_config.yml':
      'title: Tides Every Day\nurl: https://tides.example\nbaseurl: "/hub"\nlocale: "en-us"\ntopic: Tide Apps\n',
    '_data/topics/00-tide-apps.yaml':
      'taxonomy: topic\n_id: tide-apps\nname: Tide Apps\nkeywords:\n  - tide apps\nhashtags:\n  - "#TideApps"',
    '_data/organizations/tidekit.example.md':
      '---\ntaxonomy: organization\n_id: tidekit.example\nname: Tidekit\ndomain: tidekit.example\nimages: []\n---\n',
    '_people/harbour-desk.md': '---\nname: "Harbour desk"\nheat: 7\n---\n\n',
    '_newsletters/tides-2024-05-01.html':
      '---\ntitle: "Tides (2024-05-01)"\npublishedDateTime: 2024-05-01T10:00:00Z\ntopics:\n  - Tide Apps\n---\n<html></html>\n',
  }
  for (const { path, text } of twins()) files[path] = text
  for (const [path, text] of Object.entries(files)) put(folder, path, text)
  return folder
}

function put(folder: string, path: string, text: string | Uint8Array): void {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), text)
}

test("a hub in the reference's layout has no problems, and every record would be written back byte for byte", async () => {
  const report = await checkHub(twinHub('whole'))
  expect(report).toMatchObject({ records: twins().length, identical: twins().length, problems: [] })
})

test('what is wrong is reported with file and line, and costs nothing else', async () => {
  const folder = twinHub('broken')
  put(
    folder,
    '_news/2024-05-01-a.md',
    '---\ntitle: a: b\noriginalUrl: https://a.example/\npublishedDateTime: 2024-05-01\n---\n',
  )
  put(folder, '_news/2024-05-01-b.md', 'no front matter\n')
  put(folder, '_news/2024-05-01-c.md', Uint8Array.of(0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe))
  put(folder, 'hub.yaml', 'title: Tides\ntimezone: UTC\n')
  put(folder, 'sources.yaml', '- https://quay.example/feed\n')
  put(folder, '_data/rulings.yaml', '- subject: a\n')
  put(folder, '_people/x.md', '---\na: b: c\n---\n')
  const report = await checkHub(`${folder}/`)
  expect(report).toMatchObject({ records: twins().length + 3, identical: twins().length })
  expect(report?.problems.map(({ file, line }) => `${file}:${line}`).toSorted()).toEqual([
    '_data/rulings.yaml:1',
    '_data/rulings.yaml:1',
    '_news/2024-05-01-a.md:2',
    '_news/2024-05-01-b.md:1',
    '_news/2024-05-01-c.md:1',
    '_people/x.md:2',
    'hub.yaml:2',
  ])
})

test('the exit code says what was found', async () => {
  expect(await main(['check', twinHub('fine'), '--json'])).toBe(0)
  const folder = twinHub('wrong')
  put(folder, '_news/2024-05-01-b.md', 'no front matter\n')
  expect(await main(['check', folder])).toBe(1)
  expect(await main(['check', join(scratch, 'nowhere')])).toBe(2)
})

test.skipIf(!hasShared)(
  'the adopted hub: 674 of 674, no problems (skipped where ../shared is not beside the clone)',
  async () => {
    expect(await checkHub(join(SHARED, 'corpora/hub/powerapps'))).toMatchObject({
      records: 674,
      identical: 674,
      problems: [],
    })
  },
)

test.skipIf(!hasShared)('the seed in a hub of its own (skipped where ../shared is not beside the clone)', async () => {
  const folder = join(scratch, 'seed')
  for (const { path, text } of seeds()) put(folder, path, text)
  expect(await checkHub(folder)).toEqual({ records: 1, identical: 1, collections: {}, problems: [] })
})

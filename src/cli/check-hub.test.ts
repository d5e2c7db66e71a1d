import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeFiles } from '../../test/hub-files.ts'
import { temporaryFolder } from '../../test/newswright.ts'
import { checkHub } from './check-hub.ts'
import { checkLines } from './check-lines.ts'

const HUB = {
  'hub.yaml': 'title: Tides\nwebUrl: https://tides.example\n',
  '_data/topics/00-tides.yaml': '_id: tides\nname: Tides\n',
}
const NEWS =
  '---\ntitle: Tide tables agree\noriginalUrl: https://gazette.example/a\npublishedDateTime: 2031-05-14T08:00:00Z\n---\n'

async function checked(files: Record<string, string>) {
  const hub = join(temporaryFolder(), 'hub')
  writeFiles(hub, { ...HUB, ...files })
  const report = await checkHub(hub)
  if (!report) throw new Error('the folder is a hub')
  return { report, said: checkLines(report) }
}

test('records of every collection are counted, also where there is no news', async () => {
  const { report, said } = await checked({
    '_people/keeper.md': '---\nname: Keeper\n---\n',
    '_people/pilot.yaml': '---\nname: Pilot\n---\n',
    '_archive/_samples/old.md': '---\ntitle: Old\n---\n',
    '_newsletters/tides-2031-05-14.html':
      '---\ntitle: Tides\npublishedDateTime: 2031-05-14T08:00:00Z\n---\n<p>Hello</p>\n',
  })
  expect(report).toMatchObject({ records: 0, collections: { people: 2, samples: 1, newsletters: 1 }, problems: [] })
  expect(said).toBe('1 in newsletters, 2 in people, 1 in samples, 0 problems.\n')
})

test('news is counted beside the others; a hub without anything says so', async () => {
  const { said } = await checked({
    '_news/2031-05-14-tide-tables-agree.md': NEWS,
    '_people/a.md': '---\nname: A\n---\n',
  })
  expect(said).toMatch(/^1 news record, [01] identical when written again, 1 in people, 0 problems\.\n$/)
  expect((await checked({})).said).toBe('0 news records, 0 identical when written again, 0 problems.\n')
})

test('files that lie among records and that nothing reads are told, with what to do', async () => {
  const { report } = await checked({
    '_news/2031-05-14-notes.txt': 'Buy chalk.\n',
    '_people/keeper.mdx': '---\nname: Keeper\n---\n',
    '_data/topics/tides.json': '{}\n',
    '_news/.keep': '',
    '_plugins/tool.rb': 'puts 1\n',
    '_data/members.csv': 'a,b\n',
  })
  const remedy =
    'The file lies among those that are read, but nothing reads it. Let its name end with .md, or move it out of the folder.'
  expect(report.problems).toEqual([
    { file: '_data/topics/tides.json', line: 1, message: remedy },
    { file: '_news/2031-05-14-notes.txt', line: 1, message: remedy },
    { file: '_people/keeper.mdx', line: 1, message: remedy },
  ])
})

test('what a run reads as news is checked as news, whatever its ending', async () => {
  const { report } = await checked({
    '_news/2031-05-14-page.html': '<p>A saved page</p>\n',
    '_news/2031-05-14-tide-tables-agree.yaml': NEWS,
  })
  expect(report.records).toBe(2)
  expect(report.problems.map(({ file }) => file)).toEqual(['_news/2031-05-14-page.html'])
})

import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeFiles } from '../../test/hub-files.ts'
import { temporaryFolder } from '../../test/newswright.ts'
import { checkHub } from './check-hub.ts'

async function said(files: Record<string, string>): Promise<string[]> {
  const hub = join(temporaryFolder(), 'hub')
  writeFiles(hub, {
    'hub.yaml': 'title: Tides\nwebUrl: https://tides.example\n',
    '_data/topics/00-tides.yaml': '_id: tides\nname: Tides\n',
    ...files,
  })
  const report = await checkHub(hub)
  return (report?.problems ?? []).map(({ file, line, message }) => `${file}:${line}: ${message}`)
}

test.each<{ name: string; files: Record<string, string>; expected: string[] }>([
  {
    name: 'all that is named is there',
    files: {
      '_data/topics/01-neap.yaml': '_id: neap\nname: Neap\nparent: Tides\n',
      '_learning/courses/a.md': '---\ntitle: A\ntopics: [Neap]\n---\n',
      '_learning/collections/all.md': '---\ntitle: All\ntype: collection\nitems:\n  - courses/a\n---\n',
      '_data/organizations/a.md': '---\nname: A\ndomain: a.example\n---\n',
      'sources.yaml': '- url: https://a.example/feed\n  topics: [Neap]\n',
    },
    expected: [],
  },
  {
    name: 'a topic that is not there, with the nearest',
    files: { '_forms/a.md': '---\ntitle: A\ntopics:\n  - Tide\n---\n' },
    expected: ['_forms/a.md:4: There is no topic Tide in _data/topics. Did you mean Tides?'],
  },
  {
    name: 'one topic alone, not in a list',
    files: { '_challenges/a.md': '---\ntitle: A\ntopics: Deserts\n---\n' },
    expected: ['_challenges/a.md:3: There is no topic Deserts in _data/topics. Correct the name, or add the topic.'],
  },
  {
    name: 'a parent, and a source’s topic',
    files: {
      '_data/topics/01-neap.yaml': '_id: neap\nname: Neap\nparent: Deserts\n',
      'sources.yaml': '- url: https://a.example/feed\n  topics: [Dunes]\n',
    },
    expected: [
      '_data/topics/01-neap.yaml:3: There is no topic Deserts in _data/topics. Correct the name, or add the topic.',
      'sources.yaml:2: There is no topic Dunes in _data/topics. Correct the name, or add the topic.',
    ],
  },
  {
    name: 'an entry of a list',
    files: { '_learning/all.md': '---\ntitle: All\ntype: collection\nitems:\n  - courses/gone\n---\n' },
    expected: [
      '_learning/all.md:5: The list names courses/gone, but there is no _learning/courses/gone.md. Correct the name, or take it out.',
    ],
  },
  {
    name: 'what two claim',
    files: {
      '_data/topics/01-other.yaml': 'name: Other\n_id: tides\n',
      '_data/organizations/a.md': '---\nname: A\ndomain: a.example\n---\n',
      '_data/organizations/b.md': '---\nname: B\n_id: b\ndomain: A.example\n---\n',
    },
    expected: [
      '_data/organizations/b.md:4: `domain`: a.example is that of the organization in _data/organizations/a.md, too. Give one of them another.',
      '_data/topics/01-other.yaml:2: `_id`: tides is that of the topic in _data/topics/00-tides.yaml, too. Give one of them another.',
    ],
  },
  {
    name: 'every folder and ending that is read is checked; what is none of ours is not',
    files: {
      '_people2/a.md': '---\nheat: hot\n---\n',
      '_my-things/a.yaml': '---\nheat: hot\n---\n',
      '_people/a.markdown': '---\nbio: Nobody\n---\n',
      '_includes/head.html': '<p>no record</p>',
      '_site/people/index.html': '<p>no record</p>',
      '_theme/footer.html': '<p>no record</p>',
      '_data/changes.yaml': '- path: 7\n',
    },
    expected: [
      expect.stringMatching(/^_data\/changes\.yaml:1: /),
      expect.stringMatching(/^_data\/changes\.yaml:1: /),
      expect.stringMatching(/^_data\/changes\.yaml:1: /),
      '_my-things/a.yaml:2: `heat`: A number is wanted here. Correct it; docs/collections.md shows what may stand there.',
      '_people/a.markdown:2: `name` is missing. Add it; docs/collections.md says what it means.',
      '_people2/a.md:2: `heat`: A number is wanted here. Correct it; docs/collections.md shows what may stand there.',
    ] as string[],
  },
])('$name', async ({ files, expected }) => {
  expect(await said(files)).toEqual(expected)
})

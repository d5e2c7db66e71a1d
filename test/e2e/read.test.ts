import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { newswright, temporaryFolder } from '../newswright.ts'

const page = (title: string): string =>
  `<html lang="en"><head><title>${title} | The Gazette</title><meta property="article:published_time" content="2026-03-05T23:30:00-05:00"></head>
  <body><article><h1>${title}</h1>${'<p>The crane came into the harbour at six in the morning, and hundreds stood on the quay to see it.</p><p>It will stay, said the mayor, until the last of the old piers has been taken out of the water.</p>'}</article></body></html>`

const lines = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

test('a batch gives one line for each line, in order, whatever is wrong with some of them', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'plain.html'), page('Crane arrives'))
  writeFileSync(join(folder, 'packed.html.gz'), gzipSync(page('Crane leaves')))
  writeFileSync(join(folder, 'bomb.html.gz'), gzipSync(Buffer.alloc(80 * 1024 * 1024)))
  writeFileSync(join(folder, 'broken.html.gz'), 'not packed')
  const manifest = join(folder, 'manifest.jsonl')
  const entry = (id: string, file: string): string => JSON.stringify({ id, url: `https://press.example/${id}`, file })
  const written = [
    ...[
      entry('a', 'plain.html'),
      '',
      entry('b', 'packed.html.gz'),
      entry('c', 'absent.html'),
      '{"id": "d"',
      '{"id": "e", "url": "x"}',
    ],
    ...[entry('f', 'bomb.html.gz'), entry('g', 'broken.html.gz'), entry('h', 'plain.html')],
  ]
  writeFileSync(manifest, written.join('\n'))
  const { code, stdout } = await newswright('read', '--batch', manifest)
  const read = lines(stdout)
  expect(code).toBe(0)
  expect(read.map(({ id }) => id)).toEqual(['a', 'b', 'c', '', 'e', 'f', 'g', 'h'])
  expect(read[0]).toMatchObject({
    title: 'Crane arrives',
    publishedDateTime: '2026-03-05T23:30:00-05:00',
    language: 'en',
    authors: [],
    image: null,
  })
  expect(String(read[0]?.text).split('\n')).toHaveLength(2)
  expect(read[1]).toMatchObject({ title: 'Crane leaves' })
  expect(read[2]?.error).toContain('absent.html')
  expect(read[3]?.error).toContain('manifest.jsonl:5: The line is not JSON. A line is {"id"')
  expect(read[4]?.error).toContain('manifest.jsonl:6: The line lacks file.')
  expect(read[5]?.error).toBeTypeOf('string')
  expect(read[6]?.error).toBeTypeOf('string')
})

test('one saved page is read under the address it came from, and an absent one is an error', async () => {
  const folder = temporaryFolder()
  const file = join(folder, 'page.html')
  writeFileSync(file, page('Crane arrives'))
  const { stdout } = await newswright('read', file, '--url', 'https://press.example/crane?utm_source=feed')
  expect(lines(stdout)[0]).toMatchObject({ id: file, webUrl: 'https://press.example/crane', title: 'Crane arrives' })
  const absent = await newswright('read', join(folder, 'absent.html'))
  expect(absent.code).toBe(1)
  expect(lines(absent.stdout)[0]?.error).toContain('absent.html')
})

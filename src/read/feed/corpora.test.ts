import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { outlineOf } from './outline.ts'
import { readFeed } from './read-feed.ts'

const CORPORA = '../shared/corpora/feeds'
const there = existsSync(CORPORA)
const reason = there ? '' : ' (left out: the public corpora are not beside the checkout)'

interface Line {
  id: string
  file: string
  contentType?: string
}

test.skipIf(!there).each(['feedparser', 'gofeed'])(
  `every feed of the corpus %s is read as a feed${reason}`,
  (corpus) => {
    const lines = readFileSync(`${CORPORA}/${corpus}/manifest.jsonl`, 'utf8').trim().split('\n')
    for (const line of lines) {
      const { id, file, contentType } = JSON.parse(line) as Line
      const headers: Record<string, string> = contentType === undefined ? {} : { 'content-type': contentType }
      const url = 'https://press.example/feed'
      const body = new Uint8Array(readFileSync(`${CORPORA}/${corpus}/${file}`))
      const capture = { url, finalUrl: url, at: '2026-01-01T00:00:00Z', status: 200, headers, body, digest: '' }
      const { feed, notices } = readFeed(capture, 'corpus')
      const codes = notices.map(({ code }) => code)
      expect(codes, id).not.toContain('feed-is-html')
      expect(codes, id).not.toContain('not-a-feed')
      expect(outlineOf(capture).outline.items, id).toHaveLength(feed.entries.length)
    }
  },
)

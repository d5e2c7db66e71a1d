import { instant } from '../../src/news/instant.ts'
import type { NewsRecord } from '../../src/news/record.ts'
import type { Topic } from '../../src/news/topic.ts'

export const AS_OF = '2026-11-23T12:00:00Z'
const WORDS =
  'tide wave grid harbour cable turbine storage island price auction seal quay licence engine survey model'.split(' ')

/** The same sequence at every run (mulberry32). */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function sentence(next: () => number, words: number): string {
  return Array.from({ length: words }, () => WORDS[Math.floor(next() * WORDS.length)]).join(' ')
}

export const TOPICS: Topic[] = Array.from({ length: 20 }, (_, index) => ({
  id: `topic-${index}`,
  name: `Topic ${index}`,
  ...(index > 0 && { parent: 'Topic 0' }),
  keywords: [],
  hashtags: [`#Topic${index}`],
  images: [],
  services: {},
}))

/** A record of the bench's hub: a quarter hour older for each index. */
export function benchRecord(index: number, next: () => number): NewsRecord {
  const published = instant(Date.parse(AS_OF) - index * 900_000)
  const source = Math.floor(next() * 150)
  const url = `https://source-${source}.example/${index}`
  return {
    path: `_news/${published.slice(0, 10)}-record-${index}.md`,
    fields: {
      category: 'news',
      title: `${sentence(next, 9)} ${index}`,
      excerpt: sentence(next, 35),
      publishedDateTime: published,
      originalUrl: url,
      webUrl: url,
      type: 'article',
      quality: Math.floor(next() * 100),
      heat: Math.floor(next() * 150),
      published: true,
      provider: { name: `Source ${source}`, domain: `source-${source}.example` },
      topics: [`Topic ${1 + Math.floor(next() * 19)}`, 'Topic 0'],
      images: [{ url: `${url}.jpg`, width: 1200, height: 675, isCached: true }],
      related: Array.from({ length: index % 4 === 0 ? 3 : 0 }, (_, each) => ({
        title: sentence(next, 9),
        webUrl: `https://other-${each}.example/${index}`,
        publishedDateTime: published,
        provider: { name: `Other ${each}`, domain: `other-${each}.example` },
        quality: 30,
      })),
    },
    unknown: [],
    body: '',
  }
}

import { expect, test } from 'vitest'
import type { Article } from '../../src/news/article.ts'
import type { Decision } from '../../src/news/decision.ts'
import type { Story } from '../../src/news/story.ts'
import type { Store } from '../../src/ports/store.ts'

const article = (id: string, publishedDateTime: string): Article => ({
  id,
  source: 'gazette',
  originalUrl: `https://gazette.example/${id}?from=feed`,
  webUrl: `https://gazette.example/${id}`,
  title: `Title of ${id}`,
  text: 'Words.',
  authors: [],
  publishedDateTime,
  images: [],
  host: 'gazette.example',
  categories: [],
  evidence: [],
  rights: {},
  capturedAt: publishedDateTime,
})

const decision = (verdict: Decision['verdict'], at: string): Decision => ({
  article: 'a',
  verdict,
  confidence: 0.9,
  because: [{ name: 'enough', because: 'Good enough.' }],
  labels: [],
  quality: { name: 'quality', value: 50, because: [] },
  heat: { name: 'heat', value: 60, because: [] },
  related: [],
  rulings: [],
  policy: 'newsroom@1',
  at,
})

const story = (id: string, latestAt: string, formerIds: string[] = []): Story => ({
  id,
  formerIds,
  members: [{ article: id, publishedDateTime: latestAt, as: 'origin' }],
  openedAt: latestAt,
  latestAt,
})

/** What every adapter of the store port keeps. `make` gives an empty one. */
export function storeContract(name: string, make: () => Promise<Store>): void {
  const stored = (title: string, check: (store: Store) => Promise<void>) =>
    test(`${name}: ${title}`, async () => {
      const store = await make()
      try {
        await check(store)
      } finally {
        await store.close()
      }
    })

  stored('keeps the latest poll of each source', async (store) => {
    expect(await store.poll('gazette')).toBeUndefined()
    await store.savePoll({ source: 'gazette', failures: 2 })
    await store.savePoll({ source: 'gazette', failures: 0, etag: '"x"' })
    await store.savePoll({ source: 'almanac', failures: 1 })
    expect(await store.poll('gazette')).toEqual({ source: 'gazette', failures: 0, etag: '"x"' })
    expect((await store.polls()).map((poll) => poll.source)).toEqual(['almanac', 'gazette'])
  })

  stored('gives back the newest capture of an address, byte for byte', async (store) => {
    const capture = (at: string, bytes: number[], digest: string) => ({
      url: 'https://gazette.example/feed',
      finalUrl: 'https://gazette.example/feed.xml',
      at,
      status: 200,
      headers: { 'content-type': 'text/xml' },
      body: new Uint8Array(bytes),
      digest,
    })
    await store.saveCapture(capture('2026-01-01T00:00:00Z', [1, 2], 'd1'))
    await store.saveCapture(capture('2026-01-02T00:00:00Z', [0, 255], 'd2'))
    expect(await store.capture('https://gazette.example/feed')).toEqual(capture('2026-01-02T00:00:00Z', [0, 255], 'd2'))
    expect(await store.capture('https://gazette.example/other')).toBeUndefined()
  })

  stored('an entry moves from waiting to read', async (store) => {
    const entry = { source: 'gazette', id: '1', authors: [], categories: [], enclosures: [] }
    const queued = { key: 'gazette 1', entry, seenAt: '2026-01-01T00:00:00Z', attempts: 0 }
    await store.saveQueued({ ...queued, state: 'waiting' })
    expect(await store.queued('waiting')).toHaveLength(1)
    await store.saveQueued({ ...queued, state: 'read', article: 'a' })
    expect(await store.queued('waiting')).toEqual([])
    expect((await store.queuedEntry('gazette 1'))?.article).toBe('a')
    expect(await store.queued()).toHaveLength(1)
  })

  stored('knows each picture by its address, and all of them in one read', async (store) => {
    const url = 'https://gazette.example/a.jpg'
    const none = { url, state: 'none', width: 0, height: 0, copies: [] } as const
    const copies = [{ file: '3f/3f9a.webp', width: 640, height: 360 }]
    await store.savePicture({ ...none, copies: [] })
    await store.savePicture({ ...none, state: 'usable', width: 1280, height: 720, copies })
    await store.savePicture({ ...none, url: `${url}?"`, copies: [] })
    expect(await store.picture(url)).toEqual({ url, state: 'usable', width: 1280, height: 720, copies })
    expect((await store.pictures()).get(`${url}?"`)?.state).toBe('none')
    await store.forgetPicture(url)
    expect(await store.picture(url)).toBeUndefined()
    expect([...(await store.pictures()).keys()]).toEqual([`${url}?"`])
  })

  stored('knows what was found at each address a record names, the latest look', async (store) => {
    const at = '2026-01-01T00:00:00Z'
    const check = { url: 'https://gazette.example/a', because: 'it answers', at, since: at, nextAt: at, looks: 1 }
    await store.saveLinkCheck({ ...check, state: 'fine' })
    await store.saveLinkCheck({ ...check, state: 'gone', status: 404 })
    await store.saveLinkCheck({ ...check, url: 'https://gazette.example/b', state: 'fine' })
    const known = await store.linkChecks()
    expect(known.size).toBe(2)
    expect(known.get(check.url)).toEqual({ ...check, state: 'gone', status: 404 })
  })

  stored('finds an article by every address it is known by', async (store) => {
    await store.saveArticle(article('a', '2026-01-01T00:00:00Z'), ['https://short.example/1'])
    for (const url of ['https://gazette.example/a', 'https://gazette.example/a?from=feed', 'https://short.example/1']) {
      expect((await store.articleByUrl(url))?.id).toBe('a')
    }
    expect(await store.articleByUrl('https://gazette.example/b')).toBeUndefined()
  })

  stored('gives articles since a moment in order of publication', async (store) => {
    await store.saveArticle(article('late', '2026-01-03T00:00:00Z'), [])
    await store.saveArticle(article('early', '2026-01-01T00:00:00Z'), [])
    await store.saveArticle(article('middle', '2026-01-02T00:00:00Z'), [])
    expect((await store.articlesSince('2026-01-02T00:00:00Z')).map(({ id }) => id)).toEqual(['middle', 'late'])
    expect(await store.articlesSince('')).toHaveLength(3)
  })

  stored('a merged story replaces those it took in', async (store) => {
    await store.saveStories([story('s1', '2026-01-01T00:00:00Z'), story('s2', '2026-01-05T00:00:00Z')])
    await store.saveStories([story('s1', '2026-01-05T00:00:00Z', ['s2'])])
    expect((await store.stories()).map(({ id }) => id)).toEqual(['s1'])
    expect(await store.stories('2026-01-06T00:00:00Z')).toEqual([])
  })

  stored('the ledger keeps every different decision and no repetition', async (store) => {
    expect(await store.saveDecision(decision('hold', '2026-01-01T00:00:00Z'))).toBe(true)
    expect(await store.saveDecision(decision('hold', '2026-01-02T00:00:00Z'))).toBe(false)
    expect(await store.saveDecision(decision('publish', '2026-01-03T00:00:00Z'))).toBe(true)
    expect((await store.decision('a'))?.verdict).toBe('publish')
    expect((await store.decisions()).map(({ verdict }) => verdict)).toEqual(['hold', 'publish'])
    expect(await store.decisions('2026-01-02T00:00:00Z')).toHaveLength(1)
    await store.saveDecision({ ...decision('hide', '2026-01-02T00:00:00Z'), article: 'b' })
    const latest = async (since: string) =>
      (await store.latestDecisions(since)).map(({ article, verdict }) => `${article} ${verdict}`)
    expect(await latest('2026-01-01T00:00:00Z')).toEqual(['a publish', 'b hide'])
    expect(await latest('2026-01-03T00:00:00Z')).toEqual(['a publish'])
    expect((await store.decisionsOn('a')).map(({ verdict }) => verdict)).toEqual(['hold', 'publish'])
    expect(await store.decisionsOn('c')).toEqual([])
  })

  stored('pages are looked at again when their time has come, the longest due first', async (store) => {
    const revisit = (id: string, dueAt: string) => ({
      article: id,
      key: `gazette ${id}`,
      url: `https://gazette.example/${id}`,
      since: '2026-01-01T00:00:00Z',
      dueAt,
      looks: 0,
      missing: 0,
    })
    await store.saveRevisit(revisit('a', '2026-01-03T00:00:00Z'))
    await store.saveRevisit(revisit('b', '2026-01-02T00:00:00Z'))
    await store.saveRevisit(revisit('c', '2026-01-09T00:00:00Z'))
    const due = async (at: string, limit: number) => (await store.revisitsDue(at, limit)).map(({ article }) => article)
    expect(await due('2026-01-03T00:00:00Z', 9)).toEqual(['b', 'a'])
    expect(await due('2026-01-03T00:00:00Z', 1)).toEqual(['b'])
    await store.saveRevisit({ ...revisit('b', '2026-01-10T00:00:00Z'), missing: 1 })
    await store.endRevisits('a')
    expect(await due('2026-01-03T00:00:00Z', 9)).toEqual([])
    expect(await store.revisit('b')).toEqual({ ...revisit('b', '2026-01-10T00:00:00Z'), missing: 1 })
    expect(await store.revisit('a')).toBeUndefined()
  })

  stored('keeps the revisions of an article in order', async (store) => {
    const revision = (changes: string[]) => ({
      kind: 'changed' as const,
      changes,
      titleChanged: true,
      excerptChanged: false,
      sentences: [],
    })
    const first = { article: 'a', at: '2026-01-01T00:00:00Z', revision: revision(['title']) }
    const second = { article: 'a', at: '2026-01-02T00:00:00Z', revision: revision(['1 sentence added']) }
    for (const seen of [first, second]) await store.saveRevision(seen)
    expect(await store.revisions('a')).toEqual([first, second])
    expect(await store.revisions('b')).toEqual([])
  })

  stored('knows the records of collections as they were last seen', async (store) => {
    expect((await store.shelved()).size).toBe(0)
    await store.saveShelved(new Map(Array.from({ length: 900 }, (_, index) => [`_people/${index}.md`, `${index}`])))
    expect((await store.shelved()).get('_people/899.md')).toBe('899')
    await store.saveShelved(new Map([['_people/a.md', 'b']]))
    expect(await store.shelved()).toEqual(new Map([['_people/a.md', 'b']]))
  })

  stored('forgets captures by the address asked and by the one that answered', async (store) => {
    const at = '2026-01-01T00:00:00Z'
    const answer = (url: string, finalUrl: string) => ({
      url,
      finalUrl,
      at,
      status: 200,
      headers: {},
      body: new Uint8Array([1]),
      digest: url,
    })
    await store.saveCapture(answer('https://a.example/feed', 'https://a.example/feed'))
    await store.saveCapture(answer('https://a.example/old', 'https://a.example/feed'))
    await store.saveCapture(answer('https://b.example/feed', 'https://b.example/feed'))
    await store.forgetCaptures(['https://a.example/feed', 'https://nobody.example/'])
    expect(await store.capture('https://a.example/feed')).toBeUndefined()
    expect(await store.capture('https://a.example/old')).toBeUndefined()
    expect((await store.capture('https://b.example/feed'))?.status).toBe(200)
  })

  stored('forgets all of one article and nothing of another', async (store) => {
    const at = '2026-01-01T00:00:00Z'
    const page = (url: string) => ({
      url,
      finalUrl: url,
      at,
      status: 200,
      headers: {},
      body: new Uint8Array([1]),
      digest: url,
    })
    const entry = (id: string) => ({
      source: 'gazette',
      url: `https://gazette.example/${id}`,
      authors: [],
      categories: [],
      enclosures: [],
    })
    for (const id of ['a', 'b']) {
      await store.saveArticle(article(id, at), [`https://short.example/${id}`])
      await store.saveCapture(page(`https://gazette.example/${id}`))
      await store.saveQueued({ key: id, entry: entry(id), seenAt: at, state: 'read', article: id, attempts: 0 })
      await store.saveDecision({ ...decision('publish', at), article: id })
      await store.saveWritten({ path: `_news/${id}.md`, article: id, computed: '{}', written: '{}' })
      await store.saveRevisit({ article: id, key: id, url: 'x', since: at, dueAt: at, looks: 0, missing: 0 })
    }
    await store.saveCapture(page('https://gazette.example/feed'))
    const both = story('s', '2026-01-02T00:00:00Z')
    await store.saveStories([
      {
        ...both,
        opinions: [
          { article: 'a', other: 'b', likeness: 0.5 },
          { article: 'b', other: 'c', likeness: 0.25 },
        ],
        unanswered: [
          { article: 'a', other: 'c', times: 1 },
          { article: 'b', other: 'd', times: 2 },
        ],
        members: [
          { article: 'a', publishedDateTime: at, as: 'origin' },
          { article: 'b', publishedDateTime: '2026-01-02T00:00:00Z', as: 'duplicate', copyOf: 'a' },
        ],
      },
      story('a', at),
    ])

    const addresses = await store.forget('a', ['https://gazette.example/feed'])
    expect(addresses.sort()).toEqual([
      'https://gazette.example/a',
      'https://gazette.example/a?from=feed',
      'https://short.example/a',
    ])
    const held = async (id: string) => [
      await store.article(id),
      await store.articleByUrl(`https://short.example/${id}`),
      await store.capture(`https://gazette.example/${id}`),
      await store.queuedEntry(id),
      await store.decision(id),
      await store.written(`_news/${id}.md`),
      await store.revisit(id),
    ]
    expect((await held('a')).filter((value) => value !== undefined)).toEqual([])
    expect((await held('b')).filter((value) => value === undefined)).toEqual([])
    expect(await store.capture('https://gazette.example/feed')).toBeUndefined()
    const [left, ...others] = await store.stories()
    expect(others).toEqual([])
    expect(left?.members).toEqual([{ article: 'b', publishedDateTime: '2026-01-02T00:00:00Z', as: 'origin' }])
    expect(left?.opinions).toEqual([{ article: 'b', other: 'c', likeness: 0.25 }])
    expect(left?.unanswered).toEqual([{ article: 'b', other: 'd', times: 2 }])
    expect(await store.forget('a', [])).toEqual([])
  })

  stored('keeps vectors by text and model, until their article is forgotten', async (store) => {
    await store.saveArticle(article('a', '2026-01-01T00:00:00Z'), [])
    const one = { digest: 'd1', article: 'a', vector: Float32Array.of(1, -0.25, 1e-7) }
    const two = { digest: 'd2', article: 'b', vector: Float32Array.of(0.5) }
    await store.saveVectors('small', [{ ...one, vector: Float32Array.of(9) }, two])
    await store.saveVectors('small', [one])
    await store.saveVectors('large', [{ ...two, vector: Float32Array.of(7) }])
    expect(await store.vectors('small', ['d1', 'd2', 'd3'])).toEqual(
      new Map([
        ['d1', one.vector],
        ['d2', two.vector],
      ]),
    )
    expect(await store.vectors('large', ['d1', 'd2'])).toEqual(new Map([['d2', Float32Array.of(7)]]))
    expect(await store.vectors('small', [])).toEqual(new Map())
    await store.forget('a', [])
    expect([...(await store.vectors('small', ['d1', 'd2'])).keys()]).toEqual(['d2'])
  })

  stored('drops vectors of other models and of articles of long ago, or all', async (store) => {
    await store.saveArticle(article('old', '2026-01-01T00:00:00Z'), [])
    await store.saveArticle(article('new', '2026-03-01T00:00:00Z'), [])
    const vector = Float32Array.of(1)
    const kept = ['old', 'new', 'gone'].map((id) => ({ digest: `d-${id}`, article: id, vector }))
    await store.saveVectors('small', kept)
    await store.saveVectors('large', kept)
    const left = async (model: string) => [...(await store.vectors(model, ['d-old', 'd-new', 'd-gone'])).keys()]
    await store.dropVectors({ model: 'small', since: '2026-02-01T00:00:00Z' })
    expect([await left('small'), await left('large')]).toEqual([['d-new'], []])
    await store.dropVectors()
    expect(await left('small')).toEqual([])
  })

  stored('a failed transaction leaves nothing behind', async (store) => {
    const failing = store.transaction(async (inner) => {
      await inner.savePoll({ source: 'gazette', failures: 0 })
      await inner.transaction((nested) => nested.savePoll({ source: 'almanac', failures: 0 }))
      throw new Error('stop')
    })
    await expect(failing).rejects.toThrow('stop')
    expect(await store.polls()).toEqual([])
    await store.transaction((inner) => inner.savePoll({ source: 'gazette', failures: 0 }))
    expect(await store.polls()).toHaveLength(1)
  })

  stored('remembers what was written, and notices in order', async (store) => {
    const written = { path: '_news/a.md', article: 'a', computed: '{}', written: '{"title":"x"}' }
    await store.saveWritten({ ...written, written: '{}' })
    await store.saveWritten(written)
    expect(await store.written('_news/a.md')).toEqual(written)
    expect(await store.allWritten()).toEqual([written])
    const notice = { stage: 'read', code: 'no-title', level: 'warning', subject: 'x', message: 'No title.' } as const
    await store.saveNotice('2026-01-01T00:00:00Z', notice)
    expect(await store.notices()).toEqual([{ at: '2026-01-01T00:00:00Z', notice }])
  })
}

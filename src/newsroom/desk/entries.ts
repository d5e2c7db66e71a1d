import { parseAddress } from '../../news/address.ts'
import type { Article } from '../../news/article.ts'
import type { Decision } from '../../news/decision.ts'
import { type Instant, instant } from '../../news/instant.ts'
import type { NewsRecord } from '../../news/record.ts'
import type { Store } from '../../ports/store.ts'
import { articleFromRecord } from '../../record/article-from-record.ts'
import { organizationOf } from '../../record/provider.ts'
import { judgeRecord } from '../judge-record.ts'
import type { HubFolder } from '../world.ts'

/** Articles without a record are shown for so many days; what has a record is always shown. */
const SHOWN_DAYS = 45
const DAY = 86_400_000

/** What the desk keeps at hand of one article: enough for its lists, without the text. */
export interface DeskEntry {
  id: string
  title: string
  excerpt: string
  provider: string
  webUrl: string
  at: Instant
  topics: string[]
  type: string
  record?: NewsRecord
  /** As far as it is at hand: of old records it has to be asked for. */
  decision?: Decision
  /** What is known of how it was decided; of a record that came from elsewhere, what this hub's policy says of it. */
  decided(): Decision | undefined
  /** Every string by which a ruling may name it. */
  subjects: string[]
}

/** All that can be ruled on, by id. */
export type DeskEntries = ReadonlyMap<string, DeskEntry>

/** Everything that was read in the last weeks, and every record. */
export async function entriesOf(folder: HubFolder, store: Store, now: Instant): Promise<DeskEntries> {
  const since = instant(Date.parse(now) - SHOWN_DAYS * DAY)
  const decisions = new Map(
    (await store.latestDecisions(instant(Date.parse(since) - SHOWN_DAYS * DAY))).map((one) => [one.article, one]),
  )
  const records = await recordsByArticle(folder, store)
  const entries = new Map<string, DeskEntry>()
  const covered = new Set<NewsRecord>()
  for (const article of await store.articlesSince(since)) {
    const record = records.of(article)
    const decision = decisions.get(article.id)
    if (!decision && !record) continue
    if (record) covered.add(record)
    const decided = () => (record && folder.readings?.get(record.path)?.decision?.()) ?? decision
    entries.set(article.id, entryOf(article, { folder, record, decision: decision ?? decided(), decided }))
  }
  for (const record of folder.records) {
    if (covered.has(record)) continue
    const article = articleFromRecord(record)
    const id = records.articleAt(record.path) ?? article.id
    const reading = folder.readings?.get(record.path)
    const known = decisions.get(id)
    const decided = () => known ?? reading?.decision?.() ?? judgeRecord(record, folder, now)
    const decision = known ?? (record.fields.publishedDateTime >= since ? decided() : undefined)
    entries.set(id, entryOf({ ...article, id }, { folder, record, decision, decided }))
  }
  return entries
}

async function recordsByArticle({ records }: HubFolder, store: Store) {
  const byPath = new Map(records.map((record) => [record.path, record]))
  const byAddress = new Map(
    records.flatMap((record) =>
      [record.fields.webUrl, record.fields.originalUrl].flatMap((url): [string, NewsRecord][] =>
        url === undefined ? [] : [[url, record]],
      ),
    ),
  )
  const written = await store.allWritten()
  const paths = new Map(written.map(({ article, path }) => [article, path]))
  const articles = new Map(written.map(({ article, path }) => [path, article]))
  return {
    of: ({ id, webUrl, originalUrl }: Article) =>
      byPath.get(paths.get(id) ?? '') ?? byAddress.get(webUrl) ?? byAddress.get(originalUrl),
    articleAt: (path: string) => articles.get(path),
  }
}

function entryOf(
  article: Article,
  context: Pick<DeskEntry, 'decided'> & {
    folder: HubFolder
    record: NewsRecord | undefined
    decision: Decision | undefined
  },
): DeskEntry {
  const { folder, record, decision, decided } = context
  const { webUrl, originalUrl } = article
  const given = decision?.labels.filter(({ of }) => of === 'topic').map(({ name }) => name) ?? []
  const subjects = [record?.path, record?.fields.webUrl, record?.fields.originalUrl, webUrl, originalUrl, article.id]
  return {
    id: article.id,
    title: record?.fields.title ?? article.title,
    excerpt: record?.fields.excerpt ?? article.excerpt ?? '',
    provider: record?.fields.provider.name ?? providerName(article, folder),
    webUrl,
    at: record?.fields.publishedDateTime ?? article.publishedDateTime ?? article.capturedAt,
    topics: record?.fields.topics ?? given,
    type: record?.fields.type ?? 'article',
    ...(record && { record }),
    ...(decision && { decision }),
    decided,
    subjects: [...new Set(subjects.filter((subject) => subject !== undefined))],
  }
}

function providerName({ host, siteName, webUrl }: Article, { organizations }: HubFolder): string {
  return organizationOf(host, organizations)?.name ?? siteName ?? parseAddress(webUrl)?.host ?? host
}

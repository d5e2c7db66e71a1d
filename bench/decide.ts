/**
 * What policy `newsroom` would publish of a real hub's records, against what the reference did: every record is judged from its
 * title, excerpt, times and address alone, each month of them as one run.
 *
 *   node scripts/run-bench.mjs decide
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import process from 'node:process'
import { defaultPolicy } from '../src/decide/policies/default-policies.ts'
import type { Article } from '../src/news/article.ts'
import type { Decision } from '../src/news/decision.ts'
import { type Instant, instant } from '../src/news/instant.ts'
import type { Policy } from '../src/news/policy.ts'
import { judge } from '../src/newsroom/judge-stories.ts'
import type { HubFolder } from '../src/newsroom/world.ts'
import { parseTopic } from '../src/schema/taxonomy.ts'

const HUB = '../shared/corpora/hub'

if (!existsSync(`${HUB}/ai-sample/records.jsonl`)) {
  console.log(`No records at ${HUB}/ai-sample: nothing to measure.`)
  process.exit(0)
}

/** A record of the sample, as far as it is looked at here. */
interface Sampled {
  title: string
  excerpt: string | null
  publishedDateTime: Instant
  webUrl: string | null
  originalUrl: string
  heat: number | null
  published: boolean
  topics: string[] | null
}

/** A record with what was decided on it. */
interface Judged {
  record: Sampled
  decision: Decision
}

const records = distinct(
  readFileSync(`${HUB}/ai-sample/records.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Sampled => JSON.parse(line)),
)
const taxonomy = readdirSync(`${HUB}/ai-topics`).flatMap(
  (file) => parseTopic(readFileSync(`${HUB}/ai-topics/${file}`, 'utf8'), file).topic ?? [],
)
report(defaultPolicy)

/** The latest state of every address. */
function distinct(all: readonly Sampled[]): Sampled[] {
  return [...new Map(all.map((record) => [record.webUrl ?? record.originalUrl, record])).values()]
}

function report(policy: Policy): void {
  const judged = judgeAll(policy)
  console.log(`Policy ${policy.name}@${policy.version}, ${judged.length} records`)
  const reference = { published: (one: Sampled) => one.published, hidden: (one: Sampled) => one.heat === -1 }
  console.table(
    (['publish', 'hold', 'hide', 'reject'] as const).map((verdict) => {
      const own = judged.filter(({ decision }) => decision.verdict === verdict).map(({ record }) => record)
      const [published, hidden] = [own.filter(reference.published).length, own.filter(reference.hidden).length]
      return {
        ours: verdict,
        all: own.length,
        published,
        'hidden by it': hidden,
        left: own.length - published - hidden,
      }
    }),
  )
  console.table([
    kindRow(judged, 'market-report'),
    kindRow(judged, 'press-release'),
    kindRow(judged, 'clickbait'),
    aiRow(judged),
  ])
  console.table(reasons(judged))
  if (process.argv.includes('--list')) for (const one of judged) console.log(line(one))
}

function line({ record, decision }: Judged): string {
  const labels = decision.labels.map(({ name, confidence }) => `${name} ${confidence.toFixed(2)}`).join(', ')
  const reference = record.published ? 'published' : record.heat === -1 ? 'hidden' : 'left'
  return `${decision.verdict} (${reference}) ${decision.quality.value} ${decision.heat.value} ${record.title} | ${labels} | ${decision.because[0]?.because}`
}

/** Every record judged among those of its month, as one run would have done. */
function judgeAll(policy: Policy): Judged[] {
  const articles = records.map((record) => ({ record, article: articleOf(record) }))
  const months = new Set(articles.map(({ article }) => (article.publishedDateTime ?? '').slice(0, 7)))
  return [...months].flatMap((month) => {
    const since = `${month}-01T00:00:00Z`
    const now = instant(Date.parse(since) + 32 * 86_400_000)
    const own = articles.filter(({ article }) => (article.publishedDateTime ?? '').startsWith(month))
    const { decisions } = judge(hubOf(policy), {
      read: own.map(({ article }) => article),
      earlier: [],
      standing: new Set(),
      since,
      now,
    })
    return own.flatMap(({ record, article }) => {
      const decision = decisions.find((one) => one.article === article.id)
      return decision ? [{ record, decision }] : []
    })
  })
}

function articleOf(record: Sampled): Article {
  const url = record.webUrl ?? record.originalUrl
  return {
    id: url,
    source: 'sample',
    originalUrl: record.originalUrl,
    webUrl: url,
    title: record.title,
    ...(record.excerpt && { excerpt: record.excerpt }),
    text: '',
    authors: [],
    images: [],
    host: new URL(url).host,
    categories: [],
    evidence: [],
    rights: {},
    publishedDateTime: record.publishedDateTime,
    capturedAt: record.publishedDateTime,
  }
}

function hubOf(policy: Policy): HubFolder {
  const none = { sources: [], organizations: [], records: [], collections: [], issues: [], rulings: [], tombstones: [] }
  const hub: HubFolder['hub'] = {
    title: 'AI',
    webUrl: 'https://hub.example',
    apiUrl: 'https://hub.example',
    locale: 'en',
    timeZone: 'UTC',
    topic: 'AI',
    policy,
    maxExcerpt: 300,
    allowPrivate: [],
    connectTo: {},
    images: 'none',
  }
  return { hub, taxonomy, notices: [], ...none }
}

function kindRow(judged: readonly Judged[], kind: string) {
  const own = judged.filter(({ decision }) => decision.labels.some(({ of, name }) => of === 'kind' && name === kind))
  return {
    of: kind,
    found: own.length,
    'published by the reference': own.filter(({ record }) => record.published).length,
    'published by ours': own.filter(({ decision }) => decision.verdict === 'publish').length,
  }
}

/** How often our topic AI and the reference's agree; it gave the topic to everything its query found. */
function aiRow(judged: readonly Judged[]) {
  const given = judged.filter(({ decision }) => decision.labels.some(({ name }) => name === 'AI'))
  return {
    of: 'topic AI',
    found: given.length,
    'published by the reference': given.filter(({ record }) => record.published).length,
    'published by ours': given.filter(({ decision }) => decision.verdict === 'publish').length,
  }
}

function reasons(judged: readonly Judged[]) {
  const counts = new Map<
    string,
    { ours: string; reason: string; records: number; 'published by the reference': number }
  >()
  for (const { record, decision } of judged) {
    const key = `${decision.verdict} ${decision.because[0]?.name}`
    const row = counts.get(key) ?? {
      ours: decision.verdict,
      reason: decision.because[0]?.name ?? '',
      records: 0,
      'published by the reference': 0,
    }
    row.records += 1
    if (record.published) row['published by the reference'] += 1
    counts.set(key, row)
  }
  return [...counts.values()].sort((a, b) => b.records - a.records)
}

import type { Candidate } from '../decide/candidate.ts'
import { decide } from '../decide/decide.ts'
import { group } from '../group/group.ts'
import type { Article } from '../news/article.ts'
import type { Decision } from '../news/decision.ts'
import { type Instant, instant } from '../news/instant.ts'
import type { Ruling } from '../news/ruling.ts'
import type { Story } from '../news/story.ts'
import type { Store } from '../ports/store.ts'
import { articleFromRecord } from '../record/article-from-record.ts'
import { candidatesOf } from './candidates.ts'
import type { HubFolder, World } from './world.ts'

/** Articles older than this neither open nor join stories, and their decisions stand. Days. */
const WINDOW_DAYS = 30

/** What was decided, with what it rests on. */
export interface Judged {
  articles: ReadonlyMap<string, Article>
  stories: readonly Story[]
  /** For articles that were read; records without an article behind them stand as they are. */
  decisions: Decision[]
}

/** Labels, groups and decides everything within the window; the ledger keeps what changed. */
export async function judgeStories(folder: HubFolder, world: World): Promise<Judged> {
  const now = world.clock.now()
  const since = instant(Date.parse(now) - WINDOW_DAYS * 86_400_000)
  const judged = judge(folder, { ...(await evidenceSince(since, world.store)), now })
  const decisions = await saveJudgement(judged.stories, judged.decisions, world.store)
  return { ...judged, decisions }
}

/** What a judgement starts from: articles that were read, the stories they stood in, and what is published now. */
export interface Evidence {
  read: readonly Article[]
  earlier: readonly Story[]
  /** `Article.id`s whose latest decision is to publish: a newcomer must be clearly better to take over. */
  standing: ReadonlySet<string>
  since: Instant
}

/** Everything stored that may still open or join a story, published or captured since a moment. */
export async function evidenceSince(since: Instant, store: Store): Promise<Evidence> {
  const read = await store.articlesSince(since)
  const earlier = await store.stories(since)
  const standing = new Set<string>()
  for (const { id } of read) if ((await store.decision(id))?.verdict === 'publish') standing.add(id)
  return { read, earlier, standing, since }
}

/** The judgement itself: the same folder, evidence and moment give the same decisions. Saves nothing. */
export function judge(folder: HubFolder, evidence: Evidence & { now: Instant }): Judged {
  const { read, earlier, standing, since, now } = evidence
  const recorded = articlesOfRecords(folder, read, since)
  const articles = new Map([...recorded, ...read].map((article) => [article.id, article]))
  const { stories } = group([...articles.values()], earlier)
  const candidates = candidatesOf(folder, [...articles.values()])
  const readIds = new Set(read.map((article) => article.id))
  const decisions = stories
    .flatMap((story) => decideStory(story, { folder, candidates, standing, now }))
    .filter((decision) => readIds.has(decision.article))
  return { articles, stories, decisions }
}

/** Records that came with the hub (or outlived the private state) take part in stories by their title and excerpt. */
function articlesOfRecords(folder: HubFolder, read: readonly Article[], since: Instant): Article[] {
  const known = new Set(read.flatMap((article) => [article.id, article.webUrl, article.originalUrl]))
  return folder.records
    .filter((record) => record.fields.publishedDateTime >= since)
    .filter(({ fields }) => !known.has(fields.originalUrl) && !known.has(fields.webUrl ?? fields.originalUrl))
    .map(articleFromRecord)
    .filter((article) => !known.has(article.id))
}

function decideStory(
  story: Story,
  context: {
    folder: HubFolder
    candidates: ReadonlyMap<string, Candidate>
    standing: ReadonlySet<string>
    now: Instant
  },
): Decision[] {
  const { hub, taxonomy, rulings } = context.folder
  const candidates = story.members.flatMap(({ article, as, copyOf }) => {
    const candidate = context.candidates.get(article)
    if (!candidate) return []
    return [as === 'duplicate' && copyOf ? { ...candidate, duplicateOf: copyOf } : candidate]
  })
  return decide({
    story,
    candidates,
    policy: hub.policy,
    taxonomy,
    rulings: inForce(rulings, context.now),
    standing: context.standing,
    at: context.now,
  })
}

function inForce(rulings: readonly Ruling[], now: Instant): Ruling[] {
  return rulings.filter((ruling) => ruling.until === undefined || ruling.until > now)
}

/** A decision taken again as before keeps its first time, so that nothing is rewritten for it. */
async function saveJudgement(
  stories: readonly Story[],
  decisions: readonly Decision[],
  into: Store,
): Promise<Decision[]> {
  return into.transaction(async (store) => {
    await store.saveStories(stories)
    const kept: Decision[] = []
    for (const decision of decisions) {
      await store.saveDecision(decision)
      kept.push((await store.decision(decision.article)) ?? decision)
    }
    return kept
  })
}

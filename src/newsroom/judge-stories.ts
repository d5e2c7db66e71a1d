import type { Candidate } from '../decide/candidate.ts'
import { decide } from '../decide/decide.ts'
import { hindsight, type Known } from '../decide/hindsight.ts'
import { reputationOf } from '../decide/reputation-of.ts'
import { topicsOf } from '../decide/usual-origins.ts'
import { group } from '../group/group.ts'
import type { Article } from '../news/article.ts'
import type { Decision } from '../news/decision.ts'
import { type Instant, instant } from '../news/instant.ts'
import type { Ruling } from '../news/ruling.ts'
import type { Story } from '../news/story.ts'
import type { Store } from '../ports/store.ts'
import { articleFromRecord } from '../record/article-from-record.ts'
import { candidatesOf } from './candidates.ts'
import { keepCopies } from './keep-copies.ts'
import { withinBudgets } from './within-budgets.ts'
import type { HubFolder, World } from './world.ts'

/** Articles older than this neither open nor join stories, and their decisions stand. Days. */
const WINDOW_DAYS = 30

/** What happened so long before the window still teaches what its oldest stories are judged by. Days. */
const TEACHING_DAYS = 30

const DAY = 86_400_000

/** What was decided, with what it rests on. */
export interface Judged {
  articles: ReadonlyMap<string, Article>
  stories: readonly Story[]
  /** For articles that were read; records without an article behind them stand as they are. */
  decisions: Decision[]
}

/** What was decided, and which of it is new. */
export interface SavedJudgement extends Judged {
  /** `Article.id`s of decisions that differ from the ledger's latest in more than their time. */
  renewed: ReadonlySet<string>
}

/**
 * Labels, groups and decides everything within the window; the ledger keeps what changed.
 *
 * @param options.settled stories stand as they are; only what is decided about their members may change
 */
export async function judgeStories(
  folder: HubFolder,
  world: World,
  options: { settled?: boolean } = {},
): Promise<SavedJudgement> {
  const now = world.clock.now()
  const since = instant(Date.parse(now) - WINDOW_DAYS * DAY)
  const judged = judge(folder, { ...(await evidenceSince(since, world.store)), ...options, now })
  return { ...judged, ...(await saveJudgement(judged.stories, judged.decisions, world.store)) }
}

/** What a judgement starts from: articles that were read, the stories they stood in, and what is published now. */
export interface Evidence {
  /** Articles of the window, and older ones that teach. */
  read: readonly Article[]
  /** Likewise. */
  earlier: readonly Story[]
  /** `Article.id`s whose latest decision is to publish: a newcomer must be clearly better to take over. */
  standing: ReadonlySet<string>
  /** Beginning of the window: what is older is not decided any more. */
  since: Instant
  /** Nothing was read since the stories were grouped: they stand. */
  settled?: boolean
}

/** Everything stored that may still open or join a story, published or captured since a moment, and what came before it. */
export async function evidenceSince(
  since: Instant,
  store: Pick<Store, 'articlesSince' | 'stories' | 'decision'>,
): Promise<Evidence> {
  const teaching = teachingSince(since)
  const read = await store.articlesSince(teaching)
  const earlier = await store.stories(teaching)
  const standing = new Set<string>()
  for (const article of read) {
    if (isSince(article, since) && (await store.decision(article.id))?.verdict === 'publish') standing.add(article.id)
  }
  return { read, earlier, standing, since }
}

function teachingSince(since: Instant): Instant {
  return instant(Date.parse(since) - TEACHING_DAYS * DAY)
}

function isSince({ publishedDateTime, capturedAt }: Article, since: Instant): boolean {
  return capturedAt >= since || (publishedDateTime ?? capturedAt) >= since
}

/** The judgement itself: the same folder, evidence and moment give the same decisions. Saves nothing. */
export function judge(folder: HubFolder, evidence: Evidence & { now: Instant }): Judged {
  const { read, earlier, standing, since, settled, now } = evidence
  const recorded = articlesOfRecords(folder, read, teachingSince(since))
  const articles = new Map([...recorded, ...read].map((article) => [article.id, article]))
  const window = [...articles.values()].filter((article) => isSince(article, since))
  const open = earlier.filter(({ latestAt }) => latestAt >= since)
  const stories = settled ? open : keepCopies(group(window, open, { subject: subjectOf(folder) }).stories, open)
  const candidates = candidatesOf(folder, [...articles.values()])
  const known = learnt(folder, [...earlier.filter(({ latestAt }) => latestAt < since), ...stories], candidates)
  const decided = new Set(read.filter((article) => isSince(article, since)).map(({ id }) => id))
  const decisions = stories
    .flatMap((story) => decideStory(story, { folder, candidates, known, standing, now }))
    .filter((decision) => decided.has(decision.article))
  const within = withinBudgets(decisions, { folder, stories, candidates, standing, now })
  return { articles, stories, decisions: within }
}

/** What all articles of the hub are about: names and keywords of its topics. */
function subjectOf({ taxonomy }: HubFolder): string[] {
  return taxonomy.flatMap(({ name, keywords }) => [name, ...keywords])
}

/** What had been learnt when a day began; policy `everyday` learns nothing. */
function learnt(
  { hub, rulings }: HubFolder,
  stories: readonly Story[],
  candidates: ReadonlyMap<string, Candidate>,
): (moment: Instant) => Known {
  return hub.policy.name === 'newsroom' ? hindsight(stories, candidates, rulings) : hindsight([], new Map(), [])
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
    known: (moment: Instant) => Known
    standing: ReadonlySet<string>
    now: Instant
  },
): Decision[] {
  const { hub, taxonomy, rulings } = context.folder
  // What was known when the story broke: what is learnt later moves no numbers of records that are written already.
  const known = context.known(story.openedAt)
  const candidates = story.members.flatMap(({ article, as, copyOf }) => {
    const found = context.candidates.get(article)
    if (!found) return []
    const candidate = { ...found, reputation: reputationOf(found, known.track(found)) }
    return [as === 'duplicate' && copyOf ? { ...candidate, duplicateOf: copyOf } : candidate]
  })
  const usual = known.usual(topicsOf(candidates.filter(({ duplicateOf }) => duplicateOf === undefined)))
  return decide({
    story,
    candidates,
    policy: hub.policy,
    taxonomy,
    rulings: inForce(rulings, context.now),
    standing: context.standing,
    at: context.now,
    ...(usual && { usual }),
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
): Promise<Pick<SavedJudgement, 'decisions' | 'renewed'>> {
  return into.transaction(async (store) => {
    await store.saveStories(stories)
    const kept: Decision[] = []
    const renewed = new Set<string>()
    for (const decision of decisions) {
      if (await store.saveDecision(decision)) renewed.add(decision.article)
      kept.push((await store.decision(decision.article)) ?? decision)
    }
    return { decisions: kept, renewed }
  })
}

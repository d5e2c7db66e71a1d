import type { Candidate } from '../decide/candidate.ts'
import { decide } from '../decide/decide.ts'
import { hindsight, type Known } from '../decide/hindsight.ts'
import { reputationOf } from '../decide/reputation-of.ts'
import { topicsOf } from '../decide/usual-origins.ts'
import { group } from '../group/group.ts'
import type { Opinions } from '../group/second-opinion.ts'
import { subjectOf } from '../group/subject.ts'
import { leadOf, textOf } from '../group/texts.ts'
import type { Article } from '../news/article.ts'
import type { Decision } from '../news/decision.ts'
import { type Instant, instant } from '../news/instant.ts'
import type { Notice } from '../news/notice.ts'
import type { Reason } from '../news/reason.ts'
import { isInForce, type Ruling } from '../news/ruling.ts'
import type { Story } from '../news/story.ts'
import type { Store } from '../ports/store.ts'
import { articleFromRecord } from '../record/article-from-record.ts'
import { type Asking, askEmbedder } from './ask-embedder.ts'
import { candidatesOf } from './candidates.ts'
import { keepCopies } from './keep-copies.ts'
import { type RuledBond, ruledBonds, storyReasons } from './story-rulings.ts'
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
  notices: Notice[]
}

/**
 * Labels, groups and decides everything within the window; the ledger keeps what changed.
 *
 * @param options.settled stories stand as they are; only what is decided about their members may change; `quiet`: the embedder is asked
 *   nothing, what it said before counts
 */
export async function judgeStories(
  folder: HubFolder,
  world: World,
  { settled = false, quiet = false }: { settled?: boolean; quiet?: boolean } = {},
): Promise<SavedJudgement> {
  const now = world.clock.now()
  const since = instant(Date.parse(now) - WINDOW_DAYS * DAY)
  const evidence = { ...(await evidenceSince(since, world.store)), settled }
  if (folder.hub.embedder === undefined) await world.store.dropVectors()
  const { opinions, notices } = await opinionsOn(folder, evidence, quiet ? keptOnly(world) : world)
  // What is judged now stays; stopped while it was asked, the embedder is heard by the next run.
  if (opinions && world.signal.aborted) return nothing
  const judged = judge(folder, { ...evidence, ...(opinions && { opinions }), now })
  return { ...judged, ...(await saveJudgement(judged.stories, judged.decisions, world.store)), notices }
}

const nothing: SavedJudgement = { articles: new Map(), stories: [], decisions: [], renewed: new Set(), notices: [] }

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
  /** Addresses of pictures told to be logos or stock pictures. */
  sharedPictures?: ReadonlySet<string>
  /** Nothing was read since the stories were grouped: they stand. */
  settled?: boolean
  /** What the embedder says of doubtful pairs, where the hub has one. */
  opinions?: Opinions
}

/**
 * Groups once to find the doubtful pairs, and asks the hub's embedder about them. Texts are sent only of articles that were read
 * and whose publishers do not reserve the use by models: what a record from elsewhere may be used for is not known.
 *
 * @param world without `embedder.embed`, only what it said before counts
 */
export async function opinionsOn(
  folder: HubFolder,
  evidence: Evidence,
  { store, embedder, signal }: Pick<World, 'store'> & Partial<Pick<World, 'signal'> & Pick<Asking, 'embedder'>>,
): Promise<{ opinions?: Opinions; notices: Notice[] }> {
  const settings = folder.hub.embedder
  if (settings === undefined || embedder === undefined || evidence.settled) return { notices: [] }
  const { articles, window, open } = windowOf(folder, evidence)
  const { doubts } = grouped(folder, { window, open, bonds: ruledBonds(folder, articles.values()) })
  const mayBeSent = evidence.read.filter(({ rights }) => !rights.noModels)
  const leads = new Map(mayBeSent.map((article) => [article.id, leadOf(textOf(article))]))
  const asking = { embedder, store, since: evidence.since, ...(signal && { signal }) }
  const { opinions, unanswered, notices } = await askEmbedder(doubts, leads, asking)
  const { sameFrom } = settings
  return { opinions: { said: opinions, unanswered, ...(sameFrom !== undefined && { sameFrom }) }, notices }
}

/** A world whose embedder is asked nothing: what it said before counts. */
export function keptOnly({ store, embedder }: Pick<World, 'store' | 'embedder'>) {
  return { store, ...(embedder && { embedder: { model: embedder.model } }) }
}

/** Everything stored that may still open or join a story, published or captured since a moment, and what came before it. */
export async function evidenceSince(
  since: Instant,
  store: Pick<Store, 'articlesSince' | 'stories' | 'decision' | 'pictures'>,
): Promise<Evidence> {
  const teaching = teachingSince(since)
  const read = await store.articlesSince(teaching)
  const earlier = await store.stories(teaching)
  const standing = new Set<string>()
  for (const article of read) {
    if (isSince(article, since) && (await store.decision(article.id))?.verdict === 'publish') standing.add(article.id)
  }
  const pictures = [...(await store.pictures()).values()]
  const sharedPictures = new Set(pictures.filter(({ shared }) => shared).map(({ url }) => url))
  return { read, earlier, standing, since, sharedPictures }
}

function teachingSince(since: Instant): Instant {
  return instant(Date.parse(since) - TEACHING_DAYS * DAY)
}

function isSince({ publishedDateTime, capturedAt }: Article, since: Instant): boolean {
  return capturedAt >= since || (publishedDateTime ?? capturedAt) >= since
}

/** The judgement itself: the same folder, evidence and moment give the same decisions. Saves nothing. */
export function judge(folder: HubFolder, evidence: Evidence & { now: Instant }): Judged {
  const { earlier, read, standing, since, settled, opinions, now } = evidence
  const { articles, window, open } = windowOf(folder, evidence)
  const bonds = ruledBonds({ ...folder, rulings: inForce(folder.rulings, now) }, articles.values())
  const stories = settled ? open : keepCopies(grouped(folder, { window, open, opinions, bonds }).stories, open)
  const candidates = candidatesOf(folder, [...articles.values()], { sharedPictures: evidence.sharedPictures })
  const known = learnt(folder, [...earlier.filter(({ latestAt }) => latestAt < since), ...stories], candidates)
  const decided = new Set(read.filter((article) => isSince(article, since)).map(({ id }) => id))
  const decisions = stories
    .flatMap((story) => decideStory(story, { folder, articles, bonds, candidates, known, standing, now }))
    .filter((decision) => decided.has(decision.article))
  const within = withinBudgets(decisions, { folder, stories, candidates, standing, now })
  return { articles, stories, decisions: within }
}

/** Stories of a window, and the pairs that are in doubt. */
function grouped(
  folder: HubFolder,
  given: {
    window: readonly Article[]
    open: readonly Story[]
    opinions?: Opinions | undefined
    bonds: readonly RuledBond[]
  },
) {
  const { window, open, opinions } = given
  const bonds = given.bonds.map(({ bond }) => bond)
  return group(window, open, { subject: subjectOf(folder.taxonomy), bonds, ...(opinions && { opinions }) })
}

/** All articles that count, those that may open or join a story, and the stories that are still open. */
function windowOf(folder: HubFolder, { read, earlier, since }: Evidence) {
  const recorded = articlesOfRecords(folder, read, teachingSince(since))
  const articles = new Map([...recorded, ...read].map((article) => [article.id, article]))
  const window = [...articles.values()].filter((article) => isSince(article, since))
  return { articles, window, open: earlier.filter(({ latestAt }) => latestAt >= since) }
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
    articles: ReadonlyMap<string, Article>
    bonds: readonly RuledBond[]
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
  const decisions = decide({
    story,
    candidates,
    policy: hub.policy,
    taxonomy,
    rulings: inForce(rulings, context.now),
    standing: context.standing,
    at: context.now,
    ...(usual && { usual }),
  })
  return decisions.map((decision) => {
    const grouping = storyReasons(decision.article, story, context)
    return {
      ...decision,
      because: [...decision.because, ...embedderReasons(decision.article, story)],
      ...(grouping.length > 0 && { grouping }),
    }
  })
}

/** What the embedder was asked about an article, and what it said. */
function embedderReasons(article: string, { members, opinions = [] }: Story): Reason[] {
  const own = opinions.filter((one) => one.article === article || one.other === article)
  return own.map((opinion): Reason => {
    const other = opinion.article === article ? opinion.other : opinion.article
    const where = members.some((member) => member.article === other) ? 'this story' : 'another story'
    const likeness = opinion.likeness.toFixed(2)
    return {
      name: 'embedder',
      because: `The embedder was asked: likeness ${likeness} with a report that stands in ${where}.`,
    }
  })
}

function inForce(rulings: readonly Ruling[], now: Instant): Ruling[] {
  return rulings.filter((ruling) => isInForce(ruling, now))
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

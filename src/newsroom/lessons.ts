import {
  type Correction,
  type LearntTopics,
  type LessonText,
  learnTopics,
  type Match,
} from '../classify/learn/learn-topics.ts'
import { wordMatcher } from '../classify/match-words.ts'
import type { TopicEvidence } from '../classify/topic-evidence.ts'
import { ENOUGH } from '../classify/topics.ts'
import type { Article } from '../news/article.ts'
import type { Instant } from '../news/instant.ts'
import { type Taught, taughtArticles } from './taught-articles.ts'
import { type TopicRuling, topicRulings } from './topic-rulings.ts'
import type { HubFolder } from './world.ts'

/** Lessons of a month at most: the latest ones. */
const MOST_MATCHES = 2000
/** A hub with fewer articles from before a month learns from all it has. */
const LEAST_MATCHES = 200
/** Keywords that convince so much teach. */
const CLEAR = 0.7

/**
 * What the hub has learnt of its topics, by the moment an article came out: from every correction of topics (whenever it was
 * made: a correction acts at once) and from what keywords said clearly before the article's month began, so that what comes in
 * today moves no number of this month's earlier articles. A young hub learns from all it has. The same folder and articles give
 * the same lessons.
 */
export function learntTopics(folder: HubFolder, articles: readonly Article[]): (article: Article) => LearntTopics {
  const { taxonomy, hub } = folder
  const keywords = wordMatcher(taxonomy, hub.locale)
  const taught = taughtArticles(folder, articles, topicRulings(folder.rulings))
  const ids = new Set(taught.map(({ article }) => article.id))
  const corrections = taught.map((one) => correctionOf(one, keywords))
  const matches = [...articles]
    .filter(({ id }) => !ids.has(id))
    .sort((a, b) => compare(momentOf(b), momentOf(a)) || compare(a.id, b.id))
    .map((article) => ({ at: momentOf(article), match: matchOf(article, keywords) }))
  const learn = (lessons: typeof matches) =>
    learnTopics(
      { corrections, matches: lessons.slice(0, MOST_MATCHES).map(({ match }) => match) },
      taxonomy,
      hub.locale,
    )
  const everything = remembered(() => learn(matches))
  const models = new Map<Instant, () => LearntTopics>()
  return (article) => {
    const month = `${momentOf(article).slice(0, 7)}-01T00:00:00Z`
    const model = models.get(month) ?? modelOf(matches.filter(({ at }) => at < month))
    models.set(month, model)
    return (text) => model()(lessonText(text))
  }
  function modelOf(earlier: typeof matches): () => LearntTopics {
    return earlier.length < LEAST_MATCHES ? everything : remembered(() => learn(earlier))
  }
}

/** Made when it is first asked for. */
function remembered<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

type Keywords = (article: Article) => TopicEvidence[]

function correctionOf({ article, ruling }: Taught<TopicRuling>, keywords: Keywords): Correction {
  const given = keywords(alone(article)).filter(({ confidence }) => confidence >= ENOUGH)
  return { ...lessonText(article), topics: ruling.topics, removed: given.map(({ topic }) => topic) }
}

function matchOf(article: Article, keywords: Keywords): Match {
  const evidence = keywords(alone(article))
  return {
    ...lessonText(article),
    clear: evidence.filter(({ confidence }) => confidence >= CLEAR).map(({ topic }) => topic),
    doubtful: evidence.filter(({ confidence }) => confidence < CLEAR).map(({ topic }) => topic),
  }
}

/** As it is learnt from: without its text. */
function alone(article: Article): Article {
  return { ...article, ...lessonText(article), text: '' }
}

/** Characters of the excerpt: those a record shows. */
const EXCERPT = 300

function lessonText({ title, excerpt, language, text }: LessonText & { text?: string }): LessonText {
  const words = (excerpt ?? text ?? '').slice(0, EXCERPT)
  return { title, excerpt: words, ...(language !== undefined && { language }) }
}

function momentOf({ publishedDateTime, capturedAt }: Article): Instant {
  return publishedDateTime ?? capturedAt
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

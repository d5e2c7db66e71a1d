import type { Article } from '../news/article.ts'
import type { Label } from '../news/label.ts'
import { candidatesOf } from './candidates.ts'
import { kindRulings } from './kind-rulings.ts'
import { taughtArticles } from './taught-articles.ts'
import { topicRulings } from './topic-rulings.ts'
import type { HubFolder } from './world.ts'

/** How often corrected labels are found without a correction, and with what the other corrections teach. */
export interface LearntAgreement {
  corrections: number
  /** Found as corrected when nobody ever corrected anything. */
  before: number
  /** Found as corrected from what the corrections of other articles taught. */
  after: number
}

/** A corrected article with the names it is to have. */
interface Wanted {
  article: Article
  names: readonly string[]
}

/** Parts that corrections are held against each other in: each is judged by what the others taught. */
const FOLDS = 5

/** What corrections of topics and of kinds bring, each article judged without its own correction (five-fold cross-validation). */
export function learntAgreement(
  folder: HubFolder,
  articles: readonly Article[],
): { topics: LearntAgreement; kinds: LearntAgreement } {
  const topics = taughtArticles(folder, articles, topicRulings(folder.rulings))
  const kinds = taughtArticles(folder, articles, kindRulings(folder.rulings))
  const held = { folder, articles }
  return {
    topics: agreementIn(
      'topic',
      topics.map(({ article, ruling }) => ({ article, names: ruling.topics })),
      held,
    ),
    kinds: agreementIn(
      'kind',
      kinds.map(({ article, ruling }) => ({ article, names: ruling.kinds })),
      held,
    ),
  }
}

function agreementIn(
  of: Label['of'],
  wanted: readonly Wanted[],
  { folder, articles }: { folder: HubFolder; articles: readonly Article[] },
): LearntAgreement {
  const found = { corrections: wanted.length, before: 0, after: 0 }
  if (wanted.length === 0) return found
  found.before = agreeing(of, wanted, { folder: { ...folder, rulings: [] }, articles })
  for (let fold = 0; fold < FOLDS; fold++) {
    const part = wanted.filter((_, at) => at % FOLDS === fold)
    if (part.length > 0) found.after += agreeing(of, part, { folder: withoutLessonsOf(part, folder), articles })
  }
  return found
}

function agreeing(
  of: Label['of'],
  wanted: readonly Wanted[],
  { folder, articles }: { folder: HubFolder; articles: readonly Article[] },
): number {
  const candidates = candidatesOf(folder, articles, { wanted: wanted.map(({ article }) => article) })
  return wanted.filter(({ article, names }) => {
    const labels = candidates.get(article.id)?.labels ?? []
    const found = new Set(labels.filter((label) => label.of === of).map(({ name }) => name))
    return found.size === new Set(names).size && names.every((name) => found.has(name))
  }).length
}

function withoutLessonsOf(wanted: readonly Wanted[], folder: HubFolder): HubFolder {
  const names = new Set(wanted.flatMap(({ article: { webUrl, originalUrl } }) => [webUrl, originalUrl]))
  for (const { path, fields } of folder.records) {
    if (names.has(fields.originalUrl) || (fields.webUrl !== undefined && names.has(fields.webUrl))) names.add(path)
  }
  return { ...folder, rulings: folder.rulings.filter(({ subject }) => !names.has(subject)) }
}

import { kindLabels } from '../classify/kinds/kinds.ts'
import { type KindCorrection, learnKinds, type TaughtKinds } from '../classify/learn/learn-kinds.ts'
import type { Article } from '../news/article.ts'
import type { Label } from '../news/label.ts'
import type { Ruling } from '../news/ruling.ts'
import { organizationOf } from '../record/provider.ts'
import { latestCorrections } from './latest-corrections.ts'
import { taughtArticles } from './taught-articles.ts'
import type { HubFolder } from './world.ts'

/** What is said of an article that is of no special kind. */
export const REPORT = 'report'
/** What is meant when somebody says that something is a report after all. */
const OPPOSITE = 'press-release'

/** A person's word on what kind an article is of. */
export interface KindRuling {
  at: Ruling['at']
  by: string
  /** None for a report. */
  kinds: string[]
}

/** Rulings that correct the kind, by the subject they name; of several on one subject the latest. */
export function kindRulings(rulings: readonly Ruling[]): Map<string, KindRuling> {
  return latestCorrections(rulings, 'kind', (value) => {
    const said = Array.isArray(value) ? value.map(String) : [String(value)]
    return { kinds: said.filter((kind) => kind !== REPORT) }
  })
}

/** The labels a person's word gives an article: nothing about them is doubtful. */
export function ruledKinds(article: Article, { kinds, by, at }: KindRuling): Label[] {
  const because = [{ name: 'ruling-kind', because: `Its kind was set by ${by} at ${at}.` }]
  return kinds.map((name) => ({ article: article.id, of: 'kind', name, confidence: 1, because }))
}

/** What the hub has learnt of the kinds of each publisher's articles, from every correction, whenever it was made. */
export function learntKinds(folder: HubFolder, articles: readonly Article[]): (article: Article) => TaughtKinds {
  const taught = taughtArticles(folder, articles, kindRulings(folder.rulings))
  const lessonsOf = learnKinds(taught.map(({ article, ruling }) => correctionOf(article, ruling, folder)))
  return (article) => ({
    publisher: publisherName(article, folder),
    lessons: lessonsOf(publisherName(article, folder)),
  })
}

/** Where the rules find nothing any more (the text is lost), a report is at least no press release. */
function correctionOf(article: Article, { kinds }: KindRuling, folder: HubFolder): KindCorrection {
  const found = kindLabels(article).map(({ name }) => name)
  const meant = found.length === 0 && kinds.length === 0 ? [OPPOSITE] : found
  return {
    publisher: publisherName(article, folder),
    given: kinds,
    removed: meant.filter((kind) => !kinds.includes(kind)),
  }
}

/** As readers know it; one name for all of its hosts. */
function publisherName({ host }: Article, { organizations }: HubFolder): string {
  return organizationOf(host, organizations)?.name ?? host.toLowerCase().replace(/^www\./, '')
}

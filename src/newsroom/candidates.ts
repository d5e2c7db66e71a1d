import { classifier } from '../classify/classify.ts'
import type { Candidate } from '../decide/candidate.ts'
import type { Article } from '../news/article.ts'
import type { Label } from '../news/label.ts'
import { organizationOf } from '../record/provider.ts'
import { kindRulings, learntKinds, ruledKinds } from './kind-rulings.ts'
import { learntTopics } from './lessons.ts'
import { ratingOf } from './rating-of.ts'
import { ruledLabels, topicRulings } from './topic-rulings.ts'
import type { HubFolder } from './world.ts'

/**
 * Articles with their labels and what the hub knows of their sources and publishers, by article id.
 *
 * @param articles what may teach
 * @param given.wanted those that are asked for, all of them when left out; `sharedPictures`: addresses of pictures told to be logos or stock
 *   pictures
 */
export function candidatesOf(
  folder: HubFolder,
  articles: readonly Article[],
  given: { sharedPictures?: ReadonlySet<string> | undefined; wanted?: readonly Article[] } = {},
): Map<string, Candidate> {
  const { organizations, sources, ratings } = folder
  const { sharedPictures, wanted = articles } = given
  const bySource = new Map(sources.map((source) => [source.id, source]))
  const paths = pathsByAddress(folder)
  const classify = classifiers(folder, articles)
  const heeded = folder.hub.policy.name === 'newsroom' ? folder.rulings : []
  const [topics, kinds] = [topicRulings(heeded), kindRulings(heeded)]
  return new Map(
    wanted.map((article) => {
      const source = bySource.get(article.source)
      const organization = organizationOf(article.host, organizations)
      const rating = ratingOf(article.host, ratings)
      const path = paths.get(article.webUrl) ?? paths.get(article.originalUrl)
      // Every string by which a ruling may name the article.
      const subjects = [article.webUrl, article.originalUrl, ...(path === undefined ? [] : [path])]
      const found = classify(article, source?.topics ?? [])
      const [ruled, kind] = [firstOf(subjects, topics), firstOf(subjects, kinds)]
      const labels = [
        ...(ruled ? ruledLabels(article, ruled) : found.filter(({ of }) => of === 'topic')),
        ...(kind ? ruledKinds(article, kind) : found.filter(({ of }) => of === 'kind')),
      ]
      return [
        article.id,
        {
          article,
          labels,
          official: source?.official ?? false,
          subjects,
          ...(organization && { organization }),
          ...(rating && { rating }),
          ...(sharedPictures && { sharedPictures }),
        },
      ]
    }),
  )
}

function firstOf<T>(names: readonly string[], rulings: ReadonlyMap<string, T>): T | undefined {
  return names.map((name) => rulings.get(name)).find((one) => one !== undefined)
}

/** `classify` with the taxonomy made ready once for every set of topics that sources are known for. */
function classifiers(
  folder: HubFolder,
  articles: readonly Article[],
): (article: Article, sourceTopics: readonly string[]) => Label[] {
  const { hub, taxonomy } = folder
  const common =
    hub.policy.name === 'everyday'
      ? ({ taxonomy, matching: 'substring' } as const)
      : ({
          taxonomy,
          matching: 'words',
          language: hub.locale,
          learnt: learntTopics(folder, articles),
          taught: learntKinds(folder, articles),
        } as const)
  const ready = new Map<string, (article: Article) => Label[]>()
  return (article, sourceTopics) => {
    const key = JSON.stringify(sourceTopics)
    const classify = ready.get(key) ?? classifier({ ...common, sourceTopics })
    ready.set(key, classify)
    return classify(article)
  }
}

function pathsByAddress({ records }: HubFolder): Map<string, string> {
  const paths = new Map<string, string>()
  for (const { path, fields } of records) {
    for (const url of [fields.webUrl, fields.originalUrl]) if (url !== undefined) paths.set(url, path)
  }
  return paths
}

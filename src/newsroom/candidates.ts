import { classify } from '../classify/classify.ts'
import type { Candidate } from '../decide/candidate.ts'
import type { Article } from '../news/article.ts'
import { organizationOf } from '../record/provider.ts'
import type { HubFolder } from './world.ts'

/** Articles with their labels and what the hub knows of their sources and publishers, by article id. */
export function candidatesOf(folder: HubFolder, articles: readonly Article[]): Map<string, Candidate> {
  const { hub, taxonomy, organizations, sources } = folder
  const bySource = new Map(sources.map((source) => [source.id, source]))
  const paths = pathsByAddress(folder)
  const matching = hub.policy.name === 'everyday' ? 'substring' : 'words'
  return new Map(
    articles.map((article) => {
      const source = bySource.get(article.source)
      const labels = classify(article, { taxonomy, matching, sourceTopics: source?.topics ?? [] })
      const organization = organizationOf(article.host, organizations)
      const path = paths.get(article.webUrl) ?? paths.get(article.originalUrl)
      return [
        article.id,
        {
          article,
          labels,
          official: source?.official ?? false,
          // Every string by which a ruling may name the article.
          subjects: [article.webUrl, article.originalUrl, ...(path === undefined ? [] : [path])],
          ...(organization && { organization }),
        },
      ]
    }),
  )
}

function pathsByAddress({ records }: HubFolder): Map<string, string> {
  const paths = new Map<string, string>()
  for (const { path, fields } of records) {
    for (const url of [fields.webUrl, fields.originalUrl]) if (url !== undefined) paths.set(url, path)
  }
  return paths
}

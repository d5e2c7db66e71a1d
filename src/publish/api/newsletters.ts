import type { Issue } from '../../news/issue.ts'
import { apiUrl, collectionSlug, siteUrl } from '../addresses.ts'
import type { Catalogue } from '../catalogue.ts'
import type { Plan } from '../plan.ts'
import { jsonPlan } from '../plan.ts'
import { pagedPlans } from './paging.ts'

function issueItem(issue: Issue, catalogue: Catalogue) {
  const { hub } = catalogue.edition
  const slug = collectionSlug(issue)
  return {
    path: issue.path,
    title: issue.title,
    excerpt: issue.excerpt ?? null,
    sourceUrl: apiUrl(hub, `api/newsletters/${slug}/index.json`),
    webUrl: issue.webUrl ?? siteUrl(hub, `newsletter/${slug}/`),
    publishedDateTime: issue.publishedDateTime,
    type: 'article',
    topics: issue.topics,
  }
}

/** `api/newsletters/`, newest first, 20 a page, and every issue with its HTML. */
export function newsletterPlans(catalogue: Catalogue): Plan[] {
  const issues = [...catalogue.edition.issues].sort((a, b) => (a.publishedDateTime < b.publishedDateTime ? 1 : -1))
  const lists = pagedPlans({
    folder: 'api/newsletters/',
    head: { title: 'Newsletters', path: '_newsletters' },
    entries: issues,
    size: 20,
    item: (issue) => issueItem(issue, catalogue),
  })
  const details = issues.map((issue) =>
    jsonPlan(`api/newsletters/${collectionSlug(issue)}/index.json`, () => ({
      ...issueItem(issue, catalogue),
      content: issue.html,
    })),
  )
  return [...lists, ...details]
}

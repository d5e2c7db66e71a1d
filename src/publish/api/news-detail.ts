import type { Decision } from '../../news/decision.ts'
import { explanationOf } from '../../news/explain.ts'
import type { NewsRecord, RelatedRecord } from '../../news/record.ts'
import { apiUrl, slugOf, storyPath } from '../addresses.ts'
import type { Catalogue } from '../catalogue.ts'
import { publicDecision } from '../public-decision.ts'
import type { CoveredStory } from '../stories.ts'
import { imageItem, newsItem, providerItem } from './news-item.ts'

function relatedItem(related: RelatedRecord) {
  return {
    title: related.title,
    excerpt: related.excerpt ?? null,
    publishedDateTime: related.publishedDateTime ?? null,
    webUrl: related.webUrl,
    ampWebUrl: related.ampWebUrl ?? null,
    cdnAmpWebUrl: related.cdnAmpWebUrl ?? null,
    type: related.type ?? null,
    provider: related.provider ? providerItem(related.provider) : null,
    quality: related.quality ?? null,
    images: related.images?.map(imageItem) ?? [],
  }
}

/** The grounds of a decision, term by term, and the tree that `newswright explain` shows. What rulings say about persons stays private. */
function whyItem(decision: Decision) {
  return {
    verdict: decision.verdict,
    confidence: decision.confidence,
    policy: decision.policy,
    at: decision.at,
    because: decision.because,
    quality: decision.quality.because,
    heat: decision.heat.because,
    labels: decision.labels.map(({ of, name, confidence, because }) => ({ of, name, confidence, because })),
    rulings: decision.rulings.map(({ action, at }) => ({ action, at })),
    explanation: explanationOf(decision),
  }
}

function storyReference(story: CoveredStory, catalogue: Catalogue) {
  return {
    id: story.id,
    sourceUrl: apiUrl(catalogue.edition.hub, `api/${storyPath(story.id)}index.json`),
    articles: story.coverage.length,
    providers: story.providers,
  }
}

/** A whole news record with what the list leaves out: quality, decision, related, story and why. */
export function newsDetail(record: NewsRecord, catalogue: Catalogue) {
  const story = catalogue.storyOf.get(record.path)
  const decision = publicDecision(record, catalogue)
  return {
    ...newsItem(record, catalogue),
    slug: slugOf(record),
    quality: record.fields.quality,
    published: record.fields.published,
    pinned: catalogue.edition.pins?.has(record.path) ?? false,
    related: record.fields.related.map(relatedItem),
    story: story && story.coverage.length > 1 ? storyReference(story, catalogue) : null,
    changes: (catalogue.edition.changes?.get(record.path) ?? []).map(({ path: _, ...change }) => change),
    why: decision ? whyItem(decision) : null,
  }
}

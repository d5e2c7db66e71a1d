import type { Image } from '../../news/article.ts'
import type { Provider } from '../../news/provider.ts'
import type { NewsRecord, RecordImage } from '../../news/record.ts'
import { newsDetailUrl } from '../addresses.ts'
import type { Catalogue } from '../catalogue.ts'

/** An image as the reference's API shows it: every key there, null when unknown. */
export function imageItem(image: RecordImage | Image) {
  return {
    url: image.url,
    width: image.width ?? null,
    height: image.height ?? null,
    title: image.title ?? null,
    attribution: image.attribution ?? null,
    isCached: ('isCached' in image && image.isCached) || false,
  }
}

/** A provider as the reference's API shows it. */
export function providerItem(provider: Provider) {
  return {
    name: provider.name,
    domain: provider.domain,
    images: provider.images?.map(imageItem) ?? null,
    publishers: null,
    authors: provider.authors?.map(({ name }) => ({ name })) ?? null,
  }
}

/** Hashtags of a record's topics, most specific first; null when its topics have none. */
function tagsOf(record: NewsRecord, catalogue: Catalogue): string[] | null {
  const tags = new Set(record.fields.topics.flatMap((name) => catalogue.topics.get(name)?.hashtags ?? []))
  return tags.size > 0 ? [...tags] : null
}

/** A news record as a list shows it: the reference's keys in the reference's order, each always present. */
export function newsItem(record: NewsRecord, catalogue: Catalogue) {
  const { fields } = record
  return {
    path: record.path,
    title: fields.title,
    excerpt: fields.excerpt,
    sourceUrl: newsDetailUrl(catalogue.edition.hub, record),
    webUrl: fields.webUrl ?? null,
    originalUrl: fields.originalUrl,
    featuredContent: fields.featuredContent ?? null,
    highlight: null,
    heat: fields.heat,
    tags: tagsOf(record, catalogue),
    images: fields.images.map(imageItem),
    content: '',
    type: fields.type,
    ampWebUrl: fields.ampWebUrl ?? null,
    cdnAmpWebUrl: fields.cdnAmpWebUrl ?? null,
    publishedDateTime: fields.publishedDateTime,
    updatedDateTime: fields.updatedDateTime ?? null,
    provider: providerItem(fields.provider),
    locale: catalogue.edition.hub.locale,
    categories: [fields.category],
    topics: fields.topics,
  }
}

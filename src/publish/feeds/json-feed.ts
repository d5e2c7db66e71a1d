import type { FeedOutline, Outline } from './outline.ts'

/** An entry: our page is its `url`, the article it is about its `external_url`, as the specification has it for links. */
function item(entry: Outline) {
  return {
    id: entry.id,
    url: entry.pageUrl,
    external_url: entry.externalUrl,
    title: entry.title,
    content_text: entry.summary,
    summary: entry.summary,
    ...(entry.image && { image: entry.image.url }),
    date_published: entry.published,
    date_modified: entry.updated,
    authors: (entry.authors.length > 0 ? entry.authors : [entry.providerName]).map((name) => ({ name })),
    tags: entry.topics,
    _newswright: { provider: entry.providerName },
  }
}

/** JSON Feed 1.1 (jsonfeed.org); withdrawals stand in an extension, for the format has no word for them. */
export function jsonFeed(feed: FeedOutline) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.pageUrl,
    feed_url: `${feed.siteUrl}/${feed.folder}feed.json`,
    description: feed.description,
    language: feed.locale,
    ...(feed.websubHub !== undefined && { hubs: [{ type: 'WebSub', url: feed.websubHub }] }),
    items: feed.entries.map(item),
    _newswright: { updated: feed.updated, deleted: feed.withdrawals },
  }
}

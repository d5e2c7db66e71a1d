import { escaped } from './pages/markup.mjs'

/** @import { Printed, Publication } from './types.d.mts' */

/**
 * A publication's feed.
 * @param {Publication} publication
 * @param {string} origin its front page, no slash at the end
 * @param {Printed[]} articles newest first
 * @returns {{ type: string, body: string }}
 */
export function feedOf(publication, origin, articles) {
  switch (publication.feed.format) {
    case 'rss':
      return { type: 'application/rss+xml; charset=utf-8', body: rss(publication, origin, articles) }
    case 'rss-full':
      return { type: 'text/xml; charset=utf-8', body: rss(publication, origin, articles, { full: true }) }
    case 'broken-rss':
      return { type: 'text/xml', body: broken(rss(publication, origin, articles)) }
    case 'rdf':
      return { type: 'application/rdf+xml', body: rdf(publication, origin, articles) }
    case 'atom':
      return { type: 'application/atom+xml', body: atom(publication, origin, articles) }
    case 'json-feed':
      return { type: 'application/feed+json', body: jsonFeed(publication, origin, articles) }
  }
}

/**
 * RSS 2.0
 * @param {Publication} publication
 * @param {string} origin
 * @param {Printed[]} articles
 * @param {{ full?: boolean }} [options] `full`: with the whole text in content:encoded
 */
function rss(publication, origin, articles, { full = false } = {}) {
  const items = articles.map(
    (article) => `    <item>
      <title>${escaped(article.title)}</title>
      <link>${escaped(article.url)}?utm_source=rss&amp;utm_medium=feed</link>
      <guid isPermaLink="false">${publication.host}:${article.draft.path}</guid>
      <pubDate>${new Date(article.published).toUTCString().replace('GMT', '+0000')}</pubDate>
      <dc:creator>${escaped(article.draft.author)}</dc:creator>
${article.draft.tags.map((tag) => `      <category>${escaped(tag)}</category>\n`).join('')}      <description>${escaped(article.summary)}</description>
${article.pictureUrl ? `      <media:content url="${article.pictureUrl}" medium="image" type="image/png"/>\n` : ''}${
  full && article.draft.kind !== 'paywall'
    ? `      <content:encoded><![CDATA[${article.paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('\n')}]]></content:encoded>\n`
    : ''
}    </item>
`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
  <channel>
    <title>${escaped(publication.name)}</title>
    <link>${origin}/</link>
    <description>${escaped(publication.motto)}</description>
    <language>${publication.language}</language>
    <ttl>30</ttl>
${items.join('')}  </channel>
</rss>
`
}

/**
 * What careless software makes of a feed: bare ampersands, an entity XML does not know, and no end.
 * @param {string} xml
 */
function broken(xml) {
  return xml
    .replace('<description>', '<description>Fish &amp; ships &nbsp;& more: ')
    .replaceAll('&amp;', '&')
    .replace(/\s*<\/channel>\s*<\/rss>\s*$/, '\n')
}

/**
 * RSS 1.0 with Dublin Core
 * @param {Publication} publication
 * @param {string} origin
 * @param {Printed[]} articles
 */
function rdf(publication, origin, articles) {
  const items = articles.map(
    (article) => `  <item rdf:about="${escaped(article.url)}">
    <title>${escaped(article.title)}</title>
    <link>${escaped(article.url)}</link>
    <description>${escaped(article.summary)}</description>
    <dc:creator>${escaped(article.draft.author)}</dc:creator>
    <dc:date>${withOffset(article.published, 2)}</dc:date>
    <dc:subject>${escaped(article.draft.tags.join(', '))}</dc:subject>
  </item>
`,
  )
  return `<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <channel rdf:about="${origin}/">
    <title>${escaped(publication.name)}</title>
    <link>${origin}/</link>
    <description>${escaped(publication.motto)}</description>
    <dc:language>${publication.language}</dc:language>
    <items><rdf:Seq>${articles.map(({ url }) => `<rdf:li rdf:resource="${escaped(url)}"/>`).join('')}</rdf:Seq></items>
  </channel>
${items.join('')}</rdf:RDF>
`
}

/**
 * Atom 1.0
 * @param {Publication} publication
 * @param {string} origin
 * @param {Printed[]} articles
 */
function atom(publication, origin, articles) {
  const entries = articles.map(
    (article) => `  <entry>
    <id>tag:${publication.host}.localhost,2026:${article.draft.path}</id>
    <title type="html">${escaped(escaped(article.title))}</title>
    <link rel="alternate" type="text/html" href="${escaped(article.draft.path)}"/>
    <published>${withOffset(article.published, 1)}</published>
    <updated>${article.updated ?? article.published}</updated>
    <author><name>${escaped(article.draft.author)}</name></author>
${article.draft.tags.map((tag) => `    <category term="${escaped(tag)}"/>\n`).join('')}    <summary>${escaped(article.summary)}</summary>
  </entry>
`,
  )
  const updated = articles.map((article) => article.updated ?? article.published).sort()
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${publication.language}" xml:base="${origin}/">
  <id>tag:${publication.host}.localhost,2026:feed</id>
  <title>${escaped(publication.name)}</title>
  <subtitle>${escaped(publication.motto)}</subtitle>
  <link rel="self" href="${publication.feed.path}"/>
  <link rel="alternate" href="${origin}/"/>
  <updated>${updated.at(-1)}</updated>
${entries.join('')}</feed>
`
}

/**
 * JSON Feed 1.1
 * @param {Publication} publication
 * @param {string} origin
 * @param {Printed[]} articles
 */
function jsonFeed(publication, origin, articles) {
  return `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: publication.name,
      description: publication.motto,
      home_page_url: `${origin}/`,
      feed_url: origin + publication.feed.path,
      language: publication.language,
      items: articles.map((article) => ({
        id: article.url,
        url: article.url,
        title: article.title,
        summary: article.summary,
        content_text: article.paragraphs.join('\n\n'),
        image: article.pictureUrl,
        date_published: article.published,
        date_modified: article.updated,
        authors: [{ name: article.draft.author }],
        tags: article.draft.tags,
      })),
    },
    null,
    2,
  )}\n`
}

/**
 * The same moment written with an offset from UTC.
 * @param {string} instant
 * @param {number} hours
 */
function withOffset(instant, hours) {
  const shifted = new Date(Date.parse(instant) + hours * 3_600_000).toISOString().slice(0, 19)
  return `${shifted}+0${hours}:00`
}

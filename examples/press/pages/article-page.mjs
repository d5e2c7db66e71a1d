import { layout } from './layout.mjs'
import { escaped, jsonLd, paragraphsOf } from './markup.mjs'

/** @import { PageStyle, Printed } from '../types.d.mts' */

/**
 * An article's page in the style of its publication.
 * @param {Printed} article
 * @param {Printed[]} others what else the publication offers to read
 */
export function articlePage(article, others) {
  const style = STYLES[article.publication.page]
  const head = [
    `<title>${escaped(style.title(article))}</title>`,
    `<link rel="canonical" href="${escaped(article.url)}">`,
    ...(article.ampUrl ? [`<link rel="amphtml" href="${escaped(article.ampUrl)}">`] : []),
    ...style.head(article),
  ]
  const main = style.main(article)
  return layout({ publication: article.publication, head: head.join('\n'), main, others })
}

/**
 * Where each style says what: the title element, further elements of the head, the article itself.
 * @type {Record<PageStyle, { title(article: Printed): string, head(article: Printed): string[], main(article: Printed): string }>}
 */
const STYLES = {
  newspaper: {
    title: (article) => `${article.title} | ${article.publication.name}`,
    head: (article) => [...openGraph(article), jsonLd({ '@context': 'https://schema.org', ...newsArticle(article) })],
    main: (article) => `<article>
<p class="section">${escaped(article.draft.section)}</p>
<h1>${escaped(article.title)}</h1>
<p class="by">${escaped(article.draft.author)}</p>
${figure(article)}
<div class="article-body">${body(article)}</div>
</article>`,
  },
  magazine: {
    title: (article) => `${article.title} - ${article.publication.name}`,
    head: (article) => [
      ...openGraph(article),
      `<meta property="article:published_time" content="${article.published}">`,
      ...(article.updated ? [`<meta property="article:modified_time" content="${article.updated}">`] : []),
      `<meta name="author" content="${escaped(article.draft.author)}">`,
      `<meta name="description" content="${escaped(article.summary)}">`,
    ],
    main: (article) => `<article>
<h1>${escaped(article.title)}</h1>
<p class="standfirst"><em>${escaped(article.summary)}</em></p>
<p class="by">By ${escaped(article.draft.author)}</p>
${figure(article)}
<div class="story">${body(article)}</div>
</article>`,
  },
  journal: {
    title: (article) => article.title,
    head: (article) => [
      `<meta name="description" content="${escaped(article.summary)}">`,
      `<meta name="dc.date" content="${article.published}">`,
      ...(article.pictureUrl ? [`<meta property="og:image" content="${article.pictureUrl}">`] : []),
    ],
    main: (article) => `<div class="paper"><h1>${escaped(article.title)}</h1>
<p class="by"><a rel="author" href="/about">${escaped(article.draft.author)}</a>,
<time datetime="${article.published}">${article.published.slice(0, 10)}</time></p>
${figure(article)}
${body(article)}</div>`,
  },
  graph: {
    title: (article) => `${article.publication.name}: ${article.title}`,
    head: (article) => [
      jsonLd({
        '@context': 'https://schema.org',
        '@graph': [{ '@type': 'WebSite', name: article.publication.name }, newsArticle(article)],
      }),
      ...openGraph(article),
    ],
    main: (article) => `<section id="content"><h1>${escaped(article.title)}</h1>
${figure(article)}
<div>${body(article)}</div></section>`,
  },
  blog: {
    title: (article) => `${article.title} – ${article.publication.name}`,
    head: (article) => openGraph(article),
    main: (article) => `<div class="post hentry">
<h2 class="entry-title">${escaped(article.title)}</h2>
<div class="meta">Posted on <time class="published" datetime="${article.published}">${article.published.slice(0, 16).replace('T', ' ')}</time>
by <span class="author">${escaped(article.draft.author)}</span></div>
${article.draft.kind === 'video' ? player(article) : figure(article)}
<div class="entry-content">${body(article)}</div></div>`,
  },
  wire: {
    title: (article) => `${article.title} | ${article.publication.name}`,
    head: (article) => openGraph(article),
    main: (article) => `<div class="release"><h1>${escaped(article.title)}</h1>
<p class="dateline"><time datetime="${article.published}">${article.published.slice(0, 10)}</time> /
<b>${escaped(article.draft.author)}</b></p>
${figure(article)}
${body(article)}</div>`,
  },
}

/** @param {Printed} article */
function openGraph(article) {
  const video = article.draft.kind === 'video'
  return [
    `<meta property="og:type" content="${video ? 'video.other' : 'article'}">`,
    `<meta property="og:site_name" content="${escaped(article.publication.name)}">`,
    `<meta property="og:title" content="${escaped(article.title)}">`,
    `<meta property="og:description" content="${escaped(article.summary)}">`,
    `<meta property="og:url" content="${escaped(article.url)}">`,
    ...(article.pictureUrl ? [`<meta property="og:image" content="${article.pictureUrl}">`] : []),
    ...(video ? [`<meta property="og:video" content="${escaped(article.url)}.mp4">`] : []),
  ]
}

/** @param {Printed} article */
function newsArticle(article) {
  return {
    '@type': article.draft.section === 'Opinion' ? 'OpinionNewsArticle' : 'NewsArticle',
    headline: article.title,
    description: article.summary,
    datePublished: article.published,
    ...(article.updated && { dateModified: article.updated }),
    author: { '@type': 'Organization', name: article.draft.author },
    publisher: { '@type': 'Organization', name: article.publication.name },
    ...(article.pictureUrl && { image: [article.pictureUrl] }),
    mainEntityOfPage: article.url,
    articleSection: article.draft.section,
    keywords: article.draft.tags,
    isAccessibleForFree: article.draft.kind !== 'paywall',
  }
}

/** @param {Printed} article */
function figure(article) {
  if (!article.pictureUrl) return ''
  const caption = escaped(article.draft.picture?.caption ?? '')
  return `<figure><img src="${article.pictureUrl}" alt="${caption}" width="960" height="540">
<figcaption>${caption} Picture: ${escaped(article.publication.name)}</figcaption></figure>`
}

/** @param {Printed} article */
function player(article) {
  return `<video controls poster="${article.pictureUrl}" src="${escaped(article.url)}.mp4" width="960" height="540"></video>`
}

/** @param {Printed} article */
function body(article) {
  if (article.draft.kind === 'paywall') return paywall(article)
  const credit = article.copiedFrom
  return [
    paragraphsOf(article.paragraphs),
    ...(article.note ? [`<p class="correction"><strong>${escaped(article.note)}</strong></p>`] : []),
    ...(credit
      ? [`<p>This article first appeared in <a href="${escaped(credit.url)}">${escaped(credit.name)}</a>.</p>`]
      : []),
  ].join('\n')
}

/** @param {Printed} article */
function paywall(article) {
  return `${paragraphsOf(article.paragraphs)}
<div class="paywall"><h2>Become a subscriber to read on</h2>
<p>You have read all your free articles this month. Already a subscriber? <a href="/login">Sign in</a>.</p></div>`
}

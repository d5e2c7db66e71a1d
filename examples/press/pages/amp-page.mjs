import { escaped, paragraphsOf } from './markup.mjs'

/** @import { Printed } from '../types.d.mts' */

/**
 * The AMP version of an article, short of the boilerplate that only browsers need.
 * @param {Printed} article
 */
export function ampPage(article) {
  const picture = article.pictureUrl
    ? `<amp-img src="${article.pictureUrl}" width="960" height="540" layout="responsive"></amp-img>`
    : ''
  return `<!doctype html>
<html ⚡ lang="${article.publication.language}">
<head>
<meta charset="utf-8">
<script async src="https://cdn.ampproject.org/v0.js"></script>
<title>${escaped(article.title)}</title>
<link rel="canonical" href="${escaped(article.url)}">
<meta name="viewport" content="width=device-width">
</head>
<body>
<h1>${escaped(article.title)}</h1>
${picture}
${paragraphsOf(article.paragraphs)}
</body>
</html>
`
}

import { layout } from './layout.mjs'
import { escaped } from './markup.mjs'

/** @import { Printed, Publication } from '../types.d.mts' */

/**
 * A publication's front page: its articles, newest first.
 * @param {Publication} publication
 * @param {Printed[]} articles
 */
export function frontPage(publication, articles) {
  const list = articles.map(
    (article) =>
      `<li><h2><a href="${article.draft.path}">${escaped(article.title)}</a></h2><p>${escaped(article.summary)}</p></li>`,
  )
  return layout({
    publication,
    head: `<title>${escaped(publication.name)}</title>\n<meta property="og:type" content="website">`,
    main: `<h1>${escaped(publication.motto)}</h1><ul>${list.join('\n')}</ul>`,
    others: articles.slice(0, 3),
  })
}

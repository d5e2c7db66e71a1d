import { escaped } from './markup.mjs'

/** @import { Printed, Publication } from '../types.d.mts' */

/**
 * A publication's frame around any of its pages: the things an article reader must leave out.
 * @param {{ publication: Publication, head: string, main: string, others: Printed[] }} parts `others`: for the list of further reading
 */
export function layout({ publication, head, main, others }) {
  const direction = publication.language === 'ar' ? ' dir="rtl"' : ''
  return `<!doctype html>
<html lang="${publication.language}"${direction}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
${head}
<link rel="alternate" type="${feedType(publication)}" href="${publication.feed.path}" title="${escaped(publication.name)}">
<style>
body { margin: 0 auto; max-width: 46rem; padding: 0 1rem; font: 1.05rem/1.6 Georgia, serif; color: #222 }
header, footer { font-family: sans-serif } header { border-top: .6rem solid ${publication.colour}; padding: 1rem 0 }
header a { color: ${publication.colour}; font-size: 1.6rem; font-weight: bold; text-decoration: none }
nav a { margin-right: 1rem } img { max-width: 100%; height: auto } figure { margin: 1rem 0 } figcaption, .by { color: #555; font-size: .9rem }
aside, footer { border-top: 1px solid #ccc; margin-top: 2rem; padding: 1rem 0; font-size: .9rem }
</style>
</head>
<body>
<header><a href="/">${escaped(publication.name)}</a><div class="motto">${escaped(publication.motto)}</div>
<nav><a href="/">Home</a><a href="/about">About us</a><a href="/subscribe">Subscribe</a></nav></header>
<div class="cookie-notice">We use one cookie to remember that you have seen this notice. <button>Accept</button></div>
<main>
${main}
</main>
<aside class="most-read"><h2>Most read</h2><ul>
${others.map((other) => `<li><a href="${other.draft.path}">${escaped(other.title)}</a></li>`).join('\n')}
</ul></aside>
<aside class="newsletter"><p>Get our newsletter every morning.</p><form action="/newsletter"><input name="mail" aria-label="Mail"><button>Sign up</button></form></aside>
<footer><p>An invented publication of Newswright's example press. All names and events are made up.</p></footer>
</body>
</html>
`
}

/** @param {Publication} publication */
function feedType(publication) {
  if (publication.feed.format === 'json-feed') return 'application/feed+json'
  return publication.feed.format === 'atom' ? 'application/atom+xml' : 'application/rss+xml'
}

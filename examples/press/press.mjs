import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { feedOf } from './feeds.mjs'
import { isWithdrawn, originOf, PUBLICATIONS, printed } from './newsstand.mjs'
import { ampPage } from './pages/amp-page.mjs'
import { articlePage } from './pages/article-page.mjs'
import { frontPage } from './pages/front-page.mjs'
import { paintScene } from './pictures/scene.mjs'

/** @import { AddressInfo } from 'node:net' */
/** @import { Answered, Press, Printed, Publication } from './types.d.mts' */
/** @import { Today } from './newsstand.mjs' */

/**
 * What a host answers to a path.
 * @typedef {{ status?: number, type: string, body: string | Uint8Array, modified?: string }} Answer
 */

/** A host that hangs up on everybody, and one that shows a page where its feed was. */
const LOST = 'lost-at-sea'
const MOVED = 'old-pier'

/**
 * Starts the press: ten invented publications as virtual hosts, `http://NAME.localhost:PORT`, on this machine only.
 * @param {{ port?: number, now?: number }} [options] `now`: the first day's moment, milliseconds since 1970; the articles are a
 *   few hours to three days older
 * @returns {Promise<Press>}
 */
export async function startPress({ port = 0, now = Date.now() } = {}) {
  /** @type {Today} */
  const today = { start: now, day: 1, port }
  /** @type {Answered[]} */
  const requests = []
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/\.localhost(:\d+)?$/, '')
    const path = decodeURI(new URL(request.url ?? '/', 'http://press').pathname)
    if (host === LOST) {
      requests.push({ host, path, status: 0, bytes: 0 })
      request.socket.destroy()
      return
    }
    const answer = answerTo(host, path, today)
    const body = Buffer.from(answer.body)
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
    const unchanged = answer.status === undefined && request.headers['if-none-match'] === etag
    const status = unchanged ? 304 : (answer.status ?? 200)
    const bytes = unchanged || request.method === 'HEAD' ? 0 : body.length
    requests.push({ host, path, status, bytes })
    response.writeHead(status, {
      etag,
      'content-type': answer.type,
      ...(answer.modified && { 'last-modified': new Date(answer.modified).toUTCString() }),
    })
    response.end(bytes > 0 ? body : undefined)
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  today.port = /** @type {AddressInfo} */ (server.address()).port
  return {
    url: `http://127.0.0.1:${today.port}`,
    port: today.port,
    sources: PUBLICATIONS.map(({ host, name, feed }) => ({
      id: host,
      title: name,
      url: originOf(host, today.port) + feed.path,
    })),
    requests: () => [...requests],
    advance: () => {
      today.day = 2
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/**
 * @param {string} host
 * @param {string} path
 * @param {Today} today
 * @returns {Answer}
 */
function answerTo(host, path, today) {
  if (path === '/robots.txt') return { type: 'text/plain', body: 'User-agent: *\nDisallow: /account/\n' }
  if (host === MOVED)
    return html('<!doctype html><title>Old Pier</title><h1>We have moved</h1><p>Look for us elsewhere.</p>')
  const publication = PUBLICATIONS.find((one) => one.host === host)
  if (!publication) return html('<!doctype html><title>Not found</title><h1>No such publication</h1>', 404)
  return answerOf(publication, path, today)
}

/**
 * @param {Publication} publication
 * @param {string} path
 * @param {Today} today
 * @returns {Answer}
 */
function answerOf(publication, path, today) {
  const articles = printed(publication, today)
  const modified = articles
    .map((article) => article.updated ?? article.published)
    .sort()
    .at(-1)
  const picture = /^\/pictures\/([a-z]+)-(\d+)\.png$/.exec(path)
  if (picture) return { type: 'image/png', body: paintScene(String(picture[1]), Number(picture[2])) }
  if (path === '/') return { ...html(frontPage(publication, articles)), modified }
  if (path === publication.feed.path)
    return { ...feedOf(publication, originOf(publication.host, today.port), articles), modified }
  if (publication.articles.some((draft) => draft.path === path && isWithdrawn(draft, today))) return GONE
  return articleAnswer(articles, path)
}

/**
 * @param {Printed[]} articles of the publication
 * @param {string} path
 * @returns {Answer}
 */
function articleAnswer(articles, path) {
  const amp = path.startsWith('/amp/')
  const wanted = amp ? path.slice('/amp'.length) : path
  const article = articles.find(({ draft, ampUrl }) => draft.path === wanted && (ampUrl || !amp))
  if (!article) return html('<!doctype html><title>Not found</title><h1>Page not found</h1>', 404)
  if (article.draft.gone) return GONE
  const others = articles.filter((other) => other !== article && !other.draft.gone).slice(0, 3)
  const modified = article.updated ?? article.published
  return { ...html(amp ? ampPage(article) : articlePage(article, others)), modified }
}

/**
 * @param {string} body
 * @param {number} [status]
 * @returns {Answer}
 */
function html(body, status) {
  return { type: 'text/html; charset=utf-8', body, ...(status && { status }) }
}

/** What a publication answers for an article it has taken away. @type {Answer} */
const GONE = html('<!doctype html><title>Gone</title><h1>This article was withdrawn</h1>', 410)

import { alMina } from './publications/al-mina.mjs'
import { cargoAndCurrent } from './publications/cargo-and-current.mjs'
import { coastlineDaily } from './publications/coastline-daily.mjs'
import { deepwaterJournal } from './publications/deepwater-journal.mjs'
import { harbourGazette } from './publications/harbour-gazette.mjs'
import { laMaree } from './publications/la-maree.mjs'
import { northshoreNews } from './publications/northshore-news.mjs'
import { reefReview } from './publications/reef-review.mjs'
import { saltwaterTimes } from './publications/saltwater-times.mjs'
import { tidewire } from './publications/tidewire.mjs'

/** @import { Draft, Printed, Publication } from './types.d.mts' */

/** @type {Publication[]} */
export const PUBLICATIONS = [
  harbourGazette,
  saltwaterTimes,
  reefReview,
  deepwaterJournal,
  northshoreNews,
  cargoAndCurrent,
  coastlineDaily,
  tidewire,
  laMaree,
  alMina,
]

const HOUR = 3_600_000
const DAY = 24 * HOUR

/**
 * Which day it is at the press, and where it stands.
 * @typedef {{ start: number, day: 1 | 2, port: number }} Today
 * `start`: the first day's moment, milliseconds since 1970
 */

/**
 * The address of a publication's front page, without a slash at its end.
 * @param {string} host
 * @param {number} port
 */
export function originOf(host, port) {
  return `http://${host}.localhost:${port}`
}

/**
 * A publication's articles as they stand today, newest first.
 * @param {Publication} publication
 * @param {Today} today
 * @returns {Printed[]}
 */
export function printed(publication, today) {
  return publication.articles
    .filter((draft) => (draft.day ?? 1) <= today.day && !isWithdrawn(draft, today))
    .map((draft) => print(publication, draft, today))
    .sort((one, other) => (one.published < other.published ? 1 : -1))
}

/**
 * Whether an article's page tells that it was taken away.
 * @param {Draft} draft
 * @param {Today} today
 */
export function isWithdrawn(draft, today) {
  return draft.withdrawn === true && today.day === 2
}

/**
 * @param {Publication} publication
 * @param {Draft} draft
 * @param {Today} today
 * @returns {Printed}
 */
function print(publication, draft, today) {
  const origin = originOf(publication.host, today.port)
  const later = today.day === 2 ? draft.later : undefined
  const source = draft.copyOf && original(draft.copyOf, today)
  const text = later?.text ?? replaced(source?.draft.text ?? draft.text, later?.replace ?? [])
  return {
    draft,
    publication,
    url: origin + draft.path,
    ...(draft.amp && { ampUrl: `${origin}/amp${draft.path}` }),
    ...(draft.picture && { pictureUrl: `${origin}/pictures/${draft.picture.scene}-${draft.picture.seed}.png` }),
    title: later?.title ?? draft.title,
    summary: draft.summary,
    paragraphs: text.split('\n\n'),
    ...(later?.note && { note: later.note }),
    published: instant(today.start + (draft.day === 2 ? DAY : 0) - draft.hoursAgo * HOUR),
    ...(later && { updated: instant(today.start + DAY - later.hoursAgo * HOUR) }),
    ...(source && { copiedFrom: { name: source.publication.name, url: source.url } }),
  }
}

/**
 * The article a copy was made from, as it stood on the first day: copies are not updated.
 * @param {{ host: string, path: string }} copyOf
 * @param {Today} today
 */
function original(copyOf, today) {
  const publication = PUBLICATIONS.find(({ host }) => host === copyOf.host)
  const draft = publication?.articles.find(({ path }) => path === copyOf.path)
  if (!publication || !draft) throw new Error(`No article ${copyOf.path} at ${copyOf.host} to copy`)
  return print(publication, draft, { ...today, day: 1 })
}

/**
 * @param {string} text
 * @param {[string, string][]} changes
 */
function replaced(text, changes) {
  return changes.reduce((changed, [from, to]) => changed.replaceAll(from, to), text)
}

/** @param {number} milliseconds since 1970 */
function instant(milliseconds) {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`
}

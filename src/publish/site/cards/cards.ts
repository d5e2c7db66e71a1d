import type { Hub } from '../../../news/hub.ts'
import type { NewsRecord } from '../../../news/record.ts'
import type { Topic } from '../../../news/topic.ts'
import type { Card } from '../../../ports/cards.ts'
import { articlePath, storyPath, topicPath } from '../../addresses.ts'
import type { Catalogue } from '../../catalogue.ts'
import { digest } from '../../digest.ts'
import type { Plan } from '../../plan.ts'
import type { CoveredStory } from '../../stories.ts'
import { stringsFor } from '../strings/pick.ts'
import { cardColours } from './colours.ts'

/** Pixels: what those who show shared pages ask for. */
export const CARD_SIZE = { width: 1200, height: 630 }
/** A held picture narrower than this looks poor where a page is shared, pixels. */
const USABLE_WIDTH = 600

/** What a page's card says, and the folder it lies in. */
export interface CardWords {
  folder: string
  headline: string
  line: string
}

/** Of the front page, and of every page that has none of its own. */
export function frontCard({ edition: { hub } }: Catalogue): CardWords {
  const { title, description } = hub
  return { folder: '', headline: description || title, line: addressOf(hub) }
}

function addressOf({ webUrl }: Hub): string {
  return webUrl.replace(/^https?:\/\//, '')
}

export function topicCard(topic: Topic): CardWords {
  return { folder: topicPath(topic.id), headline: topic.name, line: topic.description ?? '' }
}

/** Undefined where the article has a picture that can stand for it, or is not published. */
export function articleCard(record: NewsRecord, catalogue: Catalogue): CardWords | undefined {
  if (!catalogue.edition.drawCard || !record.fields.published || hasUsablePicture(record, catalogue)) return undefined
  const { title, provider, topics } = record.fields
  return { folder: articlePath(record), headline: title, line: joined([provider.name, topicOf(topics, catalogue)]) }
}

/** Undefined where the story's head has a picture that can stand for it. */
export function storyCard(story: CoveredStory, catalogue: Catalogue): CardWords | undefined {
  if (!catalogue.edition.drawCard || hasUsablePicture(story.head, catalogue)) return undefined
  const sources = stringsFor(catalogue.edition.hub.locale).sources(story.providers.length)
  const line = joined([sources, topicOf(story.topics, catalogue)])
  return { folder: storyPath(story.id), headline: story.head.fields.title, line }
}

/** Where a card lies, with its version: whoever keeps pictures by their address gets the new one. */
export function cardAddress(words: CardWords, catalogue: Catalogue): string {
  return `${cardPath(words)}?v=${cardVersion(words, catalogue)}`
}

/** The card of these words, where there are any and somebody draws it. It is drawn again only when it says something else. */
export function cardPlans(words: CardWords | undefined, catalogue: Catalogue): Plan[] {
  const draw = catalogue.edition.drawCard
  if (!draw || !words) return []
  return [
    {
      path: cardPath(words),
      mediaType: 'image/png',
      body: () => draw(cardOf(words, catalogue)),
      key: () => cardVersion(words, catalogue),
    },
  ]
}

function cardPath({ folder }: CardWords): string {
  return `${folder}card.png`
}

function cardOf({ headline, line }: CardWords, { edition }: Catalogue): Card {
  return { brand: edition.hub.title, address: addressOf(edition.hub), headline, line, colours: coloursOf(edition) }
}

function cardVersion(words: CardWords, catalogue: Catalogue): string {
  return digest(JSON.stringify(cardOf(words, catalogue)))
}

/** Read from the stylesheet once an edition. */
const known = new WeakMap<object, Card['colours']>()
function coloursOf(edition: Catalogue['edition']): Card['colours'] {
  const colours = known.get(edition) ?? cardColours(edition.theme)
  known.set(edition, colours)
  return colours
}

function hasUsablePicture({ fields }: NewsRecord, { edition }: Catalogue): boolean {
  const held = fields.images.flatMap(({ url, isCached }) => (isCached && edition.heldImages?.get(url)) || [])
  return (held[0]?.width ?? 0) >= USABLE_WIDTH
}

/** The most specific topic; the hub's root says nothing. */
function topicOf(names: readonly string[], { edition, topics }: Catalogue): string {
  const [name] = names.filter((each) => each !== edition.hub.topic)
  return name === undefined ? '' : (topics.get(name)?.name ?? name)
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ')
}

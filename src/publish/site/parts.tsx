import type { Instant } from '../../news/instant.ts'
import type { RecordImage } from '../../news/record.ts'
import { articlePath, folderName, hostOf, providerPath, storyPath, topicPath } from '../addresses.ts'
import { displayText } from '../display-text.ts'
import type { Coverage, CoveredStory } from '../stories.ts'
import type { Html } from './html.ts'
import type { Step } from './layout.tsx'
import type { View } from './view.ts'
import { heatLevel, heldImage, hueOf, link, when } from './view.ts'

/** A coloured initial that stands for a source; decoration only. */
export function Mark({ name }: { name: string }): Html {
  const initial = [...name.replace(/^(?:(?:the|die|der|das|le|la|les|el)\s+|ال)/i, '')][0] ?? '·'
  return (
    <span class={`mark hue-${hueOf(name)}`} aria-hidden="true">
      {initial.toUpperCase()}
    </span>
  )
}

export function When({ view, at }: { view: View; at: Instant }): Html {
  return <time datetime={at}>{when(view, at)}</time>
}

/** The publisher's name and link come first, wherever an article is shown. */
export function Byline(props: { view: View; coverage: Coverage; sourceless?: boolean | undefined }): Html {
  const { view, coverage, sourceless } = props
  const name = coverage.provider?.name ?? hostOf(coverage.webUrl)
  const domain = coverage.provider?.domain
  const known = domain !== undefined && view.catalogue.providers.has(folderName(domain))
  const source = known ? (
    <a class="provider" href={link(view, providerPath(domain))}>
      {name}
    </a>
  ) : (
    <span class="provider">{name}</span>
  )
  return (
    <p class="byline">
      {sourceless ? (
        ''
      ) : (
        <>
          <Mark name={name} />
          {source}
        </>
      )}
      {coverage.type === 'video' ? <span class="kind">{view.strings.video}</span> : ''}
      {coverage.publishedDateTime ? <When view={view} at={coverage.publishedDateTime} /> : ''}
    </p>
  )
}

/** The title, linked to the publisher's page. `id` lets other links of the article be described by it. */
export function Headline({ coverage, id }: { coverage: Coverage; id: string }): Html {
  return (
    <h3 class="headline" id={id}>
      <a href={coverage.webUrl} rel="noopener" dir="auto">
        {coverage.title}
      </a>
    </h3>
  )
}

/** The publisher's own summary; nothing where there is none. */
export function Excerpt({ text }: { text: string | undefined }): Html {
  const plain = displayText(text)
  if (plain === '') return null
  return (
    <p class="excerpt" dir="auto">
      {plain}
    </p>
  )
}

/** How wide a picture is shown, for the browser's choice among copies (the `sizes` of HTML); the stylesheet decides it. */
export const SIZES = {
  card: '9rem',
  lead: '(min-width:76rem) 39rem, (min-width:56rem) 52vw, 100vw',
  article: '(min-width:46rem) 42rem, 100vw',
  story: '(min-width:64rem) 25rem, (min-width:58rem) 54rem, 100vw',
} as const

/** A held picture with its size, so that nothing moves when it arrives; eager only at the top of a page. */
export function Picture({
  view,
  images,
  sizes,
  eager,
}: {
  view: View
  images: readonly RecordImage[]
  sizes: string
  eager?: boolean
}): Html {
  const found = heldImage(view, images)
  if (!found) return null
  const { image, held } = found
  return (
    <picture>
      {(held.sources ?? []).map(({ mediaType, copies }) => (
        <source
          type={mediaType}
          srcset={copies.map(({ path, width }) => `${link(view, path)} ${width}w`).join(', ')}
          sizes={sizes}
        />
      ))}
      <img
        class="picture"
        src={link(view, held.path)}
        width={held.width}
        height={held.height}
        alt=""
        title={image.attribution}
        loading={eager ? undefined : 'lazy'}
        decoding="async"
        fetchpriority={eager ? 'high' : undefined}
      />
    </picture>
  )
}

/**
 * A picture at the head of a page, with whom it is from: who is to be credited, else the publication it was taken from.
 * `source` names that.
 */
export function Figure(props: { view: View; images: readonly RecordImage[]; source: string; sizes: string }): Html {
  const { view, images, source, sizes } = props
  const found = heldImage(view, images)
  if (!found) return null
  return (
    <figure class="figure">
      <Picture view={view} images={images} sizes={sizes} eager />
      <figcaption class="small">{view.strings.imageCredit(found.image.attribution ?? source)}</figcaption>
    </figure>
  )
}

/** Five bars, as many filled as the heat has steps. */
export function Heat({ view, heat }: { view: View; heat: number }): Html {
  const level = heatLevel(heat, view.catalogue.stories[0]?.heat ?? 0)
  return (
    <span class={`heat heat-${level}`} role="img" aria-label={view.strings.heatLevel(level)}>
      <span />
      <span />
      <span />
      <span />
      <span />
    </span>
  )
}

/** Why a story is hot, in a phrase: how many sources, how fast, who was first. */
export function heatPhrase(view: View, story: CoveredStory): string {
  const { strings } = view
  if (story.providers.length < 2) return strings.onlySource
  const hours = Math.max(1, Math.round((Date.parse(story.latestAt) - Date.parse(story.openedAt)) / 3_600_000))
  const count =
    hours <= 48 ? strings.sourcesWithin(story.providers.length, hours) : strings.sources(story.providers.length)
  return `${count}, ${strings.firstReportedBy(story.providers[0] ?? '')}`
}

/** The way to what belongs to topics: its most specific topic that has a page; the hub's root says nothing. */
export function topicTrail(view: View, names: readonly string[]): Step[] {
  const { topics, edition } = view.catalogue
  const [topic] = names.flatMap((name) => (name === edition.hub.topic ? [] : (topics.get(name) ?? [])))
  return topic ? [{ name: topic.name, path: topicPath(topic.id) }] : []
}

/** Topics of an article or story; the hub's root topic only where there is no other, for it stands for everything. */
export function Topics(props: { view: View; names: readonly string[]; most?: number }): Html {
  const { view, names, most } = props
  const root = view.catalogue.edition.hub.topic
  const shown = (names.length > 1 ? names.filter((name) => name !== root) : names).slice(0, most)
  if (shown.length === 0) return null
  return (
    <ul class="tags" aria-label={view.strings.topics}>
      {shown.map((name) => {
        const topic = view.catalogue.topics.get(name)
        return (
          <li>
            {topic ? <a href={link(view, topicPath(topic.id))}>{topic.shortname ?? name}</a> : <span>{name}</span>}
          </li>
        )
      })}
    </ul>
  )
}

/** Where a reader goes from a story: all its coverage, and why it stands there. */
export function StoryLinks({ view, story, id }: { view: View; story: CoveredStory; id: string }): Html {
  const { strings } = view
  return (
    <p class="further">
      {story.coverage.length > 1 ? (
        <a href={link(view, storyPath(story.id))} aria-describedby={id}>
          {strings.fullCoverage} ({story.coverage.length})
        </a>
      ) : (
        ''
      )}
      <a href={link(view, articlePath(story.head))} aria-describedby={id}>
        {strings.whyHere}
      </a>
    </p>
  )
}

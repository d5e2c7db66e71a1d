import type { Instant } from '../../news/instant.ts'
import { articlePath, siteUrl, storyPath } from '../addresses.ts'
import type { Catalogue } from '../catalogue.ts'
import type { CoveredStory } from '../stories.ts'
import type { Html } from './html.ts'
import { Layout } from './layout.tsx'
import { Sponsored } from './sponsored.tsx'
import { ArticleLine, headCoverage, StoryCard } from './story-card.tsx'
import { filled } from './template.ts'
import type { View } from './view.ts'
import { link } from './view.ts'

/** Stories of so many hours stand before older ones, whatever the heat of those. */
const FRESH_HOURS = 72
/** So many stories have a card, the lead's included. */
const CARDS = 13
/** So many of the others have a line. */
const LINES = 24

/**
 * The front page's cards: what editors pinned, the newest choice first, whatever its age; then the last three days' stories
 * by heat; then, where they are few, older ones, newest first.
 */
export function frontStories(stories: readonly CoveredStory[], asOf: Instant): CoveredStory[] {
  const pinned = stories.filter(({ pinnedAt }) => pinnedAt !== undefined).sort(newestChoiceFirst)
  const others = pinned.length === 0 ? stories : stories.filter(({ pinnedAt }) => pinnedAt === undefined)
  return [...pinned, ...unpinned(others, asOf)].slice(0, CARDS)
}

/** What was chosen in the same second stays in order of heat. */
function newestChoiceFirst({ pinnedAt: one = '' }: CoveredStory, { pinnedAt: other = '' }: CoveredStory): number {
  return one < other ? 1 : one > other ? -1 : 0
}

function unpinned(stories: readonly CoveredStory[], asOf: Instant): CoveredStory[] {
  const since = new Date(Date.parse(asOf) - FRESH_HOURS * 3_600_000).toISOString()
  const fresh = stories.filter((story) => story.latestAt >= since)
  return [...fresh, ...newest(stories, CARDS - fresh.length, since)]
}

/** So many stories from before a moment, the newest first: of all that a hub ever told, a page shows few. */
function newest(stories: readonly CoveredStory[], count: number, before: Instant): CoveredStory[] {
  const found: CoveredStory[] = []
  for (const story of stories) {
    const last = found[count - 1]
    if (count <= 0 || story.latestAt >= before || (last && story.latestAt <= last.latestAt)) continue
    const at = found.findIndex(({ latestAt }) => latestAt < story.latestAt)
    found.splice(at < 0 ? found.length : at, 0, story)
    found.length = Math.min(found.length, count)
  }
  return found
}

/** What has no card, a line a story, newest first: nothing stands on the front page twice. */
export function otherStories(catalogue: Catalogue, cards: readonly CoveredStory[]): CoveredStory[] {
  const shown = new Set(cards)
  const others: CoveredStory[] = []
  for (const { path } of catalogue.published) {
    const story = catalogue.storyOf.get(path)
    if (story === undefined || shown.has(story)) continue
    shown.add(story)
    others.push(story)
    if (others.length === LINES) break
  }
  return others
}

/** The page of a story, or of its only article. */
export function pageOf(story: CoveredStory): string {
  return story.coverage.length > 1 ? storyPath(story.id) : articlePath(story.head)
}

/** A schema.org ItemList of pages of ours. */
export function itemList(catalogue: Catalogue, stories: readonly CoveredStory[]) {
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    itemListElement: stories.map((story, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      url: siteUrl(catalogue.edition.hub, pageOf(story)),
      name: story.head.fields.title,
    })),
  }
}

/** The site itself, as search engines name it in their results. */
function website({ edition: { hub } }: Catalogue) {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: hub.title,
    url: siteUrl(hub, ''),
    ...(hub.description && { description: hub.description }),
    inLanguage: hub.locale,
  }
}

function More({ view, stories }: { view: View; stories: readonly CoveredStory[] }): Html {
  if (stories.length === 0) return null
  return (
    <section class="latest" aria-labelledby="more">
      <h2 id="more">{view.strings.moreNews}</h2>
      <ul class="lines">
        {stories.map((story) => (
          <ArticleLine view={view} coverage={headCoverage(story)} href={link(view, pageOf(story))} />
        ))}
      </ul>
      <p class="further">
        <a href={link(view, 'archive/')}>{view.strings.archive}</a>
      </p>
    </section>
  )
}

function Empty({ view }: { view: View }): Html {
  return (
    <section class="empty">
      <h2>{view.strings.nothingYet}</h2>
      <p>{view.strings.nothingYetHint}</p>
    </section>
  )
}

/** `index.html` */
export function FrontPage({ view }: { view: View }): Html {
  const { catalogue, strings } = view
  const { hub } = catalogue.edition
  const cards = frontStories(catalogue.stories, catalogue.edition.asOf)
  const more = otherStories(catalogue, cards)
  const [lead, ...others] = cards
  const own = catalogue.edition.theme?.templates?.front
  const head = {
    title: hub.title,
    description: hub.description || strings.descriptions.front(hub.title),
    structured: [website(catalogue), itemList(catalogue, cards)],
    data: 'api/stories/index.json',
    current: '',
  }
  return (
    <Layout view={view} head={head}>
      <h1 class="unseen">{hub.title}</h1>
      {own === undefined ? '' : filled(own, { title: hub.title, description: hub.description, home: link(view, '') })}
      {lead ? (
        <div class="front">
          <section class="stories" aria-labelledby="stories">
            <h2 id="stories">{strings.topStories}</h2>
            <StoryCard view={view} story={lead} lead />
            <div class="cards">
              {others.map((story) => (
                <StoryCard view={view} story={story} />
              ))}
            </div>
          </section>
          <More view={view} stories={more} />
        </div>
      ) : (
        <Empty view={view} />
      )}
      <Sponsored view={view} placement="front" />
    </Layout>
  )
}

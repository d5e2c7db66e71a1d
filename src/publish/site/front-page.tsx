import type { Instant } from '../../news/instant.ts'
import type { NewsRecord } from '../../news/record.ts'
import { articlePath, siteUrl, storyPath } from '../addresses.ts'
import type { Catalogue } from '../catalogue.ts'
import type { CoveredStory } from '../stories.ts'
import type { Html } from './html.ts'
import { Layout } from './layout.tsx'
import { recordCoverage } from './record-list.tsx'
import { Sponsored } from './sponsored.tsx'
import { ArticleLine, headCoverage, StoryCard } from './story-card.tsx'
import { filled } from './template.ts'
import type { View } from './view.ts'
import { link } from './view.ts'

/** Stories of so many hours stand before older ones, whatever the heat of those. */
const FRESH_HOURS = 72
const STORIES = 25
/** So many stories have a card, the lead's included; the others a line. */
const CARDS = 13
const LATEST = 14

/** The front page's order: the last three days' stories by heat, then, where they are few, older ones, newest first. */
export function frontStories(stories: readonly CoveredStory[], asOf: Instant): CoveredStory[] {
  const since = new Date(Date.parse(asOf) - FRESH_HOURS * 3_600_000).toISOString()
  const fresh = stories.filter((story) => story.latestAt >= since)
  if (fresh.length >= STORIES) return fresh.slice(0, STORIES)
  const older = stories.filter((story) => story.latestAt < since).sort((a, b) => (a.latestAt < b.latestAt ? 1 : -1))
  return [...fresh, ...older].slice(0, STORIES)
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

function Latest({ view, records }: { view: View; records: readonly NewsRecord[] }): Html {
  return (
    <section class="latest" aria-labelledby="latest">
      <h2 id="latest">{view.strings.latest}</h2>
      <ul class="lines">
        {records.map((record) => (
          <ArticleLine view={view} coverage={recordCoverage(record)} href={link(view, articlePath(record))} />
        ))}
      </ul>
      <p class="further">
        <a href={link(view, 'archive/')}>{view.strings.archive}</a>
      </p>
    </section>
  )
}

/** Stories that are not news any more, a line each. */
function Earlier({ view, stories }: { view: View; stories: readonly CoveredStory[] }): Html {
  if (stories.length === 0) return null
  return (
    <section class="earlier" aria-labelledby="earlier">
      <h2 id="earlier">{view.strings.earlier}</h2>
      <ul class="lines">
        {stories.map((story) => (
          <ArticleLine view={view} coverage={headCoverage(story)} href={link(view, pageOf(story))} />
        ))}
      </ul>
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
  const [lead, ...others] = frontStories(catalogue.stories, catalogue.edition.asOf)
  const own = catalogue.edition.theme?.templates?.front
  const head = {
    title: hub.title,
    ...(hub.description !== undefined && { description: hub.description }),
    structured: itemList(catalogue, lead ? [lead, ...others] : []),
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
              {others.slice(0, CARDS - 1).map((story) => (
                <StoryCard view={view} story={story} />
              ))}
            </div>
            <Earlier view={view} stories={others.slice(CARDS - 1)} />
          </section>
          <Latest view={view} records={catalogue.published.slice(0, LATEST)} />
        </div>
      ) : (
        <Empty view={view} />
      )}
      <Sponsored view={view} placement="front" />
    </Layout>
  )
}

import { articlePath, hostOf, publisherUrl, storyPath } from '../addresses.ts'
import { displayText } from '../display-text.ts'
import type { Coverage, CoveredStory } from '../stories.ts'
import type { Html } from './html.ts'
import { Byline, Excerpt, Headline, Heat, heatPhrase, Picture, SIZES, StoryLinks, Topics, When } from './parts.tsx'
import { filled } from './template.ts'
import type { View } from './view.ts'
import { hueOf, link } from './view.ts'

/** So many topics are named on a card. */
const TOPICS = 3

/** The story's head as one of its coverage. */
export function headCoverage({ head, coverage }: CoveredStory): Coverage {
  const found = coverage.find(({ record }) => record === head)
  return found ?? { title: head.fields.title, webUrl: publisherUrl(head.fields), record: head }
}

/** Other sources' headlines on the same event, at most `count`, one a source. */
function OtherCoverage({ view, story, count }: { view: View; story: CoveredStory; count: number }): Html {
  const seen = new Set([story.head.fields.provider.name])
  const others = story.coverage.filter(({ provider }) => {
    const fresh = provider !== undefined && !seen.has(provider.name)
    if (provider) seen.add(provider.name)
    return fresh
  })
  if (others.length === 0) return null
  return (
    <ul class="others" aria-label={view.strings.also}>
      {others.slice(0, count).map((other) => (
        <li>
          <span class="provider">{other.provider?.name}</span>{' '}
          <a href={other.webUrl} rel="noopener" dir="auto">
            {other.title}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** A name for a story's headline within its page. */
function headlineId(story: CoveredStory): string {
  return `h-${story.id.replace(/[^A-Za-z0-9_-]+/g, '-').slice(0, 24)}-${hueOf(story.id)}`
}

/** What the owner's own card may show. */
function cardValues(view: View, story: CoveredStory, lead: boolean) {
  const { fields } = story.head
  const coverage = headCoverage(story)
  return {
    lead: lead ? 'lead' : '',
    title: coverage.title,
    address: coverage.webUrl,
    provider: fields.provider.name,
    chosen: story.pinnedAt === undefined ? '' : view.strings.chosen,
    time: <When view={view} at={fields.publishedDateTime} />,
    excerpt: displayText(fields.excerpt),
    picture: <Picture view={view} images={fields.images} sizes={lead ? SIZES.lead : SIZES.card} eager={lead} />,
    heat: <Heat view={view} heat={story.heat} />,
    phrase: heatPhrase(view, story),
    articles: view.strings.articles(story.coverage.length),
    sources: story.providers.length > 1 ? view.strings.sources(story.providers.length) : '',
    others: <OtherCoverage view={view} story={story} count={lead ? 4 : 2} />,
    story: story.coverage.length > 1 ? link(view, storyPath(story.id)) : '',
    why: link(view, articlePath(story.head)),
    topics: <Topics view={view} names={fields.topics} />,
  }
}

/** A story on a list of stories. The lead has a large picture, more of the summary and more coverage. */
export function StoryCard({ view, story, lead }: { view: View; story: CoveredStory; lead?: boolean }): Html {
  const { fields } = story.head
  const coverage = headCoverage(story)
  const phrase = heatPhrase(view, story)
  const id = headlineId(story)
  const own = view.catalogue.edition.theme?.templates?.card
  if (own !== undefined) {
    return <article class={lead ? 'card lead' : 'card'}>{filled(own, cardValues(view, story, lead ?? false))}</article>
  }
  return (
    <article class={lead ? 'card lead' : 'card'}>
      {lead ? '' : <Byline view={view} coverage={coverage} />}
      <Picture view={view} images={fields.images} sizes={lead ? SIZES.lead : SIZES.card} eager={lead ?? false} />
      <div class="card-text">
        {story.pinnedAt === undefined ? '' : <p class="chosen">{view.strings.chosen}</p>}
        {lead ? <Byline view={view} coverage={coverage} /> : ''}
        <Headline coverage={coverage} id={id} />
        <Excerpt text={fields.excerpt} />
        <p class="warmth">
          <Heat view={view} heat={story.heat} />
          <span>{phrase}</span>
        </p>
        {lead ? '' : <OtherCoverage view={view} story={story} count={2} />}
        <div class="card-foot">
          <StoryLinks view={view} story={story} id={id} />
          <Topics view={view} names={fields.topics} most={TOPICS} />
        </div>
      </div>
      {lead ? <OtherCoverage view={view} story={story} count={4} /> : ''}
    </article>
  )
}

/** One line of a list of articles: source, title, time; without the source where the page has one alone. */
export function ArticleLine(props: { view: View; coverage: Coverage; href?: string; sourceless?: boolean }): Html {
  const { view, coverage, href, sourceless } = props
  const own = view.catalogue.edition.theme?.templates?.line
  if (own !== undefined) {
    const { title, webUrl, provider, publishedDateTime: at } = coverage
    const time = at === undefined ? undefined : <When view={view} at={at} />
    const values = { title, address: href ?? webUrl, provider: provider?.name ?? hostOf(webUrl), time }
    return <li class="line">{filled(own, values)}</li>
  }
  return (
    <li class="line">
      <Byline view={view} coverage={coverage} sourceless={sourceless} />
      <a class="headline" href={href ?? coverage.webUrl} dir="auto">
        {coverage.title}
      </a>
    </li>
  )
}

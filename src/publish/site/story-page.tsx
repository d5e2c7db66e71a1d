import { articlePath, publisherUrl, siteUrl, storyPath } from '../addresses.ts'
import { displayText } from '../display-text.ts'
import { onceTogether } from '../once-together.ts'
import type { Coverage, CoveredStory } from '../stories.ts'
import { storyCard } from './cards/cards.ts'
import { Changes } from './changes.tsx'
import { CoverageChart } from './coverage-chart.tsx'
import { FeedLine } from './feed-line.tsx'
import { pageOf } from './front-page.tsx'
import type { Html } from './html.ts'
import { Layout } from './layout.tsx'
import { Byline, Excerpt, Figure, Headline, Heat, heatPhrase, SIZES, Topics, topicTrail } from './parts.tsx'
import { headCoverage } from './story-card.tsx'
import type { Strings } from './strings/strings.ts'
import type { View } from './view.ts'
import { heldImage, link } from './view.ts'

/** Minutes for an hour, hours for two days, days from then on; nothing for a report of the same minute. */
function later(strings: Strings, minutes: number | undefined): string {
  if (minutes === undefined || minutes <= 0) return ''
  if (minutes < 60) return strings.minutesLater(minutes)
  const hours = Math.round(minutes / 60)
  return hours <= 48 ? strings.hoursLater(hours) : strings.daysLater(Math.round(hours / 24))
}

function Report(props: { view: View; coverage: Coverage; story: CoveredStory; number: number }): Html {
  const { view, coverage, story, number } = props
  const { strings } = view
  const at = coverage.publishedDateTime
  const minutes = at === undefined ? undefined : Math.round((Date.parse(at) - Date.parse(story.openedAt)) / 60_000)
  const isFirst = coverage === story.coverage[0]
  return (
    <li class={isFirst ? 'report first' : 'report'}>
      <p class="step">{isFirst ? strings.first : later(strings, minutes)}</p>
      <Byline view={view} coverage={coverage} />
      <Headline coverage={coverage} id={`report-${number}`} />
      <Excerpt text={coverage.excerpt} />
      {coverage.record ? <Changes view={view} record={coverage.record} /> : ''}
      {coverage.record ? (
        <p class="further">
          <a href={link(view, articlePath(coverage.record))} aria-describedby={`report-${number}`}>
            {strings.whyHere}
          </a>
        </p>
      ) : (
        ''
      )}
    </li>
  )
}

function structured(view: View, story: CoveredStory) {
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    name: story.head.fields.title,
    url: siteUrl(view.catalogue.edition.hub, view.path),
    itemListElement: story.coverage.map((coverage, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      url: coverage.webUrl,
      name: coverage.title,
    })),
  }
}

/** Of a story that was split: where the reports are that once stood with it. */
function OnceTogether({ view, story }: { view: View; story: CoveredStory }): Html {
  const others = onceTogether(view.catalogue, story)
  if (others.length === 0) return null
  return (
    <p class="small">
      {view.strings.onceTogether}
      {others.map((other, index) => (
        <>
          {index > 0 ? ' · ' : ''}
          <a href={link(view, pageOf(other))} dir="auto">
            {other.head.fields.title}
          </a>
        </>
      ))}
    </p>
  )
}

/** `stories/{id}/`: everything reported on one event, in the order in which it was. */
export function StoryPage({ view, story }: { view: View; story: CoveredStory }): Html {
  const { strings } = view
  const { fields } = story.head
  const held = heldImage(view, fields.images)?.held
  const card = storyCard(story, view.catalogue)
  const head = {
    title: fields.title,
    description: displayText(fields.excerpt),
    kind: 'article' as const,
    feeds: storyPath(story.id),
    structured: structured(view, story),
    trail: topicTrail(view, story.topics),
    data: `api/${storyPath(story.id)}index.json`,
    ...(card ? { card } : held && { image: held }),
  }
  return (
    <Layout view={view} head={head}>
      <article class="story">
        <div class="story-head">
          <Byline view={view} coverage={headCoverage(story)} />
          <h1>
            <a href={publisherUrl(fields)} rel="noopener" dir="auto">
              {fields.title}
            </a>
          </h1>
          <Excerpt text={fields.excerpt} />
          <p class="warmth">
            <Heat view={view} heat={story.heat} />
            <span>{heatPhrase(view, story)}</span>
          </p>
          <Topics view={view} names={story.topics} />
          <OnceTogether view={view} story={story} />
        </div>
        <Figure view={view} images={fields.images} source={fields.provider.name} sizes={SIZES.story} />
        <section class="timeline" aria-labelledby="timeline">
          <h2 id="timeline">{strings.timeline}</h2>
          <CoverageChart view={view} story={story} />
          <ol class="reports">
            {story.coverage.map((coverage, index) => (
              <Report view={view} coverage={coverage} story={story} number={index + 1} />
            ))}
          </ol>
          <FeedLine view={view} title={strings.followStory} folder={storyPath(story.id)} />
        </section>
      </article>
    </Layout>
  )
}

import type { NewsRecord } from '../../news/record.ts'
import { articlePath, publisherUrl, siteUrl, slugOf, storyPath } from '../addresses.ts'
import { displayText } from '../display-text.ts'
import type { CoveredStory } from '../stories.ts'
import { articleCard } from './cards/cards.ts'
import { ChangeNotes } from './changes.tsx'
import type { Html } from './html.ts'
import { Layout } from './layout.tsx'
import { Byline, Figure, heatPhrase, SIZES, Topics, topicTrail, When } from './parts.tsx'
import { recordCoverage } from './record-list.tsx'
import { ArticleLine } from './story-card.tsx'
import type { View } from './view.ts'
import { heldImage, link } from './view.ts'
import { Why } from './why.tsx'

/** Our page is about the publisher's article and says so; it does not claim to be it. */
function structured(view: View, record: NewsRecord) {
  const { fields } = record
  const { hub } = view.catalogue.edition
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    url: siteUrl(hub, view.path),
    isPartOf: { '@type': 'WebSite', name: hub.title, url: siteUrl(hub, '') },
    mainEntity: {
      '@type': 'NewsArticle',
      headline: fields.title,
      ...(fields.excerpt !== '' && { description: displayText(fields.excerpt) }),
      ...(fields.images.length > 0 && { image: fields.images.map(({ url }) => url) }),
      url: publisherUrl(fields),
      datePublished: fields.publishedDateTime,
      dateModified: fields.updatedDateTime ?? fields.publishedDateTime,
      publisher: { '@type': 'Organization', name: fields.provider.name, url: `https://${fields.provider.domain}/` },
      ...(fields.provider.authors && {
        author: fields.provider.authors.map(({ name }) => ({ '@type': 'Person', name })),
      }),
      about: fields.topics.map((name) => ({ '@type': 'Thing', name })),
    },
  }
}

function Facts({ view, record }: { view: View; record: NewsRecord }): Html {
  const { strings } = view
  const { publishedDateTime, updatedDateTime, provider } = record.fields
  return (
    <p class="facts">
      {provider.authors && provider.authors.length > 0 ? (
        <span>{strings.by(provider.authors.map(({ name }) => name).join(', '))}</span>
      ) : (
        ''
      )}
      <span>
        {strings.published} <When view={view} at={publishedDateTime} />
      </span>
      {updatedDateTime ? (
        <span>
          {strings.updated} <When view={view} at={updatedDateTime} />
        </span>
      ) : (
        ''
      )}
    </p>
  )
}

function SameStory({ view, record, story }: { view: View; record: NewsRecord; story: CoveredStory }): Html {
  const others = story.coverage.filter((coverage) => coverage.record !== record)
  if (others.length === 0) return null
  return (
    <section aria-labelledby="same-story">
      <h2 id="same-story">{view.strings.sameStory}</h2>
      <p>{heatPhrase(view, story)}</p>
      <ul class="lines">
        {others.map((coverage) => (
          <ArticleLine
            view={view}
            coverage={coverage}
            {...(coverage.record && { href: link(view, articlePath(coverage.record)) })}
          />
        ))}
      </ul>
      <p class="further">
        <a href={link(view, storyPath(story.id))}>
          {view.strings.fullCoverage} ({story.coverage.length})
        </a>
      </p>
    </section>
  )
}

/** `news/{slug}/`: one article, its publisher first, with why it stands on the hub. */
export function ArticlePage({ view, record }: { view: View; record: NewsRecord }): Html {
  const { strings, catalogue } = view
  const { fields } = record
  const story = catalogue.storyOf.get(record.path)
  const found = heldImage(view, fields.images)
  const card = articleCard(record, catalogue)
  const address = publisherUrl(fields)
  const excerpt = displayText(fields.excerpt)
  // The line below the title says when.
  const { publishedDateTime: _, ...undated } = recordCoverage(record)
  const head = {
    title: fields.title,
    description: excerpt,
    kind: 'article' as const,
    structured: structured(view, record),
    trail: topicTrail(view, fields.topics),
    data: `api/news/${slugOf(record)}/index.json`,
    ...(card ? { card } : found && { image: found.held }),
    noIndex: !fields.published,
  }
  return (
    <Layout view={view} head={head}>
      <article class="article">
        <Byline view={view} coverage={undated} />
        <h1>
          <a href={address} rel="noopener" dir="auto">
            {fields.title}
          </a>
        </h1>
        <Facts view={view} record={record} />
        <Figure view={view} images={fields.images} source={fields.provider.name} sizes={SIZES.article} />
        {excerpt === '' ? (
          <p class="small">{strings.noExcerpt}</p>
        ) : (
          <blockquote cite={address} dir="auto">
            <p>{excerpt}</p>
          </blockquote>
        )}
        <p>
          <a class="button" href={address} rel="noopener">
            {strings.readAt(fields.provider.name)}
          </a>
        </p>
        <Topics view={view} names={fields.topics} />
        <ChangeNotes view={view} record={record} />
        {story ? <SameStory view={view} record={record} story={story} /> : ''}
        <Why view={view} record={record} />
      </article>
    </Layout>
  )
}

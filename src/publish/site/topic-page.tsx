import type { Topic } from '../../news/topic.ts'
import { collectionPath, folderName, topicPath } from '../addresses.ts'
import type { Catalogue } from '../catalogue.ts'
import { isShown } from '../collections/shelves.ts'
import type { CoveredStory } from '../stories.ts'
import { topicCard } from './cards/cards.ts'
import { FeedLine } from './feed-line.tsx'
import { frontStories, itemList } from './front-page.tsx'
import type { Html } from './html.ts'
import { Layout } from './layout.tsx'
import { RecordList, SheetPager, spanOf } from './record-list.tsx'
import type { Sheet } from './sheets.ts'
import { Sponsored } from './sponsored.tsx'
import { StoryCard } from './story-card.tsx'
import type { View } from './view.ts'
import { link } from './view.ts'

const STORIES = 9

/** The topic's stories in the front page's order. */
export function topicStories(catalogue: Catalogue, topic: Topic): CoveredStory[] {
  return frontStories(catalogue.storiesByTopic.get(topic.name) ?? [], catalogue.edition.asOf).slice(0, STORIES)
}

/** `topics/{id}/` and its further pages; stories stand on the first page only. */
export function TopicPage({ view, topic, sheet }: { view: View; topic: Topic; sheet: Sheet }): Html {
  const { catalogue, strings } = view
  const { descriptions } = strings
  const folder = topicPath(topic.id)
  const span = spanOf(view, sheet)
  const stories = sheet.number === undefined ? topicStories(catalogue, topic) : []
  const [lead, ...others] = stories
  const shown = new Set(stories)
  const records = sheet.records.filter(({ path }) => {
    const story = catalogue.storyOf.get(path)
    return story === undefined || !shown.has(story)
  })
  const children = catalogue.edition.taxonomy.filter((each) => each.parent === topic.name)
  const head = {
    title: [topic.name, span].filter(Boolean).join(', '),
    card: topicCard(topic),
    description: [span, topic.description || descriptions.topic(topic.name, catalogue.edition.hub.title)]
      .filter(Boolean)
      .join(': '),
    feeds: folder,
    structured: itemList(catalogue, stories),
    trail: [{ name: strings.topics, path: 'topics/' }],
    data: `api/news/${folderName(topic.id)}/index.json`,
    current: folder,
  }
  return (
    <Layout view={view} head={head}>
      <div class="page-head">
        <h1>{topic.name}</h1>
        {topic.description ? <p dir="auto">{topic.description}</p> : ''}
        {children.length > 0 ? (
          <ul class="tags">
            {children.map((child) => (
              <li>
                <a href={link(view, topicPath(child.id))}>{child.shortname ?? child.name}</a>
              </li>
            ))}
          </ul>
        ) : (
          ''
        )}
        <FeedLine view={view} title={strings.feeds} folder={folder} />
      </div>
      {lead ? (
        <section class="stories" aria-labelledby="stories">
          <h2 id="stories">{strings.topStories}</h2>
          <StoryCard view={view} story={lead} lead />
          <div class="cards">
            {others.map((story) => (
              <StoryCard view={view} story={story} />
            ))}
          </div>
        </section>
      ) : (
        ''
      )}
      <section aria-labelledby="all" hidden={lead !== undefined && records.length === 0 && sheet.older === undefined}>
        <h2 id="all">{lead ? strings.moreNews : (span ?? strings.latestNews)}</h2>
        {sheet.records.length > 0 ? <RecordList view={view} records={records} /> : <p>{strings.nothingYet}</p>}
        <SheetPager view={view} folder={folder} sheet={sheet} />
      </section>
      <Sponsored view={view} placement="topics" topic={topic.name} />
    </Layout>
  )
}

/** `topics/`: the whole taxonomy, children below their parents. */
export function TopicsPage({ view }: { view: View }): Html {
  const { catalogue, strings } = view
  const names = new Set(catalogue.edition.taxonomy.map(({ name }) => name))
  const description = strings.descriptions.topics(catalogue.edition.hub.title)
  const head = { title: strings.topics, description, data: 'api/topics/index.json' }
  const roots = catalogue.edition.taxonomy.filter(({ parent }) => parent === undefined || !names.has(parent))
  return (
    <Layout view={view} head={head}>
      <h1>{strings.topics}</h1>
      <section aria-label={strings.topics}>
        <TopicBranch view={view} topics={roots} depth={0} />
      </section>
      <CollectionLinks view={view} />
    </Layout>
  )
}

/** The way to the hub's other collections. */
function CollectionLinks({ view }: { view: View }): Html {
  const names = [...new Set(view.catalogue.edition.collections.filter(isShown).map(({ collection }) => collection))]
  const known = names.filter((name) => view.strings.collections[name] !== undefined).sort()
  if (known.length === 0) return null
  return (
    <section aria-labelledby="also">
      <h2 id="also">{view.strings.alsoHere}</h2>
      <ul class="sources">
        {known.map((name) => (
          <li>
            <a href={link(view, collectionPath(name))}>{view.strings.collections[name]}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Taxonomies are written by hand: a circle of parents must not hang the build. */
const DEEPEST = 8

function TopicBranch({ view, topics, depth }: { view: View; topics: readonly Topic[]; depth: number }): Html {
  if (topics.length === 0 || depth > DEEPEST) return null
  return (
    <ul class="tree">
      {topics.map((topic) => (
        <li>
          <a href={link(view, topicPath(topic.id))}>{topic.name}</a>{' '}
          <span class="count">{view.strings.articles(view.catalogue.byTopic.get(topic.name)?.length ?? 0)}</span>
          <TopicBranch
            view={view}
            topics={view.catalogue.edition.taxonomy.filter(({ parent }) => parent === topic.name)}
            depth={depth + 1}
          />
        </li>
      ))}
    </ul>
  )
}

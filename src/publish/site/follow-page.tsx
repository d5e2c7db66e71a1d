import { topicPath } from '../addresses.ts'
import { isShown } from '../collections/shelves.ts'
import type { Html } from './html.ts'
import { Layout } from './layout.tsx'
import { IssueLine, NEWSLETTERS } from './newsletter-page.tsx'
import type { View } from './view.ts'
import { link } from './view.ts'

/** Issues of the newsletter that are named; the newsletter's own page has all. */
const ISSUES = 3

function Feeds({ view }: { view: View }): Html {
  const { taxonomy, hub } = view.catalogue.edition
  const subjects = [
    { name: hub.title, folder: '' },
    ...taxonomy.map(({ id, name }) => ({ name, folder: topicPath(id) })),
  ]
  const formats = [
    { name: 'RSS', file: 'feed.xml' },
    { name: 'Atom', file: 'atom.xml' },
    { name: 'JSON', file: 'feed.json' },
  ]
  return (
    <section aria-labelledby="feeds">
      <h2 id="feeds">{view.strings.feeds}</h2>
      <p>{view.strings.feedsLead}</p>
      <table class="terms">
        <tbody>
          {subjects.map(({ name, folder }) => (
            <tr>
              <th scope="row">{name}</th>
              <td>
                {formats.map((format) => (
                  <a href={link(view, `${folder}${format.file}`)}>
                    {format.name}
                    <span class="unseen"> {name}</span>
                  </a>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Newsletter({ view }: { view: View }): Html {
  const issues = [...view.catalogue.edition.issues].sort((a, b) => (a.publishedDateTime < b.publishedDateTime ? 1 : -1))
  if (issues.length === 0) return null
  const title = view.strings.collections.newsletters ?? 'Newsletter'
  return (
    <section aria-labelledby="newsletter">
      <h2 id="newsletter">{title}</h2>
      <p>{view.strings.newsletterLead}</p>
      <ul class="lines">
        {issues.slice(0, ISSUES).map((issue) => (
          <IssueLine view={view} issue={issue} />
        ))}
      </ul>
      <p class="further">
        <a href={link(view, NEWSLETTERS)}>{view.strings.newsletterEarlier}</a>
      </p>
    </section>
  )
}

function Calendar({ view }: { view: View }): Html {
  const { collections } = view.catalogue.edition
  if (!collections.some((record) => record.collection === 'events' && isShown(record))) return null
  return (
    <section aria-labelledby="events">
      <h2 id="events">{view.strings.collections.events}</h2>
      <p>
        <a href={link(view, 'events/calendar.ics')}>{view.strings.allDates}</a>
      </p>
    </section>
  )
}

function Data({ view }: { view: View }): Html {
  const { strings } = view
  const files: [string, string][] = [
    ['api/news/index.json', strings.latestNews],
    ['api/stories/index.json', strings.topStories],
    ['api/topics/index.json', strings.topics],
    ['api/openapi.json', strings.dataDescription],
  ]
  return (
    <section aria-labelledby="data">
      <h2 id="data">{strings.data}</h2>
      <p>{strings.dataLead}</p>
      <ul>
        {files.map(([path, name]) => (
          <li>
            <a href={link(view, path)}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** `follow/`: every way to be told of what is new: feeds, newsletter, calendar, data. */
export function FollowPage({ view }: { view: View }): Html {
  const { strings } = view
  return (
    <Layout view={view} head={{ title: strings.follow, description: strings.followLead }}>
      <div class="prose">
        <h1>{strings.follow}</h1>
        <p class="leadin">{strings.followLead}</p>
        <Newsletter view={view} />
        <Feeds view={view} />
        <Calendar view={view} />
        <Data view={view} />
      </div>
    </Layout>
  )
}

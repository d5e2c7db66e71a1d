import { topicPath } from '../addresses.ts'
import { ChangeList, changesOfShown } from './changes.tsx'
import type { Html } from './html.ts'
import { Layout, rootOf } from './layout.tsx'
import { When } from './parts.tsx'
import { RecordList } from './record-list.tsx'
import type { View } from './view.ts'
import { link } from './view.ts'
import { ruleWords } from './why.tsx'

/** `how-we-rank/`: made from the policy in force, so that it cannot fall behind. */
export function RankPage({ view }: { view: View }): Html {
  const { strings } = view
  const { policy } = view.catalogue.edition.hub
  const settings = Object.entries(policy.settings)
  return (
    <Layout view={view} head={{ title: strings.howWeRank, description: strings.rankLead }}>
      <div class="prose">
        <h1>{strings.howWeRank}</h1>
        <p class="leadin">{strings.rankLead}</p>
        <ul>
          {strings.rankRules[policy.name].map((rule) => (
            <li>{rule}</li>
          ))}
        </ul>
        <p>{strings.rankEditors}</p>
        <table class="terms" hidden={settings.length === 0}>
          <caption>
            {strings.policy} <code>{`${policy.name}@${policy.version}`}</code>
          </caption>
          <thead>
            <tr>
              <th scope="col">{strings.setting}</th>
              <th scope="col" class="number">
                {strings.value}
              </th>
            </tr>
          </thead>
          <tbody>
            {settings.map(([name, value]) => (
              <tr>
                <th scope="row">{ruleWords(name)}</th>
                <td class="number">{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Layout>
  )
}

/** `corrections/`: what was withdrawn, and what its publisher or an editor corrected. */
export function CorrectionsPage({ view }: { view: View }): Html {
  const { strings } = view
  const { tombstones } = view.catalogue.edition
  const withdrawn = [...tombstones].sort((a, b) => (a.at < b.at ? 1 : -1))
  const changes = changesOfShown(view)
  const told = new Set(changes.map(({ record }) => record))
  const corrected = view.catalogue.published
    .filter((record) => record.fields.updatedDateTime !== undefined && !told.has(record))
    .slice(0, 100)
  return (
    <Layout view={view} head={{ title: strings.corrections, description: strings.correctionsLead }}>
      <div class="prose">
        <h1>{strings.corrections}</h1>
        <p class="leadin">{strings.correctionsLead}</p>
        {withdrawn.length + changes.length + corrected.length === 0 ? <p>{strings.noCorrections}</p> : ''}
        {withdrawn.length > 0 ? (
          <section aria-labelledby="withdrawn">
            <h2 id="withdrawn">{strings.withdrawn}</h2>
            <ul>
              {withdrawn.map((tombstone) => (
                <li>
                  <When view={view} at={tombstone.at} />: <span dir="auto">{tombstone.title ?? strings.anArticle}</span>
                  , {strings.withdrawalReasons[tombstone.reason] ?? tombstone.reason}
                </li>
              ))}
            </ul>
          </section>
        ) : (
          ''
        )}
        {changes.length > 0 ? (
          <section aria-labelledby="changed">
            <h2 id="changed">{strings.whatChanged}</h2>
            <ChangeList view={view} changes={changes} />
          </section>
        ) : (
          ''
        )}
        {corrected.length > 0 ? (
          <section aria-labelledby="corrected">
            <h2 id="corrected">{strings.updated}</h2>
            <RecordList view={view} records={corrected} />
          </section>
        ) : (
          ''
        )}
      </div>
    </Layout>
  )
}

/** `follow/`: the hub's feeds and data, topic by topic. */
export function FollowPage({ view }: { view: View }): Html {
  const { strings } = view
  const { taxonomy, hub } = view.catalogue.edition
  const subjects = [
    { name: hub.title, folder: '' },
    ...taxonomy.map(({ id, name }) => ({ name, folder: topicPath(id) })),
  ]
  return (
    <Layout view={view} head={{ title: strings.follow }}>
      <div class="prose">
        <h1>{strings.follow}</h1>
        <table class="terms">
          <caption>{strings.feeds}</caption>
          <tbody>
            {subjects.map(({ name, folder }) => (
              <tr>
                <th scope="row">{name}</th>
                <td>
                  <a href={link(view, `${folder}feed.xml`)}>
                    RSS<span class="unseen"> {name}</span>
                  </a>{' '}
                  <a href={link(view, `${folder}atom.xml`)}>
                    Atom<span class="unseen"> {name}</span>
                  </a>{' '}
                  <a href={link(view, `${folder}feed.json`)}>
                    JSON<span class="unseen"> {name}</span>
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <h2>{strings.data}</h2>
        <ul>
          <li>
            <a href={link(view, 'api/news/index.json')}>{strings.latestNews}</a>
          </li>
          <li>
            <a href={link(view, 'api/stories/index.json')}>{strings.topStories}</a>
          </li>
          <li>
            <a href={link(view, 'api/topics/index.json')}>{strings.topics}</a>
          </li>
        </ul>
      </div>
    </Layout>
  )
}

/** `404.html`: shown at any depth, so its links start from the site's own root. */
export function NotFoundPage({ view }: { view: View }): Html {
  const rooted = { ...view, root: rootOf(view) }
  const { strings } = view
  return (
    <Layout view={rooted} head={{ title: strings.notFound, noIndex: true }}>
      <section class="empty">
        <h1>{strings.notFound}</h1>
        <p>{strings.notFoundHint}</p>
        <p>
          <a class="button" href={link(rooted, '')}>
            {strings.home}
          </a>{' '}
          <a class="button" href={link(rooted, 'archive/')}>
            {strings.archive}
          </a>
        </p>
      </section>
    </Layout>
  )
}

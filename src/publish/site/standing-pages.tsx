import { ownValue } from '../../news/own-value.ts'
import type { Tombstone } from '../../news/tombstone.ts'
import { ChangeList, changesOfShown } from './changes.tsx'
import type { Html } from './html.ts'
import { Layout, rootOf } from './layout.tsx'
import { When } from './parts.tsx'
import { RecordList } from './record-list.tsx'
import type { Strings } from './strings/strings.ts'
import type { View } from './view.ts'
import { link } from './view.ts'

/** What was withdrawn, in words: its title where it may be told, else an article or from which collection. */
function withdrawnName({ title, path }: Tombstone, strings: Strings): string {
  const collection = /^_([^/]+)\//.exec(path)?.[1] ?? 'news'
  return title ?? ownValue(strings.collections, collection) ?? strings.anArticle
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
            <ul class="lines">
              {withdrawn.map((tombstone) => (
                <li class="line">
                  <p class="byline">
                    <When view={view} at={tombstone.at} />
                  </p>
                  <p class="headline" dir="auto">
                    {withdrawnName(tombstone, strings)}
                  </p>
                  <p class="reason">{strings.withdrawalReasons[tombstone.reason] ?? tombstone.reason}</p>
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

import type { Change } from '../../news/change.ts'
import type { NewsRecord } from '../../news/record.ts'
import { articlePath } from '../addresses.ts'
import type { Html } from './html.ts'
import { Byline, When } from './parts.tsx'
import { recordCoverage } from './record-list.tsx'
import type { View } from './view.ts'
import { link } from './view.ts'

/** Changes told on the page of all corrections. */
const TOLD = 100

/** What one change was, in the site's words; titles and corrections in the publisher's. */
function Words({ view, change }: { view: View; change: Change }): Html {
  const { strings } = view
  const { what, earlierTitle, correction } = change
  return (
    <>
      {what.includes('title') ? (
        <p>
          {strings.titleChanged}
          {earlierTitle === undefined ? '' : <q dir="auto">{earlierTitle}</q>}
        </p>
      ) : (
        ''
      )}
      {what.includes('excerpt') ? <p>{strings.excerptChanged}</p> : ''}
      {what.includes('correction') ? (
        <p>
          {strings.publisherCorrected}
          {correction === undefined ? '' : <q dir="auto">{correction}</q>}
        </p>
      ) : (
        ''
      )}
    </>
  )
}

/** What the publisher of a record changed in it, newest first; nothing where nothing was. */
export function Changes({ view, record }: { view: View; record: NewsRecord }): Html {
  const changes = view.catalogue.edition.changes?.get(record.path) ?? []
  if (changes.length === 0) return null
  return (
    <ul class="changes">
      {newestFirst(changes).map((change) => (
        <li>
          <p class="step">
            {view.strings.changed} <When view={view} at={change.at} />
          </p>
          <Words view={view} change={change} />
        </li>
      ))}
    </ul>
  )
}

/** The same as a part of the page of an article. */
export function ChangeNotes({ view, record }: { view: View; record: NewsRecord }): Html {
  if (!view.catalogue.edition.changes?.get(record.path)?.length) return null
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{view.strings.whatChanged}</h2>
      <Changes view={view} record={record} />
    </section>
  )
}

/** Every change of a record that has a page, newest first, with the record it is of. */
export function changesOfShown(view: View): { record: NewsRecord; change: Change }[] {
  const { shown, edition } = view.catalogue
  return shown
    .flatMap((record) => (edition.changes?.get(record.path) ?? []).map((change) => ({ record, change, at: change.at })))
    .sort((one, other) =>
      one.at < other.at ? 1 : one.at > other.at ? -1 : one.record.path < other.record.path ? 1 : -1,
    )
    .slice(0, TOLD)
}

/** On the page of all corrections. */
export function ChangeList({ view, changes }: { view: View; changes: ReturnType<typeof changesOfShown> }): Html {
  return (
    <ul class="lines">
      {changes.map(({ record, change }) => (
        <li class="line">
          <Byline view={view} coverage={{ ...recordCoverage(record), publishedDateTime: change.at }} />
          <a class="headline" href={link(view, articlePath(record))} dir="auto">
            {record.fields.title}
          </a>
          <Words view={view} change={change} />
        </li>
      ))}
    </ul>
  )
}

function newestFirst(changes: readonly Change[]): Change[] {
  return [...changes].sort((one, other) => (one.at < other.at ? 1 : -1))
}

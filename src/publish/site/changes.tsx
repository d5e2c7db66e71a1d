import type { Change } from '../../news/change.ts'
import type { NewsRecord } from '../../news/record.ts'
import { articlePath } from '../addresses.ts'
import type { Html } from './html.ts'
import { When } from './parts.tsx'
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
        <span>
          {' '}
          {strings.titleChanged}
          {earlierTitle === undefined ? '' : <q dir="auto">{earlierTitle}</q>}
        </span>
      ) : (
        ''
      )}
      {what.includes('excerpt') ? <span> {strings.excerptChanged}</span> : ''}
      {what.includes('correction') ? (
        <span>
          {' '}
          {strings.publisherCorrected}
          {correction === undefined ? '' : <q dir="auto">{correction}</q>}
        </span>
      ) : (
        ''
      )}
    </>
  )
}

/** On the page of an article: what its publisher changed, newest first; nothing where nothing was. */
export function ChangeNotes({ view, record }: { view: View; record: NewsRecord }): Html {
  const changes = view.catalogue.edition.changes?.get(record.path) ?? []
  if (changes.length === 0) return null
  return (
    <section class="changes" aria-labelledby="changes">
      <h2 id="changes">{view.strings.whatChanged}</h2>
      <ul>
        {newestFirst(changes).map((change) => (
          <li>
            <When view={view} at={change.at} />:
            <Words view={view} change={change} />
          </li>
        ))}
      </ul>
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
    <ul>
      {changes.map(({ record, change }) => (
        <li>
          <When view={view} at={change.at} />:{' '}
          <a href={link(view, articlePath(record))} dir="auto">
            {record.fields.title}
          </a>
          .
          <Words view={view} change={change} />
        </li>
      ))}
    </ul>
  )
}

function newestFirst(changes: readonly Change[]): Change[] {
  return [...changes].sort((one, other) => (one.at < other.at ? 1 : -1))
}

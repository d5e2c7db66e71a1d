import type { NewsRecord } from '../../news/record.ts'
import { articlePath, publisherUrl } from '../addresses.ts'
import type { Coverage } from '../stories.ts'
import type { Html } from './html.ts'
import type { Sheet } from './sheets.ts'
import { ArticleLine } from './story-card.tsx'
import type { View } from './view.ts'
import { link } from './view.ts'

/** A record as coverage, for the parts that show either. */
export function recordCoverage(record: NewsRecord): Coverage {
  const { title, publishedDateTime, provider, type } = record.fields
  return { title, webUrl: publisherUrl(record.fields), publishedDateTime, provider, type, record }
}

/** Records one under the other, each with its source first, unless it is the same for all. */
export function RecordList(props: { view: View; records: readonly NewsRecord[]; sourceless?: boolean }): Html {
  const { view, records, sourceless = false } = props
  return (
    <ul class="lines">
      {records.map((record) => (
        <ArticleLine
          view={view}
          coverage={recordCoverage(record)}
          href={link(view, articlePath(record))}
          sourceless={sourceless}
        />
      ))}
    </ul>
  )
}

/** Where a page of a list lies: the newest in the list's own folder. */
export function sheetPath(folder: string, number: number | 'newest' | undefined): string {
  return typeof number === 'number' ? `${folder}page/${number}/` : folder
}

/** The days a page of a list spans, to name it by; nothing for the list's own page. */
export function spanOf(view: View, { number, records }: Sheet): string | undefined {
  if (number === undefined) return undefined
  const days = [records.at(-1), records.at(0)].flatMap((record) =>
    record ? [view.strings.shortDate(view.catalogue.clock(record.fields.publishedDateTime), true)] : [],
  )
  return [...new Set(days)].join(' – ')
}

/** Links from one page of a growing list to those beside it. */
export function SheetPager({ view, folder, sheet }: { view: View; folder: string; sheet: Sheet }): Html {
  const { older, newer } = sheet
  if (older === undefined && newer === undefined) return null
  const way = (to: number | 'newest' | undefined, rel: string, text: string) =>
    to === undefined ? (
      <span />
    ) : (
      <a rel={rel} href={link(view, sheetPath(folder, to))}>
        {text}
      </a>
    )
  return (
    <nav class="pager" aria-label={view.strings.pages}>
      {way(newer, 'prev', view.strings.newer)}
      <span>{spanOf(view, sheet) ?? ''}</span>
      {way(older, 'next', view.strings.older)}
    </nav>
  )
}

/** Links to the pages before and after one of a list. `folder` is the list's; its first page has no number. */
export function Pager(props: { view: View; folder: string; page: number; nextPage: number | null }): Html {
  const { view, folder, page, nextPage } = props
  if (page === 1 && nextPage === null) return null
  const pathOf = (number: number) => (number === 1 ? folder : `${folder}page/${number}/`)
  return (
    <nav class="pager" aria-label={view.strings.pages}>
      {page > 1 ? (
        <a rel="prev" href={link(view, pathOf(page - 1))}>
          {view.strings.newer}
        </a>
      ) : (
        <span />
      )}
      <span>{view.strings.page(page)}</span>
      {nextPage === null ? (
        <span />
      ) : (
        <a rel="next" href={link(view, pathOf(nextPage))}>
          {view.strings.older}
        </a>
      )}
    </nav>
  )
}

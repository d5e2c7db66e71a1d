import type { NewsRecord } from '../../news/record.ts'
import { dayPath } from '../addresses.ts'
import type { Catalogue } from '../catalogue.ts'
import type { Html } from './html.ts'
import { Layout } from './layout.tsx'
import { RecordList } from './record-list.tsx'
import type { View } from './view.ts'
import { link } from './view.ts'

/** `2026-11-23` in words. */
function dayWords(view: View, day: string, withYear: boolean): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return view.strings.date({ year, month, day: date, hour: 0, minute: 0 }, withYear)
}

/** Days with news before and after one, if there are. */
interface Beside {
  newer: string | undefined
  older: string | undefined
}

export function daysBeside({ byDay }: Pick<Catalogue, 'byDay'>, day: string): Beside {
  const days = [...byDay.keys()]
  const index = days.indexOf(day)
  return { newer: days[index - 1], older: days[index + 1] }
}

function DayPager({ view, beside: { newer, older } }: { view: View; beside: Beside }): Html {
  if (newer === undefined && older === undefined) return null
  const way = (day: string | undefined, rel: string) =>
    day === undefined ? (
      <span />
    ) : (
      <a rel={rel} href={link(view, dayPath(day))}>
        {dayWords(view, day, false)}
      </a>
    )
  return (
    <nav class="pager" aria-label={view.strings.pages}>
      {way(newer, 'prev')}
      <a href={link(view, 'archive/')}>{view.strings.archive}</a>
      {way(older, 'next')}
    </nav>
  )
}

/** `archive/{day}/`: everything published on one day of the hub's time. */
export function DayPage(props: { view: View; day: string; records: readonly NewsRecord[] }): Html {
  const { view, day, records } = props
  const { strings, catalogue } = view
  const title = dayWords(view, day, true)
  const articles = strings.articles(records.length)
  const description = strings.descriptions.day(title, catalogue.edition.hub.title, articles)
  return (
    <Layout view={view} head={{ title, description, trail: [{ name: strings.archive, path: 'archive/' }] }}>
      <div class="page-head">
        <h1>{title}</h1>
        <p>
          <a href={link(view, 'archive/')}>{strings.archive}</a> · {articles}
        </p>
      </div>
      <RecordList view={view} records={records} />
      <DayPager view={view} beside={daysBeside(view.catalogue, day)} />
    </Layout>
  )
}

/** `archive/`: all days, newest first, month by month. */
export function ArchivePage({ view }: { view: View }): Html {
  const { byDay, edition } = view.catalogue
  const description = view.strings.descriptions.archive(edition.hub.title)
  const months = new Map<string, string[]>()
  for (const day of byDay.keys()) months.set(day.slice(0, 7), [...(months.get(day.slice(0, 7)) ?? []), day])
  return (
    <Layout view={view} head={{ title: view.strings.archive, description }}>
      <h1>{view.strings.archive}</h1>
      {months.size === 0 ? <p>{view.strings.nothingYet}</p> : ''}
      {[...months].map(([month, days]) => (
        <section aria-labelledby={`month-${month}`}>
          <h2 id={`month-${month}`}>{view.strings.month(Number(month.slice(5)), Number(month.slice(0, 4)))}</h2>
          <ul class="days">
            {days.map((day) => (
              <li>
                <a href={link(view, dayPath(day))}>{dayWords(view, day, false)}</a>{' '}
                <span class="count">{view.strings.articles(byDay.get(day)?.length ?? 0)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Layout>
  )
}

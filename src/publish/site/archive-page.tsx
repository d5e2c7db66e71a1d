import type { NewsRecord } from '../../news/record.ts'
import { dayPath } from '../addresses.ts'
import type { Html } from './html.ts'
import { Layout } from './layout.tsx'
import { RecordList } from './record-list.tsx'
import type { View } from './view.ts'
import { link } from './view.ts'

/** `2026-11-23` in words. */
function dayWords(view: View, day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return view.strings.date({ year, month, day: date, hour: 0, minute: 0 }, true)
}

/** `archive/{day}/`: everything published on one day of the hub's time. */
export function DayPage({ view, day, records }: { view: View; day: string; records: readonly NewsRecord[] }): Html {
  const title = dayWords(view, day)
  return (
    <Layout view={view} head={{ title }}>
      <div class="page-head">
        <h1>{title}</h1>
        <p>
          <a href={link(view, 'archive/')}>{view.strings.archive}</a> · {view.strings.articles(records.length)}
        </p>
      </div>
      <RecordList view={view} records={records} />
    </Layout>
  )
}

/** `archive/`: all days, newest first, year by year. */
export function ArchivePage({ view }: { view: View }): Html {
  const { byDay } = view.catalogue
  const years = new Map<string, string[]>()
  for (const day of byDay.keys()) years.set(day.slice(0, 4), [...(years.get(day.slice(0, 4)) ?? []), day])
  return (
    <Layout view={view} head={{ title: view.strings.archive }}>
      <h1>{view.strings.archive}</h1>
      {[...years].map(([year, days]) => (
        <section aria-labelledby={`year-${year}`}>
          <h2 id={`year-${year}`}>{year}</h2>
          <ul class="days">
            {days.map((day) => (
              <li>
                <a href={link(view, dayPath(day))}>{dayWords(view, day)}</a>{' '}
                <span class="count">{view.strings.articles(byDay.get(day)?.length ?? 0)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Layout>
  )
}

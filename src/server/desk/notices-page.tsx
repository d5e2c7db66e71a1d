import type { DeskNotice } from '../../ports/desk.ts'
import { Ago } from './article-line.tsx'
import { deskPage } from './desk-layout.tsx'
import type { DeskView } from './desk-view.ts'
import { to } from './desk-view.ts'

const LEVELS = ['error', 'warning', 'info'] as const

/** What single items could not do, the gravest first. @param level only this one, when somebody chose it */
export function noticesPage(view: DeskView, notices: readonly DeskNotice[], level?: string): string {
  const { strings } = view
  const shown = LEVELS.filter((one) => level === undefined || level === one).flatMap((one) =>
    notices.filter(({ notice }) => notice.level === one),
  )
  const count = (one: string) => notices.filter(({ notice }) => notice.level === one).length
  return deskPage({
    view,
    title: strings.notices,
    children: (
      <>
        <div class="page-head">
          <h1>{strings.notices}</h1>
          <p class="small">{notices.length === 0 ? strings.noticesNone : strings.noticesLead}</p>
        </div>
        <ul class="choices">
          <li>
            <a href={to(view, 'notices/')} aria-current={level === undefined ? 'true' : undefined}>
              {strings.any} ({notices.length})
            </a>
          </li>
          {LEVELS.map((one) => (
            <li>
              <a href={to(view, `notices/?level=${one}`)} aria-current={level === one ? 'true' : undefined}>
                {strings.levels[one]} ({count(one)})
              </a>
            </li>
          ))}
        </ul>
        <ul class="entries">
          {shown.map(({ notice, times, lastAt, article }) => (
            <li class="entry" data-line={notice.code} tabindex={-1}>
              <p class="byline">
                <span class={`badge level-${notice.level}`}>{strings.levels[notice.level]}</span>
                <code>{notice.code}</code> <Ago view={view} at={lastAt} />
                {times > 1 ? <span>{strings.times(times)}</span> : ''}
              </p>
              <p dir="auto">{notice.message}</p>
              {notice.remedy ? <p class="small">{notice.remedy}</p> : ''}
              <p class="small address">
                {article ? <a href={to(view, `articles/${article}/`)}>{notice.subject}</a> : notice.subject}
                {notice.line === undefined ? '' : `:${notice.line}`}
              </p>
            </li>
          ))}
        </ul>
      </>
    ),
  })
}

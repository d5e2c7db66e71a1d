import type { SourceLine, SourceOrder } from '../../ports/desk.ts'
import type { Html } from '../../publish/site/html.ts'
import { Ago } from './article-line.tsx'
import { deskPage } from './desk-layout.tsx'
import type { DeskView } from './desk-view.ts'
import { to } from './desk-view.ts'
import { Carried } from './ruling-forms.tsx'

function Change(props: { source: string; what: SourceOrder['what']; text: string }): Html {
  const { source, what, text } = props
  return (
    <button type="submit" name="what" value={what} class="act">
      {text}
      <span class="unseen">: {source}</span>
    </button>
  )
}

function Changes({ view, row, runs }: { view: DeskView; row: SourceLine; runs: boolean }): Html {
  const { strings } = view
  const { source, poll, editable } = row
  const name = source.title ?? source.id
  return (
    <form class="decide" method="post" action={to(view, 'sources/change/')}>
      <Carried view={view} back="sources/" />
      <input type="hidden" name="source" value={source.id} />
      <div class="buttons">
        {poll.movedTo && editable ? <Change source={name} what="move" text={strings.applyMove} /> : ''}
        {runs && !source.paused ? <Change source={name} what="ask" text={strings.askNow} /> : ''}
        {editable ? (
          <Change
            source={name}
            what={source.paused ? 'resume' : 'pause'}
            text={source.paused ? strings.resume : strings.pause}
          />
        ) : (
          <span class="small">{strings.notOurs}</span>
        )}
      </div>
    </form>
  )
}

function Figures({ view, row: { poll } }: { view: DeskView; row: SourceLine }): Html {
  const { strings } = view
  return (
    <p class="figures">
      <span>
        {strings.lastSuccess}: {poll.lastSuccessAt ? <Ago view={view} at={poll.lastSuccessAt} /> : strings.never}
      </span>
      {poll.entries === undefined ? (
        ''
      ) : (
        <span>
          {strings.entries}: <b>{poll.entries}</b>
        </span>
      )}
      {poll.newestEntryAt ? (
        <span>
          {strings.newestEntry}: <Ago view={view} at={poll.newestEntryAt} />
        </span>
      ) : (
        ''
      )}
      {poll.nextAt ? (
        <span>
          {strings.nextAsked}: <Ago view={view} at={poll.nextAt} />
        </span>
      ) : (
        ''
      )}
      {poll.failures > 0 ? (
        <span>
          {strings.failures}: <b>{poll.failures}</b>
        </span>
      ) : (
        ''
      )}
    </p>
  )
}

function Source({ view, row, runs }: { view: DeskView; row: SourceLine; runs: boolean }): Html {
  const { strings } = view
  const { source, state, alarms, notices } = row
  return (
    <li class="entry source" id={source.id} data-line={source.id} tabindex={-1}>
      <p class="byline">
        <span class={`badge state-${state}`}>{strings.states[state]}</span>
        {source.kind === 'feed' ? '' : <span class="kind">{source.kind}</span>}
      </p>
      <h2 class="title" dir="auto">
        {source.title ?? source.id}
      </h2>
      <p class="small address">
        <a href={source.url} rel="noopener noreferrer" target="_blank">
          {source.url} <span class="unseen">{strings.openedInNewWindow}</span>
        </a>
      </p>
      {alarms.map(({ name, because, remedy }) => (
        <div class="alarm">
          <p>
            <strong>{name}</strong>: {because.replace(/\.$/, '')}.
          </p>
          <p class="small">
            {strings.remedy}: {remedy}
          </p>
        </div>
      ))}
      <Figures view={view} row={row} />
      {notices.length > 0 ? (
        <details class="extra">
          <summary>
            {strings.repairs} ({notices.length})
          </summary>
          <ul class="plain-list">
            {notices.map(({ notice, lastAt, times }) => (
              <li>
                <Ago view={view} at={lastAt} />
                {times > 1 ? `, ${strings.times(times)}` : ''}: {notice.message}
                {notice.remedy ? <span class="small"> {notice.remedy}</span> : ''}
              </li>
            ))}
          </ul>
        </details>
      ) : (
        ''
      )}
      <Changes view={view} row={row} runs={runs} />
    </li>
  )
}

/** Every source with its health, those in trouble first. @param runs whether sources are asked while we serve */
export function sourcesPage(view: DeskView, rows: readonly SourceLine[], runs: boolean): string {
  const { strings } = view
  const fine = rows.filter(({ state }) => state === 'fine').length
  return deskPage({
    view,
    title: strings.sources,
    children: (
      <>
        <div class="page-head">
          <h1>{strings.sources}</h1>
          <p class="small">{strings.sourcesLead(fine, rows.length)}</p>
        </div>
        <ul class="entries">
          {rows.map((row) => (
            <Source view={view} row={row} runs={runs} />
          ))}
        </ul>
      </>
    ),
  })
}

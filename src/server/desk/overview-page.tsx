import type { DeskOverview, DeskRuling } from '../../ports/desk.ts'
import type { Html, Inside } from '../../publish/site/html.ts'
import { Ago, PlainLine } from './article-line.tsx'
import { deskPage } from './desk-layout.tsx'
import type { DeskView } from './desk-view.ts'
import { distance, moment, to } from './desk-view.ts'

/** A number that is a link to what it counts. */
function Count({ href, text, loud }: { href: string; text: string; loud: boolean }): Html {
  const [number = '', ...words] = text.split(' ')
  return (
    <li>
      <a href={href} class={loud ? 'tile loud' : 'tile'}>
        <b>{number}</b> <span>{words.join(' ')}</span>
      </a>
    </li>
  )
}

function Section({ id, title, children }: { id: string; title: string; children: Inside }): Html {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

function RulingLine({ view, ruling: { ruling, line } }: { view: DeskView; ruling: DeskRuling }): Html {
  const { strings } = view
  return (
    <li>
      {strings.ruledBy(strings.done[ruling.action], ruling.by)}, <Ago view={view} at={ruling.at} />:{' '}
      {line ? (
        <a href={to(view, `articles/${line.id}/`)} dir="auto">
          {line.title}
        </a>
      ) : (
        <span>{ruling.subject}</span>
      )}
    </li>
  )
}

function Troubled({ view, overview }: { view: DeskView; overview: DeskOverview }): Html {
  if (overview.troubled.length === 0) return null
  return (
    <Section id="troubled" title={view.strings.troubled}>
      <ul class="plain-list">
        {overview.troubled.map(({ source, alarms }) => (
          <li>
            <a href={`${to(view, 'sources/')}#${source.id}`}>{source.title ?? source.id}</a>: {alarms[0]?.because}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Revised({ view, overview }: { view: DeskView; overview: DeskOverview }): Html {
  if (overview.revised.length === 0) return null
  return (
    <Section id="revised" title={view.strings.revisedLately}>
      <ul class="plain-list">
        {overview.revised.map(({ line, change }) => (
          <li>
            <a href={`${to(view, `articles/${line.id}/`)}#changes`} dir="auto">
              {line.title}
            </a>{' '}
            <Ago view={view} at={change.at} />
            {change.correction ? <q dir="auto">{change.correction}</q> : ''}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What needs somebody now. */
export function overviewPage(view: DeskView, overview: DeskOverview): string {
  const { strings } = view
  const { held, doubtful, alarms, published, lastRunAt, running } = overview
  const isQuiet = held + doubtful + alarms === 0
  return deskPage({
    view,
    title: strings.overview,
    children: (
      <div class="overview">
        <div class="page-head">
          <h1>{isQuiet ? strings.allQuiet : strings.nowNeeded}</h1>
          <p class="small">
            {running
              ? strings.running
              : lastRunAt === undefined
                ? strings.neverRun
                : strings.lastRun(distance(view, lastRunAt))}
            {lastRunAt === undefined ? '' : <span class="unseen"> ({moment(view, lastRunAt)})</span>}
          </p>
          {isQuiet ? <p>{strings.allQuietHint}</p> : ''}
        </div>
        <ul class="tiles">
          <Count href={to(view, 'queue/')} text={strings.held(held)} loud={held > 0} />
          <Count href={to(view, 'queue/')} text={strings.doubtful(doubtful)} loud={doubtful > 0} />
          <Count href={to(view, 'sources/')} text={strings.alarms(alarms)} loud={alarms > 0} />
          <Count href={to(view, 'articles/?verdict=publish')} text={strings.published(published)} loud={false} />
        </ul>
        {overview.queue.length > 0 ? (
          <Section id="hottest" title={strings.hottest}>
            <ul class="entries">
              {overview.queue.map((line) => (
                <PlainLine view={view} line={line} below />
              ))}
            </ul>
            <p class="further">
              <a href={to(view, 'queue/')}>{strings.wholeQueue}</a>
            </p>
          </Section>
        ) : (
          ''
        )}
        <Troubled view={view} overview={overview} />
        <Revised view={view} overview={overview} />
        <Section id="latest" title={strings.latestRulings}>
          {overview.rulings.length === 0 ? (
            <p class="small">{strings.nothingRuled}</p>
          ) : (
            <ul class="plain-list">
              {overview.rulings.map((ruling) => (
                <RulingLine view={view} ruling={ruling} />
              ))}
            </ul>
          )}
        </Section>
      </div>
    ),
  })
}

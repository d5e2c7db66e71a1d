import type { DeskPage, DeskQuery } from '../../ports/desk.ts'
import type { Html } from '../../publish/site/html.ts'
import { PlainLine } from './article-line.tsx'
import { deskPage } from './desk-layout.tsx'
import type { DeskView } from './desk-view.ts'
import { to } from './desk-view.ts'

const VERDICTS = ['publish', 'hold', 'hide', 'reject'] as const
const ORDERS = ['newest', 'heat', 'quality'] as const

interface Choice {
  value: string
  text: string
}

function Select(props: {
  name: string
  label: string
  any?: string
  chosen: string | undefined
  choices: readonly Choice[]
}): Html {
  const { name, label, any, chosen, choices } = props
  return (
    <label>
      <span>{label}</span>
      <select name={name}>
        {any ? <option value="">{any}</option> : ''}
        {choices.map(({ value, text }) => (
          <option value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}

const asChoice = (value: string): Choice => ({ value, text: value })

function Filters({ view, query, found }: { view: DeskView; query: DeskQuery; found: DeskPage }): Html {
  const { strings } = view
  const verdicts = VERDICTS.map((value) => ({ value, text: strings.verdicts[value] }))
  const orders = ORDERS.map((value) => ({ value, text: strings.orders[value] }))
  return (
    <search>
      <form class="filters" method="get" action={to(view, 'articles/')}>
        <label class="wide-field">
          <span>{strings.words}</span>
          <input type="search" name="words" value={query.words ?? ''} data-search />
        </label>
        <Select name="verdict" label={strings.verdict} any={strings.any} chosen={query.verdict} choices={verdicts} />
        <Select
          name="topic"
          label={strings.topic}
          any={strings.any}
          chosen={query.topic}
          choices={found.topics.map(asChoice)}
        />
        <Select
          name="provider"
          label={strings.provider}
          any={strings.any}
          chosen={query.provider}
          choices={found.providers.map(asChoice)}
        />
        <label>
          <span>{strings.from}</span>
          <input type="date" name="from" value={query.from ?? ''} />
        </label>
        <label>
          <span>{strings.to}</span>
          <input type="date" name="to" value={query.to ?? ''} />
        </label>
        <Select name="order" label={strings.order} chosen={query.order} choices={orders} />
        <label class="check">
          <input type="checkbox" name="ruled" value="yes" checked={query.ruled ?? false} /> {strings.ruledOnly}
        </label>
        <button class="button" type="submit">
          {strings.find}
        </button>
      </form>
    </search>
  )
}

/** The same search, another page of it. */
function addressOf(view: DeskView, query: DeskQuery, page: number): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...query, page })) {
    if (value !== undefined && value !== false) parameters.set(name, value === true ? 'yes' : String(value))
  }
  return `${to(view, 'articles/')}?${parameters}`
}

function Pager({ view, query, found }: { view: DeskView; query: DeskQuery; found: DeskPage }): Html {
  const { strings } = view
  const { page, pages } = found
  if (pages < 2) return null
  return (
    <nav class="pager" aria-label={strings.page(page, pages)}>
      <span>
        {page > 1 ? (
          <a rel="prev" href={addressOf(view, query, page - 1)}>
            {strings.newer}
          </a>
        ) : (
          ''
        )}
      </span>
      <span>{strings.page(page, pages)}</span>
      <span>
        {page < pages ? (
          <a rel="next" href={addressOf(view, query, page + 1)}>
            {strings.older}
          </a>
        ) : (
          ''
        )}
      </span>
    </nav>
  )
}

/** Every article the newsroom knows, by what it is. */
export function articlesPage(view: DeskView, query: DeskQuery, found: DeskPage): string {
  const { strings } = view
  return deskPage({
    view,
    title: strings.articles,
    children: (
      <>
        <div class="page-head">
          <h1>{strings.articles}</h1>
        </div>
        <Filters view={view} query={query} found={found} />
        <p class="small" role="status">
          {found.total === 0 ? strings.nothingFound : strings.found(found.total)}
        </p>
        <ul class="entries">
          {found.lines.map((line) => (
            <PlainLine view={view} line={line} />
          ))}
        </ul>
        <Pager view={view} query={query} found={found} />
      </>
    ),
  })
}

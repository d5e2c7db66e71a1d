import type { DeskLine, DeskRuling, QueuedLine } from '../../ports/desk.ts'
import type { Html } from '../../publish/site/html.ts'
import { hueOf } from '../../publish/site/view.ts'
import type { DeskView } from './desk-view.ts'
import { distance, moment, to } from './desk-view.ts'
import { Decide, Undo } from './ruling-forms.tsx'

export function Ago({ view, at }: { view: DeskView; at: string }): Html {
  return (
    <time datetime={at} title={moment(view, at)}>
      {distance(view, at)}
    </time>
  )
}

/** Verdict as a word on a coloured ground; the word says it all without the colour. */
export function Verdict({ view, line }: { view: DeskView; line: DeskLine & { queuedAs?: string } }): Html {
  const { strings } = view
  return (
    <>
      <span class={`badge is-${line.verdict}`}>{strings.verdicts[line.verdict]}</span>
      {line.queuedAs === 'doubtful' ? <span class="badge is-doubtful">{strings.doubtfulBadge}</span> : ''}
    </>
  )
}

export function Numbers({ view, line }: { view: DeskView; line: DeskLine }): Html {
  const { strings } = view
  return (
    <span class="figures">
      <span>
        {strings.quality} <b>{line.quality}</b>
      </span>
      {line.heat > 0 ? (
        <span>
          {strings.heat} <b>{line.heat}</b>
        </span>
      ) : (
        ''
      )}
      {line.storySize > 1 && line.story ? (
        <a href={to(view, `stories/${line.story}/`)}>{strings.inStory(line.storySize)}</a>
      ) : (
        ''
      )}
    </span>
  )
}

function Byline({ view, line }: { view: DeskView; line: DeskLine & { queuedAs?: string } }): Html {
  const initial = [...line.provider][0] ?? '·'
  return (
    <p class="byline">
      <span class={`mark hue-${hueOf(line.provider)}`} aria-hidden="true">
        {initial.toUpperCase()}
      </span>
      <span class="provider">{line.provider}</span>
      <Ago view={view} at={line.at} />
      <Verdict view={view} line={line} />
      <Numbers view={view} line={line} />
    </p>
  )
}

/** A tombstone speaks, too: of what its publisher took away. */
function isOfPeople({ by }: { by: string }): boolean {
  return by !== 'tombstone'
}

/** Who ruled how, and when. */
export function RuledBy({ view, line }: { view: DeskView; line: DeskLine }): Html {
  const { strings } = view
  const { ruling } = line
  if (!ruling) return null
  return (
    <p class="ruled">
      <strong>
        {isOfPeople(ruling) ? strings.ruledBy(strings.done[ruling.action], ruling.by) : strings.withdrawn}
      </strong>
      , <Ago view={view} at={ruling.at} />
      {ruling.until ? <>, {strings.untilWhen(moment(view, ruling.until))}</> : ''}
      {ruling.why ? <q dir="auto">{ruling.why}</q> : ''}
      {line.pending ? <em> {strings.pending}</em> : ''}
    </p>
  )
}

/** An article on a list that only shows. @param below it stands below a heading of the second level */
export function PlainLine(props: { view: DeskView; line: DeskLine & { queuedAs?: string }; below?: boolean }): Html {
  const { view, line, below } = props
  const link = (
    <a href={to(view, `articles/${line.id}/`)} dir="auto" data-open>
      {line.title}
    </a>
  )
  return (
    <li class="entry" data-line={line.id} tabindex={-1}>
      <Byline view={view} line={line} />
      {below ? <h3 class="title">{link}</h3> : <h2 class="title">{link}</h2>}
      {line.because && !line.ruling ? <p class="ground">{line.because}</p> : ''}
      <RuledBy view={view} line={line} />
    </li>
  )
}

/** An article that waits for a decision. */
export function QueuedArticle({ view, line }: { view: DeskView; line: QueuedLine | DeskLine }): Html {
  const { strings } = view
  return (
    <li class="entry queued" data-line={line.id} tabindex={-1}>
      <Byline view={view} line={line} />
      <h2 class="title">
        <a href={to(view, `articles/${line.id}/`)} dir="auto" data-open>
          {line.title}
        </a>
      </h2>
      {line.excerpt ? (
        <p class="excerpt" dir="auto">
          {line.excerpt}
        </p>
      ) : (
        ''
      )}
      {line.because ? <p class="ground">{line.because}</p> : ''}
      <RuledBy view={view} line={line} />
      <Decide view={view} line={line} as="line" />
      <p class="further">
        <a href={to(view, `articles/${line.id}/`)}>
          {strings.seeArticle}
          <span class="unseen">: {line.title}</span>
        </a>
        <a href={line.webUrl} rel="noopener noreferrer" target="_blank">
          {strings.readOriginal}
          <span class="unseen">
            : {line.title} {strings.openedInNewWindow}
          </span>
        </a>
      </p>
    </li>
  )
}

/** What takes an article's place on the list once somebody decided. */
export function DecidedLine({ view, line, ruling }: { view: DeskView; line: DeskLine; ruling: DeskRuling }): Html {
  const { strings } = view
  return (
    <li class="entry decided" data-line={line.id} tabindex={-1}>
      <p>
        <span class={`badge is-${line.verdict}`}>{strings.done[ruling.ruling.action]}</span>{' '}
        <a href={to(view, `articles/${line.id}/`)} dir="auto" data-open>
          {line.title}
        </a>
        {line.pending ? <em> {strings.pending}</em> : ''}
      </p>
      <Undo view={view} rulingKey={ruling.key} back={view.path} line={line.id} about={line.title} />
    </li>
  )
}

/** Somebody else was faster: what they decided, and the buttons once more. */
export function OvertakenLine({ view, line }: { view: DeskView; line: DeskLine }): Html {
  return (
    <li class="entry queued" data-line={line.id} tabindex={-1}>
      <p class="said bad" role="alert">
        {overtakenText(view, line)}
      </p>
      <h2 class="title">
        <a href={to(view, `articles/${line.id}/`)} dir="auto" data-open>
          {line.title}
        </a>
      </h2>
      <RuledBy view={view} line={line} />
      <Decide view={view} line={line} as="line" />
    </li>
  )
}

export function overtakenText({ strings }: DeskView, { ruling }: DeskLine): string {
  return ruling ? strings.overtaken(ruling.by, strings.done[ruling.action]) : strings.alreadyUndone
}

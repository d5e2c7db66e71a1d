import type { DeskArticle, DeskLine, DeskMember, DeskRuling } from '../../ports/desk.ts'
import { articlePath } from '../../publish/addresses.ts'
import type { Html, Inside } from '../../publish/site/html.ts'
import { Ago, Numbers, RuledBy, Verdict } from './article-line.tsx'
import { CorrectForm } from './correct-form.tsx'
import { deskPage } from './desk-layout.tsx'
import type { DeskView } from './desk-view.ts'
import { moment, to } from './desk-view.ts'
import { Why } from './explanation-tree.tsx'
import { Revisions } from './revision-diff.tsx'
import { Decide, SameStoryAs, TakeOut, Undo } from './ruling-forms.tsx'

function Field({ name, children }: { name: string; children: Inside }): Html {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function list(values: readonly string[], none: string): string {
  return values.length === 0 ? none : values.join(', ')
}

function Record({ view, article }: { view: DeskView; article: DeskArticle }): Html {
  const { strings } = view
  const { fields, line } = article
  const names = strings.fields
  return (
    <section aria-labelledby="record">
      <h2 id="record">{strings.record}</h2>
      <dl class="fields">
        <Field name={names.path}>{line.path ? <code>{line.path}</code> : strings.noRecord}</Field>
        <Field name={names.address}>
          <a href={line.webUrl} rel="noopener noreferrer" target="_blank">
            {line.webUrl} <span class="unseen">{strings.openedInNewWindow}</span>
          </a>
        </Field>
        {fields.originalUrl === line.webUrl ? '' : <Field name={names.original}>{fields.originalUrl}</Field>}
        {fields.ampWebUrl ? <Field name={names.amp}>{fields.ampWebUrl}</Field> : ''}
        <Field name={names.published}>{moment(view, fields.publishedDateTime)}</Field>
        {fields.updatedDateTime ? <Field name={names.updated}>{moment(view, fields.updatedDateTime)}</Field> : ''}
        <Field name={names.type}>{fields.type}</Field>
        <Field name={names.topics}>{list(fields.topics, strings.nothing)}</Field>
        <Field name={names.authors}>{list(fields.authors, strings.nothing)}</Field>
        {fields.language ? <Field name={names.language}>{fields.language}</Field> : ''}
        {fields.source ? <Field name={names.source}>{fields.source}</Field> : ''}
        <Field name={names.rights}>{list(fields.rights, strings.nothing)}</Field>
        {fields.categories.length > 0 ? <Field name={names.categories}>{fields.categories.join(', ')}</Field> : ''}
      </dl>
    </section>
  )
}

/** Articles of a story; in it, each may be taken out. */
export function Members(props: { view: DeskView; members: readonly DeskMember[]; inStory?: boolean }): Html {
  const { view, members, inStory } = props
  const { strings } = view
  return (
    <ul class="members">
      {members.map(({ line, copyOf }) => (
        <li>
          <p class="byline">
            <span class="provider">{line.provider}</span> <Ago view={view} at={line.at} />
            <Verdict view={view} line={line} />
            <span class="figures">
              <span>
                {strings.quality} <b>{line.quality}</b>
              </span>
            </span>
          </p>
          <a href={to(view, `articles/${line.id}/`)} dir="auto">
            {line.title}
          </a>
          {copyOf ? <p class="small">{strings.copyOf(copyOf)}</p> : ''}
          {inStory ? <TakeOut view={view} line={line} /> : ''}
        </li>
      ))}
    </ul>
  )
}

function SameStory(props: { view: DeskView; article: DeskArticle; newest: readonly DeskLine[] }): Html {
  const { view, article, newest } = props
  const { strings } = view
  const { members, line } = article
  return (
    <section aria-labelledby="story">
      <h2 id="story">{strings.sameStory}</h2>
      {members.length === 0 ? (
        <p class="small">{strings.aloneInStory}</p>
      ) : (
        <>
          <Members view={view} members={members} />
          <p class="further">
            <a href={to(view, `stories/${line.story}/`)}>{strings.wholeStory}</a>
          </p>
          <TakeOut view={view} line={line} />
        </>
      )}
      <SameStoryAs view={view} line={line} newest={newest} />
    </section>
  )
}

function Evidence({ view, article }: { view: DeskView; article: DeskArticle }): Html {
  if (article.evidence.length === 0) return null
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence">{view.strings.kindEvidence}</h2>
      <ul class="plain-list">
        {article.evidence.map(({ kind, confidence, because }) => (
          <li>
            <strong>{kind}</strong> ({confidence.toFixed(2)}): {because}
          </li>
        ))}
      </ul>
    </section>
  )
}

function History({ view, article }: { view: DeskView; article: DeskArticle }): Html {
  const { strings } = view
  return (
    <section aria-labelledby="history">
      <h2 id="history">{strings.history}</h2>
      {article.history.length === 0 ? (
        <p class="small">{strings.historyNone}</p>
      ) : (
        <ol class="history">
          {article.history.map(({ verdict, at, policy, because }) => (
            <li>
              <span class={`badge is-${verdict}`}>{strings.verdicts[verdict]}</span> <Ago view={view} at={at} />{' '}
              <code>{policy}</code>
              <p>{because[0]?.because}</p>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

/** One ruling with who, when, why, and a way back. */
export function RulingEntry(props: { view: DeskView; ruling: DeskRuling; withTitle?: boolean }): Html {
  const { view, ruling, withTitle } = props
  const { strings } = view
  const { action, field, value, at, by, why, until, subject } = ruling.ruling
  return (
    <li class={ruling.inForce ? 'ruling' : 'ruling ended'}>
      <p>
        <strong>{strings.ruledBy(strings.done[action], by)}</strong> <Ago view={view} at={at} />
        {until ? ` · ${strings.untilWhen(moment(view, until))}` : ''}
        {ruling.inForce ? '' : ` · ${strings.expired}`}
      </p>
      {field ? (
        <p>
          <code>{field}</code>: <span dir="auto">{Array.isArray(value) ? value.join(', ') : String(value)}</span>
        </p>
      ) : (
        ''
      )}
      {why ? <q dir="auto">{why}</q> : ''}
      {withTitle ? (
        <p>
          {ruling.line ? (
            <a href={to(view, `articles/${ruling.line.id}/`)} dir="auto">
              {ruling.line.title}
            </a>
          ) : (
            <span class="small">{subject}</span>
          )}
        </p>
      ) : (
        ''
      )}
      <Undo
        view={view}
        rulingKey={ruling.key}
        back={view.path}
        about={`${strings.done[action]}, ${ruling.line?.title ?? subject}`}
      />
    </li>
  )
}

function RulingsHere({ view, article }: { view: DeskView; article: DeskArticle }): Html {
  if (article.rulings.length === 0) return null
  return (
    <section aria-labelledby="rulings">
      <h2 id="rulings">{view.strings.rulingsHere}</h2>
      <ul class="ruling-list">
        {article.rulings.map((ruling) => (
          <RulingEntry view={view} ruling={ruling} />
        ))}
      </ul>
    </section>
  )
}

/** One article: what to decide about it on one side, why it stands as it does on the other. */
export function deskArticlePage(view: DeskView, article: DeskArticle, newest: readonly DeskLine[]): string {
  const { strings } = view
  const { line, fields } = article
  return deskPage({
    view,
    title: line.title,
    children: (
      <article class="one" data-line={line.id}>
        <header class="page-head">
          <p class="byline">
            <span class="provider">{line.provider}</span>
            <Ago view={view} at={line.at} />
            <Verdict view={view} line={line} />
            <Numbers view={view} line={line} />
          </p>
          <h1 dir="auto">{line.title}</h1>
          {fields.excerpt ? (
            <p class="leadin" dir="auto">
              {fields.excerpt}
            </p>
          ) : (
            ''
          )}
          <p class="further">
            <a href={line.webUrl} rel="noopener noreferrer" target="_blank">
              {strings.readOriginal} <span class="unseen">{strings.openedInNewWindow}</span>
            </a>
            {article.page ? <a href={`${view.root}../${articlePath({ path: article.page })}`}>{strings.onSite}</a> : ''}
          </p>
        </header>
        <div class="sides">
          <div class="aside">
            <section aria-labelledby="decide">
              <h2 id="decide">{strings.decide}</h2>
              <RuledBy view={view} line={line} />
              <Decide view={view} line={line} as="page" />
              <CorrectForm view={view} article={article} />
            </section>
            <RulingsHere view={view} article={article} />
            <SameStory view={view} article={article} newest={newest} />
          </div>
          <div>
            <Revisions view={view} revisions={article.revisions} />
            <Why view={view} explanation={article.explanation} />
            <Evidence view={view} article={article} />
            <Record view={view} article={article} />
            <History view={view} article={article} />
          </div>
        </div>
      </article>
    ),
  })
}

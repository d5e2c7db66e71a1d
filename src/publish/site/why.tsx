import type { Decision } from '../../news/decision.ts'
import type { Label } from '../../news/label.ts'
import type { Reason } from '../../news/reason.ts'
import type { NewsRecord } from '../../news/record.ts'
import { publicDecision } from '../public-decision.ts'
import type { Html } from './html.ts'
import type { View } from './view.ts'

/** What a page says in English, whatever its own language is. */
const inEnglish = { lang: 'en', dir: 'ltr' } as const

/** Words in the page's language, or else in English and marked as such. */
interface Told {
  words: string
  marks: typeof inEnglish | Record<string, never>
}

function told(inOwn: string | undefined, english: string): Told {
  return inOwn === undefined ? { words: english, marks: inEnglish } : { words: inOwn, marks: {} }
}

function toldName({ catalogue }: View, name: string): Told {
  return told(catalogue.reasons.term(name), ruleWords(name))
}

function toldGround({ catalogue }: View, because: string): Told {
  return told(catalogue.reasons.tell(because), because)
}

/** A rule's name as words: `title-keywords` gives `Title keywords`. */
export function ruleWords(name: string): string {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[-_]+/g, ' ')
    .toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function signed({ catalogue }: View, points: number): string {
  const rounded = Math.round(points * 100) / 100
  return `${rounded > 0 ? '+' : ''}${catalogue.reasons.number(rounded)}`
}

function TermRow({ view, reason }: { view: View; reason: Reason }): Html {
  const name = toldName(view, reason.name)
  const ground = toldGround(view, reason.because)
  return (
    <tr>
      <th scope="row" {...name.marks}>
        {name.words}
      </th>
      <td class="number">{reason.points === undefined ? '' : signed(view, reason.points)}</td>
      <td {...ground.marks}>{ground.words}</td>
    </tr>
  )
}

function Terms(props: { view: View; caption: string; value: number; reasons: readonly Reason[] }): Html {
  const { view, caption, value, reasons } = props
  const { strings } = view
  return (
    <table class="terms">
      <caption>
        {caption} <strong>{view.catalogue.reasons.number(value)}</strong>
      </caption>
      <thead>
        <tr>
          <th scope="col">{strings.term}</th>
          <th scope="col" class="number">
            {strings.points}
          </th>
          <th scope="col">{strings.because}</th>
        </tr>
      </thead>
      <tbody>
        {reasons.map((reason) => (
          <TermRow view={view} reason={reason} />
        ))}
      </tbody>
    </table>
  )
}

/** A ground with the name of its rule. Both in one language: what is told in part stays English. */
function Ground({ view, reason }: { view: View; reason: Reason }): Html {
  const name = toldName(view, reason.name)
  const ground = toldGround(view, reason.because)
  const isTold = name.marks !== inEnglish && ground.marks !== inEnglish
  return (
    <li {...(isTold ? {} : inEnglish)}>
      <strong>{isTold ? `${name.words}${view.catalogue.reasons.colon}` : `${ruleWords(reason.name)}:`}</strong>{' '}
      {isTold ? ground.words : reason.because}
    </li>
  )
}

/** Grounds that count in no points, below a heading of their own; nothing where there are none. */
function Sentences(props: { view: View; title: string; reasons?: readonly Reason[] | undefined }): Html {
  const { view, title, reasons = [] } = props
  if (reasons.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {reasons.map((reason) => (
          <Ground view={view} reason={reason} />
        ))}
      </ul>
    </>
  )
}

/** A topic or kind with what speaks for it. */
function LabelLine({ view, label }: { view: View; label: Label }): Html {
  const { term, colon } = view.catalogue.reasons
  const grounds = toldGround(view, label.because.map(({ because }) => because).join(' '))
  const isTold = grounds.marks !== inEnglish
  const name = isTold && label.of === 'kind' ? (term(label.name) ?? label.name) : label.name
  return (
    <li {...grounds.marks}>
      <strong>{name}</strong> ({Math.round(label.confidence * 100)} %){isTold ? colon : ':'} {grounds.words}
    </li>
  )
}

function Grounds({ view, decision }: { view: View; decision: Decision }): Html {
  const { strings } = view
  return (
    <>
      <p>{strings.whyLead}</p>
      <Terms view={view} caption={strings.quality} value={decision.quality.value} reasons={decision.quality.because} />
      <Terms view={view} caption={strings.heat} value={decision.heat.value} reasons={decision.heat.because} />
      <Sentences view={view} title={strings.decision} reasons={decision.because} />
      <Sentences view={view} title={strings.mayBeShown} reasons={decision.showing} />
      {decision.labels.length > 0 ? (
        <>
          <h3>{strings.topics}</h3>
          <ul>
            {decision.labels.map((label) => (
              <LabelLine view={view} label={label} />
            ))}
          </ul>
        </>
      ) : (
        ''
      )}
      <p class="small">
        {strings.policy}
        {view.catalogue.reasons.colon} <code>{decision.policy}</code>
      </p>
    </>
  )
}

/** The terms of an article's numbers and the grounds of the decision on it. */
export function Why({ view, record }: { view: View; record: NewsRecord }): Html {
  const { strings } = view
  const decision = publicDecision(record, view.catalogue)
  return (
    <section class="why" aria-labelledby="why">
      <h2 id="why">{strings.why}</h2>
      {view.catalogue.edition.pins?.has(record.path) ? <p>{strings.chosenWhy}</p> : ''}
      {decision ? (
        <Grounds view={view} decision={decision} />
      ) : (
        <>
          <dl class="numbers">
            <dt>{strings.quality}</dt>
            <dd>{record.fields.quality}</dd>
            <dt>{strings.heat}</dt>
            <dd>{record.fields.heat}</dd>
          </dl>
          <p>{strings.whyUnknown}</p>
        </>
      )}
    </section>
  )
}

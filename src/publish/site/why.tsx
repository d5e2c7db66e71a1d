import type { Decision } from '../../news/decision.ts'
import type { Reason } from '../../news/reason.ts'
import type { NewsRecord } from '../../news/record.ts'
import type { Html } from './html.ts'
import type { View } from './view.ts'

/** Rules give their reasons in English, whatever the language of the page. */
const inEnglish = { lang: 'en', dir: 'ltr' } as const

/** A rule's name as words: `title-keywords` gives `Title keywords`. */
export function ruleWords(name: string): string {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[-_]+/g, ' ')
    .toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function signed(points: number): string {
  const rounded = Math.round(points * 100) / 100
  return rounded > 0 ? `+${rounded}` : `${rounded}`.replace('-', '−')
}

function Terms(props: { view: View; caption: string; value: number; reasons: readonly Reason[] }): Html {
  const { view, caption, value, reasons } = props
  const { strings } = view
  return (
    <table class="terms">
      <caption>
        {caption} <strong>{`${value}`.replace('-', '−')}</strong>
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
          <tr>
            <th scope="row" {...inEnglish}>
              {ruleWords(reason.name)}
            </th>
            <td class="number">{reason.points === undefined ? '' : signed(reason.points)}</td>
            <td {...inEnglish}>{reason.because}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Grounds that count in no points, below a heading of their own; nothing where there are none. */
function Sentences({ title, reasons = [] }: { title: string; reasons?: readonly Reason[] | undefined }): Html {
  if (reasons.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {reasons.map((reason) => (
          <li {...inEnglish}>
            <strong>{ruleWords(reason.name)}:</strong> {reason.because}
          </li>
        ))}
      </ul>
    </>
  )
}

function Grounds({ view, decision }: { view: View; decision: Decision }): Html {
  const { strings } = view
  return (
    <>
      <p>{strings.whyLead}</p>
      <Terms view={view} caption={strings.quality} value={decision.quality.value} reasons={decision.quality.because} />
      <Terms view={view} caption={strings.heat} value={decision.heat.value} reasons={decision.heat.because} />
      <Sentences title={strings.decision} reasons={decision.because} />
      <Sentences title={strings.mayBeShown} reasons={decision.showing} />
      {decision.labels.length > 0 ? (
        <>
          <h3>{strings.topics}</h3>
          <ul>
            {decision.labels.map((label) => (
              <li {...inEnglish}>
                <strong>{label.name}</strong> ({Math.round(label.confidence * 100)} %):{' '}
                {label.because.map(({ because }) => because).join(' ')}
              </li>
            ))}
          </ul>
        </>
      ) : (
        ''
      )}
      <p class="small">
        {strings.policy}: <code>{decision.policy}</code>
      </p>
    </>
  )
}

/** The terms of an article's numbers and the grounds of the decision on it. */
export function Why({ view, record }: { view: View; record: NewsRecord }): Html {
  const { strings } = view
  const decision = view.catalogue.edition.decisions.get(record.path)
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

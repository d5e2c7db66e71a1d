import type { Explanation } from '../../news/explanation.ts'
import type { Html } from '../../publish/site/html.ts'
import type { DeskView } from './desk-view.ts'

function signed(points: number): string {
  return points > 0 ? `+${points}` : `${points}`.replace('-', '−')
}

function Branch({ one }: { one: Explanation }): Html {
  const { text, points, rule, below } = one
  return (
    <li>
      <p class={points === undefined ? '' : 'term'}>
        {points === undefined ? '' : <b class={points < 0 ? 'points less' : 'points'}>{signed(points)}</b>}
        <span>
          {text} {rule ? <code>{rule}</code> : ''}
        </span>
      </p>
      {below.length > 0 ? (
        <ul>
          {below.map((each) => (
            <Branch one={each} />
          ))}
        </ul>
      ) : (
        ''
      )}
    </li>
  )
}

/** The tree that `newswright explain` prints, with the same words. */
export function Why({ view, explanation }: { view: DeskView; explanation: readonly Explanation[] | undefined }): Html {
  const { strings } = view
  return (
    <section aria-labelledby="why" class="why">
      <h2 id="why">{strings.why}</h2>
      {explanation ? (
        explanation.map(({ text, below }, place) =>
          below.length === 0 ? (
            <p class="bare">{text}</p>
          ) : (
            <details open={place < 4}>
              <summary>{text}</summary>
              <ul class="grounds">
                {below.map((one) => (
                  <Branch one={one} />
                ))}
              </ul>
            </details>
          ),
        )
      ) : (
        <p>{strings.whyUnknown}</p>
      )}
    </section>
  )
}

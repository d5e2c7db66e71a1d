import type { DeskAgreement, DeskRuling } from '../../ports/desk.ts'
import type { Html } from '../../publish/site/html.ts'
import { RulingEntry } from './desk-article-page.tsx'
import { deskPage } from './desk-layout.tsx'
import type { DeskView } from './desk-view.ts'
import { to } from './desk-view.ts'

/** Rulings on the page; the file has all of them. */
const SHOWN = 200

function Compared({ view, found }: { view: DeskView; found: DeskAgreement }): Html {
  const { strings } = view
  const { agreement, topics, learnt, stories, disagreements, policy } = found
  const corrected = learnt.topics.corrections + learnt.kinds.corrections
  if (agreement.length + corrected + stories.length === 0) return <p>{strings.agreementNone}</p>
  return (
    <>
      <p>{strings.agreementLead(policy)}</p>
      <ul class="plain-list">
        {[...agreement, ...stories].map(({ action, rulings, agreed }) => (
          <li>
            <strong>{strings.done[action]}</strong>: {strings.agreedOf(agreed, rulings)}{' '}
            <meter min={0} max={rulings} value={agreed} aria-label={strings.done[action]}></meter>
          </li>
        ))}
        {learnt.topics.corrections > 0 ? (
          <li>{strings.topicsLearnt(learnt.topics.before, learnt.topics.after, learnt.topics.corrections)}</li>
        ) : (
          ''
        )}
        {learnt.kinds.corrections > 0 ? (
          <li>{strings.kindsLearnt(learnt.kinds.before, learnt.kinds.after, learnt.kinds.corrections)}</li>
        ) : (
          ''
        )}
        {topics.corrections > 0 ? <li>{strings.topicsAgreed(topics.agreed, topics.corrections)}</li> : ''}
      </ul>
      <ul class="members">
        {disagreements.map(({ article, title, action, by, verdict, because }) => (
          <li>
            <a href={to(view, `articles/${article}/`)} dir="auto">
              {title}
            </a>
            <p class="small">
              {strings.ruledBy(strings.done[action], by)}. {strings.policySays}: {strings.verdicts[verdict]}. {because}
            </p>
          </li>
        ))}
      </ul>
      <p class="small">{strings.notAMeasure}</p>
    </>
  )
}

/** The ledger of what people decided. @param found the comparison with the policy, once somebody asks for it */
export function rulingsPage(view: DeskView, rulings: readonly DeskRuling[], found?: DeskAgreement): string {
  const { strings } = view
  return deskPage({
    view,
    title: strings.rulings,
    children: (
      <>
        <div class="page-head">
          <h1>{strings.rulings}</h1>
          <p class="small">{rulings.length === 0 ? strings.nothingRuled : strings.rulingsLead}</p>
        </div>
        {rulings.length === 0 ? (
          ''
        ) : (
          <section aria-labelledby="agreement" id="compared">
            <h2 id="agreement">{strings.agreement}</h2>
            {found ? (
              <Compared view={view} found={found} />
            ) : (
              <p>
                <a class="button" href={`${to(view, 'rulings/')}?compare=yes`}>
                  {strings.compare}
                </a>
              </p>
            )}
          </section>
        )}
        <ul class="ruling-list">
          {rulings.slice(0, SHOWN).map((ruling) => (
            <RulingEntry view={view} ruling={ruling} withTitle />
          ))}
        </ul>
      </>
    ),
  })
}

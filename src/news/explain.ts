import type { Decision, Verdict } from './decision.ts'
import type { Explanation } from './explanation.ts'
import { isRulingGround, type Reason } from './reason.ts'
import type { Score } from './score.ts'

const VERDICTS: Readonly<Record<Verdict, string>> = {
  publish: 'Published',
  hold: 'Held for the desk',
  hide: 'Hidden behind another record',
  reject: 'Rejected',
}

/** The tree of reasons of a decision as plain text for people, two spaces a level, one ground a line. */
export function explain(decision: Decision): string {
  return explanationOf(decision)
    .flatMap((one) => lines(one, ''))
    .join('\n')
}

/**
 * The tree of reasons of a decision: verdict, quality, heat, place where people chose it, topics, kind, story, and what may be shown, each with its grounds. The command
 * line, the desk and the API all show this tree and nothing else.
 */
export function explanationOf(decision: Decision): Explanation[] {
  const { because, showing = [] } = decision
  return [
    heading(verdictLine(decision), because.map(ground)),
    score('Quality', decision.quality),
    score('Heat', decision.heat),
    ...placeOf(decision),
    ...labels('Topics', decision, 'topic'),
    ...labels('Kind', decision, 'kind'),
    ...storyOf(decision),
    ...(showing.length > 0 ? [heading('What may be shown', showing.map(ground))] : []),
  ]
}

function lines({ text, points, rule, below }: Explanation, indent: string): string[] {
  const sign = points === undefined ? '' : `${points > 0 ? '+' : ''}${points}  `
  const own = `${indent}${sign}${text}${rule === undefined ? '' : ` [${rule}]`}`
  return [own, ...below.flatMap((one) => lines(one, `${indent}  `))]
}

/** A verdict people gave is not the policy's: what it said stands below theirs. */
function verdictLine({ verdict, because, policy, at, confidence }: Decision): string {
  const byRuling = because.some(isRulingGround)
  const [word, sureness] = [verdict === 'hide' && byRuling ? 'Hidden' : VERDICTS[verdict], confidence.toFixed(2)]
  return byRuling
    ? `${word} by ruling at ${at}; below it what policy ${policy} says`
    : `${word} by policy ${policy} at ${at} (confidence ${sureness})`
}

function heading(text: string, below: Explanation[] = []): Explanation {
  return { text, below }
}

function ground({ name, points, because }: Reason): Explanation {
  return { text: because, rule: name, ...(points !== undefined && { points }), below: [] }
}

/** Heat says nothing of a place that people chose, and is not changed by it. */
function placeOf({ because, rulings }: Decision): Explanation[] {
  const isPinned = because.find(isRulingGround)?.name === 'ruling-pin'
  const pin = isPinned ? rulings.findLast(({ action }) => action === 'pin') : undefined
  if (!pin) return []
  const until = pin.until === undefined ? '' : ` until ${pin.until}`
  const text = `The editors chose it to stand first on the front page and on the pages of its topics${until}.`
  return [heading('Place: the editors’ choice, whatever the heat', [{ text, rule: 'pinned', below: [] }])]
}

function storyOf({ story, related, grouping = [] }: Decision): Explanation[] {
  if (story === undefined) return []
  const count = related.length
  const others =
    count === 0
      ? 'no other article on this event'
      : `${count} other ${count === 1 ? 'article' : 'articles'} on this event`
  return [heading(`Story ${story}: ${others}`, grouping.map(ground))]
}

function score(title: string, { value, because }: Score): Explanation {
  return heading(`${title} ${value}`, because.map(ground))
}

function labels(title: string, decision: Decision, of: 'topic' | 'kind'): Explanation[] {
  const own = decision.labels.filter((label) => label.of === of)
  if (own.length === 0) return of === 'topic' ? [heading(`${title}: none recognised`)] : []
  const found = own.map(({ name, confidence, because }) =>
    heading(`${name} (confidence ${confidence.toFixed(2)})`, because.map(ground)),
  )
  return [heading(title, found)]
}

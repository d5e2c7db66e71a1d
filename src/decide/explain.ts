import type { Decision, Verdict } from '../news/decision.ts'
import type { Explanation } from '../news/explanation.ts'
import type { Reason } from '../news/reason.ts'
import type { Score } from '../news/score.ts'

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

/** The tree of reasons of a decision: verdict, quality, heat, topics, kind and story, each with its grounds. */
export function explanationOf(decision: Decision): Explanation[] {
  const { verdict, policy, at, confidence, story, related } = decision
  const head = `${VERDICTS[verdict]} by policy ${policy} at ${at} (confidence ${confidence.toFixed(2)})`
  return [
    heading(head, decision.because.map(ground)),
    score('Quality', decision.quality),
    score('Heat', decision.heat),
    ...labels('Topics', decision, 'topic'),
    ...labels('Kind', decision, 'kind'),
    ...(story ? [heading(`Story ${story}: ${others(related.length)}`)] : []),
  ]
}

function lines({ text, points, rule, below }: Explanation, indent: string): string[] {
  const sign = points === undefined ? '' : `${points > 0 ? '+' : ''}${points}  `
  const own = `${indent}${sign}${text}${rule === undefined ? '' : ` [${rule}]`}`
  return [own, ...below.flatMap((one) => lines(one, `${indent}  `))]
}

function heading(text: string, below: Explanation[] = []): Explanation {
  return { text, below }
}

function ground({ name, points, because }: Reason): Explanation {
  return { text: because, rule: name, ...(points !== undefined && { points }), below: [] }
}

function others(count: number): string {
  return count === 0 ? 'no other coverage' : `${count} other ${count === 1 ? 'article' : 'articles'}`
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

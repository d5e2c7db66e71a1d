import type { Decision, Verdict } from '../news/decision.ts'
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
  return [
    `${VERDICTS[decision.verdict]} by policy ${decision.policy} at ${decision.at} (confidence ${decision.confidence.toFixed(2)})`,
    ...decision.because.map((reason) => `  ${line(reason)}`),
    ...score('Quality', decision.quality),
    ...score('Heat', decision.heat),
    ...labels('Topics', decision, 'topic'),
    ...labels('Kind', decision, 'kind'),
    ...(decision.story ? [`Story ${decision.story}: ${others(decision.related.length)}`] : []),
  ].join('\n')
}

function others(count: number): string {
  return count === 0 ? 'no other coverage' : `${count} other ${count === 1 ? 'article' : 'articles'}`
}

function score(title: string, { value, because }: Score): string[] {
  return [`${title} ${value}`, ...because.map((reason) => `  ${line(reason)}`)]
}

function labels(title: string, decision: Decision, of: 'topic' | 'kind'): string[] {
  const own = decision.labels.filter((label) => label.of === of)
  if (own.length === 0) return of === 'topic' ? [`${title}: none recognised`] : []
  const lines = own.flatMap(({ name, confidence, because }) => [
    `  ${name} (confidence ${confidence.toFixed(2)})`,
    ...because.map((reason) => `    ${line(reason)}`),
  ])
  return [title, ...lines]
}

function line({ name, points, because }: Reason): string {
  const sign = points === undefined ? '' : `${points > 0 ? '+' : ''}${points}  `
  return `${sign}${because} [${name}]`
}

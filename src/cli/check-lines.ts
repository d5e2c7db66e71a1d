import { counted } from '../news/counted.ts'
import type { CheckReport } from './check-hub.ts'

/** The report of `check` for people: one problem a line, then what there is. */
export function checkLines(report: CheckReport): string {
  const problems = report.problems.map(({ file, line, message }) => `${file}:${line}: ${message}\n`)
  const counts = [...recordCounts(report), counted(problems.length, 'problem')]
  return `${problems.join('')}${counts.join(', ')}.\n`
}

/** A hub of collections need not hear that it has no news. */
function recordCounts({ records, identical, collections }: CheckReport): string[] {
  const shelves = Object.entries(collections).sort(([a], [b]) => (a < b ? -1 : 1))
  const others = shelves.map(([name, count]) => `${count} in ${name}`)
  if (records === 0 && others.length > 0) return others
  return [counted(records, 'news record'), `${identical} identical when written again`, ...others]
}

import { counted } from '../news/counted.ts'
import type { CheckReport } from './check-hub.ts'

/** The report of `check` for people: one problem a line, then the sum. */
export function checkLines(report: CheckReport): string {
  const problems = report.problems.map(({ file, line, message }) => `${file}:${line}: ${message}\n`)
  const counts = [
    counted(report.records, 'record'),
    `${report.identical} identical when written again`,
    counted(problems.length, 'problem'),
  ]
  return `${problems.join('')}${counts.join(', ')}.\n`
}

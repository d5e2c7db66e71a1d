import type { CheckReport } from './check-hub.ts'

/** The report of `check` for people: one problem a line, then the sum. */
export function checkLines(report: CheckReport): string {
  const problems = report.problems.map(({ file, line, message }) => `${file}:${line}: ${message}\n`)
  const counts = [
    count(report.records, 'record'),
    `${report.identical} identical when written again`,
    count(problems.length, 'problem'),
  ]
  return `${problems.join('')}${counts.join(', ')}.\n`
}

function count(number: number, of: string): string {
  return `${number} ${of}${number === 1 ? '' : 's'}`
}

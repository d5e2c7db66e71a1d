import type { CheckReport } from './check-hub.ts'

/** The report of `check` for people: one problem a line, then the sum. */
export function checkLines(report: CheckReport): string {
  const problems = report.problems.map(({ file, line, message }) => `${file}:${line}: ${message}\n`)
  const sum = `${report.records} records, ${report.identical} would be written back byte for byte, ${report.problems.length} problems.\n`
  return problems.join('') + sum
}

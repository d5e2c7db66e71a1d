import type { Notice } from '../news/notice.ts'

/** Scores 0 to 1 by domain. */
export type Ratings = Map<string, number>

const SCORE = ['score', 'rating', 'pc1']
const DOMAIN = /^(?=.{1,253}$)[a-z0-9_-]+(\.[a-z0-9_-]+)*$/

/**
 * Reads `_data/ratings.csv`: a first line that names the columns, `domain` and `score` (or `pc1`, as lists of domain quality
 * call it; other columns are left out), then a line for each domain with a score of 0 to 1. A line that cannot be
 * read is said and left out; the others count.
 */
export function parseRatings(text: string, path: string): { ratings: Ratings; notices: Notice[] } {
  const rows = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .map((line, index) => ({ cells: cellsOf(line), line: index + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell !== '') && !cells[0]?.startsWith('#'))
  const [head, ...body] = rows
  if (!head) return { ratings: new Map(), notices: [] }
  const names = head.cells.map((cell) => cell.toLowerCase())
  const columns = { domain: names.indexOf('domain'), score: names.findIndex((name) => SCORE.includes(name)) }
  if (columns.domain === -1 || columns.score === -1)
    return { ratings: new Map(), notices: [noColumns(path, head.line)] }
  const ratings: Ratings = new Map()
  const notices: Notice[] = []
  for (const { cells, line } of body) {
    const rated = ratingIn(cells, columns)
    if ('fault' in rated) notices.push({ ...rated.fault, subject: path, line })
    else ratings.set(rated.domain, rated.score)
  }
  return { ratings, notices }
}

type Fault = Pick<Notice, 'stage' | 'code' | 'level' | 'message' | 'remedy'>

function ratingIn(
  cells: readonly string[],
  columns: { domain: number; score: number },
): { domain: string; score: number } | { fault: Fault } {
  const domain = (cells[columns.domain] ?? '').toLowerCase().replace(/^www\./, '')
  const score = cells[columns.score] ?? ''
  const number = Number(score)
  const isScore = score !== '' && number >= 0 && number <= 1
  if (DOMAIN.test(domain) && isScore) return { domain, score: number }
  const message = isScore
    ? `“${domain}” is no domain; the line was left out.`
    : `The score of “${domain}” is “${score}”, not a number from 0 to 1; the line was left out.`
  const remedy = isScore
    ? 'Write the domain alone, such as news.example.'
    : 'Write a score such as 0.75, with a point; scores of another scale must be brought to 0 to 1 first.'
  return { fault: { stage: 'hub', code: 'wrong-value', level: 'warning', message, remedy } }
}

/** Cells of a line of comma-separated values (RFC 4180); quoted cells do not go on over lines here. */
function cellsOf(line: string): string[] {
  const cells = [...line.matchAll(/(?:^|,)(?:\s*"((?:[^"]|"")*)"\s*|([^,]*))/g)]
  return cells.map(([, quoted, plain]) => (quoted?.replaceAll('""', '"') ?? plain ?? '').trim())
}

function noColumns(path: string, line: number): Notice {
  return {
    stage: 'hub',
    code: 'wrong-value',
    level: 'error',
    subject: path,
    line,
    message: 'The first line names no columns `domain` and `score`; the ratings were left out.',
    remedy: 'Begin the file with the line: domain,score',
  }
}

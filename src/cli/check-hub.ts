import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Notice } from '../news/notice.ts'
import { readRecord } from '../record/read-record.ts'
import { writeRecord } from '../record/write-record.ts'
import { adoptConfig } from '../schema/adopt-config.ts'
import { parseCollectionRecord } from '../schema/collections.ts'
import { parseHub } from '../schema/hub.ts'
import { parseIssue } from '../schema/issues.ts'
import { parseOrganization } from '../schema/organizations.ts'
import { parseRulings } from '../schema/rulings.ts'
import { parseTopic } from '../schema/taxonomy.ts'
import { parseTombstones } from '../schema/tombstones.ts'

/** What `newswright check HUB --json` prints. */
export interface CheckReport {
  /** News records found, the archive's included. */
  records: number
  /** Of them, those that writing their values again gives byte for byte. */
  identical: number
  problems: { file: string; line: number; message: string }[]
}

/** What one file says of itself. */
interface Finding {
  notices: readonly Notice[]
  record?: boolean
  identical?: boolean
}

type Check = (text: string, path: string) => Finding

/** Which files are read how; the first rule that fits counts, files no rule fits are none of ours. */
const CHECKS: readonly { files: RegExp; check: Check }[] = [
  { files: /^(?:_archive\/)?_news\/.*\.(?:md|markdown|txt)$/, check: checkRecord },
  { files: /^hub\.yaml$/, check: parseHub },
  { files: /^_config\.yml$/, check: adoptConfig },
  { files: /^_data\/topics\/[^/]+\.ya?ml$/, check: parseTopic },
  { files: /^_data\/organizations\/[^/]+\.md$/, check: parseOrganization },
  { files: /^_data\/rulings\.yaml$/, check: parseRulings },
  { files: /^_data\/tombstones\.yaml$/, check: parseTombstones },
  { files: /^(?:_archive\/)?_newsletters\/.*\.(?:html|md)$/, check: parseIssue },
  { files: /^(?:_archive\/)?_[a-z]+\/.*\.(?:md|html)$/, check: parseCollectionRecord },
]

/** Reads every file of a hub folder and reports; undefined when the folder is no hub. */
export async function checkHub(folder: string): Promise<CheckReport | undefined> {
  const paths = await filesBelow(folder)
  if (!paths.some((path) => /^(?:hub\.yaml$|_config\.yml$|_news\/)/.test(path))) return undefined
  const report: CheckReport = { records: 0, identical: 0, problems: [] }
  for (const path of paths) {
    const check = CHECKS.find(({ files }) => files.test(path))?.check
    if (check === undefined) continue
    const finding = checkText(await readFile(join(folder, path)), path, check)
    if (finding.record === true) report.records += 1
    if (finding.identical === true) report.identical += 1
    report.problems.push(...finding.notices.filter(isProblem).map(problemOf))
  }
  return report
}

function checkText(bytes: Uint8Array, path: string, check: Check): Finding {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return check(text, path)
  } catch {
    return { record: CHECKS[0]?.files.test(path) === true, notices: [notUtf8(path)] }
  }
}

function checkRecord(text: string, path: string): Finding {
  const { record, notices } = readRecord(text, path)
  return { record: true, identical: record !== undefined && writeRecord(record) === text, notices }
}

function isProblem(notice: Notice): boolean {
  return notice.level !== 'info'
}

function problemOf(notice: Notice): CheckReport['problems'][number] {
  const message = notice.remedy === undefined ? notice.message : `${notice.message} ${notice.remedy}`
  return { file: notice.subject, line: notice.line ?? 1, message }
}

function notUtf8(path: string): Notice {
  return {
    stage: 'hub',
    code: 'not-utf-8',
    level: 'error',
    subject: path,
    message: 'The file is not UTF-8 text.',
    remedy: 'Save it as UTF-8.',
  }
}

/** All files below a folder, `/` separated and sorted; built output, hidden folders and packages are left out. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const found: string[] = []
  for (const entry of entries) {
    if (entry.isDirectory() && /^_/.test(entry.name)) {
      const below = await readdir(join(folder, entry.name), { recursive: true, withFileTypes: true })
      const files = below.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name))
      found.push(...files.map((file) => file.slice(join(folder).length + 1).replaceAll('\\', '/')))
    } else if (entry.isFile()) found.push(entry.name)
  }
  return found.sort()
}

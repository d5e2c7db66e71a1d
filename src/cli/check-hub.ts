import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Issue } from '../news/issue.ts'
import type { Notice } from '../news/notice.ts'
import { readRecord } from '../record/read-record.ts'
import { writeRecord } from '../record/write-record.ts'
import { adoptConfig } from '../schema/adopt-config.ts'
import { parseChanges } from '../schema/changes.ts'
import { parseCollectionRecord } from '../schema/collections.ts'
import { parseHub } from '../schema/hub.ts'
import { parseIssue } from '../schema/issues.ts'
import { parseOpml } from '../schema/opml.ts'
import { parseOrganization } from '../schema/organizations.ts'
import { parseRatings } from '../schema/ratings.ts'
import { parseRulings } from '../schema/rulings.ts'
import { parseSources } from '../schema/sources.ts'
import { parseTopic } from '../schema/taxonomy.ts'
import { parseTombstones } from '../schema/tombstones.ts'
import { checkReferences, isNamed, type NamedFile } from './check-references.ts'
import { isCollectionFile, isRead } from './collection-folders.ts'
import { missingModel } from './missing-model.ts'
import { strayFile } from './stray-file.ts'
import { unknownSettings } from './unknown-settings.ts'

/** What `newswright check HUB --json` prints. */
export interface CheckReport {
  /** News records found, the archive's included; those of other collections are counted below. */
  records: number
  /** Of them, those that writing their values again gives byte for byte. */
  identical: number
  /** Records of other collections and issues of newsletters, by collection. */
  collections: Record<string, number>
  problems: { file: string; line: number; message: string }[]
}

/** What one file says of itself. */
interface Finding extends Partial<NamedFile> {
  notices: readonly Notice[]
  issue?: Issue
  /** 1 for a news record. */
  records?: number
  /** 1 for a news record that would be written back byte for byte. */
  identical?: number
}

/** @param folder the hub's, for what a file speaks of */
type Check = (text: string, path: string, folder: string) => Finding

const NEWS = { test: (path: string) => /^(?:_archive\/)?_news\//.test(path) && isRead(path) }

const ISSUES = /^(?:_archive\/)?_newsletters\//

/** Which files are read how; the first rule that fits counts, files no rule fits are none of ours. */
const CHECKS: readonly { files: { test(path: string): boolean }; check: Check }[] = [
  { files: NEWS, check: checkRecord },
  { files: /^hub\.yaml$/, check: checkSettings },
  { files: /^_config\.yml$/, check: adoptConfig },
  { files: /^sources\.yaml$/, check: parseSources },
  { files: /^[^/]+\.opml$/, check: parseOpml },
  { files: { test: (path) => path.startsWith('_data/topics/') && isRead(path) }, check: parseTopic },
  { files: { test: (path) => path.startsWith('_data/organizations/') && isRead(path) }, check: parseOrganization },
  { files: /^_data\/rulings\.yaml$/, check: parseRulings },
  { files: /^_data\/tombstones\.yaml$/, check: parseTombstones },
  { files: /^_data\/changes\.yaml$/, check: parseChanges },
  { files: /^_data\/ratings\.csv$/, check: parseRatings },
  { files: { test: (path) => ISSUES.test(path) && isRead(path) }, check: parseIssue },
  { files: { test: isCollectionFile }, check: parseCollectionRecord },
]

/** Reads every file of a hub folder and reports; undefined when the folder is no hub. */
export async function checkHub(folder: string): Promise<CheckReport | undefined> {
  const paths = await filesBelow(folder)
  if (!paths.some((path) => /^(?:hub\.yaml$|_config\.yml$|_news\/)/.test(path))) return undefined
  const report: CheckReport = { records: 0, identical: 0, collections: {}, problems: [] }
  const named: NamedFile[] = []
  for (let start = 0; start < paths.length; start += AT_ONCE) {
    const findings = await Promise.all(paths.slice(start, start + AT_ONCE).map((path) => checkFile(folder, path)))
    for (const finding of findings) {
      report.records += finding.records ?? 0
      report.identical += finding.identical ?? 0
      report.problems.push(...finding.notices.filter(isProblem).map(problemOf))
      if (isNamed(finding)) named.push(finding)
      count(finding, report.collections)
    }
  }
  report.problems.push(...checkReferences(named).map(problemOf))
  report.problems.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
  return report
}

/** A file that cannot be read as what it should be is told as a problem, and not counted. */
function count({ record, issue }: Finding, collections: Record<string, number>): void {
  const collection = record?.collection ?? (issue && 'newsletters')
  if (collection !== undefined) collections[collection] = (collections[collection] ?? 0) + 1
}

/** Files read at the same time. */
const AT_ONCE = 64

async function checkFile(folder: string, path: string): Promise<Finding> {
  const check = CHECKS.find(({ files }) => files.test(path))?.check
  if (check === undefined) return { notices: strayFile(path) }
  const text = utf8(await readFile(join(folder, path)))
  if (text === undefined) return { records: NEWS.test(path) ? 1 : 0, notices: [notUtf8(path)] }
  return { ...check(text, path, folder), path, text }
}

/** Undefined for bytes that are not UTF-8; a byte-order mark stays. */
function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function checkRecord(text: string, path: string): Finding {
  const { record, notices } = readRecord(text, path)
  return { records: 1, identical: record !== undefined && writeRecord(record) === text ? 1 : 0, notices }
}

function checkSettings(text: string, path: string, folder: string): Finding {
  const { hub, notices } = parseHub(text, path)
  return {
    notices: [
      ...notices,
      ...(hub ? [...missingModel(hub, { folder, text }), ...unknownSettings(hub.policy, { text, path })] : []),
    ],
  }
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
    code: 'not-text',
    level: 'error',
    subject: path,
    message: 'The file is not UTF-8 text.',
    remedy: 'Save it as UTF-8.',
  }
}

/** The files that are a hub's content, `/` separated and sorted: those at the top and below folders that begin with `_`. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const found: string[] = []
  for (const entry of entries) {
    if (entry.isDirectory() && /^_/.test(entry.name)) {
      const below = await readdir(join(folder, entry.name), { recursive: true, withFileTypes: true })
      const files = below.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name))
      found.push(...files.map((file) => relative(folder, file).replaceAll('\\', '/')))
    } else if (entry.isFile()) found.push(entry.name)
  }
  return found.sort()
}

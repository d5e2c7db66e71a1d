import { existsSync, readdirSync } from 'node:fs'
import { basename } from 'node:path'
import type { Change } from '../news/change.ts'
import type { Hub } from '../news/hub.ts'
import type { Issue } from '../news/issue.ts'
import type { Notice } from '../news/notice.ts'
import type { Organization } from '../news/provider.ts'
import type { CollectionRecord, NewsRecord } from '../news/record.ts'
import type { Ruling } from '../news/ruling.ts'
import type { Source } from '../news/source.ts'
import type { Tombstone } from '../news/tombstone.ts'
import type { Topic } from '../news/topic.ts'
import type { HubFolder } from '../newsroom/world.ts'
import type { Content } from '../ports/content.ts'
import { readRecord } from '../record/read-record.ts'
import { adoptConfig } from '../schema/adopt-config.ts'
import { parseChanges } from '../schema/changes.ts'
import { parseCollectionRecord } from '../schema/collections.ts'
import { parseHub } from '../schema/hub.ts'
import { parseIssue } from '../schema/issues.ts'
import { parseOrganization } from '../schema/organizations.ts'
import { parseRatings } from '../schema/ratings.ts'
import { parseRulings } from '../schema/rulings.ts'
import { parseSources } from '../schema/sources.ts'
import { parseTopic } from '../schema/taxonomy.ts'
import { parseTombstones } from '../schema/tombstones.ts'
import { isCollectionFolder, isRead } from './collection-folders.ts'
import { ConfigurationError } from './exit.ts'
import { loadTheme } from './load-theme.ts'
import { missingModel } from './missing-model.ts'
import type { ReadRecords } from './record-files.ts'
import { unknownSettings } from './unknown-settings.ts'

/**
 * Reads a hub folder: our own (`hub.yaml`) or one to adopt (`_config.yml`).
 *
 * @param content the hub folder
 * @param folder its path, for messages
 * @param readRecords reads `_news/`; file by file when left out
 * @throws ConfigurationError when there is no hub or its settings cannot be used
 */
export async function loadHub(
  content: Content,
  folder: string,
  readRecords: () => Promise<ReadRecords> = () => readPlainly(content),
): Promise<HubFolder> {
  if (!existsSync(folder)) {
    throw new ConfigurationError(`There is no folder ${folder}. Create a hub with: newswright init ${folder}`)
  }
  const notices: Notice[] = []
  const hub = await loadSettings(content, folder, notices)
  const { records, readings, notices: found } = await readRecords()
  notices.push(...found)
  return {
    hub,
    sources: await loadSources(content, folder, notices),
    taxonomy: await each<Topic>(content, '_data/topics', parseTopicFile, notices),
    organizations: await each<Organization>(content, '_data/organizations', parseOrganizationFile, notices),
    records,
    readings,
    ...(await loadTheme(content, notices)),
    archived: (await content.list('_archive/_news')).map((path) => path.replace(/^_archive\//, '')),
    collections: await loadCollections(content, folder, notices),
    issues: await each<Issue>(content, '_newsletters', parseIssueFile, notices),
    ...(await loadDesk(content, notices)),
    ...(await loadRatings(content, notices)),
    notices,
  }
}

/** Reads every record's file, remembering nothing. */
async function readPlainly(content: Content): Promise<ReadRecords> {
  const notices: Notice[] = []
  const records = await each<NewsRecord>(content, '_news', readRecordFile, notices)
  return { records, notices, readings: new Map() }
}

type Parsed<T> = { value: T | undefined; notices: readonly Notice[] }
type Parse<T> = (text: string, path: string) => Parsed<T>

const parseTopicFile: Parse<Topic> = (text, path) => {
  const { topic, notices } = parseTopic(text, path)
  return { value: topic, notices }
}
const parseOrganizationFile: Parse<Organization> = (text, path) => {
  const { organization, notices } = parseOrganization(text, path)
  return { value: organization, notices }
}
const readRecordFile: Parse<NewsRecord> = (text, path) => {
  const { record, notices } = readRecord(text, path)
  return { value: record, notices }
}
const parseCollectionFile: Parse<CollectionRecord> = (text, path) => {
  const { record, notices } = parseCollectionRecord(text, path)
  return { value: record, notices }
}
const parseIssueFile: Parse<Issue> = (text, path) => {
  const { issue, notices } = parseIssue(text, path)
  return { value: issue, notices }
}

async function each<T>(content: Content, folder: string, parse: Parse<T>, notices: Notice[]): Promise<T[]> {
  const values: T[] = []
  for (const path of await content.list(folder)) {
    if (!isRead(path)) continue
    const text = await content.readText(path)
    if (text === undefined) continue
    const parsed = parse(text, path)
    notices.push(...parsed.notices)
    if (parsed.value !== undefined) values.push(parsed.value)
  }
  return values
}

async function loadSettings(content: Content, folder: string, notices: Notice[]): Promise<Hub> {
  const own = await content.readText('hub.yaml')
  const foreign = own === undefined ? await content.readText('_config.yml') : undefined
  if (own === undefined && foreign === undefined) {
    throw new ConfigurationError(
      `${folder} holds no hub: neither hub.yaml nor _config.yml. Create one with: newswright init ${folder}`,
    )
  }
  const parsed = own === undefined ? adoptConfig(foreign ?? '', '_config.yml') : parseHub(own, 'hub.yaml')
  if (!parsed.hub) throw new ConfigurationError(`The settings of ${basename(folder)} cannot be used.`, parsed.notices)
  notices.push(...parsed.notices, ...unknownSettings(parsed.hub.policy, { text: own ?? '', path: 'hub.yaml' }))
  notices.push(...missingModel(parsed.hub, { folder, text: own ?? '' }))
  return parsed.hub
}

/** Names at the top of the hub folder, in order; the port lists whole trees, and the built site can be a large one. */
function namesIn(folder: string): string[] {
  return readdirSync(folder).sort()
}

async function loadSources(content: Content, folder: string, notices: Notice[]): Promise<Source[]> {
  const sources: Source[] = []
  const yaml = await content.readText('sources.yaml')
  if (yaml !== undefined) {
    const parsed = parseSources(yaml, 'sources.yaml')
    sources.push(...parsed.sources)
    notices.push(...parsed.notices)
  }
  for (const path of namesIn(folder).filter((file) => file.endsWith('.opml'))) {
    // Its parser takes longer to load than a small hub takes to read.
    const { parseOpml } = await import('../schema/opml.ts')
    const parsed = parseOpml((await content.readText(path)) ?? '', path)
    notices.push(...parsed.notices)
    const known = new Set(sources.map(({ url }) => url))
    sources.push(...parsed.sources.filter(({ url }) => !known.has(url)))
  }
  return sources
}

async function loadCollections(content: Content, folder: string, notices: Notice[]): Promise<CollectionRecord[]> {
  const folders = namesIn(folder).filter(isCollectionFolder)
  const records: CollectionRecord[] = []
  for (const name of folders) records.push(...(await each(content, name, parseCollectionFile, notices)))
  return records
}

async function loadRatings(content: Content, notices: Notice[]): Promise<Pick<HubFolder, 'ratings'>> {
  const text = await content.readText('_data/ratings.csv')
  if (text === undefined) return {}
  const { ratings, notices: found } = parseRatings(text, '_data/ratings.csv')
  notices.push(...found)
  return { ratings }
}

async function loadDesk(
  content: Content,
  notices: Notice[],
): Promise<{ rulings: Ruling[]; tombstones: Tombstone[]; changes: Change[] }> {
  const rulings = parseRulings((await content.readText('_data/rulings.yaml')) ?? '', '_data/rulings.yaml')
  const tombstones = parseTombstones((await content.readText('_data/tombstones.yaml')) ?? '', '_data/tombstones.yaml')
  const changes = parseChanges((await content.readText('_data/changes.yaml')) ?? '', '_data/changes.yaml')
  notices.push(...rulings.notices, ...tombstones.notices, ...changes.notices)
  return { rulings: rulings.rulings, tombstones: tombstones.tombstones, changes: changes.changes }
}

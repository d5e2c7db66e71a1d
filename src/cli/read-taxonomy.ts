import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Topic } from '../news/topic.ts'
import { ConfigurationError } from './exit.ts'

/** Where a hub folder has its topics. */
const TOPICS = '_data/topics'

/**
 * Topics for a command that works without a hub.
 *
 * @param folder a hub's, or one of topic files
 * @param command named in messages
 * @throws ConfigurationError where the folder cannot be read or holds no topic
 */
export async function readTaxonomy(folder: string, command: string): Promise<Topic[]> {
  const { parseTopic } = await import('../schema/taxonomy.ts')
  const below = join(folder, TOPICS)
  const ofHub = await readdir(below).catch(() => undefined)
  const names = ofHub ?? (await readdir(folder).catch((cause: unknown) => refuse(folder, command, cause)))
  const files = names.filter((name) => /\.ya?ml$/.test(name)).sort()
  const parsed = await Promise.all(
    files.map(async (name) => parseTopic(await readFile(join(ofHub ? below : folder, name), 'utf8'), name)),
  )
  const topics = parsed.flatMap(({ topic }) => topic ?? [])
  if (topics.length > 0) return topics
  throw new ConfigurationError(
    `${command}: ${folder} holds no topic files; each is a YAML file with name and keywords.`,
    parsed.flatMap(({ notices }) => notices),
  )
}

function refuse(folder: string, command: string, cause: unknown): never {
  const why = cause instanceof Error ? cause.message : String(cause)
  throw new ConfigurationError(`${command}: the folder of topics cannot be read: ${folder} (${why})`)
}

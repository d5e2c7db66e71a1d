import { readFile } from 'node:fs/promises'
import type { Policy } from '../news/policy.ts'
import { ConfigurationError } from './exit.ts'
import { unknownSettings } from './unknown-settings.ts'

const BUILT_IN = /^(?:everyday|newsroom)(?:@|$)/

/**
 * A policy as a command line names it: a built-in one's name, or the path of a YAML file.
 * @throws ConfigurationError when there is no such file, or anything in it cannot be used: what is tried out must be what was meant
 */
export async function loadPolicy(nameOrFile: string): Promise<Policy> {
  const { parsePolicy } = await import('../schema/policy.ts')
  const named = /^[a-z]+(@\d+)?$/.test(nameOrFile)
  if (named && !BUILT_IN.test(nameOrFile)) {
    throw new ConfigurationError(
      `There is no policy ${nameOrFile}. Built in are everyday and newsroom; name a file with its ending, such as ${nameOrFile}.yaml.`,
    )
  }
  const text = named ? nameOrFile : await readFile(nameOrFile, 'utf8').catch(() => undefined)
  if (text === undefined) throw new ConfigurationError(`There is no policy file ${nameOrFile}.`)
  const { policy, notices } = parsePolicy(text, named ? '--policy' : nameOrFile)
  const faults = [...notices, ...(policy ? unknownSettings(policy, { text, path: nameOrFile }) : [])]
  if (!policy || faults.length > 0) throw new ConfigurationError(`The policy in ${nameOrFile} cannot be used.`, faults)
  return policy
}

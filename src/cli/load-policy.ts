import { readFile } from 'node:fs/promises'
import type { Policy } from '../news/policy.ts'
import { ConfigurationError } from './exit.ts'

/**
 * A policy as a command line names it: a built-in one's name, or the path of a YAML file.
 * @throws ConfigurationError when there is no such file or it holds no policy
 */
export async function loadPolicy(nameOrFile: string): Promise<Policy> {
  const { parsePolicy } = await import('../schema/policy.ts')
  const named = /^[a-z]+(@\d+)?$/.test(nameOrFile)
  const text = named ? nameOrFile : await readFile(nameOrFile, 'utf8').catch(() => undefined)
  if (text === undefined) throw new ConfigurationError(`There is no policy file ${nameOrFile}.`)
  const { policy, notices } = parsePolicy(text, named ? '--policy' : nameOrFile)
  if (!policy) throw new ConfigurationError(`The policy in ${nameOrFile} cannot be used.`, notices)
  return policy
}

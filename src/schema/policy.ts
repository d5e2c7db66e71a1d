import { z } from 'zod'
import type { Notice } from '../news/notice.ts'
import type { Policy } from '../news/policy.ts'
import { validate } from './validate.ts'
import { parseYaml } from './yaml-text.ts'

/** A policy as a map; `policyMap` makes one of the short forms. */
export const policySchema = z.strictObject({
  name: z.enum(['newsroom', 'everyday']).describe('Built-in policy to start from'),
  version: z.int().min(1).default(1).describe('Version of the policy'),
  settings: z.record(z.string(), z.number()).default({}).describe('Weights and thresholds that replace built-in ones'),
})

/** `everyday` and `everyday@1` are short for a map; anything else is given back as it is. */
export function policyMap(value: unknown): unknown {
  const short = typeof value === 'string' ? /^([^@]*)(?:@(\d+))?$/.exec(value.trim()) : null
  if (short === null) return value
  return { name: short[1], ...(short[2] === undefined ? {} : { version: Number(short[2]) }) }
}

/**
 * Reads a policy: a built-in one's name, or YAML with `name` and `settings` (also below a key `policy`, as in hub.yaml).
 * Settings it does not name keep their built-in values.
 */
export function parsePolicy(text: string, path: string): { policy?: Policy; notices: Notice[] } {
  const yaml = parseYaml(text, { scalars: 'typed' })
  const inner =
    typeof yaml.value === 'object' && yaml.value !== null && 'policy' in yaml.value ? yaml.value.policy : yaml.value
  const { value, notices } = validate(policySchema, { path, yaml: { ...yaml, value: policyMap(inner) } })
  return value === undefined ? { notices } : { policy: value, notices }
}

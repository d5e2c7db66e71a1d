import type { z } from 'zod'
import type { Notice } from '../news/notice.ts'
import { validate, yamlFault } from './validate.ts'
import { parseYaml } from './yaml-text.ts'

/** Reads a file that holds a list, entry by entry, so that a wrong entry costs only itself. */
export function parseList<T>(entry: z.ZodType<T>, text: string, path: string): { values: T[]; notices: Notice[] } {
  const yaml = parseYaml(text, { scalars: 'typed' })
  const value = yaml.value ?? []
  if (!Array.isArray(value)) return { values: [], notices: [notAList(path)] }
  const faults = yaml.faults.map((fault) => yamlFault(path, fault))
  const read = value.map((one: unknown, index) => {
    const lineOf = (below: readonly PropertyKey[]) => yaml.lineOf([index, ...below])
    return validate(entry, { path, yaml: { value: one, faults: [], lineOf } })
  })
  return {
    values: read.flatMap((one) => (one.value === undefined ? [] : [one.value])),
    notices: [...faults, ...read.flatMap((one) => one.notices)],
  }
}

function notAList(path: string): Notice {
  return {
    stage: 'hub',
    code: 'wrong-value',
    level: 'error',
    subject: path,
    line: 1,
    message: 'The file should hold a list.',
    remedy: 'Begin each entry with "- " at the beginning of a line.',
  }
}

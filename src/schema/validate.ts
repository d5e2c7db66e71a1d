import { z } from 'zod'
import type { Notice } from '../news/notice.ts'
import { didYouMean } from './did-you-mean.ts'
import type { YamlText } from './yaml-text.ts'

/** A file being read: where its notices point. */
export interface Subject {
  path: string
  yaml: YamlText
  /** The document that says what may stand there; docs/hub.md when left out. */
  document?: string
}

/** Rounds of taking out what is wrong: nested parts may show only when the parts around them are right. */
const MOST_ROUNDS = 8

/**
 * Checks values against a schema and keeps what can be kept: what is wrong or unknown is taken out, said with its line
 * and a remedy, and the rest is tried again, so that its default (if it has one) takes its place.
 *
 * @returns the value, unless something that must be there is missing
 */
export function validate<T>(schema: z.ZodType<T>, subject: Subject): { value?: T; notices: Notice[] } {
  const notices = subject.yaml.faults.map((fault) => yamlFault(subject.path, fault))
  const wrong = new Set<string>()
  const draft: unknown = structuredClone(subject.yaml.value ?? {})
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const known = new Map<string, string[]>()
    const result = schema.safeParse(draft, {
      reportInput: true,
      error: (issue) => noteKnownKeys(issue, known) ?? plainly(issue),
    })
    if (result.success) return { value: result.data, notices: inOrder(notices) }
    // From the last to the first, so that taking out of a list leaves the places of the others as they are.
    const removed = result.error.issues
      .toReversed()
      .map((issue) => takeOut(draft, issue, { subject, notices, known, wrong }))
    if (!removed.some(Boolean)) break
  }
  return { notices: inOrder(notices) }
}

function inOrder(notices: Notice[]): Notice[] {
  return notices.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
}

/** Remembers which keys an object may have, under the keys it has too many; gives no message of its own. */
function noteKnownKeys(issue: z.core.$ZodRawIssue, known: Map<string, string[]>): undefined {
  if (issue.code === 'unrecognized_keys' && issue.inst instanceof z.ZodObject) {
    known.set(issue.keys.join(), Object.keys(issue.inst.shape))
  }
}

/** What must stand in a place, in words; undefined where the schema has words of its own or none fit. */
function plainly(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_value') return `This must be ${issue.values.map(String).join(' or ')}.`
  if (issue.code === 'invalid_type') return `This must be ${TYPES[issue.expected] ?? issue.expected}.`
  if (issue.code === 'too_small' && issue.origin !== 'string') return `This must be ${issue.minimum} or more.`
  if (issue.code === 'too_big' && issue.origin !== 'string') return `This must be ${issue.maximum} or less.`
  return undefined
}

/** zod's names of types, as users know them. */
const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of settings',
  record: 'a map of settings',
}

export function yamlFault(path: string, fault: { line: number; message: string }): Notice {
  return {
    stage: 'hub',
    code: 'yaml-fault',
    level: 'error',
    subject: path,
    line: fault.line,
    message: `This is not proper YAML: ${fault.message.replace(/\.?$/, '.')}`,
    remedy: 'Check indentation (blanks, no tabs), colons and quotes on this line and the one above it.',
  }
}

type Issue = z.core.$ZodIssue

interface Removal {
  subject: Subject
  notices: Notice[]
  known: ReadonlyMap<string, string[]>
  /** Places that were found wrong already. */
  wrong: Set<string>
}

/** Says what is wrong and takes it out of the draft (what lacks something necessary, whole); false when nothing was there. */
function takeOut(draft: unknown, issue: Issue, { subject, notices, known, wrong }: Removal): boolean {
  if (issue.code === 'unrecognized_keys') {
    const names = known.get(issue.keys.join()) ?? []
    for (const key of issue.keys) notices.push(unknownKey(subject, [...issue.path, key], names))
    return issue.keys.map((key) => removeAt(draft, [...issue.path, key])).some(Boolean)
  }
  const place = dotted(issue.path)
  // Taking out a wrong value that must be there makes it a missing one: one notice is enough.
  if (!(isMissing(issue) && wrong.has(place))) notices.push(wrongValue(subject, issue))
  wrong.add(place)
  return removeAt(draft, issue.path) || (issue.path.length > 1 && removeAt(draft, issue.path.slice(0, -1)))
}

/** What zod calls a value that is not there. */
const MISSING: ReadonlySet<string> = new Set(['invalid_type', 'invalid_value', 'invalid_union'])

function isMissing(issue: Issue): boolean {
  return MISSING.has(issue.code) && issue.input === undefined
}

function unknownKey(subject: Subject, path: readonly PropertyKey[], known: readonly string[]): Notice {
  const key = String(path.at(-1))
  const nearest = didYouMean(key, known)
  return {
    stage: 'hub',
    code: 'unknown-key',
    level: 'warning',
    subject: subject.path,
    line: subject.yaml.lineOf(path),
    message: `\`${dotted(path)}\` is not a setting; it was left out.`,
    remedy:
      nearest === undefined
        ? `Take it out. Settings here are: ${known.join(', ')}.`
        : `Did you mean \`${nearest}\`? Otherwise take it out.`,
  }
}

function wrongValue(subject: Subject, issue: Issue): Notice {
  const name = issue.path.length === 0 ? 'The file' : `\`${dotted(issue.path)}\``
  const missing = isMissing(issue)
  const document = subject.document ?? 'docs/hub.md'
  return {
    stage: 'hub',
    code: missing ? 'missing-key' : 'wrong-value',
    level: 'error',
    subject: subject.path,
    line: subject.yaml.lineOf(issue.path),
    message: missing ? `${name} is missing.` : `${name}: ${issue.message.replace(/\.?$/, '.')}`,
    remedy: missing ? `Add it; ${document} says what it means.` : `Correct it; ${document} shows what may stand there.`,
  }
}

function dotted(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : String(part)))
    .join('.')
    .replaceAll('.[', '[')
}

function removeAt(draft: unknown, path: readonly PropertyKey[]): boolean {
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((value, key) => (isObject(value) ? value[String(key)] : undefined), draft)
  const key = path.at(-1)
  if (!isObject(parent) || key === undefined || !(String(key) in parent)) return false
  if (Array.isArray(parent)) parent.splice(Number(key), 1)
  else delete parent[String(key)]
  return true
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

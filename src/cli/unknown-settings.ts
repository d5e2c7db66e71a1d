import { defaultPolicies } from '../decide/policies/default-policies.ts'
import type { Notice } from '../news/notice.ts'
import type { Policy } from '../news/policy.ts'
import { didYouMean } from '../schema/did-you-mean.ts'

/**
 * Settings that no policy of the name has, with their lines: a misspelt one would change nothing, silently.
 * @param file the text they stand in, and its path
 */
export function unknownSettings({ name, settings }: Policy, file: { text: string; path: string }): Notice[] {
  const known = Object.entries(defaultPolicies).flatMap(([id, policy]) =>
    id.startsWith(`${name}@`) ? Object.keys(policy.settings) : [],
  )
  return Object.keys(settings)
    .filter((setting) => !known.includes(setting))
    .map((setting) => notice(setting, didYouMean(setting, known), { name, ...file }))
}

function notice(
  setting: string,
  meant: string | undefined,
  { name, text, path }: { name: string; text: string; path: string },
): Notice {
  const at = text.split('\n').findIndex((line) => new RegExp(`^\\s*["']?${setting}["']?\\s*:`).test(line))
  return {
    stage: 'hub',
    code: 'unknown-key',
    level: 'warning',
    subject: path,
    ...(at >= 0 && { line: at + 1 }),
    message: `Policy ${name} has no setting \`${setting}\`; it changes nothing.`,
    remedy: meant === undefined ? 'docs/scoring.md lists the settings.' : `Did you mean \`${meant}\`?`,
  }
}

import type { Notice } from '../news/notice.ts'
import { yamlFault } from './validate.ts'
import { isMap, parseYaml } from './yaml-text.ts'

/** The account a password belongs to: host names have no letter case, user names may have. */
export function mailAccount({ user, host }: { user: string; host: string }): string {
  return `${user}@${host.toLowerCase()}`
}

/**
 * Reads `.newswright/mail-passwords.yaml`: a line `user@host: password` for each account. What is wrong costs only itself;
 * notices never repeat a password.
 */
export function parseMailPasswords(text: string, path: string): { passwords: Map<string, string>; notices: Notice[] } {
  // As text, for a password of digits is no number.
  const yaml = parseYaml(text, { scalars: 'text' })
  const notices = yaml.faults.map(({ line }) => yamlFault(path, { line, message: 'it cannot be read' }))
  const passwords = new Map<string, string>()
  const accounts = isMap(yaml.value) ? Object.entries(yaml.value) : []
  if (yaml.value !== undefined && !isMap(yaml.value)) notices.push(noPassword(path, 1))
  for (const [account, password] of accounts) {
    const [, user, host] = /^(.+)@([^@]+)$/s.exec(account) ?? []
    if (user !== undefined && host !== undefined && typeof password === 'string' && password !== '') {
      passwords.set(mailAccount({ user, host }), password)
    } else {
      notices.push(noPassword(path, yaml.lineOf([account])))
    }
  }
  return { passwords, notices }
}

function noPassword(subject: string, line: number): Notice {
  return {
    stage: 'hub',
    code: 'wrong-value',
    level: 'error',
    subject,
    line,
    message: 'This line is not an account and its password.',
    remedy: 'Write "user@mail.example": "the password", each in quotes.',
  }
}

import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { parseMailAddress } from '../news/mail-address.ts'
import type { Notice } from '../news/notice.ts'
import type { MailboxRequest } from '../ports/mailbox.ts'
import { mailAccount, parseMailPasswords } from '../schema/mail-passwords.ts'

/** Where passwords of mail accounts are kept, below the hub folder. */
const PASSWORDS = '.newswright/mail-passwords.yaml'

/**
 * Finds the password of a mail account: in the environment variable the source names, else in the hub's private file. A
 * file's passwords go only to the host they are written for, whatever addresses a list of sources brings.
 *
 * @param tell hears of what is wrong with the file, once
 */
export function mailPasswords(root: string, tell: (notice: Notice) => void, environment = process.env) {
  let kept: Promise<Map<string, string>> | undefined
  return async ({ url, passwordFrom }: Pick<MailboxRequest, 'url' | 'passwordFrom'>): Promise<string | undefined> => {
    const named = passwordFrom === undefined ? undefined : environment[passwordFrom]
    if (named) return named
    const address = parseMailAddress(url)
    kept ??= keptPasswords(join(root, PASSWORDS), tell)
    return address && (await kept).get(mailAccount(address))
  }
}

async function keptPasswords(path: string, tell: (notice: Notice) => void): Promise<Map<string, string>> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) return new Map()
  const { passwords, notices } = parseMailPasswords(text, PASSWORDS)
  const { mode } = await stat(path)
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) tell(readableByOthers())
  for (const notice of notices) tell(notice)
  return passwords
}

function readableByOthers(): Notice {
  return {
    stage: 'hub',
    code: 'passwords-readable',
    level: 'warning',
    subject: PASSWORDS,
    message: 'Others on this machine can read this file of passwords.',
    remedy: `Close it to them: chmod 600 ${PASSWORDS}`,
  }
}

import { isMailAddress, parseMailAddress } from '../news/mail-address.ts'

/** What is wrong with an address of a mail server; undefined when it is fine or no such address. Never repeats a password. */
export function mailFault(url: string): { code: string; message: string; remedy: string } | undefined {
  if (!isMailAddress(url)) return undefined
  const address = parseMailAddress(url)
  if (!address) {
    return {
      code: 'bad-address',
      message: 'This is no complete address of a folder on a mail server.',
      remedy: 'Write it like imaps://user@mail.example/INBOX.',
    }
  }
  if (!address.hasPassword) return undefined
  return {
    code: 'password-in-sources',
    message: `The address of ${address.user} at ${address.host} holds a password, and lists of sources are for sharing.`,
    remedy: `Take it out, change it, and write "${address.user}@${address.host}": "the password" into .newswright/mail-passwords.yaml.`,
  }
}

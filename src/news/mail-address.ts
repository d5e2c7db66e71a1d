import { parseAddress } from './address.ts'

/** A folder on a mail server, and whose it is: `imaps://letters@mail.example/INBOX` (RFC 5092). */
export interface MailAddress {
  host: string
  port: number
  /** TLS from the first byte (`imaps:`); otherwise the connection is to be turned into TLS (STARTTLS). */
  secure: boolean
  user: string
  /** Names of the folder, outermost first; `INBOX` where the address names none. */
  folder: string[]
  /** A password stands in the address, where everybody who gets the file reads it. */
  hasPassword: boolean
}

/** Ports of IMAP over TLS from the first byte, and of IMAP that becomes TLS. */
const PORTS = { secure: 993, plain: 143 } as const

/** Whether an address is one of a mail server, well formed or not. */
export function isMailAddress(url: string): boolean {
  return /^imaps?:/i.test(url)
}

/** The parts of a mail address; undefined when it is none or names no user. */
export function parseMailAddress(url: string): MailAddress | undefined {
  const parts = isMailAddress(url) ? parseAddress(url) : undefined
  // The host of http addresses is brought into its usual form (lower case, punycode); that of others is left as it is.
  const host = parts && parseAddress(`http://${parts.hostname}/`)?.hostname
  const user = parts && decoded(parts.username)
  if (!parts || !host || !user) return undefined
  const secure = parts.protocol === 'imaps:'
  const names = parts.pathname.replace(/;.*$/s, '').split('/').map(decoded)
  const folder = names.filter((name): name is string => name !== undefined && name !== '')
  if (names.includes(undefined)) return undefined
  return {
    host: host.replace(/^\[|\]$/g, ''),
    port: Number(parts.port) || (secure ? PORTS.secure : PORTS.plain),
    secure,
    user,
    folder: folder.length === 0 ? ['INBOX'] : folder,
    hasPassword: parts.password !== '',
  }
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

import type { MailAddress } from '../../news/mail-address.ts'
import type { Notice } from '../../news/notice.ts'

/** What an error of a session tells about itself; the library and Node each set some of it. */
interface Trouble {
  code?: string
  message: string
  authenticationFailed?: boolean
  mailboxMissing?: boolean
  responseText?: string
  tlsFailed?: boolean
  name: string
}

interface Meaning {
  code: string
  when(trouble: Trouble): boolean
  message(trouble: Trouble, address: MailAddress): string
  remedy: string
}

const CERTIFICATE = /CERT|^ERR_(TLS|SSL)_|^(DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED|UNABLE_TO_)/
const OWN_WORDS =
  /^(LineTooLarge|LiteralTooLarge|ResponseTooLarge|TooMany\w+|ParserError\w*|InvalidResponse|UnexpectedTag|MissingTag|ResponseProcessingFailed|\w+_INJECTION|ERR_SSL\w*)$/

/** What went wrong, the surest signs first. */
const MEANINGS: readonly Meaning[] = [
  {
    code: 'address-refused',
    when: ({ code }) => code === 'ADDRESS_REFUSED',
    message: ({ message }) => `The address was refused: ${message}`,
    remedy: 'If this server is meant to be asked, add its host, address or range to allowPrivate in hub.yaml.',
  },
  {
    code: 'mail-login-refused',
    when: ({ authenticationFailed }) => authenticationFailed === true,
    message: ({ responseText }, { user, host }) =>
      `${host} does not let ${user} in${responseText ? `: ${brief(responseText)}` : ''}`,
    remedy: 'Correct the password; many providers want one made for programs ("app password"), and IMAP switched on.',
  },
  {
    code: 'mail-folder-missing',
    when: ({ mailboxMissing }) => mailboxMissing === true,
    message: (_, { folder }) => `There is no folder ${folder.join('/')} on the server`,
    remedy: 'Correct the end of the address; blanks are written %20, folders in folders with a slash between.',
  },
  {
    code: 'bad-certificate',
    when: ({ code = '' }) => CERTIFICATE.test(code) && !code.startsWith('ERR_SSL_WRONG_VERSION'),
    message: ({ message }) => `The TLS certificate is not valid: ${brief(message)}`,
    remedy:
      'Check the host name; for a certificate authority of your own, name its file in the environment variable NODE_EXTRA_CA_CERTS.',
  },
  {
    code: 'plain-mail-refused',
    when: ({ tlsFailed, message }) => tlsFailed === true && /support STARTTLS|PREAUTH/.test(message),
    message: (_, { host }) => `${host} offers no TLS, and a password is not sent in the open`,
    remedy: 'Use imaps://, or add the host to allowPlainMail in hub.yaml if the way to it is safe.',
  },
  {
    code: 'timed-out',
    when: ({ code = '', name }) => /TIMEOUT$|^ETIMEDOUT$/.test(code) || name === 'TimeoutError',
    message: () => 'The mail server did not answer in time',
    remedy: 'Nothing to do when it happens once; otherwise check host and port.',
  },
  {
    code: 'bad-answer',
    when: ({ code = '', tlsFailed }) => OWN_WORDS.test(code) || tlsFailed === true,
    message: ({ message }) => `The answer is not proper IMAP: ${brief(message)}`,
    remedy: 'Check that a mail server answers at this host and port (993 for imaps://, 143 for imap://).',
  },
]

/** The notice of an error; what is unknown is `unreachable`. */
export function mailNotice(subject: string, error: unknown, address: MailAddress): Notice {
  const trouble = (error instanceof Error ? error : new Error(String(error))) as Trouble
  const meaning = MEANINGS.find(({ when }) => when(trouble))
  const notice = { stage: 'collect', level: 'error', subject } as const
  if (meaning) {
    return { ...notice, code: meaning.code, message: `${meaning.message(trouble, address)}.`, remedy: meaning.remedy }
  }
  const said = trouble.responseText ?? (trouble.message || trouble.code) ?? 'the connection ended'
  return {
    ...notice,
    code: 'unreachable',
    message: `The mail server gave no answer: ${brief(said)}.`,
    remedy: 'Check the host name and the network; the next run tries again.',
  }
}

/** One line without a full stop. */
function brief(text: string): string {
  return (text.split('\n', 1)[0] ?? '').slice(0, 200).replace(/\.\s*$/, '')
}

import type { Notice } from '../../news/notice.ts'

/** Why no answer came: a stable code, a sentence, and what to do. */
export interface Failure {
  code: string
  message: string
}

const REMEDIES: Readonly<Record<string, string>> = {
  'address-refused':
    'If this address is meant to be asked, add its host, address or range to allowPrivate in hub.yaml; otherwise remove the source.',
  'bad-address': 'Correct the address: it must be a complete http or https URL.',
  'too-large': 'Check that the address is the feed or page itself and not a download.',
  'compression-bomb': 'Do not ask this address again until its owner explains the answer.',
  'unknown-encoding': 'Tell the publisher: the body does not match its Content-Encoding header.',
  'timed-out': 'Nothing to do when it happens once; otherwise check the address in a browser.',
  'too-many-redirects': 'Open the address in a browser and use the one it ends at.',
  unreachable: 'Check the host name and the network; the next run tries again.',
  'bad-certificate': 'Tell the publisher that the certificate of the site is not valid.',
  'headers-too-large': 'Check that the address is the feed or page itself; the server sends too many headers.',
  'bad-answer': 'Check that a web server answers at this address and port.',
  'not-text': 'Use the address of a feed or page; files such as PDF, archives and programs are not stored.',
  'host-resting': 'Nothing to do: the host asked for a pause, the next run tries again.',
}

/** The notice of a failure. */
export function failureNotice(subject: string, failure: Failure): Notice {
  const remedy = REMEDIES[failure.code]
  const level = failure.code === 'host-resting' ? 'info' : 'error'
  return { stage: 'collect', code: failure.code, level, subject, message: failure.message, ...(remedy && { remedy }) }
}

/** Codes of Node and undici errors, by what they mean to us. */
const MEANINGS: readonly { code: string; when: RegExp; message: string }[] = [
  { code: 'address-refused', when: /^ADDRESS_REFUSED$/, message: 'The address was refused' },
  { code: 'timed-out', when: /^(UND_ERR_\w+_TIMEOUT|ETIMEDOUT|TimeoutError)$/, message: 'No complete answer in time' },
  { code: 'headers-too-large', when: /^UND_ERR_HEADERS_OVERFLOW$/, message: 'The response headers are too large' },
  {
    code: 'bad-answer',
    when: /^(HPE_\w+|HTTPParserError|UND_ERR_INVALID_ARG|UND_ERR_RES_CONTENT_LENGTH_MISMATCH)$/,
    message: 'The answer is not proper HTTP',
  },
  {
    code: 'bad-certificate',
    when: /CERT|^ERR_(TLS|SSL)_|^(DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED|UNABLE_TO_)/,
    message: 'The TLS certificate is not valid',
  },
]

/** What an error thrown while asking means; anything unknown is `unreachable`. */
export function failureOf(error: unknown): Failure {
  for (const cause of causes(error)) {
    const mark = typeof cause.code === 'string' ? cause.code : cause.name
    const meaning = MEANINGS.find(({ when }) => when.test(mark))
    if (meaning)
      return { code: meaning.code, message: [meaning.message, brief(cause.message)].filter(Boolean).join(': ') }
  }
  const [first] = causes(error)
  const said = first?.message || String(first?.code ?? error)
  return { code: 'unreachable', message: `No answer came: ${WORDS.find(({ when }) => when.test(said))?.words ?? said}` }
}

/** What a network says, in words that say what happened. */
const WORDS: readonly { when: RegExp; words: string }[] = [
  { when: /^other side closed$/, words: 'the other side closed the connection' },
  { when: /^getaddrinfo (?:ENOTFOUND|EAI_NONAME)/, words: 'there is no host of that name' },
  { when: /^getaddrinfo EAI_AGAIN/, words: 'the name of the host could not be looked up' },
  { when: /^connect ECONNREFUSED/, words: 'the host refused the connection' },
]

/** The first line, without the machine's own numbers before an OpenSSL reason. */
function brief(message: string): string {
  const [line = ''] = message.split('\n', 1)
  return line.replace(/^[0-9A-F]+:error:[0-9A-F]+:/, '').slice(0, 200)
}

/** The error and what it wraps: `cause` and the parts of an AggregateError (one per address tried). */
function causes(error: unknown): { code?: unknown; name: string; message: string }[] {
  if (!(error instanceof Error)) return []
  const parts = error instanceof AggregateError ? error.errors : [error.cause]
  return [error, ...parts.flatMap((part: unknown) => causes(part))]
}

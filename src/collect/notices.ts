import type { Notice } from '../news/notice.ts'

/** Every notice of this stage that is about an answer, with what to do about it. */
const REMEDIES = {
  'no-http-source': 'Kinds mailbox, folder and list are read from the hub folder, or from a mail server.',
  'robots-refused': 'Use the site’s feed instead, or ask the publisher for leave.',
  'source-moved': 'Change the address in sources.yaml: `newswright sources check --apply-moves` does it.',
  'source-gone': 'Remove the source, or find its new address with `newswright sources add` and the home page.',
  'asked-to-wait': 'Nothing to do: the next poll comes after the time the server asked for.',
  'source-forbidden': 'Ask the publisher whether polling is welcome; some sites refuse all programs.',
  'source-missing': 'Check the address in a browser; `newswright sources add` with the home page finds a new one.',
  'source-failed': 'Nothing to do when it happens once; otherwise tell the publisher.',
  'source-answer-odd': 'Check the address in a browser.',
  'letters-renumbered': 'Nothing to do: its newest letters are read again, and what is known makes nothing twice.',
  'letters-left': 'Nothing to do: what waits comes with the next poll; what is older than the first poll stays unread.',
  'letter-cut': 'Nothing to do when the letter carries large files; its text comes first as a rule.',
  'source-empty-body': 'Nothing to do when it happens once; otherwise tell the publisher.',
} as const

export type CollectCode = keyof typeof REMEDIES

const INFORMATION: readonly CollectCode[] = [
  'asked-to-wait',
  'no-http-source',
  'letters-renumbered',
  'letters-left',
  'letter-cut',
]
const WARNINGS: readonly CollectCode[] = ['source-moved', 'robots-refused', 'source-empty-body']

/** The notice of a code; the message is one sentence without its full stop. */
export function collectNotice(code: CollectCode, subject: string, message: string): Notice {
  const level = INFORMATION.includes(code) ? 'info' : WARNINGS.includes(code) ? 'warning' : 'error'
  return { stage: 'collect', code, level, subject, message: `${sentence(message)}.`, remedy: REMEDIES[code] }
}

function sentence(message: string): string {
  return message.charAt(0).toUpperCase() + message.slice(1)
}

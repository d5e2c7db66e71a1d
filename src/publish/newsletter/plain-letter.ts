import { publisherUrl, siteUrl } from '../addresses.ts'
import type { SponsorMessage } from '../collections/sponsorships.ts'
import { displayText } from '../display-text.ts'
import { pageOf } from '../site/front-page.tsx'
import { heatPhrase } from '../site/parts.tsx'
import type { View } from '../site/view.ts'
import type { CoveredStory } from '../stories.ts'
import type { LetterContent } from './letter.tsx'

/** Longest line, in characters, where words allow (RFC 5322 recommends 78). */
const LINE = 76

/** The letter in plain text: the other half of a mail, for those who read mail in a terminal or aloud. */
export function plainLetter({ view, title, stories, advertisements, corrections }: LetterContent): string {
  const { hub } = view.catalogue.edition
  const parts = [
    heading(title),
    ...stories.map((story) => told(view, story)),
    ...advertisements.map((message) => advertised(view, message)),
  ]
  if (corrections.length > 0) parts.push(heading(view.strings.corrections))
  for (const correction of corrections) {
    parts.push([wrapped(`${correction.title}. ${correction.words}`), correction.url].filter(Boolean).join('\n'))
  }
  parts.push(`${'-'.repeat(20)}\n${wrapped(view.strings.rights)}\n${siteUrl(hub, '')}`)
  return `${parts.join('\n\n')}\n`
}

function heading(text: string): string {
  return `${text}\n${'='.repeat(Math.min(LINE, [...text].length))}`
}

function told(view: View, story: CoveredStory): string {
  const { fields } = story.head
  const about = [fields.provider.name, heatPhrase(view, story)].filter(Boolean).join(': ')
  return [
    wrapped(displayText(fields.title)),
    wrapped(displayText(fields.excerpt)),
    wrapped(about),
    publisherUrl(fields),
    story.coverage.length > 1 ? siteUrl(view.catalogue.edition.hub, pageOf(story)) : '',
  ]
    .filter(Boolean)
    .join('\n')
}

function advertised({ strings }: View, { sponsor, title, text = '', url }: SponsorMessage): string {
  return [`[${strings.advertisement}] ${strings.paidBy(sponsor)}`, wrapped(title), wrapped(text), url]
    .filter(Boolean)
    .join('\n')
}

function wrapped(text: string): string {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= LINE) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.join('\n')
}

import type { CollectionRecord } from '../../news/record.ts'
import type { Placement } from '../collections/sponsorships.ts'
import { messageOn, sponsorshipsAt } from '../collections/sponsorships.ts'
import { dayName } from '../time.ts'
import { Advertisement } from './advertisement.tsx'
import type { Html } from './html.ts'
import { SPONSORSHIPS } from './sponsorship-pages.tsx'
import type { View } from './view.ts'
import { link } from './view.ts'

function Message({ view, record }: { view: View; record: CollectionRecord }): Html {
  const { catalogue, strings } = view
  const message = messageOn(record, dayName(catalogue.clock(catalogue.now)))
  if (!message) return null
  const mark = (
    <p class="small">
      <strong>
        <a href={link(view, SPONSORSHIPS)}>{strings.advertisement}</a>
      </strong>{' '}
      <span dir="auto">{strings.paidBy(message.sponsor)}</span>
    </p>
  )
  return <Advertisement view={view} message={message} mark={mark} />
}

/**
 * What is paid for, where somebody paid for this place today: a block of its own, called an advertisement in so many words,
 * its links marked `sponsored`. It stands after what the page is about and takes nobody's place there.
 */
export function Sponsored(props: { view: View; placement: Placement; topic?: string }): Html {
  const { view, placement, topic } = props
  const records = sponsorshipsAt(view.catalogue.sponsorships, placement, topic)
  if (records.length === 0) return null
  return (
    <aside class="sponsored" aria-label={view.strings.advertisement}>
      {records.map((record) => (
        <Message view={view} record={record} />
      ))}
    </aside>
  )
}

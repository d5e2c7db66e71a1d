import { safeLink } from '../addresses.ts'
import type { SponsorMessage } from '../collections/sponsorships.ts'
import type { Html } from './html.ts'
import type { View } from './view.ts'

/**
 * What a sponsor says.
 *
 * @param mark what says that it is paid for; left out where the page around it does
 */
export function Advertisement({ view, message, mark }: { view: View; message: SponsorMessage; mark?: Html }): Html {
  return (
    <div class="advertisement">
      {mark ?? null}
      <p class="headline" dir="auto">
        {message.title}
      </p>
      {message.text ? (
        <p class="excerpt" dir="auto">
          {message.text}
        </p>
      ) : (
        ''
      )}
      {message.url ? (
        <p>
          <a href={safeLink(message.url)} rel="sponsored noopener" dir="auto">
            {message.action ?? view.strings.moreFromSponsor}
          </a>
        </p>
      ) : (
        ''
      )}
    </div>
  )
}

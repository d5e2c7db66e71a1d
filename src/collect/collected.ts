import type { Capture } from '../news/capture.ts'
import type { Notice } from '../news/notice.ts'
import type { Poll } from '../news/poll.ts'

/** What came of asking: a capture only when something new came. */
export interface Collected {
  capture?: Capture
  poll: Poll
  notices: Notice[]
}

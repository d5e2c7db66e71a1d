import type { QueuedLine } from '../../ports/desk.ts'
import { QueuedArticle } from './article-line.tsx'
import { deskPage } from './desk-layout.tsx'
import type { DeskView } from './desk-view.ts'

/** Articles that wait for a decision, hottest first. */
export function queuePage(view: DeskView, queue: readonly QueuedLine[]): string {
  const { strings } = view
  const held = queue.filter(({ queuedAs }) => queuedAs === 'held').length
  return deskPage({
    view,
    title: strings.queue,
    children: (
      <>
        <div class="page-head">
          <h1>{strings.queue}</h1>
          <p class="small">
            {strings.queueLead(held, queue.length - held)}{' '}
            <button type="button" class="plain needs-script" data-keys>
              {strings.keys} <kbd>?</kbd>
            </button>
          </p>
        </div>
        {queue.length === 0 ? (
          <div class="empty">
            <p class="leadin">{strings.queueEmpty}</p>
            <p>{strings.queueEmptyHint}</p>
          </div>
        ) : (
          <ul class="entries">
            {queue.map((line) => (
              <QueuedArticle view={view} line={line} />
            ))}
          </ul>
        )}
      </>
    ),
  })
}

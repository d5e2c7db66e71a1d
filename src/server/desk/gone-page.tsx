import { deskPage } from './desk-layout.tsx'
import type { DeskView } from './desk-view.ts'
import { to } from './desk-view.ts'

/** There is no such page, or not any more. */
export function goneNote(view: DeskView): string {
  const { strings } = view
  return deskPage({
    view,
    title: strings.gone,
    children: (
      <div class="empty">
        <h1>{strings.gone}</h1>
        <p class="further">
          <a href={to(view, '')}>{strings.overview}</a>
        </p>
      </div>
    ),
  })
}

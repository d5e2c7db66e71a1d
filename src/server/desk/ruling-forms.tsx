import type { Ruling } from '../../news/ruling.ts'
import type { DeskLine } from '../../ports/desk.ts'
import type { Html } from '../../publish/site/html.ts'
import type { DeskView } from './desk-view.ts'
import { to } from './desk-view.ts'

/** Buttons in order, with the key that presses each. */
const BUTTONS: readonly [Ruling['action'], string][] = [
  ['publish', 'p'],
  ['hide', 'h'],
  ['kill', 'x'],
  ['hold', 'l'],
  ['pin', 'i'],
]

/** What every form of the desk carries: that it is ours, and where to go afterwards. */
export function Carried({ view, back }: { view: DeskView; back: string }): Html {
  return (
    <>
      <input type="hidden" name="token" value={view.session?.token ?? ''} />
      <input type="hidden" name="back" value={back} />
    </>
  )
}

/**
 * The buttons that decide on an article, with a note and a moment. With a script only the article's own element changes
 * (`as="line"`); without one the page comes again.
 */
export function Decide({ view, line, as }: { view: DeskView; line: DeskLine; as: 'line' | 'page' }): Html {
  const { strings } = view
  const action = to(view, `articles/${line.id}/rule/`)
  const swap = as === 'line' ? { 'hx-post': action, 'hx-target': 'closest [data-line]', 'hx-swap': 'outerHTML' } : {}
  return (
    <form class="decide" method="post" action={action} {...swap}>
      <Carried view={view} back={view.path} />
      <input type="hidden" name="mark" value={line.mark} />
      <input type="hidden" name="as" value={as} />
      <div class="buttons">
        {BUTTONS.map(([name, key]) => (
          <button type="submit" name="action" value={name} class={`act act-${name}`} data-key={key}>
            {name === 'publish' && line.verdict === 'publish' ? strings.keep : strings.actions[name]}
            <span class="unseen">: {line.title}</span>
          </button>
        ))}
      </div>
      <details class="extra">
        <summary>{strings.more}</summary>
        <label>
          <span>{strings.note}</span>
          <input name="why" maxlength={500} autocomplete="off" placeholder={strings.noteHint} data-note />
        </label>
        <label>
          <span>{strings.until}</span>
          <input type="datetime-local" name="until" aria-describedby={`until-${line.id}`} />
          <small id={`until-${line.id}`}>{strings.untilHint}</small>
        </label>
      </details>
    </form>
  )
}

/** Takes a ruling back. */
export function Undo(props: { view: DeskView; rulingKey: string; back: string; line?: string; about?: string }): Html {
  const { view, rulingKey, back, line, about } = props
  const action = to(view, 'rulings/undo/')
  const swap = line ? { 'hx-post': action, 'hx-target': 'closest [data-line]', 'hx-swap': 'outerHTML' } : {}
  return (
    <form class="undo" method="post" action={action} {...swap}>
      <Carried view={view} back={back} />
      <input type="hidden" name="key" value={rulingKey} />
      {line ? <input type="hidden" name="line" value={line} /> : ''}
      <button type="submit" class="act" data-undo>
        {view.strings.undo}
        {about ? <span class="unseen">: {about}</span> : ''}
      </button>
    </form>
  )
}

/** Takes an article out of the story it is shown in. */
export function TakeOut({ view, line }: { view: DeskView; line: DeskLine }): Html {
  return (
    <form class="undo" method="post" action={to(view, `articles/${line.id}/split/`)}>
      <Carried view={view} back={view.path} />
      <input type="hidden" name="mark" value={line.mark} />
      <button type="submit" class="act">
        {view.strings.takeOut}
        <span class="unseen">: {line.title}</span>
      </button>
    </form>
  )
}

/** Says that an article tells the same story as another; the newest are offered by title. */
export function SameStoryAs(props: { view: DeskView; line: DeskLine; newest: readonly DeskLine[] }): Html {
  const { view, line, newest } = props
  const { strings } = view
  return (
    <form class="same-story" method="post" action={to(view, `articles/${line.id}/merge/`)}>
      <Carried view={view} back={view.path} />
      <input type="hidden" name="mark" value={line.mark} />
      <label>
        <span>{strings.sameStoryAs}</span>
        <input
          name="other"
          list="newest"
          required
          maxlength={2000}
          autocomplete="off"
          aria-describedby="same-story-hint"
        />
      </label>
      <small id="same-story-hint">{strings.sameStoryHint}</small>
      <datalist id="newest">
        {newest
          .filter(({ id, story }) => id !== line.id && (story === undefined || story !== line.story))
          .map(({ webUrl, title, provider }) => (
            <option value={webUrl}>{`${title} (${provider})`}</option>
          ))}
      </datalist>
      <button type="submit" class="act">
        {strings.putTogether}
      </button>
    </form>
  )
}

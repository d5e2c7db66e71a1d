import type { Html } from '../../publish/site/html.ts'
import type { DeskView } from './desk-view.ts'

/** What each key does; a dialog that only a script opens, and a switch for people whose software uses the same keys. */
export function Keys({ view: { strings } }: { view: DeskView }): Html {
  return (
    <dialog id="keys" aria-labelledby="keys-title">
      <h2 id="keys-title">{strings.keys}</h2>
      <p>{strings.keysLead}</p>
      <dl class="keys">
        {strings.keyHelp.map(([key, what]) => (
          <div>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <label class="check">
          <input type="checkbox" id="keys-on" checked /> {strings.keysOn}
        </label>
        <button class="button" type="submit">
          {strings.close}
        </button>
      </form>
    </dialog>
  )
}

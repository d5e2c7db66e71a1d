import type { Html } from '../../publish/site/html.ts'
import { deskPage } from './desk-layout.tsx'
import type { DeskView } from './desk-view.ts'
import { to } from './desk-view.ts'

/** What a form that was not taken said, and what was in it. */
export interface Refused {
  text?: string
  name?: string
}

/** Why a form was not taken; nothing at first. */
function Said({ text }: { text: string | undefined }): Html {
  if (!text) return null
  return (
    <p class="said bad" role="alert">
      {text}
    </p>
  )
}

/** Name and password. @param next where to go afterwards, below the desk */
export function signInPage(view: DeskView, options: Refused & { next: string; hasEditors: boolean }): string {
  const { strings } = view
  return deskPage({
    view,
    title: strings.signIn,
    children: (
      <div class="sign-in">
        <h1>{strings.signIn}</h1>
        <p>{strings.signInLead(view.hub.title)}</p>
        <Said text={options.text} />
        {options.hasEditors ? (
          <form method="post" action={to(view, 'sign-in/')}>
            <input type="hidden" name="next" value={options.next} />
            <label>
              <span>{strings.name}</span>
              <input name="name" required autocomplete="username" maxlength={60} value={options.name ?? ''} />
            </label>
            <label>
              <span>{strings.password}</span>
              <input name="password" type="password" required autocomplete="current-password" />
            </label>
            <button class="button" type="submit">
              {strings.signIn}
            </button>
          </form>
        ) : (
          <p>{strings.nobodyYet}</p>
        )}
      </div>
    ),
  })
}

/** Where the printed link leads: who are you? */
export function welcomePage(view: DeskView, options: Refused & { link: string }): string {
  const { strings } = view
  return deskPage({
    view,
    title: strings.signIn,
    children: (
      <div class="sign-in">
        <h1>{strings.welcome(view.hub.title)}</h1>
        <p>{strings.welcomeLead}</p>
        <Said text={options.text} />
        <form method="post" action={to(view, 'sign-in/link/')}>
          <input type="hidden" name="link" value={options.link} />
          <label>
            <span>{strings.yourName}</span>
            <input name="name" required autocomplete="username" maxlength={60} value={options.name ?? ''} />
          </label>
          <label>
            <span>{strings.newPassword}</span>
            <input
              name="password"
              type="password"
              autocomplete="new-password"
              minlength={10}
              aria-describedby="password-hint"
            />
            <small id="password-hint">{strings.newPasswordHint}</small>
          </label>
          <button class="button" type="submit">
            {strings.start}
          </button>
        </form>
      </div>
    ),
  })
}

import { isSecure, setCookie } from './cookies.ts'
import { isFromOurPage } from './cross-site.ts'
import { goTo, page, refuse } from './desk-answers.ts'
import { deskView } from './desk-view.ts'
import { readForm } from './read-form.ts'
import { COOKIE_SECONDS } from './sessions.ts'
import { signInPage, welcomePage } from './sign-in-page.tsx'
import { deskStringsFor } from './strings/desk-strings-for.ts'
import type { Front, Visit } from './visit.ts'

const LONGEST_NAME = 60
const SHORTEST_PASSWORD = 10
/** Longer ones are no passwords but an attempt to keep us busy. */
const LONGEST_PASSWORD = 1000

/** The name of the cookie: with https, one that no other host and no plain connection can set. */
export function cookieName(front: Front, request: Request): string {
  return isSecure(request) ? `__Host-${front.cookie}` : front.cookie
}

export async function showSignIn(front: Front, { url, path }: Visit): Promise<Response> {
  const next = nextOf(url.searchParams.get('next'))
  const hasEditors = (await front.editors.names()).length > 0
  const text = url.searchParams.has('ended') ? { text: deskView(front.desk, path).strings.sessionEnded } : {}
  return page(signInPage(deskView(front.desk, path), { next, hasEditors, ...text }))
}

/** Checks name and password; whoever guesses waits longer and longer. */
export async function signIn(front: Front, visit: Visit): Promise<Response> {
  const { request, path, client } = visit
  const form = isFromOurPage(request) ? await readForm(request) : undefined
  if (!form) return refuse(403, deskStringsFor(front.desk.hub.locale).formExpired)
  const name = nameIn(form)
  const password = form.get('password') ?? ''
  const next = nextOf(form.get('next'))
  const view = deskView(front.desk, path)
  const again = async (text: string, status: number) => {
    const hasEditors = (await front.editors.names()).length > 0
    return page(signInPage(view, { next, hasEditors, text, name }), status)
  }
  const seconds = front.throttle.wait(client, name)
  if (seconds > 0) {
    const answer = await again(view.strings.waitSeconds(seconds), 429)
    answer.headers.set('retry-after', String(seconds))
    return answer
  }
  // Counted before the check, so that many attempts at once are as many attempts.
  front.throttle.wrong(client, name)
  if (password.length > LONGEST_PASSWORD || !(await front.editors.check(name, password))) {
    return again(view.strings.wrongPassword, 401)
  }
  front.throttle.right(client, name)
  return admit(front, visit, { name, next })
}

/** The printed link: looking at it uses nothing up, for programs look at links, too. */
export function showLink(front: Front, { url, path }: Visit): Response {
  const link = url.searchParams.get('key') ?? ''
  const view = deskView(front.desk, path)
  if (front.link?.fits(link)) return page(welcomePage(view, { link }))
  return page(signInPage(view, { next: '', hasEditors: true, text: view.strings.linkUsed }), 403)
}

/** The first editor says who he is, and may choose a password for next time. */
export async function signInByLink(front: Front, visit: Visit): Promise<Response> {
  const { request, path } = visit
  const form = isFromOurPage(request) ? await readForm(request) : undefined
  const view = deskView(front.desk, path)
  if (!form) return refuse(403, view.strings.formExpired)
  const [link, name, password] = [form.get('link') ?? '', nameIn(form), form.get('password') ?? '']
  if (!front.link?.fits(link)) {
    return page(signInPage(view, { next: '', hasEditors: true, text: view.strings.linkUsed }), 403)
  }
  if (name === '') return page(welcomePage(view, { link, name, text: view.strings.nameNeeded }), 422)
  if (password !== '' && !isGoodPassword(password)) {
    return page(welcomePage(view, { link, name, text: view.strings.passwordTooShort }), 422)
  }
  if (!front.link.use(link)) return refuse(403, view.strings.linkUsed)
  if (password !== '') await front.editors.add(name, password)
  return admit(front, visit, { name, next: '', guest: password === '' })
}

export function isGoodPassword(password: string): boolean {
  return password.length >= SHORTEST_PASSWORD && password.length <= LONGEST_PASSWORD
}

function admit(front: Front, { request, path }: Visit, who: { name: string; next: string; guest?: boolean }): Response {
  const id = front.sessions.start(who.name, who.guest ?? false)
  const cookie = setCookie({
    name: cookieName(front, request),
    value: id,
    seconds: COOKIE_SECONDS,
    secure: isSecure(request),
  })
  return goTo(`${'../'.repeat(path.split('/').length - 1)}${who.next}` || './', { 'set-cookie': cookie })
}

function nameIn(form: URLSearchParams): string {
  const name = (form.get('name') ?? '')
    .normalize('NFC')
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim()
  return name.length > LONGEST_NAME ? '' : name
}

/** A page of the desk, or its first: never an address elsewhere. */
export function nextOf(text: string | null): string {
  return text !== null && /^[a-z]+\/(?:[\w%.-]+\/)*(?:\?[\w%.&=+-]*)?$/i.test(text) && !text.includes('..') ? text : ''
}

import { createHash } from 'node:crypto'
import type { Desk } from '../../ports/desk.ts'
import type { Editors } from '../../ports/editors.ts'
import { askedPath } from '../resolve.ts'
import { changeSource, correct, merge, rule, split, undo } from './acts.tsx'
import { assetNamed, showAsset } from './assets.ts'
import { isSecure, readCookie, setCookie } from './cookies.ts'
import { isFromOurPage, isSameSecret } from './cross-site.ts'
import { goTo, refuse } from './desk-answers.ts'
import {
  type Show,
  showArticle,
  showArticles,
  showGone,
  showNotices,
  showOverview,
  showQueue,
  showRulings,
  showSources,
  showStories,
  showStory,
} from './desk-pages.ts'
import { OneTimeLink } from './one-time-link.ts'
import { readForm } from './read-form.ts'
import { type Session, Sessions } from './sessions.ts'
import { cookieName, showLink, showSignIn, signIn, signInByLink } from './sign-in.ts'
import { deskStringsFor } from './strings/desk-strings-for.ts'
import { Throttle } from './throttle.ts'
import type { Act, EditorsVisit, Front, Visit } from './visit.ts'

export interface DeskServerOptions {
  desk: Desk
  editors: Editors
  /** Path part of the hub's public address, `/ai`. */
  basePath: string
  /** Names the hub among those on this host, so that their cookies differ. */
  hubName: string
  /** Whether a link for the first editor may be given out: only where the machine's own people read what is printed. */
  withLink: boolean
  /** Milliseconds; the machine's clock when left out. */
  now?: () => number
}

export interface DeskServer {
  /** Undefined for what is no part of the desk. @param client network address of who asks */
  answer(request: Request, client?: string): Promise<Response | undefined>
  /** Path and query, below the hub, of the link for the first editor. */
  readonly link: string | undefined
}

const PAGES: readonly (readonly [RegExp, Show])[] = [
  [/^$/, showOverview],
  [/^queue\/$/, showQueue],
  [/^articles\/$/, showArticles],
  [/^articles\/([^/]+)\/$/, showArticle],
  [/^stories\/$/, showStories],
  [/^stories\/([^/]+)\/$/, showStory],
  [/^sources\/$/, showSources],
  [/^notices\/$/, showNotices],
  [/^rulings\/$/, showRulings],
]

const ACTS: readonly (readonly [RegExp, (front: Front, act: Act) => Promise<Response>])[] = [
  [/^articles\/([^/]+)\/rule\/$/, rule],
  [/^articles\/([^/]+)\/correct\/$/, correct],
  [/^articles\/([^/]+)\/merge\/$/, merge],
  [/^articles\/([^/]+)\/split\/$/, split],
  [/^rulings\/undo\/$/, undo],
  [/^sources\/change\/$/, changeSource],
]

/** Serves the desk below `desk/` of a hub. */
export function createDeskServer(options: DeskServerOptions): DeskServer {
  const now = options.now ?? Date.now
  const link = options.withLink ? new OneTimeLink(now) : undefined
  const front: Front = {
    desk: options.desk,
    editors: options.editors,
    sessions: new Sessions(now),
    throttle: new Throttle(now),
    link,
    cookie: `desk-${createHash('sha256').update(options.hubName).digest('hex').slice(0, 8)}`,
  }
  return {
    link: link && `desk/sign-in/link/?key=${link.secret}`,
    async answer(request, client = 'this machine') {
      const url = new URL(request.url)
      const path = askedPath(url.pathname, options.basePath)
      if (path === 'desk') return goTo('./desk/')
      if (!path?.startsWith('desk/')) return undefined
      return answer(front, { request, url, path: path.slice('desk/'.length), id: '', client })
    },
  }
}

async function answer(front: Front, visit: Visit): Promise<Response> {
  const { request, path } = visit
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  if (!isRead && request.method !== 'POST') return refuse(405, 'GET, HEAD, POST', { allow: 'GET, HEAD, POST' })
  const response = isRead ? await read(front, visit) : await act(front, visit)
  if (request.method === 'HEAD') return new Response(null, response)
  // Whoever left off the slash gets the page all the same.
  return response.status === 404 && isRead && path !== '' && !path.endsWith('/') && !path.includes('.')
    ? goTo(`./${path.split('/').at(-1)}/${visit.url.search}`)
    : response
}

async function read(front: Front, visit: Visit): Promise<Response> {
  const { path } = visit
  const asset = assetNamed(path)
  if (asset) return showAsset(visit.request, asset)
  if (path === 'sign-in/') return showSignIn(front, visit)
  if (path === 'sign-in/link/') return showLink(front, visit)
  const session = await sessionOf(front, visit.request)
  if (!session) return goTo(`${up(path)}sign-in/?${new URLSearchParams({ next: path + visit.url.search })}`)
  const [show, id] = routeTo(PAGES, path) ?? [showGone, '']
  return show(front, { ...visit, session, id } satisfies EditorsVisit)
}

async function act(front: Front, visit: Visit): Promise<Response> {
  const { request, path } = visit
  if (path === 'sign-in/') return signIn(front, visit)
  if (path === 'sign-in/link/') return signInByLink(front, visit)
  const strings = deskStringsFor(front.desk.hub.locale)
  if (!isFromOurPage(request)) return refuse(403, strings.formExpired)
  const isPart = request.headers.get('hx-request') === 'true'
  const session = await sessionOf(front, request)
  if (!session) return ended(path, isPart)
  const form = await readForm(request)
  if (!form || !isSameSecret(form.get('token') ?? '', session.token)) return refuse(403, strings.formExpired)
  if (path === 'sign-out/') return signOut(front, visit)
  const [work, id] = routeTo(ACTS, path) ?? []
  return work ? work(front, { ...visit, session, id: id ?? '', form, isPart }) : refuse(404, strings.gone)
}

function routeTo<T>(routes: readonly (readonly [RegExp, T])[], path: string): [T, string] | undefined {
  for (const [pattern, target] of routes) {
    const found = pattern.exec(path)
    if (found) return [target, found[1] ?? '']
  }
  return undefined
}

/** Who is signed in; people who were removed since are out. */
async function sessionOf(front: Front, request: Request): Promise<Session | undefined> {
  const id = readCookie(request, cookieName(front, request))
  const session = id === undefined ? undefined : front.sessions.find(id)
  if (!session || session.guest || (await front.editors.has(session.name))) return session
  front.sessions.endAllOf(session.name)
  return undefined
}

/** The session ended while a page was open. htmx is told to show the whole next page. */
function ended(path: string, isPart: boolean): Response {
  const signInAgain = `${up(path)}sign-in/?ended=yes`
  if (!isPart) return goTo(signInAgain)
  return refuse(401, 'The session has ended.', { 'hx-refresh': 'true' })
}

function signOut(front: Front, { request, path }: Visit): Response {
  const name = cookieName(front, request)
  front.sessions.end(readCookie(request, name) ?? '')
  return goTo(`${up(path)}sign-in/`, {
    'set-cookie': setCookie({ name, value: '', seconds: 0, secure: isSecure(request) }),
    'clear-site-data': '"cache"',
  })
}

/** From a page of the desk to its root. */
function up(path: string): string {
  return '../'.repeat(path.split('/').length - 1) || './'
}

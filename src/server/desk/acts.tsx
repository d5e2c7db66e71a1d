import type { Instant } from '../../news/instant.ts'
import type { Ruling } from '../../news/ruling.ts'
import type { DeskArticle, DeskLine, RuleOutcome, RulingOrder, SourceOrder } from '../../ports/desk.ts'
import type { Html } from '../../publish/site/html.ts'
import { DecidedLine, OvertakenLine, overtakenText, QueuedArticle } from './article-line.tsx'
import { goTo, page, refuse } from './desk-answers.ts'
import { type DeskView, deskView } from './desk-view.ts'
import { momentIn } from './moment-in.ts'
import { nextOf } from './sign-in.ts'
import type { Act, Front } from './visit.ts'

const ACTIONS: readonly Ruling['action'][] = ['publish', 'hold', 'hide', 'kill', 'pin']
/** Those that may have an end. */
const ENDING: ReadonlySet<string> = new Set<Ruling['action']>(['hold', 'pin'])
const CHANGES: readonly SourceOrder['what'][] = ['pause', 'resume', 'ask', 'move']
const LONGEST_NOTE = 500

/** A part of a page, for htmx. */
function part(html: Html, status = 200): Response {
  return page(html?.toString() ?? '', status)
}

/** Parts stand on the page they were asked from; their links go up from there. */
function partView(front: Front, act: Act): DeskView {
  return deskView(front.desk, backOf(act), act.session)
}

function backOf({ form }: Act): string {
  return nextOf(form.get('back'))
}

/** Back to where the form stood, with what is to be said there. */
function backWith(act: Act, text: string, more: { undo?: string; bad?: boolean } = {}): Response {
  act.session.said = { text, ...more }
  return goTo(`${'../'.repeat(act.path.split('/').length - 1)}${backOf(act)}` || './')
}

/** Publish, hold, hide, reject or pin. */
export async function rule(front: Front, act: Act): Promise<Response> {
  const { form, id, session, isPart } = act
  const view = partView(front, act)
  const action = ACTIONS.find((one) => one === form.get('action'))
  if (!action) return refuse(422, view.strings.formExpired)
  const until = untilIn(form, view)
  if (until === 'wrong') {
    return isPart ? refuse(422, view.strings.untilWrong) : backWith(act, view.strings.untilWrong, { bad: true })
  }
  const outcome = await front.desk.rule({
    article: id,
    action,
    by: session.name,
    mark: form.get('mark') ?? '',
    ...whyIn(form),
    ...(until !== undefined && { until }),
  })
  return isPart ? ruledPart(view, outcome) : ruledPage(act, view, outcome)
}

function ruledPart(view: DeskView, outcome: RuleOutcome): Response {
  switch (outcome.as) {
    case 'ruled':
      return part(<DecidedLine view={view} line={outcome.line} ruling={outcome.ruling} />)
    case 'overtaken':
      return part(<OvertakenLine view={view} line={outcome.line} />, 409)
    case 'unknown':
      return refuse(404, view.strings.unknownArticle)
  }
}

function ruledPage(act: Act, view: DeskView, outcome: RuleOutcome): Response {
  const { strings } = view
  switch (outcome.as) {
    case 'ruled': {
      const { ruling, line } = outcome
      return backWith(act, `${strings.done[ruling.ruling.action]}: ${line.title}`, { undo: ruling.key })
    }
    case 'overtaken':
      return backWith(act, overtakenText(view, outcome.line), { bad: true })
    case 'unknown':
      return refuse(404, strings.unknownArticle)
  }
}

function untilIn(form: URLSearchParams, view: DeskView): Instant | undefined | 'wrong' {
  const text = form.get('until') ?? ''
  if (text === '' || !ENDING.has(form.get('action') ?? '')) return undefined
  const at = momentIn(view.hub.timeZone, text)
  return at === undefined || at <= view.now ? 'wrong' : at
}

function whyIn(form: URLSearchParams): { why?: string } {
  const why = (form.get('why') ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST_NOTE)
  return why === '' ? {} : { why }
}

/** Title, excerpt, type and topics: a ruling for each that was changed. */
export async function correct(front: Front, act: Act): Promise<Response> {
  const { form, id, session } = act
  const view = partView(front, act)
  const article = await front.desk.article(id)
  if (!article) return refuse(404, view.strings.unknownArticle)
  if ((form.get('mark') ?? '') !== article.line.mark) {
    return backWith(act, overtakenText(view, article.line), { bad: true })
  }
  let last: RuleOutcome | undefined
  for (const change of corrections(form, article)) {
    last = await front.desk.rule({ article: id, action: 'correct', by: session.name, ...change, ...whyIn(form) })
  }
  if (!last) return backWith(act, view.strings.nothing)
  return ruledPage(act, view, last)
}

function corrections(
  form: URLSearchParams,
  { fields, topics, kinds }: DeskArticle,
): Pick<RulingOrder, 'field' | 'value'>[] {
  const text = (name: string) => (form.get(name) ?? '').replace(/\s+/g, ' ').trim()
  const known = new Set([...topics, ...fields.topics])
  const chosen = form.getAll('topics').filter((name) => known.has(name))
  // What stays keeps its place, for the most specific topic stands first.
  const wanted = [...fields.topics.filter((name) => chosen.includes(name)), ...chosen]
  const ordered = [...new Set(wanted)]
  return [
    ...(text('title') !== '' && text('title') !== fields.title
      ? [{ field: 'title' as const, value: text('title') }]
      : []),
    ...(text('excerpt') !== fields.excerpt ? [{ field: 'excerpt' as const, value: text('excerpt') }] : []),
    ...(/^[a-z-]+$/.test(text('type')) && text('type') !== fields.type
      ? [{ field: 'type' as const, value: text('type') }]
      : []),
    ...(kinds.includes(text('kind')) && text('kind') !== fields.kind
      ? [{ field: 'kind' as const, value: text('kind') }]
      : []),
    ...(ordered.join('\n') !== fields.topics.join('\n') ? [{ field: 'topics' as const, value: ordered }] : []),
  ]
}

/** Puts an article into one story with another. */
export async function merge(front: Front, act: Act): Promise<Response> {
  const other = (act.form.get('other') ?? '').trim()
  return ruleOnStory(front, act, { action: 'merge', others: [addressOf(other), other] })
}

/** The desk's own address of an article says its id. */
function addressOf(text: string): string {
  return /\/desk\/articles\/([^/]+)\/?$/.exec(text)?.[1] ?? text
}

/** Takes an article out of the story it is in; the others stay together. */
export async function split(front: Front, act: Act): Promise<Response> {
  const article = await front.desk.article(act.id)
  return ruleOnStory(front, act, { action: 'split', others: article?.members.map(({ line }) => line.id) ?? [] })
}

async function ruleOnStory(front: Front, act: Act, order: Pick<RulingOrder, 'action' | 'others'>): Promise<Response> {
  const { form, id, session } = act
  const view = partView(front, act)
  const mark = form.get('mark') ?? ''
  const outcome = await front.desk.rule({ article: id, by: session.name, mark, ...order, ...whyIn(form) })
  if (outcome.as === 'unknown' && (await front.desk.line(id))) {
    return backWith(act, view.strings.otherUnknown, { bad: true })
  }
  return ruledPage(act, view, outcome)
}

/** Takes a ruling back. */
export async function undo(front: Front, act: Act): Promise<Response> {
  const view = partView(front, act)
  const line: DeskLine | undefined = await front.desk.undo(act.form.get('key') ?? '')
  if (!act.isPart) return backWith(act, line ? `${view.strings.undone} ${line.title}` : view.strings.alreadyUndone)
  const shown = line ?? (await front.desk.line(act.form.get('line') ?? ''))
  return shown ? part(<QueuedArticle view={view} line={shown} />) : refuse(404, view.strings.unknownArticle)
}

/** Pauses, resumes, asks or readdresses a source. */
export async function changeSource(front: Front, act: Act): Promise<Response> {
  const { strings } = partView(front, act)
  const what = CHANGES.find((one) => one === act.form.get('what'))
  if (!what) return refuse(422, strings.formExpired)
  const outcome = await front.desk.changeSource({ source: act.form.get('source') ?? '', what })
  return outcome === 'done'
    ? backWith(act, strings.sourceDone[what])
    : backWith(act, strings.sourceRefused, { bad: true })
}

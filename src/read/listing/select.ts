import { type PageElement, walk } from '../page/tree/element.ts'

/** One step of a selector: what an element must be, and how it stands to the step before. */
interface Step {
  combinator: 'descendant' | 'child'
  name?: string
  id?: string
  classes: string[]
  attributes: { name: string; operator: string; value: string }[]
}

/** A CSS selector as understood here; `matches` tests one element. */
export interface Selector {
  matches(element: PageElement): boolean
}

const STEP =
  /^(?:([a-z][a-z0-9-]*|\*)|#([\w-]+)|\.([\w-]+)|\[\s*([\w:-]+)\s*(?:([~|^$*]?=)\s*(?:"([^"]*)"|'([^']*)'|([^\]\s]*))\s*)?\])/i

/**
 * Compiles a CSS selector: element names, `.class`, `#id`, `[attribute]` with its operators, descendants, `>` and
 * lists with commas. Returns undefined for anything else.
 */
export function selector(text: string): Selector | undefined {
  const alternatives = text.split(',').map((part) => steps(part.trim()))
  if (alternatives.some((alternative) => alternative === undefined)) return undefined
  const paths = alternatives.filter((alternative) => alternative !== undefined)
  return { matches: (element) => paths.some((path) => matchesPath(element, path)) }
}

/** Elements below a root that a selector finds, in document order. */
export function select(root: PageElement, wanted: Selector): PageElement[] {
  const found: PageElement[] = []
  walk(root, (element) => {
    if (wanted.matches(element)) found.push(element)
    return undefined
  })
  return found
}

function steps(text: string): Step[] | undefined {
  const found: Step[] = []
  let rest = text
  let combinator: Step['combinator'] = 'descendant'
  if (/>$/.test(text)) return undefined
  while (rest !== '') {
    const step: Step = { combinator, classes: [], attributes: [] }
    let match = STEP.exec(rest)
    if (!match) return undefined
    for (; match; match = STEP.exec(rest)) {
      take(step, match)
      rest = rest.slice(match[0].length)
    }
    found.push(step)
    const between = /^\s*(>)?\s*/.exec(rest)
    if (rest !== '' && between?.[0] === '') return undefined
    combinator = between?.[1] === '>' ? 'child' : 'descendant'
    rest = rest.slice(between?.[0].length ?? 0)
  }
  return found.length > 0 ? found : undefined
}

function take(step: Step, [, name, id, className, attribute, operator, ...values]: RegExpExecArray): void {
  if (name !== undefined && name !== '*') step.name = name.toLowerCase()
  if (id !== undefined) step.id = id
  if (className !== undefined) step.classes.push(className)
  if (attribute === undefined) return
  const value = values.find((found) => found !== undefined) ?? ''
  step.attributes.push({ name: attribute.toLowerCase(), operator: operator ?? '', value })
}

function matchesPath(element: PageElement, path: readonly Step[]): boolean {
  const last = path[path.length - 1]
  if (!last || !matchesStep(element, last)) return false
  if (path.length === 1) return true
  const outer = path.slice(0, -1)
  for (let parent = element.parent; parent; parent = parent.parent) {
    if (matchesPath(parent, outer)) return true
    if (last.combinator === 'child') return false
  }
  return false
}

function matchesStep(element: PageElement, step: Step): boolean {
  if (step.name !== undefined && element.name !== step.name) return false
  if (step.id !== undefined && element.attributes.id !== step.id) return false
  const classes = step.classes.length > 0 ? (element.attributes.class ?? '').split(/\s+/) : []
  if (!step.classes.every((name) => classes.includes(name))) return false
  return step.attributes.every(({ name, operator, value }) =>
    matchesAttribute(element.attributes[name], operator, value),
  )
}

function matchesAttribute(given: string | undefined, operator: string, value: string): boolean {
  if (given === undefined) return false
  switch (operator) {
    case '':
      return true
    case '=':
      return given === value
    case '^=':
      return value !== '' && given.startsWith(value)
    case '$=':
      return value !== '' && given.endsWith(value)
    case '*=':
      return value !== '' && given.includes(value)
    case '~=':
      return given.split(/\s+/).includes(value)
    default:
      return given === value || given.startsWith(`${value}-`)
  }
}

import type { Ruling } from '../news/ruling.ts'
import { parseRulings, writeRulings } from './rulings.ts'
import { writeYaml } from './yaml-text.ts'

/**
 * The text of `_data/rulings.yaml` with rulings added. One on the same subject, action and field (of stories: with the same articles)
 * takes the place of an older one; every other entry stays byte for byte, also what cannot be read (a person's unfinished work) and comments.
 *
 * @param text the file as it stands; empty when there is none
 */
export function amendRulings(text: string, added: readonly Ruling[]): string {
  if (added.length === 0) return text
  const [head = '', ...entries] = text.split(/^(?=-[ \t\r\n])/m)
  const { rulings, notices } = parseRulings(text, '')
  // Nothing to keep but values: no file yet, an empty list, or a list that is not written one entry after the other.
  if (entries.length === 0 && notices.length === 0) {
    return writeRulings([...rulings.filter((ruling) => !isReplaced(ruling, added)), ...added])
  }
  const kept = entries.map((entry) => (isReplaced(onlyRuling(entry), added) ? commentsBehind(entry) : entry)).join('')
  const gap = text.endsWith('\n') || text === '' ? '' : '\n'
  return head + kept + gap + writeYaml(added)
}

/**
 * The text without some rulings; every other byte stays. What cannot be read is left alone.
 *
 * @param dropped as they were read from the file
 */
export function withoutRulings(text: string, dropped: readonly Ruling[]): string {
  if (dropped.length === 0) return text
  const [head = '', ...entries] = text.split(/^(?=-[ \t\r\n])/m)
  const isDropped = (ruling: Ruling | undefined) => ruling !== undefined && dropped.some((one) => isSame(one, ruling))
  const { rulings, notices } = parseRulings(text, '')
  const left = rulings.filter((ruling) => !isDropped(ruling))
  if (left.length === rulings.length) return text
  // A list that is not written one entry after the other.
  if (entries.length === 0) return notices.length === 0 ? writeRulings(left) : text
  return head + entries.map((entry) => (isDropped(onlyRuling(entry)) ? commentsBehind(entry) : entry)).join('')
}

function isSame(one: Ruling, other: Ruling): boolean {
  return writeYaml([one]) === writeYaml([other])
}

/** An article may be taken out of one story and put into another, one after the other: each stays. */
function isOfStories({ action }: Ruling): boolean {
  return action === 'merge' || action === 'split'
}

function onlyRuling(entry: string): Ruling | undefined {
  const { rulings, notices } = parseRulings(entry, '')
  return rulings.length === 1 && notices.length === 0 ? rulings[0] : undefined
}

function isReplaced(ruling: Ruling | undefined, added: readonly Ruling[]): boolean {
  return added.some(
    (one) =>
      one.subject === ruling?.subject &&
      one.action === ruling.action &&
      one.field === ruling.field &&
      (!isOfStories(one) || JSON.stringify(one.value) === JSON.stringify(ruling.value)),
  )
}

/** Comment lines at the left margin after an entry speak of the next one. */
function commentsBehind(entry: string): string {
  const lines = entry.split(/(?<=\n)/)
  const last = lines.findLastIndex((line) => !/^(?:#|[ \t]*\r?\n?$)/.test(line))
  return lines.slice(last + 1).join('')
}

import { counted } from '../../news/counted.ts'
import type { Reason } from '../../news/reason.ts'
import { together } from '../topic-evidence.ts'

/** What editors said of one article's kinds. */
export interface KindCorrection {
  /** Whose article it is, as one key. */
  publisher: string
  /** Kinds it is of. */
  given: readonly string[]
  /** Kinds the hub would have given it and people took away. */
  removed: readonly string[]
}

/** What editors said of one kind in a publisher's articles. */
export interface KindLesson {
  kind: string
  /** Articles they gave it to, and took it off. */
  given: number
  removed: number
}

/** What editors taught of one publisher's articles, and the name it goes by. */
export interface TaughtKinds {
  publisher: string
  lessons: readonly KindLesson[]
}

/** What is found of one kind, and what speaks for it. */
export interface KindFinding {
  confidence: number
  because: Reason[]
}

/** Articles that halve the doubt: four without an exception just make a publisher's articles the kind by themselves. */
const DOUBT = 4
/** What editors said of a publisher convinces no more than this by itself. */
const MOST_GIVEN = 0.55
/** What they took away takes at most so much of the other grounds' confidence. */
const MOST_TAKEN = 0.6

/** What corrections teach of each publisher. */
export function learnKinds(corrections: readonly KindCorrection[]): (publisher: string) => KindLesson[] {
  const lessons = new Map<string, Map<string, KindLesson>>()
  const count = (publisher: string, kind: string, as: 'given' | 'removed') => {
    const own = lessons.get(publisher) ?? new Map<string, KindLesson>()
    const lesson = own.get(kind) ?? { kind, given: 0, removed: 0 }
    own.set(kind, { ...lesson, [as]: lesson[as] + 1 })
    lessons.set(publisher, own)
  }
  for (const { publisher, given, removed } of corrections) {
    for (const kind of given) count(publisher, kind, 'given')
    for (const kind of removed) count(publisher, kind, 'removed')
  }
  return (publisher) => [...(lessons.get(publisher)?.values() ?? [])]
}

/**
 * A finding on a kind with what editors taught of the publisher: a bounded prior. Of `n` articles, `given` of them so ruled, the share
 * counts n / (n + 4), at most .55; what was taken off leaves at least .4 of the other grounds' confidence.
 */
export function heedKind(found: KindFinding, lesson: KindLesson, publisher: string): KindFinding {
  const { kind, given, removed } = lesson
  const all = given + removed
  if (given >= removed) {
    const prior = Math.min(MOST_GIVEN, (given / all) * (all / (all + DOUBT)))
    const but = removed === 0 ? '' : `, and took it off ${removed}`
    const because = `Editors ruled ${counted(given, 'article')} of ${publisher} to be of the kind “${kind}”${but}.`
    return {
      confidence: together([found.confidence, prior]),
      because: [...found.because, { name: 'editors-kind', because }],
    }
  }
  const leaves = 1 - MOST_TAKEN * (removed / all) * (all / (all + 2))
  const because = `Editors took the kind “${kind}” off ${counted(removed, 'article')} of ${publisher}${given === 0 ? '' : `, and gave it to ${given}`}.`
  return {
    confidence: Math.round(found.confidence * leaves * 100) / 100,
    because: [...found.because, { name: 'editors-no-kind', because }],
  }
}

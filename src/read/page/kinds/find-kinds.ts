import type { PageEvidence, PageKind } from '../../../news/article.ts'
import { CONTENT_RULES } from './content-rules.ts'
import type { PageFacts } from './page-facts.ts'
import { WALL_RULES } from './wall-rules.ts'

const RULES = [...WALL_RULES, ...CONTENT_RULES]
/** Evidence below this is not worth a word. */
const LEAST = 0.3
/** Kinds that can be an article's form; any other kind speaks against `article`. */
const FORMS: ReadonlySet<PageKind> = new Set(['article', 'video', 'audio'])

/** What sort of page it is, most certain first; grounds of one kind are joined as independent chances. */
export function findKinds(facts: PageFacts): PageEvidence[] {
  const grounds = new Map<PageKind, { doubt: number; because: string[] }>()
  for (const rule of RULES) {
    const points = rule.points(facts)
    if (points <= 0) continue
    const known = grounds.get(rule.kind) ?? { doubt: 1, because: [] }
    grounds.set(rule.kind, { doubt: known.doubt * (1 - points), because: [...known.because, rule.because] })
  }
  const found = Array.from(grounds, ([kind, { doubt, because }]) => ({
    kind,
    confidence: 1 - doubt,
    because: because.join('; '),
  }))
  return outranked(found)
    .filter(({ confidence }) => confidence >= LEAST)
    .map((evidence) => ({ ...evidence, confidence: Math.round(evidence.confidence * 100) / 100 }))
    .sort((a, b) => b.confidence - a.confidence)
}

/** Being an article is less certain by what speaks for another kind. */
function outranked(found: readonly PageEvidence[]): PageEvidence[] {
  const against = Math.max(0, ...found.filter(({ kind }) => !FORMS.has(kind)).map(({ confidence }) => confidence))
  return found.map((evidence) =>
    evidence.kind === 'article' ? { ...evidence, confidence: evidence.confidence * (1 - against * 0.6) } : evidence,
  )
}

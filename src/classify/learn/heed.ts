import { type TopicEvidence, together } from '../topic-evidence.ts'
import type { LearntEvidence } from './say.ts'

/** Above this, other grounds are sure enough: what was learnt would only be one more sentence. */
const SURE = 0.85
/** From so many corrected texts on, a topic named after its parent needs no other evidence for it. */
const CONVINCING = 3

/** The evidence with what was learnt heeded: as one more ground for a topic, or as doubt about the grounds there are. */
export function heed(evidence: readonly TopicEvidence[], learnt: readonly LearntEvidence[]): TopicEvidence[] {
  const byTopic = new Map(evidence.map((one) => [one.topic, one]))
  for (const { topic, confidence, leaves, corrections, because } of learnt) {
    const known = byTopic.get(topic) ?? { topic, confidence: 0, because: [] }
    if (leaves === 1 && known.confidence >= SURE) continue
    // What the hub taught itself supports, and neither opens a topic nor stands in for evidence of its parent.
    if ((leaves < 1 || corrections === 0) && known.confidence === 0) continue
    byTopic.set(topic, {
      ...known,
      confidence: together([known.confidence, confidence]) * leaves,
      because: [...known.because, because],
      specific: leaves === 1 && (known.specific === true || corrections >= CONVINCING),
    })
  }
  return [...byTopic.values()]
}

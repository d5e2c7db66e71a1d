import { expect, test } from 'vitest'
import { testLabel } from '../../test/decide/test-candidate.ts'
import { defaultPolicy } from '../decide/policies/default-policies.ts'
import type { Decision, Verdict } from '../news/decision.ts'
import type { Ruling } from '../news/ruling.ts'
import { agreementOn, type RuledDecision } from './agreement.ts'

function ruled(article: string, verdict: Verdict, ...rulings: Partial<Ruling>[]): RuledDecision {
  const decision: Decision = {
    article,
    verdict,
    confidence: 0.9,
    because: [{ name: `${verdict}-because`, because: `It is ${verdict}.` }],
    labels: [testLabel(article, 'topic', 'Birds', 0.9), testLabel(article, 'topic', 'Nature', 0.9)],
    quality: { name: 'quality', value: 50, because: [] },
    heat: { name: 'heat', value: 10, because: [] },
    related: [],
    rulings: [],
    policy: 'newsroom@1',
    at: '2026-03-01T00:00:00Z',
  }
  const at = '2026-03-02T00:00:00Z'
  return {
    decision,
    title: article,
    rulings: rulings.map((one) => ({ subject: article, action: 'publish', at, by: 'desk', ...one })),
  }
}

function agreement(all: RuledDecision[], more: Ruling[] = []) {
  const rulings = [...all.flatMap((one) => one.rulings), ...more]
  const none = { corrections: 0, before: 0, after: 0 }
  return agreementOn(all, { policy: defaultPolicy, rulings, learnt: { topics: none, kinds: none }, stories: [] })
}

test('agreement by kind of ruling: what readers see, and the very verdict', () => {
  const found = agreement([
    ruled('a', 'publish', { action: 'publish' }),
    ruled('b', 'reject', { action: 'publish', why: 'It matters.' }),
    ruled('c', 'hide', { action: 'kill' }),
    ruled('d', 'hold', { action: 'hold' }),
    ruled('e', 'hold', { action: 'publish' }, { action: 'hide', at: '2026-03-03T00:00:00Z' }),
  ])
  expect(found.agreement).toEqual([
    { action: 'publish', rulings: 2, agreed: 1, same: 1 },
    { action: 'hold', rulings: 1, agreed: 1, same: 1 },
    { action: 'hide', rulings: 1, agreed: 1, same: 0 },
    { action: 'kill', rulings: 1, agreed: 1, same: 0 },
  ])
  expect(found.disagreements).toEqual([
    {
      article: 'b',
      title: 'b',
      subject: 'b',
      action: 'publish',
      by: 'desk',
      why: 'It matters.',
      verdict: 'reject',
      because: 'It is reject.',
    },
  ])
  expect(found.reasons).toEqual([{ name: 'reject-because', count: 1, example: 'It is reject.' }])
})

test('corrected topics are compared topic by topic; other fields are left', () => {
  const topics = (value: unknown): Partial<Ruling> => ({ action: 'correct', field: 'topics', value })
  const gone: Ruling = { subject: 'gone', action: 'kill', at: '2026-03-02T00:00:00Z', by: 'desk' }
  const found = agreement(
    [
      ruled('a', 'publish', topics(['Birds', 'Nature'])),
      ruled('b', 'publish', topics(['Fish', 'Nature'])),
      ruled('c', 'publish', { action: 'correct', field: 'title', value: 'Herons' }),
    ],
    [gone],
  )
  expect(found.topics).toEqual({
    corrections: 2,
    agreed: 1,
    byTopic: [
      { topic: 'Birds', right: 1, missing: 0, extra: 1 },
      { topic: 'Fish', right: 0, missing: 1, extra: 0 },
      { topic: 'Nature', right: 2, missing: 0, extra: 0 },
    ],
  })
  expect(found.agreement).toEqual([])
  expect(found.left).toBe(2)
})

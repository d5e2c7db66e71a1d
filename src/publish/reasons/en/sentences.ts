import { DECISION_SENTENCES } from './decisions.ts'
import { KIND_SENTENCES } from './kinds.ts'
import { LABEL_SENTENCES } from './labels.ts'

/** Every sentence that rules say to readers, in English, and the parts that are told by themselves. */
export const SENTENCES = [...DECISION_SENTENCES, ...LABEL_SENTENCES, ...KIND_SENTENCES] as const

export type Sentence = (typeof SENTENCES)[number]
export type DecisionSentence = (typeof DECISION_SENTENCES)[number]
export type LabelSentence = (typeof LABEL_SENTENCES)[number]
export type KindSentence = (typeof KIND_SENTENCES)[number]

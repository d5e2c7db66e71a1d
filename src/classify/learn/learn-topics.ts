import type { Article } from '../../news/article.ts'
import type { Taxonomy, Topic } from '../../news/topic.ts'
import { type LanguageReader, languageReaders } from '../language-reader.ts'
import { type TextVector, tokenize, Vocabulary } from '../text-vectors.ts'
import { ancestors } from '../topic-tree.ts'
import { type Example, fitLogistic } from './fit-logistic.ts'
import { type LearntEvidence, likeThese, say, type Teacher } from './say.ts'

/** What of an article is learnt from: what its record shows, so that a lost store costs no lesson. */
export type LessonText = Pick<Article, 'title' | 'excerpt' | 'language'>

/** A text whose topics people corrected. */
export interface Correction extends LessonText {
  /** All topics it is to have. */
  topics: readonly string[]
  /** Topics the hub would have given it and people took away. */
  removed: readonly string[]
}

/** A text whose keywords speak for some topics clearly. */
export interface Match extends LessonText {
  clear: readonly string[]
  /** Topics something speaks for, but not clearly: it teaches nothing of them. */
  doubtful: readonly string[]
}

/** A model of every topic, ready for use. */
export type LearntTopics = (article: LessonText) => LearntEvidence[]

/** A corrected text counts as much as so many texts that only their keywords speak for. */
const CORRECTION_WEIGHT = 5
/** A text without a keyword of a topic may be on it all the same: it counts this little against it. */
const SILENT_WEIGHT = 0.1

/**
 * Learns every topic as a yes-or-no question of its own (topics do not exclude each other) from what people corrected and from
 * what keywords say clearly. Where a keyword is the teacher, its own words teach nothing: what is learnt is which other words go
 * with the topic (Dong et al., "Debiasing made state-of-the-art: revisiting the simple seed-based weak supervision", 2023).
 * Texts that are silent on a topic count little against it (Elkan and Noto, "Learning classifiers from only positive and
 * unlabeled data", 2008). The same lessons in the same order give the same model.
 *
 * @param language of texts that do not say theirs, BCP 47
 */
export function learnTopics(
  { corrections, matches }: { corrections: readonly Correction[]; matches: readonly Match[] },
  taxonomy: Taxonomy,
  language?: string,
): LearntTopics {
  const readers = languageReaders(taxonomy, language)
  const texts = [...corrections, ...matches].map((text) => tokensOf(text, readers))
  const vocabulary = new Vocabulary(texts)
  const vectors = texts.map((text) => vocabulary.vector(text))
  const taught = corrections.map((correction, at) => ({ correction, vector: vectors[at] ?? NOTHING }))
  const matched = matches.map((match, at) => ({ match, vector: vectors[corrections.length + at] ?? NOTHING }))
  const models = taxonomy.flatMap((topic) => {
    const teachers = taught.map((one) => teacherOf(one, topic, taxonomy))
    const own = ownWords(topic, vocabulary, readers(language))
    const examples = [...teachers.map(correctedExample), ...matched.flatMap((one) => matchExample(one, topic, own))]
    if (!examples.some(({ answer }) => answer) && !teachers.some(({ removed }) => removed)) return []
    const model = fitLogistic(examples, vocabulary.size)
    const texts = (as: 'given' | 'removed') => teachers.filter((one) => one[as]).map(({ vector }) => vector)
    const [given, removed] = [likeThese(texts('given'), model, 1), likeThese(texts('removed'), model, -1)]
    return [{ topic: topic.name, model, given, removed }]
  })
  return (article) => {
    const vector = vocabulary.vector(tokensOf(article, readers))
    return models.flatMap((one) => say({ ...one, vector, vocabulary }) ?? [])
  }
}

const NOTHING: TextVector = { words: new Int32Array(), weights: new Float64Array() }

function tokensOf({ title, excerpt = '', language }: LessonText, readers: (language?: string) => LanguageReader) {
  return tokenize({ title, text: excerpt }, readers(language).tokens)
}

/** A topic given by itself or with one below it is right; one taken away by name is wrong; else it was not spoken of. */
function teacherOf(
  { correction, vector }: { correction: Correction; vector: TextVector },
  topic: Topic,
  taxonomy: Taxonomy,
): Teacher {
  const given = correction.topics.some(
    (name) => name === topic.name || ancestors(name, taxonomy).some((above) => above.name === topic.name),
  )
  return { vector, given, removed: !given && correction.removed.includes(topic.name) }
}

function correctedExample({ vector, given, removed }: Teacher): Example {
  return { vector, answer: given, weight: given || removed ? CORRECTION_WEIGHT : 1 }
}

function matchExample(
  { match, vector }: { match: Match; vector: TextVector },
  { name }: Topic,
  own: ReadonlySet<number>,
): Example[] {
  if (match.doubtful.includes(name)) return []
  if (!match.clear.includes(name)) return [{ vector, answer: false, weight: SILENT_WEIGHT }]
  return [{ vector: without(vector, own), answer: true, weight: 1 }]
}

/** Numbers of the words that a topic's keywords consist of. */
function ownWords({ keywords }: Topic, vocabulary: Vocabulary, { tokens }: LanguageReader): ReadonlySet<number> {
  return new Set(vocabulary.vector({ title: tokens(keywords.join('\n')), body: [] }).words)
}

function without({ words, weights }: TextVector, left: ReadonlySet<number>): TextVector {
  const kept = Array.from(words.keys()).filter((at) => !left.has(words[at] ?? 0))
  return {
    words: Int32Array.from(kept, (at) => words[at] ?? 0),
    weights: Float64Array.from(kept, (at) => weights[at] ?? 0),
  }
}

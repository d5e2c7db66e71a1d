import type { Reason } from '../../news/reason.ts'
import type { Score } from '../../news/score.ts'
import type { Topic } from '../../news/topic.ts'

/** Settings of policy `everyday`, as found from the reference's public records; points, and characters for the title. */
export const everydaySettings = {
  /** It has an image. */
  imagePoints: 20,
  /** It has an AMP address. */
  ampPoints: 20,
  /** Its type is video. */
  videoPoints: 50,
  /** It comes from an official feed. */
  officialPoints: 50,
  /** Its provider is a known organization with a logo (30 in the AI hub). */
  knownProviderPoints: 40,
  /** For each topic it has. */
  topicPoints: 2,
  /** For each keyword entry of a topic contained in the title. */
  keywordPoints: 15,
  /** A title longer than this loses points. */
  titleLength: 70,
  /** One point for so many characters more. */
  titleCharactersPerPoint: 2,
  /** Heat for each related record. */
  relatedPoints: 10,
  /** Quality plus related points needed to be published. */
  publishPoints: 70,
} as const

/** What `everyday` quality is counted from. */
export interface EverydayFacts {
  title: string
  hasImage: boolean
  hasAmp: boolean
  isVideo: boolean
  /** 50 official feed, 40 (30) known provider, else 0: see `sourcePoints`. */
  sourcePoints: number
  /** The topics it has, with their keywords. */
  topics: readonly Topic[]
  settings?: Readonly<Record<string, number>>
}

/** A policy's settings with the built-in ones where it is silent. */
export function everydaySettingsOf(
  settings: Readonly<Record<string, number>> = {},
): Record<keyof typeof everydaySettings, number> {
  return { ...everydaySettings, ...settings }
}

/** Points for the source: official feed, else known provider, else nothing. */
export function sourcePoints(
  source: { official: boolean; known: boolean },
  settings?: Readonly<Record<string, number>>,
): number {
  const { officialPoints, knownProviderPoints } = everydaySettingsOf(settings)
  if (source.official) return officialPoints
  return source.known ? knownProviderPoints : 0
}

/** Quality exactly as the reference counted it, term by term; can be applied to stored records as well. */
export function everydayQuality(facts: EverydayFacts): Score {
  const settings = everydaySettingsOf(facts.settings)
  const because: Reason[] = [
    { name: 'image', points: facts.hasImage ? settings.imagePoints : 0, because: 'It has an image.' },
    { name: 'amp', points: facts.hasAmp ? settings.ampPoints : 0, because: 'It has an AMP address.' },
    { name: 'video', points: facts.isVideo ? settings.videoPoints : 0, because: 'It is a video.' },
    { name: 'source', points: facts.sourcePoints, because: 'It comes from an official feed or a known provider.' },
    ...facts.topics.map((topic) => topicTerm(topic, facts.title, settings)),
    titleTerm(facts.title, settings),
  ].filter(({ points }) => points !== 0)
  const value = because.reduce((sum, { points = 0 }) => sum + points, 0)
  return { name: 'quality', value: Math.max(0, value), because }
}

type Settings = ReturnType<typeof everydaySettingsOf>

function topicTerm(topic: Topic, title: string, settings: Settings): Reason {
  const folded = title.toLowerCase()
  const seen = topic.keywords.filter((keyword) => folded.includes(keyword.toLowerCase()))
  const words = seen.length > 0 ? `; the title contains ${seen.map((keyword) => `“${keyword}”`).join(', ')}` : ''
  return {
    name: 'topic',
    points: settings.topicPoints + settings.keywordPoints * seen.length,
    because: `Topic “${topic.name}”${words}.`,
  }
}

function titleTerm(title: string, settings: Settings): Reason {
  const excess = Math.floor((title.length - settings.titleLength) / settings.titleCharactersPerPoint)
  return {
    name: 'long-title',
    points: excess > 0 ? -excess : 0,
    because: `The title has ${title.length} characters, more than ${settings.titleLength}.`,
  }
}

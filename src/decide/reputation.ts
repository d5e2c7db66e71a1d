import { counted } from '../news/counted.ts'
import type { Organization } from '../news/provider.ts'
import type { Reason } from '../news/reason.ts'

/** What is thought of a source: 0 (never) to 1 (best), with the grounds. */
export interface Reputation {
  value: number
  because: Reason[]
}

/** What has been learnt of a publisher from its own articles; counts. */
export interface TrackRecord {
  /** Articles seen. */
  articles: number
  /** Stories it had first that others followed. */
  followed: number
  /** Articles that repeated another's text. */
  copies: number
  /** Articles under a clickbait headline. */
  clickbait: number
  /** Rulings of editors for (publish, pin) and against (hide, kill) its articles. */
  favoured?: number
  disfavoured?: number
}

/** What else may be known. */
export interface ReputationEvidence {
  organization?: Organization
  /** A rating 0 to 1 from a list the operator trusts. */
  rating?: number
  /** Name of that list. */
  ratedBy?: string
  track?: TrackRecord
}

const MIDDLE = 0.5
/** Learnt reputation never leaves these bounds: nobody is silenced, nobody is beyond doubt, by counting alone. */
const BOUNDS = [0.2, 0.85] as const
/** So many articles weigh as much as the prior. */
const PRIOR_ARTICLES = 20

/**
 * The reputation of a source. The editor's setting wins; else a prior in the middle (raised a little for a known
 * organization, moved by a rating list) is shifted by what was learnt, in bounds.
 */
export function reputation({ organization, rating, ratedBy, track }: ReputationEvidence): Reputation {
  if (organization?.reputation !== undefined) {
    return {
      value: clamp(organization.reputation, 0, 1),
      because: [
        {
          name: 'editor-setting',
          because: `The editors set the reputation of ${organization.name} to ${clamp(organization.reputation, 0, 1)}.`,
        },
      ],
    }
  }
  const because: Reason[] = []
  const shift = (name: string, points: number, sentence: string) => {
    if (points !== 0) because.push({ name, points: round(points), because: sentence })
    return points
  }
  let value = MIDDLE
  if (organization) value += shift('known-organization', 0.1, `The hub knows ${organization.name}.`)
  if (rating !== undefined)
    value += shift('rating-list', (rating - MIDDLE) * 0.6, `${ratedBy ?? 'A rating list'} rates it ${rating} of 1.`)
  if (track) for (const term of learnt(track)) value += shift(term.name, term.points, term.because)
  if (because.length === 0)
    because.push({ name: 'unknown-source', because: 'Nothing is known of the source yet: it starts in the middle.' })
  return { value: round(organization || rating !== undefined || track ? clamp(value, ...BOUNDS) : value), because }
}

function learnt(track: TrackRecord): { name: string; points: number; because: string }[] {
  const share = (count: number) => count / (track.articles + PRIOR_ARTICLES)
  const rulings = (track.favoured ?? 0) - (track.disfavoured ?? 0)
  return [
    {
      name: 'followed-by-others',
      points: 0.6 * share(track.followed),
      because: `Others followed ${track.followed} of its latest ${counted(track.articles, 'article')}.`,
    },
    {
      name: 'copies',
      points: -0.5 * share(track.copies),
      because: `${track.copies} of its latest ${counted(track.articles, 'article')} repeated somebody else’s text.`,
    },
    {
      name: 'clickbait',
      points: -0.5 * share(track.clickbait),
      because: `${track.clickbait} of its latest ${counted(track.articles, 'headline')} were clickbait.`,
    },
    {
      name: 'editors',
      points: 0.5 * share(clamp(rulings, -track.articles, track.articles)),
      because: `Editors ruled for its articles ${counted(track.favoured ?? 0, 'time')}, against them ${counted(track.disfavoured ?? 0, 'time')}.`,
    },
  ].filter(({ points }) => points !== 0)
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}

/** Thousandths are enough, and print well. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000
}

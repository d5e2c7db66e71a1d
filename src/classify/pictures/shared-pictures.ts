import type { Reason } from '../../news/reason.ts'
import { familiesOf, type Seen } from './families.ts'

/** A picture as it stands with an article. */
export interface PictureUse extends Seen {
  /** Who shows it: the publication's domain. */
  house: string
  /** What the article is on: articles on one event, and copies of one text, name the same story. */
  story: string
}

/** What one picture is seen with, at all its addresses. */
interface Family {
  /** Stories it stands with. */
  stories: ReadonlySet<string>
  /** The house that shows it with most stories, with how many, and of how many it has pictures at all. */
  busiest: { house: string; shown: number; ofAll: number }
  houses: ReadonlySet<string>
}

interface Rule {
  name: string
  holds(family: Family): boolean
  because(family: Family): string
}

/** A house's file photo of a person or a place may come back now and then; a logo or a stock picture comes again and again. */
const MANY = 5
/** Of a house that shows hardly anything else, fewer are enough. */
const FEW = 4
const MOST = 0.5
/** Over several houses: pictures of agencies and stock libraries. */
const MANY_OVER_HUB = 8

const RULES: readonly Rule[] = [
  {
    name: 'picture-of-many-stories',
    holds: ({ busiest }) => busiest.shown >= MANY,
    because: ({ busiest }) => `${busiest.house} shows this picture with ${busiest.shown} different stories.`,
  },
  {
    name: 'picture-of-the-house',
    holds: ({ busiest }) => busiest.shown >= FEW && busiest.shown >= MOST * busiest.ofAll,
    because: ({ busiest }) =>
      `${busiest.house} shows this picture with ${busiest.shown} of its ${busiest.ofAll} stories that have one.`,
  },
  {
    name: 'picture-of-many-houses',
    holds: ({ stories, houses }) => houses.size > 1 && stories.size >= MANY_OVER_HUB,
    because: ({ stories, houses }) =>
      `${houses.size} publications show this picture with ${stories.size} different stories.`,
  },
]

/** A picture that was told before, for good. */
export interface KnownShared extends Seen {
  shared: Reason
}

/**
 * Pictures that are no article's own (logos, stock pictures), with the reason. What counts are different stories: a picture
 * that goes with one story through many houses is that story's picture, however many copies there are.
 *
 * @param uses a picture of each article
 * @param known told before: what is the same as one of these is so, too
 * @returns by address
 */
export function sharedPictures(uses: readonly PictureUse[], known: readonly KnownShared[] = []): Map<string, Reason> {
  const families = familiesOf([...uses, ...known])
  const familyOf = ({ picture }: Seen) => families.get(picture) ?? picture
  const reasons = new Map(known.map((each) => [familyOf(each), each.shared]))
  const storiesOfHouse = groupedStories(uses, ({ house }) => house)
  const byFamily = new Map<string, PictureUse[]>()
  for (const use of uses) byFamily.set(familyOf(use), [...(byFamily.get(familyOf(use)) ?? []), use])
  for (const [name, members] of byFamily) {
    const family = sumUp(members, storiesOfHouse)
    const rule = RULES.find(({ holds }) => holds(family))
    if (rule && !reasons.has(name)) reasons.set(name, { name: rule.name, because: rule.because(family) })
  }
  const shared = new Map<string, Reason>()
  for (const [picture, family] of families) {
    const reason = reasons.get(family)
    if (reason) shared.set(picture, reason)
  }
  return shared
}

function groupedStories(
  uses: readonly PictureUse[],
  keyOf: (use: PictureUse) => string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>()
  for (const use of uses) groups.set(keyOf(use), (groups.get(keyOf(use)) ?? new Set()).add(use.story))
  return groups
}

function sumUp(uses: readonly PictureUse[], storiesOfHouse: ReadonlyMap<string, ReadonlySet<string>>): Family {
  const houses = groupedStories(uses, ({ house }) => house)
  const counted = [...houses].map(([house, stories]) => ({
    house,
    shown: stories.size,
    ofAll: storiesOfHouse.get(house)?.size ?? 0,
  }))
  counted.sort((a, b) => b.shown - a.shown || a.ofAll - b.ofAll || (a.house < b.house ? -1 : 1))
  const [busiest = { house: '', shown: 0, ofAll: 0 }] = counted
  return { stories: new Set(uses.map(({ story }) => story)), busiest, houses: new Set(houses.keys()) }
}

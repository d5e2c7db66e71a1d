import type { Ruling } from '../news/ruling.ts'
import type { Story } from '../news/story.ts'
import type { RuledBond } from './story-rulings.ts'

/** How often the grouping, left alone, has stories as people ruled them. */
export interface StoryAgreement {
  action: 'merge' | 'split'
  /** Rulings whose articles are known. */
  rulings: number
  /** The grouping agrees on all their articles. */
  agreed: number
}

/** @param stories as they are when nobody rules on them */
export function storyAgreement(bonds: readonly RuledBond[], stories: readonly Story[]): StoryAgreement[] {
  const storyOf = new Map(stories.flatMap((story) => story.members.map(({ article }) => [article, story] as const)))
  const agrees = ({ bond: { article, other, as } }: RuledBond) => {
    const [mine, theirs] = [storyOf.get(article), storyOf.get(other ?? '')]
    if (other === undefined) return mine?.members.length === 1
    return (mine !== undefined && mine === theirs) === (as === 'together')
  }
  const rulings = new Map<Ruling, boolean>()
  for (const one of bonds) rulings.set(one.ruling, (rulings.get(one.ruling) ?? true) && agrees(one))
  return (['merge', 'split'] as const).flatMap((action) => {
    const own = [...rulings].filter(([ruling]) => ruling.action === action)
    if (own.length === 0) return []
    return [{ action, rulings: own.length, agreed: own.filter(([, agreed]) => agreed).length }]
  })
}

import type { Membership, Story } from '../news/story.ts'

/**
 * Once a copy, always a copy: when the origin is rewritten afterwards, its text and the copy's part, but the copy has not
 * become a report of its own by that. Holds as long as both are in the same story.
 */
export function keepCopies(stories: readonly Story[], earlier: readonly Story[]): Story[] {
  const copies = new Map(
    earlier.flatMap(({ members }) => members.map((member): [string, Membership] => [member.article, member])),
  )
  return stories.map((story) => {
    const present = new Set(story.members.filter(({ as }) => as === 'origin').map(({ article }) => article))
    const members = story.members.map((member): Membership => {
      const { as, copyOf } = copies.get(member.article) ?? {}
      const stillCopy = member.as === 'origin' && as === 'duplicate' && copyOf !== undefined && present.has(copyOf)
      return stillCopy ? { ...member, as: 'duplicate', copyOf } : member
    })
    return { ...story, members }
  })
}

import type { Catalogue } from './catalogue.ts'
import type { CoveredStory } from './stories.ts'

const known = new WeakMap<Catalogue, Map<string, Set<CoveredStory>>>()

/** Both sides of every split whose stories are published, by story id. */
function pairsOf(catalogue: Catalogue): Map<string, Set<CoveredStory>> {
  const byId = new Map(catalogue.stories.map((story) => [story.id, story]))
  const pairs = new Map<string, Set<CoveredStory>>()
  const add = (id: string, other: CoveredStory) => pairs.set(id, (pairs.get(id) ?? new Set()).add(other))
  for (const [id, origins] of catalogue.edition.splits ?? []) {
    const story = byId.get(id)
    for (const origin of origins) {
      const other = byId.get(origin)
      if (story === undefined || other === undefined || story === other) continue
      add(id, other)
      add(origin, story)
    }
  }
  return pairs
}

/** Stories that once were one with this: whoever knew it as such finds its other reports there. */
export function onceTogether(catalogue: Catalogue, story: CoveredStory): CoveredStory[] {
  if (!catalogue.edition.splits?.size) return []
  const pairs = known.get(catalogue) ?? pairsOf(catalogue)
  known.set(catalogue, pairs)
  return [...(pairs.get(story.id) ?? [])].sort((one, other) => (one.id < other.id ? -1 : 1))
}

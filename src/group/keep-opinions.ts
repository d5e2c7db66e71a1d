import type { Opinion, Story } from '../news/story.ts'

/** Stories with what was said, now or in earlier runs, of pairs that a member is one of. */
export function keepOpinions(stories: readonly Story[], earlier: readonly Story[], said: readonly Opinion[]): Story[] {
  const all = new Map<string, Opinion>()
  for (const one of [...earlier.flatMap(({ opinions = [] }) => opinions), ...said]) {
    all.set([one.article, one.other].sort().join(' '), one)
  }
  const byArticle = new Map<string, Opinion[]>()
  for (const one of [...all].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, opinion]) => opinion)) {
    for (const id of [one.article, one.other]) byArticle.set(id, [...(byArticle.get(id) ?? []), one])
  }
  return stories.map((story) => {
    const opinions = new Set(story.members.flatMap(({ article }) => byArticle.get(article) ?? []))
    return opinions.size === 0 ? story : { ...story, opinions: [...opinions] }
  })
}

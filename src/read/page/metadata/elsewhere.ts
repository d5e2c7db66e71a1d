import { classWords, type PageElement } from '../tree/element.ts'

/** Words of class or id that name parts of a page which speak of other texts than its article. */
const ELSEWHERE = [
  'comment',
  'comments',
  'respond',
  'reply',
  'sidebar',
  'related',
  'footer',
  'commentlist',
  'recommended',
  'teaser',
]

/** Is the element among comments, teasers or the like, or a form's field? */
export function isElsewhere(element: PageElement): boolean {
  for (let at: PageElement | undefined = element; at && at.name !== 'body'; at = at.parent) {
    if (at.name === 'label') return true
    const words = classWords(at)
    if (ELSEWHERE.some((word) => words.has(word))) return true
  }
  return false
}

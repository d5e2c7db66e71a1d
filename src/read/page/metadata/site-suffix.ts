const SEPARATOR = /\s+[|\-–—·•»«:/\\]+\s+|\s*[|»·•]\s*|:\s+|[-_|–—:：](?=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])/g

const BEYOND_ASCII = /[^ -~]/

/** Letters and digits in lower case, everything else one space: how titles are compared. */
export function folded(text: string): string {
  const lower = text.toLowerCase()
  if (!BEYOND_ASCII.test(lower)) return lower.replace(/[^a-z0-9]+/g, ' ').trim()
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The title without a leading or trailing site name: the known one, or a part the page's own title adds. */
export function withoutSiteName(title: string, siteName: string | undefined, pageTitle: string): string {
  const site = siteName ? folded(siteName) : ''
  if (site !== '') {
    for (const [head, tail] of splits(title)) {
      if (folded(tail) === site && folded(head) !== '') return withoutSiteName(head, siteName, pageTitle)
      if (folded(head) === site && folded(tail) !== '') return withoutSiteName(tail, siteName, pageTitle)
    }
  }
  return title === pageTitle ? withoutLooseSuffix(title) : title
}

/** Every way to part a title at a separator. */
function splits(title: string): [string, string][] {
  return Array.from(title.matchAll(SEPARATOR), (match) => [
    title.slice(0, match.index).trim(),
    title.slice(match.index + match[0].length).trim(),
  ])
}

/** Without knowledge of the site's name: a short last part after a separator is taken for it. */
function withoutLooseSuffix(title: string): string {
  const parts = splits(title).filter(
    ([head, tail]) => title.slice(head.length).trimStart()[0] !== ':' && head.length >= tail.length && tail !== '',
  )
  const first = parts.find(
    ([head, tail]) => (head.split(' ').length >= 3 || head.length >= 12) && tail.split(' ').length <= 6,
  )
  return first ? first[0] : title
}

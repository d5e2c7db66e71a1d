import type { Issue } from '../../news/issue.ts'
import { collectionPath, collectionSlug } from '../addresses.ts'
import type { Html } from './html.ts'
import { Layout } from './layout.tsx'
import { Excerpt, When } from './parts.tsx'
import type { View } from './view.ts'
import { link } from './view.ts'

/** Folder of the newsletters' pages. */
export const NEWSLETTERS = collectionPath('newsletters')

export function issuePath(issue: Pick<Issue, 'path'>): string {
  return `${NEWSLETTERS}${collectionSlug(issue)}/`
}

/** `newsletter/`: every issue, newest first. */
export function NewslettersPage({ view, issues }: { view: View; issues: readonly Issue[] }): Html {
  const title = view.strings.collections.newsletters ?? 'Newsletter'
  const description = view.strings.descriptions.newsletters(view.catalogue.edition.hub.title)
  return (
    <Layout view={view} head={{ title, description, data: 'api/newsletters/index.json' }}>
      <div class="prose">
        <h1>{title}</h1>
        <ul class="lines">
          {issues.map((issue) => (
            <IssueLine view={view} issue={issue}>
              <Excerpt text={issue.excerpt} />
            </IssueLine>
          ))}
        </ul>
      </div>
    </Layout>
  )
}

/** An issue in a list. */
export function IssueLine({ view, issue, children }: { view: View; issue: Issue; children?: Html }): Html {
  return (
    <li class="line">
      <p class="byline">
        <When view={view} at={issue.publishedDateTime} />
      </p>
      <a class="headline" href={link(view, issuePath(issue))} dir="auto">
        {issue.title}
      </a>
      {children ?? null}
    </li>
  )
}

/** `newsletter/{slug}/`: the issue as it was mailed, in a frame that can run nothing. */
export function NewsletterPage({ view, issue }: { view: View; issue: Issue }): Html {
  const data = `api/newsletters/${collectionSlug(issue)}/index.json`
  const head = { title: issue.title, data, ...(issue.excerpt !== undefined && { description: issue.excerpt }) }
  return (
    <Layout view={view} head={head}>
      <article class="issue">
        <p class="byline">
          <When view={view} at={issue.publishedDateTime} />
        </p>
        <h1 dir="auto">{issue.title}</h1>
        <iframe
          class="letter"
          src="letter.html"
          title={issue.title}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          referrerpolicy="no-referrer"
        />
        <p class="further">
          <a href={link(view, NEWSLETTERS)}>{view.strings.collections.newsletters ?? 'Newsletter'}</a>
        </p>
      </article>
    </Layout>
  )
}

/** Nothing runs, nothing is loaded from elsewhere: a mail's pictures tell its sender who reads. Links open outside. */
const LETTER_HEAD = [
  '<!doctype html><meta charset="utf-8"><meta name="robots" content="noindex">',
  `<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:">`,
  '<meta name="viewport" content="width=device-width, initial-scale=1"><base target="_blank">\n',
].join('')

/** `newsletter/{slug}/letter.html`: the mail's own HTML behind a head that takes its teeth. */
export function letter(issue: Issue): string {
  return `${LETTER_HEAD}${issue.html}`
}

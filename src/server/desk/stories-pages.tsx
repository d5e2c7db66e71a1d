import type { DeskLine, DeskStory } from '../../ports/desk.ts'
import type { Html } from '../../publish/site/html.ts'
import { Ago } from './article-line.tsx'
import { Members } from './desk-article-page.tsx'
import { deskPage } from './desk-layout.tsx'
import type { DeskView } from './desk-view.ts'
import { to } from './desk-view.ts'
import { SameStoryAs } from './ruling-forms.tsx'

function Facts({ view, story }: { view: DeskView; story: DeskStory }): Html {
  const { strings } = view
  return (
    <p class="byline">
      <span class="figures">
        <span>
          {strings.heat} <b>{Math.max(0, story.heat)}</b>
        </span>
        <span>{strings.reports(story.members.length)}</span>
        <span>{strings.providersCount(story.providers.length)}</span>
      </span>
      <Ago view={view} at={story.latestAt} />
    </p>
  )
}

/** Stories of more than one article, hottest first. */
export function storiesPage(view: DeskView, stories: readonly DeskStory[]): string {
  const { strings } = view
  return deskPage({
    view,
    title: strings.stories,
    children: (
      <>
        <div class="page-head">
          <h1>{strings.stories}</h1>
          <p class="small">{stories.length === 0 ? strings.storiesNone : strings.storiesLead}</p>
        </div>
        <ul class="entries">
          {stories.map((story) => (
            <li class="entry" data-line={story.id} tabindex={-1}>
              <Facts view={view} story={story} />
              <h2 class="title">
                <a href={to(view, `stories/${story.id}/`)} dir="auto" data-open>
                  {story.title}
                </a>
              </h2>
              <p class="small">{story.providers.join(', ')}</p>
            </li>
          ))}
        </ul>
      </>
    ),
  })
}

/** One story: its articles in time order, and what holds them together. */
export function deskStoryPage(view: DeskView, story: DeskStory, newest: readonly DeskLine[]): string {
  const { strings } = view
  const [first] = story.members
  return deskPage({
    view,
    title: story.title,
    children: (
      <article class="one">
        <header class="page-head">
          <Facts view={view} story={story} />
          <h1 dir="auto">{story.title}</h1>
          <p class="further">
            <a href={`${view.root}../stories/${story.id}/`}>{strings.onSite}</a>
          </p>
        </header>
        <section aria-labelledby="together">
          <h2 id="together">{strings.whyTogether}</h2>
          {story.sharedWords.length > 0 ? (
            <p>
              {strings.sharedWords}: {story.sharedWords.join(', ')}.
            </p>
          ) : (
            ''
          )}
          <p class="small">{strings.takeOutLead}</p>
          {first ? <SameStoryAs view={view} line={first.line} newest={newest} /> : ''}
        </section>
        <section aria-labelledby="members">
          <h2 id="members">{strings.reports(story.members.length)}</h2>
          <Members view={view} members={story.members} inStory={story.members.length > 1} />
        </section>
      </article>
    ),
  })
}

import type { SentenceChange } from '../../news/revision.ts'
import type { SeenRevision } from '../../ports/store.ts'
import type { Html } from '../../publish/site/html.ts'
import { Ago } from './article-line.tsx'
import type { DeskView } from './desk-view.ts'

/** Sentences shown before and after each change; the rest is counted. */
const AROUND = 1

/** A run of sentences to be shown, or so many that are left out. */
export type DiffPart = { shown: SentenceChange[] } | { left: number }

/** Only what changed and a sentence around it. */
export function diffParts(sentences: readonly SentenceChange[]): DiffPart[] {
  const changed = [...sentences.keys()].filter((at) => sentences[at]?.as !== 'same')
  const isNear = (at: number) => changed.some((other) => Math.abs(other - at) <= AROUND)
  const parts: DiffPart[] = []
  for (const [at, sentence] of sentences.entries()) {
    const last = parts.at(-1)
    if (isNear(at)) {
      if (last && 'shown' in last) last.shown.push(sentence)
      else parts.push({ shown: [sentence] })
    } else if (last && 'left' in last) last.left += 1
    else parts.push({ left: 1 })
  }
  return parts
}

function Sentence({ view, sentence: { as, text } }: { view: DeskView; sentence: SentenceChange }): Html {
  const { strings } = view
  if (as === 'same') return <p dir="auto">{text}</p>
  return as === 'added' ? (
    <p dir="auto">
      <ins>
        <span class="unseen">{strings.added} </span>
        {text}
      </ins>
    </p>
  ) : (
    <p dir="auto">
      <del>
        <span class="unseen">{strings.removed} </span>
        {text}
      </del>
    </p>
  )
}

function Revision({ view, seen: { at, revision } }: { view: DeskView; seen: SeenRevision }): Html {
  const { strings } = view
  return (
    <article class="revision">
      <h3>
        <Ago view={view} at={at} />:{' '}
        {revision.changes.length > 0 ? revision.changes.join(', ') : revision.kind === 'trivial' ? strings.trivial : ''}
      </h3>
      {revision.correction ? (
        <p>
          {strings.correction}: <q dir="auto">{revision.correction}</q>
        </p>
      ) : (
        ''
      )}
      {revision.kind === 'changed' ? (
        <div class="diff">
          {diffParts(revision.sentences).map((part) =>
            'left' in part ? (
              <p class="left">{strings.unchanged(part.left)}</p>
            ) : (
              part.shown.map((sentence) => <Sentence view={view} sentence={sentence} />)
            ),
          )}
        </div>
      ) : (
        ''
      )}
    </article>
  )
}

/** What the publisher changed, sentence by sentence; nothing where nothing was. */
export function Revisions({ view, revisions }: { view: DeskView; revisions: readonly SeenRevision[] }): Html {
  const { strings } = view
  if (revisions.length === 0) return null
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{strings.changes}</h2>
      <p class="small">{strings.changesLead}</p>
      {revisions.toReversed().map((seen) => (
        <Revision view={view} seen={seen} />
      ))}
    </section>
  )
}

import type { DeskArticle } from '../../ports/desk.ts'
import type { Html } from '../../publish/site/html.ts'
import type { DeskView } from './desk-view.ts'
import { to } from './desk-view.ts'
import { Carried } from './ruling-forms.tsx'

/** The record's types that people choose from; another one that stands there already is kept among them. */
const TYPES = ['article', 'video']

/** Title, excerpt, topics and type, to be set right; only what is changed is kept. */
export function CorrectForm({ view, article }: { view: DeskView; article: DeskArticle }): Html {
  const { strings } = view
  const { fields, line } = article
  const types = [...new Set([...TYPES, fields.type])]
  const topics = [...new Set([...article.topics, ...fields.topics])]
  return (
    <details class="correct">
      <summary>{strings.correct}</summary>
      <form method="post" action={to(view, `articles/${line.id}/correct/`)}>
        <Carried view={view} back={view.path} />
        <input type="hidden" name="mark" value={line.mark} />
        <p class="small">{strings.correctLead}</p>
        <label>
          <span>{strings.fields.title}</span>
          <textarea name="title" rows={2} maxlength={500} dir="auto">
            {fields.title}
          </textarea>
        </label>
        <label>
          <span>{strings.fields.excerpt}</span>
          <textarea name="excerpt" rows={4} maxlength={5000} dir="auto">
            {fields.excerpt}
          </textarea>
        </label>
        <label>
          <span>{strings.fields.kind}</span>
          <select name="kind">
            {article.kinds.map((kind) => (
              <option value={kind} selected={kind === fields.kind}>
                {kind}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{strings.fields.type}</span>
          <select name="type">
            {types.map((type) => (
              <option value={type} selected={type === fields.type}>
                {type}
              </option>
            ))}
          </select>
        </label>
        <fieldset>
          <legend>{strings.fields.topics}</legend>
          <div class="checks">
            {topics.map((name) => (
              <label class="check">
                <input type="checkbox" name="topics" value={name} checked={fields.topics.includes(name)} /> {name}
              </label>
            ))}
          </div>
        </fieldset>
        <label>
          <span>{strings.note}</span>
          <input name="why" maxlength={500} autocomplete="off" placeholder={strings.noteHint} />
        </label>
        <button class="button" type="submit">
          {strings.save}
        </button>
      </form>
    </details>
  )
}

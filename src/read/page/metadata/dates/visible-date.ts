import { folded } from '../site-suffix.ts'
import type { ReadDate } from './parse-date.ts'

/** Reads a text as a believable date. */
export type Read = (text: string | undefined) => ReadDate | undefined

const PUBLISHED_LABEL =
  /\b(?:published|posted|publish date|date|released|issued|created|on|veröffentlicht|publiziert|erstellt|eingestellt|datum|online seit|vom|publié|publicado|pubblicato|opublikowano|publikacja|dodano|gepubliceerd|publicerad|дата|опубликовано|発行|掲載|公開|投稿|发布)\b/i
const UPDATED_LABEL =
  /\b(?:updated?|last (?:updated|modified|change)|modified|revised|stand|aktualisiert|letzte (?:änderung|aktualisierung)|geändert|zuletzt|mis à jour|actualizado|aggiornato|aktualizacja|atualizado|bijgewerkt|обновлено|更新|最終更新)\b/i
const COPYRIGHT = /©|copyright|\(c\)/i
const BEFORE_TITLE = 6
const JUST_BEFORE_TITLE = 3
const JUST_AFTER_TITLE = 7
const AFTER_TITLE = 14

/** The date a page shows: in a line near its title, a labelled line, a line that is nothing but a date, or its first words. */
export function visibleDate(lines: readonly string[], title: string, read: Read): ReadDate | undefined {
  const short = (line: string): string | undefined => (line.length < 160 && !COPYRIGHT.test(line) ? line : undefined)
  const near = nearTitle(lines, title)
  const labelled = lines.filter((line) => line.length < 300 && PUBLISHED_LABEL.test(line) && !COPYRIGHT.test(line))
  const updated = lines.filter((line) => line.length < 300 && UPDATED_LABEL.test(line))
  const bare = lines.filter((line) => line.length < 40)
  const openings = near.map((line) => line.slice(0, 160))
  const anywhere = lines.filter((line) => !COPYRIGHT.test(line)).map((line) => line.slice(0, 400))
  for (const texts of [near.map(short), labelled, openings, bare.map(short), updated, anywhere]) {
    const found = firstDate(texts, read)
    if (found) return found
  }
  return undefined
}

/** The date in a short line around the title that does not speak of a change or of rights. */
export function dateNearTitle(lines: readonly string[], title: string, read: Read): ReadDate | undefined {
  const near = nearTitle(lines, title, JUST_BEFORE_TITLE, JUST_AFTER_TITLE)
  return firstDate(
    near.filter((line) => line.length < 160 && !COPYRIGHT.test(line) && !UPDATED_LABEL.test(line)),
    read,
  )
}

function firstDate(texts: readonly (string | undefined)[], read: Read): ReadDate | undefined {
  for (const text of texts) {
    const found = text === undefined ? undefined : read(text)
    if (found) return found
  }
  return undefined
}

/** The lines around the title: those behind it first. */
function nearTitle(lines: readonly string[], title: string, before = BEFORE_TITLE, after = AFTER_TITLE): string[] {
  const wanted = folded(title)
  const isTitle = (line: string): boolean =>
    line.length <= title.length * 2 + 10 && line.length >= title.length / 2 && folded(line) === wanted
  const at = wanted === '' ? -1 : lines.findIndex(isTitle)
  if (at < 0) return []
  return [...lines.slice(at, at + after), ...lines.slice(Math.max(0, at - before), at).reverse()]
}

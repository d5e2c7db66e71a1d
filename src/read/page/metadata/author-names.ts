import { plainText } from './plain-text.ts'

const LONGEST_NAME = 70
const PREFIX =
  /^\s*(?:(?:view all posts|more articles|all posts|posts|articles) by|(?:alle |zeige alle )?(?:beiträge|artikel) von|(?:(?:written|posted|published|reported|reviewed|story|text|words|article|photos?)\s+)?by|(?:verfasst|geschrieben|veröffentlicht|erstellt|eingestellt|pressemitteilung|interview|text|beitrag|kommentar|ein artikel|artikel) von|pubblicato da|publicado por|publié par|propos recueillis par|von|par|por|di|da|door|av|af|autor(?:in|en|es)?|auteurs?|autore|authors?|text|interview|redakteur(?:in)?|writer|редактор|автор|著者|作者|記者|文|投稿者)(?:\s*[:：/|]\s*|\s+)/iu
/** A prefix that the page's markup left without a space: `ByJane Roe`. */
const GLUED = /^(?:[Bb]y|[Vv]eröffentlicht von|[Vv]on|[Pp]or|[Pp]ar)(?=\p{Lu}\p{Ll})/u
/** From here on a byline speaks of something else: a date, a role, a link. */
const SUFFIX =
  /\s*(?:[([|•·–—]|\s-\s|\s\/\s|\b(?:am|on|at|um|le|el|vom|in|for|für|bei)\s+(?=\d|\p{Lu}\p{Ll}+\s+\d|(?:mon|die|mitt|donn|frei|sams|sonn)\w*tag)|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?\s+\d|\d{1,2}[./:-]\d|\b(?:updated|published|fotos?|photos?|bild(?:er)?|illustrations?|aktualisiert|veröffentlicht|says?:|said\b|schreibt|alle (?:artikel|beiträge)|alles von|kontakt|follow|view (?:bio|profile)|edited by|staff writer|senior (?:writer|editor|reporter)|staff reporter|correspondent|contributing|contributor|editor at large|associate|freelance)\b).*$/iu
const NOT_A_NAME =
  /https?:|www\.|@|^\d|artikelübersicht|^(?:por|par|di)$|\[at\]|(?<!^[a-z]{4,20}\d?)\d{3,}|\d+:\d+|\*|^(?:admin|administrator|editor|staff|team|unknown|anonymous|guest|author|webmaster|user|root|none|null|by|von|follow|share|name|e-?mail|website|website user|autor|redakteur|updated|published|posted|continue reading|read more|comments?|reply|answer|condé nast|test|last|last updated|(?:posted|publiziert|veröffentlicht|published) (?:am|on|by|von)|article by|artikel von|sign in|log in|register|view profile)$|\((?:erforderlich|required)\)|\b(?:minutes?|comments?|kommentare?|beiträge|posts|erforderlich)\b/i

/** An address that follows a name in brackets. */
const ADDRESS = /\(\s?https?:[^\s()]+\s?\)/g
/** Family name first, as libraries write it, with the particle behind: `Jong, Michiel de`. */
const TURNED = /^([\p{Lu}][\p{L}'’-]+),\s+([\p{Lu}][\p{L}'’.-]+)((?:\s(?:de|van|von|der|den|da|di|del|la)){0,2})$/u
/** What parting leaves at a name: a conjunction before it, a counter or a bracket behind. */
const LEFT_OVER = /^(?:and|und|et|y)\s+|(?<=\s\p{L}+)\d+$|\)+$/gu

/** The names in a byline: prefix, dates and roles off, parts at commas, ampersands and "and". */
export function namesIn(byline: string): string[] {
  const text = plainText(byline).replace(ADDRESS, ' ').replace(PREFIX, '').replace(PREFIX, '').replace(GLUED, '').trim()
  if (/^(?:https?:|www\.)/i.test(text)) return []
  const [, family, given, particle = ''] = text.match(TURNED) ?? []
  if (family && given) return namesIn(`${given}${particle} ${family}`)
  return text
    .split(/\s*(?:[;,|/&•·\n]|\s(?:and|und|et|y|e|im gespräch mit)\s)\s*/)
    .map((name) =>
      name
        .replace(PREFIX, '')
        .replace(SUFFIX, '')
        .replace(LEFT_OVER, '')
        .replace(/[\s:.,–—-]+$/, (end) => (end.startsWith('.') ? '.' : ''))
        .trim(),
    )
    .filter(
      (name) => name.length > 1 && name.length <= LONGEST_NAME && !NOT_A_NAME.test(name) && name.split(' ').length <= 7,
    )
}

const LEAD_IN =
  /^(?:(?:written |posted |reported |story |text |words )?by|von|par|por|propos recueillis par|di|text(?:e)?|autor(?:in)?|author|auteur|interview|eingestellt von|geschrieben von|veröffentlicht von|pubblicato da|escrito por)\s*[:：]?\s+/i
const NAMES =
  /^(?:(?:Dr|Prof|Mag|Dipl)\.\s?)*\p{Lu}[\p{L}'’.-]+(?:\s+(?:de|da|di|del|della|van|von|der|den|la|le|el|al|bin|ben|dos|du|zu)){0,2}(?:\s+\p{Lu}[\p{L}'’.-]*){1,3}(?:\s*(?:,|&|\band\b|\bund\b|\bet\b|\by\b)\s*\p{Lu}[\p{L}'’.-]+(?:\s+\p{Lu}[\p{L}'’.-]+){1,3}){0,4}(?=$|\s*[,|•·–—(\d-]|\s+(?:on|am|at|um|le|el|updated|published)\b)/u

/** The names of a line that is a byline, by its words: `By Jane Roe`, `Von Max Muster`. */
export function bylineIn(line: string): string | undefined {
  if (line.length > 140) return undefined
  const lead = line.match(LEAD_IN)
  return lead ? line.slice(lead[0].length).match(NAMES)?.[0] : undefined
}

import type { Block } from './blocks.ts'
import { isProse } from './prose.ts'

/** Headings under which pages list other articles. */
const TAIL =
  /^(?:related(?: (?:stories|articles?|content|posts?|news|topics?|reading|coverage|links))?|top stories|more (?:stories|news|articles|from .{1,40}|on .{1,40}|like this)|latest (?:news|stories|articles|posts)|recent (?:posts|articles|news|stories)|most (?:read|popular|viewed|shared)|popular(?: (?:posts|articles|now|on .{1,40}))?|trending(?: now)?|recommended(?: (?:for you|articles|stories|reading))?|you (?:may|might) (?:also )?(?:like|enjoy|be interested in)|you['’]ll also like|partner news|editor['’]?s['’]? picks?|don['’]t miss|what to read next|read (?:more|next)|comments?|leave a (?:reply|comment)|about the author|share this(?: article| post| story| page)?|deals|neueste (?:artikel|beiträge)|aktuelle (?:artikel|beiträge|meldungen)|weitere (?:artikel|beiträge|themen|meldungen|nachrichten|aktuelle themen).{0,40}|verwandte (?:artikel|beiträge|themen|themenbereiche)|ähnliche (?:artikel|beiträge)|mehr (?:zum thema|artikel|aus .{1,40}|von .{1,40})|das könnte (?:sie|dich) auch interessieren|das thema könnte dich auch interessieren|auch (?:interessant|auf .{1,40})|empfehlungen(?: aus der redaktion)?|empfohlene (?:beiträge|artikel)|lust auf mehr|lesen sie auch|meistgelesen|kommentare|articles? (?:liés|similaires|récents)|à lire (?:aussi|également)|sur le même (?:sujet|thème)|dans la même rubrique|commentaires?|artículos? relacionados?|noticias? relacionadas?|te puede interesar|también te puede interesar|más (?:noticias|leídas|vistas)|lo más (?:leído|visto)|comentarios|você (?:pode|também pode) gostar|notícias relacionadas|leia também|mais lidas|articoli correlati|potrebbe interessarti|leggi anche|commenti|zobacz (?:też|także|również)|czytaj (?:też|także|również)|polecane|najnowsze|komentarze|gerelateerd|lees ook|relaterade artiklar|läs också|関連記事|おすすめ記事|相关(?:新闻|阅读|文章)|관련 ?기사)\s*[:.…?!]*$/i
/** A list of other articles is looked for behind this share of the text. */
const TAIL_AFTER = 0.4
/** Headings looked at; each look reads the whole text. */
const MOST_LOOKED_AT = 20

/** The text up to the first heading of a list of other articles, where most of the text stands before it and none of it behind. */
export function withoutTail(blocks: readonly Block[]): readonly Block[] {
  const whole = blocks.reduce((sum, block) => sum + block.length, 0)
  let before = 0
  let looked = 0
  for (const [index, block] of blocks.entries()) {
    const isTail = isShortLine(block) && before > whole * TAIL_AFTER && TAIL.test(block.text)
    if (isTail && ++looked <= MOST_LOOKED_AT && !goesOn(blocks, index)) return blocks.slice(0, index)
    before += block.length
  }
  return blocks
}

/** Headings of other articles' lists are short lines; the cells of a table are none. */
function isShortLine({ kind, length }: Block): boolean {
  return length < 80 && kind !== 'cell'
}

/**
 * Does the text go on behind this line: is there a paragraph in the container that holds most of those before, or one that
 * is marked like them (same element and class, in a container of the same class)?
 */
function goesOn(blocks: readonly Block[], index: number): boolean {
  const before = blocks.slice(0, index).filter(isProse)
  const container = commonest(before.map(({ element }) => element.parent))
  const mark = commonest(before.map(markOf).filter((one) => one !== ''))
  return blocks
    .slice(index + 1)
    .some((block) => isProse(block) && (block.element.parent === container || (mark && markOf(block) === mark)))
}

/** Element and classes of a paragraph and of its container; empty where neither has a class. */
function markOf({ element }: Block): string {
  const { class: own = '' } = element.attributes
  const { class: outer = '' } = element.parent?.attributes ?? {}
  return own || outer ? `${element.name} ${own} in ${own ? '' : outer}` : ''
}

function commonest<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

/** Long lines that stand twice, such as a lead above and inside the text, stand once. */
export function withoutRepeats(blocks: readonly Block[]): readonly Block[] {
  const seen = new Set<string>()
  return blocks.filter((block) => {
    if (!isProse(block)) return true
    if (seen.has(block.text)) return false
    seen.add(block.text)
    return true
  })
}

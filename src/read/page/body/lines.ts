import { folded } from '../metadata/site-suffix.ts'
import type { Block } from './blocks.ts'
import { isProse } from './prose.ts'

/** What the rules on lines may look at. */
export interface LineContext {
  /** Folded titles of the page: metadata and heading. */
  titles: readonly string[]
}

/** A rule that takes a line out of the main text. */
export interface LineRule {
  name: string
  because: string
  drops(block: Block): boolean
}

const matches = (pattern: RegExp, longest: number) => (block: Block) =>
  block.length <= longest && pattern.test(block.text)

const CREDIT_START =
  /^[([]?\s*(?:(?:photo(?:graph)?s?|image|picture|pic|foto(?:s|grafia)?|bild(?:er|quelle|nachweis)?|video|illustration|crédits?|credits?|imagen|imagem|titelbild|beitragsbild)\s*(?:credit|by|courtesy|von|:|©|\(c\)|source|quelle|de|via)|©|\(c\)\s|quelle der bilder|image source|getty images|courtesy of|copyright\s|externe(?:r|s) inhalt)/i
const CREDIT_END =
  /©|\((?:(?:photo|image|picture|foto|bild|credit|courtesy)[\s:][^)]{0,80}|[^)]{0,40}\b(?:reuters|afp|getty|epa|dpa)\b[^)]{0,40})\)\.?$|\/\s?(?:getty images|afp|reuters|ap|dpa|epa|apa|keystone|shutterstock|istock|imago)\)?\.?$/i

/** Lines that are no part of any article, wherever they stand. */
export const LINE_RULES: readonly LineRule[] = [
  {
    name: 'advertisement',
    because: 'the line only marks an advertisement',
    drops: matches(
      /^(?:advert(?:isement|ising|s)?|anzeige|werbung|publicité|publicidad(?:e)?|pubblicità|reklama|annonce|sponsored(?: content)?|ad)[.:]?$|^(?:article|story) continues (?:after|below)|continue reading the main story|weiter nach der anzeige|^(?:scroll (?:down )?to continue|continue reading below)/i,
      80,
    ),
  },
  {
    name: 'sharing',
    because: 'the line asks to share or print',
    drops: matches(
      /^(?:diesen artikel teilen|möchten sie den artikel teilen\?|news teilen:?|artikel teilen|share|tweet|print|e-?mail|pin(?: it)?|like|whatsapp|facebook|twitter|linkedin|reddit|telegram|copy link|teilen|drucken|merken|partager|imprimer|compartir|compartilhar|condividi|stampa|udostępnij|drukuj)(?:[\s,|/•+]+(?:on|via|this|it|article|story|post|auf|sur|en|the|link|page|share|tweet|print|e-?mail|pin|like|whatsapp|facebook|twitter|linkedin|reddit|telegram|google\+?|pinterest|xing|flipboard|messenger|artikel|teilen|drucken|baixar|x)\b[.!:]?)*$/i,
      120,
    ),
  },
  {
    name: 'more-reading',
    because: 'the line points to another article',
    drops: matches(
      /^[[(]?\s*(?:read (?:more|also|next|the full)\b|see (?:more|also)|more (?:on|from|about|stories|news)\b|more:|also (?:read|see|on)|related(?:\s*(?:stories|story|articles?|content|topics?|news|links?|reading|coverage))?\s*[:：]|related(?: stories| story| articles?| content| topics?| news| links?)?$|don['’]t miss|must[- ]read|watch(?: now| this| more)?\s*:|just watched|must watch|replay$|explore further|recommended(?: for you)?$|you (?:may|might) (?:also )?(?:like|be interested)|up next|trending|popular (?:now|on)|mehr zum thema|mehr (?:dazu|lesen)|lesen sie (?:auch|mehr|hier|dazu)|lies auch|siehe auch\s*:|auch interessant|weiterlesen|das könnte (?:sie|dich) auch|passend (?:dazu|zum thema)|lire aussi|à lire(?: aussi)?|lea (?:también|más|ademas|además)|lea\s*:|leer más|te puede interesar|ver también|también te|leia (?:também|mais)|saiba mais|veja (?:também|mais)|leggi anche|potrebbe interessarti|czytaj (?:też|także|więcej|również)|zobacz (?:też|także|również)|dowiedz się więcej|więcej]|lees ook|les også|läs (?:också|även)|lue myös|читайте (?:также|ещё|еще)|см\. также|関連記事|あわせて読みたい|相关阅读|延伸阅读)/i,
      240,
    ),
  },
  {
    name: 'subscription',
    because: 'the line asks to subscribe, register or follow',
    drops: matches(
      /^(?:sign ?up|subscribe|register|log ?in|get (?:the|our|all|access|breaking|unlimited)\b.{0,80}(?:newsletter|inbox|app|email|delivered|subscription)|join (?:our|the) .{0,40}(?:newsletter|forums?|community|channel|group)|download (?:the|our) .{0,40}app|follow (?:us|@|him|her|them|the author)|like us on|click here|jetzt (?:abonnieren|anmelden|registrieren)|newsletter|hier (?:kostenlos )?anmelden|abonnez|inscrivez|suscríbe|assine|iscriviti|zapisz się|подпис)|\bsubscribe (?:now|today|here|to (?:our|the|read))\b|newsletter (?:anmelden|abonnieren|sign)|sign up for (?:our|the|free|more|email)|click here (?:to|for)|(?:free|daily|weekly) newsletter/i,
      260,
    ),
  },
  {
    name: 'credit',
    because: 'the line credits a picture',
    drops: (block) =>
      block.length <= 300 &&
      (CREDIT_START.test(block.text.slice(0, 60)) || (block.length <= 250 && CREDIT_END.test(block.text))),
  },
  {
    name: 'rights',
    because: 'the line claims rights',
    drops: matches(
      /all rights reserved|alle rechte vorbehalten|tous droits réservés|todos (?:los derechos|os direitos) reservados|tutti i diritti riservati|wszelkie prawa zastrzeżone|^(?:copyright|©|\(c\)) ?(?:©|\(c\))? ?(?:19|20)?\d\d|this (?:document|article|material) (?:is subject to|may not be|is the) copyright|may not be published, broadcast|^our standards\s*:|materiał chroniony prawem/i,
      500,
    ),
  },
  {
    name: 'page-machinery',
    because: 'the line belongs to the page, not to the text',
    drops: matches(
      /^(?:close|caption|hide caption|toggle caption|enlarge(?: this)?(?: image)?|play(?: video)?|pause|loading\.*|next|previous|prev|back(?: to (?:top|overview|home))?|top|home|menu|search|skip (?:to|ad).*|view (?:all|gallery|comments)(?: \(\d+\))?|show (?:more|less|comments)|comments?(?: \(\d+\))?|\d+ comments?|leave a (?:comment|reply)|reply|filed under:?|permalink|this entry was posted .*|dieser eintrag wurde .*|tags?:?|topics?:?|tagged(?: with)?:?|categor(?:y|ies):?|by|via|source:?|related news|zurück(?: zur .{0,20})?|weiter|nach oben|kommentar(?:e|ieren)?|kommentare geschlossen|schlagwörter:?|voltar|volver|retour|haut de page|wróć|\d+ ?(?:of|\/|von|de) ?\d+|slide \d+.*|this slideshow requires javascript\.?|javascript .{0,60}(?:required|enabled?|disabled)|enable javascript.*|(?:\d+ )?(?:min(?:ute)?s?|sec(?:ond)?s?) read|reading time.*|tempo de leitura.*|lesezeit.*|temps de lecture.*|bild anzeigen(?: bild schließen)?|externer inhalt|key points|highlights|quellen (?:aus|ein)blenden|bewerten:?|\*|[-–—=*·•.]{2,})$/i,
      90,
    ),
  },
  {
    name: 'disclosure',
    because: 'the line says how the page earns money or handles personal data',
    drops: matches(/\b(?:we|may) (?:may )?(?:receive|earn) (?:a )?(?:compensation|commission)|references to products from (?:one or more of )?our advertisers|affiliate (?:links?|commission)|\bcookies\b.{0,60}(?:website|site|seite|strony|sitio)|do you want to be informed|never miss (?:the|a) |download the .{0,40} apps?\b|eingeloggt sein|einloggen, um|you must be logged in|log in to (?:comment|reply)|wir respektieren deine privatsphäre|in deinen posteingang|give us feedback|^\*?(?:affiliate|werbung|anzeige)\b/i, 500),
  },
  {
    name: 'stamp',
    because: 'the line says when the page was published or changed',
    drops: matches(/^(?:first )?(?:published|updated|last (?:updated|modified)|posted|publicado|publié|mis à jour|veröffentlicht|publiziert|aktualisiert|stand|erstellt|actualizado|aggiornato|pubblicato|opublikowano|publikacja|dodano|aktualizacja|gepubliceerd|publicerad|опубликовано|обновлено|基事|기사입력|入力|更新|发布时间)\s*(?:am|on|at|le|el|il|:|：)?.{0,12}\d.{0,80}$/i, 140),
  },
  {
    name: 'link-line',
    because: 'the whole line is a link to elsewhere',
    drops: (block) =>
      block.kind !== 'heading' &&
      block.linkLength >= block.length * 0.9 &&
      block.length > 25 &&
      block.length < 250 &&
      !/^(?:https?:|www\.)/.test(block.text),
  },
]

/** Lines that close a text without being part of it; looked for from the end. */
const CLOSING: readonly LineRule[] = [
  {
    name: 'contributors',
    because: 'the line names who else reported or edited',
    drops: matches(
      /^\(?(?:additional )?(?:reporting|writing|editing) by\b|contributed (?:to|reporting)|^(?:associated press|reuters|ap) (?:writers?|reporters?|journalists?)\b|^(?:the )?associated press\.?$|^\(?(?:afp|dpa|ap|reuters|apa|sda|pap|ansa|efe|lusa|ots|tass)(?:\/\w+)*\)?\.?$/i,
      300,
    ),
  },
  {
    name: 'about-the-author',
    because: 'the line introduces the author',
    drops: matches(
      /\b(?:follow|reach|contact|e-?mail|tweet)\b.{0,60}(?:@|twitter|facebook|instagram|linkedin)|\bcan be reached at\b|^have a (?:tip|story)|^(?:about the author|über (?:den autor|die autorin))|got a tip|\bis (?:a|an|the) (?:\w+ ){0,4}(?:writer|reporter|editor|correspondent|columnist|journalist|freelancer)\b.{0,120}$|send (?:us )?(?:your )?(?:tips|feedback)/i,
      400,
    ),
  },
  {
    name: 'agency-boilerplate',
    because: 'the line stands under every text of its publisher',
    drops: matches(
      /^(?:quelle|quellen|source|sources|fuente|fonte|źródło|kontakt|contact|weitere informationen|zusatzinformationen|zum weiterlesen|mehr informationen|von|updated?|update)\s*(?:angaben)?\s*:.{0,120}$|^\S{2,6}\/(?:pap|dpa|afp|apa)$|^(?:more:|listen:|download:|itunes:|citation:|via \S+$|follow .{0,60} coverage|tell us what|what do you think|let us know|join (?:the|our)|if you (?:enjoyed|liked|have a news tip)|to (?:contact|reach) the|photo gallery|watch below|(?:do )?you have a (?:story|tip)|note: we are|http)/i,
      300,
    ),
  },
]

function dropsAny(rules: readonly LineRule[], block: Block): boolean {
  return rules.some((rule) => rule.drops(block))
}

/** The main text's lines: what repeats the title, opens or closes without saying anything, or is boilerplate, goes. */
export function cleanLines(blocks: readonly Block[], context: LineContext): Block[] {
  const kept = withoutOpening(withoutTail(blocks), context).filter((block) => !dropsAny(LINE_RULES, block))
  return withoutClosing(kept)
}

/** Datelines may also follow a lead; looked for among so many first lines. */
const NEAR = 6
const BARE_ADDRESS = /^https?:\S+$/
const DATE = /\b(?:19|20)\d\d\b|\b\d{1,2}:\d\d\b|\b\d{1,2} (?:hours?|minutes?|days?) ago\b/
const BYLINE =
  /^(?:by|von|par|por|di|da|text|autor|author|posted|published|updated|publicado|publié|veröffentlicht|opublikowano|aktualisiert|actualizado|publikacja|erstellt|stand|written)\b/i

/** Headings under which pages list other articles. */
const TAIL =
  /^(?:related(?: (?:stories|articles?|content|posts?|news|topics?|reading|coverage|links))?|top stories|more (?:stories|news|articles|from .{1,40}|on .{1,40}|like this)|latest (?:news|stories|articles|posts)|recent (?:posts|articles|news|stories)|most (?:read|popular|viewed|shared)|popular(?: (?:posts|articles|now|on .{1,40}))?|trending(?: now)?|recommended(?: (?:for you|articles|stories|reading))?|you (?:may|might) (?:also )?(?:like|enjoy|be interested in)|you['’]ll also like|partner news|editor['’]?s['’]? picks?|don['’]t miss|what to read next|read (?:more|next)|comments?|leave a (?:reply|comment)|about the author|share this.*|deals|neueste (?:artikel|beiträge)|aktuelle (?:artikel|beiträge|meldungen)|weitere (?:artikel|beiträge|themen|meldungen|nachrichten|aktuelle themen).{0,40}|verwandte (?:artikel|beiträge|themen|themenbereiche)|ähnliche (?:artikel|beiträge)|mehr (?:zum thema|artikel|aus .{1,40}|von .{1,40})|das könnte (?:sie|dich) auch interessieren|das thema könnte dich auch interessieren|auch (?:interessant|auf .{1,40})|empfehlungen(?: aus der redaktion)?|empfohlene (?:beiträge|artikel)|lust auf mehr|lesen sie auch|meistgelesen|kommentare|articles? (?:liés|similaires|récents)|à lire (?:aussi|également)|sur le même (?:sujet|thème)|dans la même rubrique|commentaires?|artículos? relacionados?|noticias? relacionadas?|te puede interesar|también te puede interesar|más (?:noticias|leídas|vistas)|lo más (?:leído|visto)|comentarios|você (?:pode|também pode) gostar|notícias relacionadas|leia também|mais lidas|articoli correlati|potrebbe interessarti|leggi anche|commenti|zobacz (?:też|także|również)|czytaj (?:też|także|również)|polecane|najnowsze|komentarze|gerelateerd|lees ook|relaterade artiklar|läs också|関連記事|おすすめ記事|相关(?:新闻|阅读|文章)|관련 ?기사)\s*[:.…?!]*$/i
/** A list of other articles is looked for behind this share of the text. */
const TAIL_AFTER = 0.4

/** The text up to the first heading of a list of other articles, where most of the text stands before it. */
function withoutTail(blocks: readonly Block[]): readonly Block[] {
  const whole = blocks.reduce((sum, block) => sum + block.length, 0)
  let before = 0
  for (const [index, block] of blocks.entries()) {
    if (block.length < 80 && before > whole * TAIL_AFTER && TAIL.test(block.text)) return blocks.slice(0, index)
    before += block.length
  }
  return blocks
}

/** Title, dateline, byline and section lines before the first paragraph. */
function withoutOpening(blocks: readonly Block[], { titles }: LineContext): Block[] {
  const first = blocks.findIndex(isProse)
  const start = titleAt(blocks, titles, first)
  const opening = first < 0 ? blocks.length : first
  return blocks.slice(start).filter((block, index) => {
    if (index + start >= opening) return index + start === opening || !(isTitle(block, titles) || (index < NEAR && !isProse(block) && isOpeningLine(block)))
    return !isTitle(block, titles) && !isOpeningLine(block)
  })
}

/** Where the text begins: behind the last line that repeats the title before the first paragraph. */
function titleAt(blocks: readonly Block[], titles: readonly string[], first: number): number {
  const end = first < 0 ? blocks.length : first
  for (let at = Math.min(end, blocks.length) - 1; at >= 0; at--) {
    const block = blocks[at]
    if (block && isTitle(block, titles)) return at + 1
  }
  return 0
}

function isTitle(block: Block, titles: readonly string[]): boolean {
  if (block.length > 300) return false
  const text = folded(block.text)
  return (
    text !== '' &&
    titles.some((title) => title === text || (block.kind === 'heading' && text.length > 15 && title.startsWith(text)))
  )
}

function isOpeningLine(block: Block): boolean {
  if (block.kind === 'heading') return false
  if (BARE_ADDRESS.test(block.text)) return true
  return block.length < 120 && !/[.!?]$/.test(block.text) && (DATE.test(block.text) || BYLINE.test(block.text))
}

/** From the end: closing lines and headings with nothing below them. */
function withoutClosing(blocks: readonly Block[]): Block[] {
  let end = blocks.length
  for (let seen = 0; end > 1 && seen < 6; seen++) {
    const last = blocks[end - 1]
    if (last && (last.kind === 'heading' || dropsAny(CLOSING, last))) end--
    else break
  }
  return blocks.slice(0, end)
}

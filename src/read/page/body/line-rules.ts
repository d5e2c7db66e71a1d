import type { Block } from './blocks.ts'

/** A rule that takes a line out of the main text. */
export interface LineRule {
  name: string
  because: string
  drops(block: Block): boolean
}

/** A rule for lines of at most so many characters that match a pattern. */
export const matches = (pattern: RegExp, longest: number) => (block: Block) =>
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
      /^(?:close|caption|hide caption|toggle caption|enlarge(?: this)?(?: image)?|play(?: video)?|pause|loading\.*|next|previous|prev|back(?: to (?:top|overview|home))?|top|home|menu|search|skip (?:to|ad).*|view (?:all|gallery|comments)(?: \(\d+\))?|show (?:more|less|comments)|comments?(?: \(\d+\))?|\d+ comments?|leave a (?:comment|reply)|reply|filed under:?|タグ\s*[:：].*|スポンサー?ド?リンク|permalink|this entry was posted .*|dieser eintrag wurde .*|tags?:?|topics?:?|tagged(?: with)?:?|categor(?:y|ies):?|by|via|source:?|related news|zurück(?: zur .{0,20})?|weiter|nach oben|kommentar(?:e|ieren)?|kommentare geschlossen|schlagwörter:?|voltar|volver|retour|haut de page|wróć|\d+ ?(?:of|\/|von|de) ?\d+|slide \d+.*|this slideshow requires javascript\.?|javascript .{0,60}(?:required|enabled?|disabled)|enable javascript.*|(?:\d+ )?(?:min(?:ute)?s?|sec(?:ond)?s?) read|reading time.*|tempo de leitura.*|lesezeit.*|temps de lecture.*|bild anzeigen(?: bild schließen)?|externer inhalt|key points|highlights|quellen (?:aus|ein)blenden|bewerten:?|\*|[-–—=*·•.]{2,})$/i,
      90,
    ),
  },
  {
    name: 'disclosure',
    because: 'the line says how the page earns money or handles personal data',
    drops: matches(
      /\b(?:we|may) (?:may )?(?:receive|earn) (?:a )?(?:compensation|commission)|references to products from (?:one or more of )?our advertisers|affiliate (?:links?|commission)|\bcookies\b.{0,60}(?:website|site|seite|strony|sitio)|do you want to be informed|never miss (?:the|a) |download the .{0,40} apps?\b|eingeloggt sein|einloggen, um|you must be logged in|log in to (?:comment|reply)|wir respektieren deine privatsphäre|in deinen posteingang|give us feedback|^\*?(?:affiliate|werbung|anzeige)\b/i,
      500,
    ),
  },
  {
    name: 'stamp',
    because: 'the line says when the page was published or changed',
    drops: matches(
      /^(?:first )?(?:published|updated|last (?:updated|modified)|posted|publicado|publié|mis à jour|veröffentlicht|publiziert|aktualisiert|stand|erstellt|actualizado|aggiornato|pubblicato|opublikowano|publikacja|dodano|aktualizacja|gepubliceerd|publicerad|опубликовано|обновлено|基事|기사입력|入力|更新|发布时间)\s*(?:am|on|at|le|el|il|:|：)?.{0,12}\d.{0,80}$/i,
      140,
    ),
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

/** Does any of these rules take the line out? */
export function dropsAny(rules: readonly LineRule[], block: Block): boolean {
  return rules.some((rule) => rule.drops(block))
}

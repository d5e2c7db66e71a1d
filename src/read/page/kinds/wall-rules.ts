import { type KindRule, STUB, when } from './kind-rule.ts'
import type { PageFacts } from './page-facts.ts'

const PAY_TITLE =
  /become an? .{0,40}subscriber|subscribe (?:to|now to) (?:read|continue)|subscri(?:be|ption) (?:required|to read)|subscriber[- ]only|sign in to (?:read|continue)|log in to (?:read|continue)|^subscribe(?:$|\n| (?:to|now|today)\b)|abonnieren sie|réservé aux abonnés|exclusivo para su?bs?criptores|exclusivo para assinantes/
const PAY_TEXT =
  /subscribe (?:now )?to (?:continue|keep) reading|to continue reading|already (?:a|an) subscriber|this (?:article|content|story) is (?:only )?(?:for|available (?:only )?to|exclusive to) (?:our )?(?:paid |premium )?(?:subscribers|members)|subscribers? only|unlock this article|keep reading for|complete digital access|you have (?:reached|read) your .{0,30}(?:limit|free articles)|register (?:for free )?to (?:continue|read)|jetzt (?:weiterlesen|testen) mit|weiterlesen mit|mit .{0,20}\+ lesen|nur für abonnent|sie sind bereits abonnent|réservé aux abonnés|il vous reste .{0,20}à lire|contenido exclusivo para|para assinantes|tylko dla subskrybentów/
const CONSENT_TITLE =
  /before you continue|cookie(?:s)? (?:consent|settings|notice|policy)|we value your privacy|^your privacy|your privacy (?:choices|settings|matters)|privacy settings|^consent\b|datenschutz-?einstellungen|^zustimmung\b|bevor sie fortfahren|avant de continuer|gestion du consentement|antes de continuar/
const CONSENT_TEXT =
  /(?:accept|reject|agree|consent).{0,60}cookies|cookies.{0,80}(?:accept|reject|agree|consent|zustimm|akzeptier)|our (?:\d+ )?partners.{0,80}(?:store|process|personal data)|wir und unsere (?:\d+ )?partner|nos (?:\d+ )?partenaires|mit werbung (?:und tracking )?(?:weiterlesen|lesen)/
const ERROR_TITLE =
  /^(?:\W*(?:error )?(?:40[0134]|410|429|50[0234])\b)|page (?:not found|cannot be found|does not exist|unavailable|has moved)|not found|\b(?:404|410|500|503)\b.{0,20}(?:error|fehler|not)|(?:error|fehler) ?(?:40\d|50\d)|seite (?:nicht gefunden|existiert nicht)|page (?:introuvable|non trouvée)|página no encontrada|página não encontrada|pagina non trovata|strona nie (?:istnieje|została znaleziona)|pagina niet gevonden|access denied|forbidden|service unavailable|bad gateway|internal server error|something went wrong|site (?:is )?(?:under maintenance|temporarily)|ページが見つかりません|404/
const CAPTCHA =
  /just a moment|attention required|are you (?:a )?(?:robot|human)|robot check|verify (?:that )?you are (?:a )?human|pardon our interruption|security check|checking your browser|human verification|ddos protection|unusual traffic|enable javascript and cookies to continue|press & hold|bot detection|captcha/

/** Short news items are whole: several paragraphs are more than is shown before a wall. */
function mayBeWhole({ length, paragraphs }: PageFacts): boolean {
  return paragraphs >= 4 && length >= STUB / 2
}

/** Pages that stand before an article: walls, errors, checks. */
export const WALL_RULES: readonly KindRule[] = [
  {
    name: 'paywall-title',
    kind: 'paywall',
    points: ({ titles, length }) => when(PAY_TITLE.test(titles) && length < STUB * 3, 0.85),
    because: 'the title asks to subscribe or sign in',
  },
  {
    name: 'paywall-text',
    kind: 'paywall',
    points: (facts) => when(facts.length < STUB && PAY_TEXT.test(facts.everything), mayBeWhole(facts) ? 0.4 : 0.6),
    because: 'a short text stands before an offer to subscribe',
  },
  {
    name: 'declared-paid',
    kind: 'paywall',
    points: (facts) => when(facts.declaredPaid && facts.length < STUB, mayBeWhole(facts) ? 0.5 : 0.7),
    because: 'the page declares itself not accessible for free and shows little text',
  },
  {
    name: 'consent-title',
    kind: 'consent-wall',
    points: (facts) => when(CONSENT_TITLE.test(facts.titles) && facts.length < STUB * 2, mayBeWhole(facts) ? 0.2 : 0.6),
    because: 'the title speaks of consent or privacy',
  },
  {
    name: 'consent-host',
    kind: 'consent-wall',
    points: ({ url }) =>
      when(
        /^(?:consent|guce|privacy|cmp)\./.test(url.hostname) || /\/(?:consent|zustimmung)(?:\/|$)/.test(url.pathname),
        0.8,
      ),
    because: 'the address is one where consent is asked',
  },
  {
    name: 'consent-text',
    kind: 'consent-wall',
    points: ({ opening, length, hasDate }) => when(length < STUB * 2 && !hasDate && CONSENT_TEXT.test(opening), 0.7),
    because: 'the text asks to accept cookies',
  },
  {
    name: 'error-status',
    kind: 'error',
    points: ({ status }) => when(status >= 400, 0.95),
    because: 'the server answered with an error status',
  },
  {
    name: 'error-title',
    kind: 'error',
    points: (facts) => when(ERROR_TITLE.test(facts.titles) && facts.length < STUB, mayBeWhole(facts) ? 0.3 : 0.8),
    because: 'the title is that of an error page, though the status was fine',
  },
  {
    name: 'error-text',
    kind: 'error',
    points: ({ opening, length, hasDate }) => when(length < 400 && !hasDate && ERROR_TITLE.test(opening), 0.5),
    because: 'the text says that the page was not found',
  },
  {
    name: 'empty',
    kind: 'error',
    points: ({ length, types }) => when(length === 0 && types.size === 0, 0.4),
    because: 'the page has no text',
  },
  {
    name: 'captcha-title',
    kind: 'captcha',
    points: (facts) => when(CAPTCHA.test(facts.titles) && facts.length < STUB, mayBeWhole(facts) ? 0.3 : 0.9),
    because: 'the title asks for a check of who is reading',
  },
  {
    name: 'captcha-text',
    kind: 'captcha',
    points: ({ everything, length, hasDate }) =>
      when(length < 600 && !hasDate && everything.length < 3_000 && CAPTCHA.test(everything), 0.7),
    because: 'the page asks to prove that a person is reading',
  },
]

import { type KindRule, pattern } from './rule.ts'

const SPONSORED =
  /^(?:sponsored|advertorial|advertisement|paid (?:content|post|program)|partner content|brand ?voice|branded content|stackcommerce|brandpoint|anzeige|sponsored (?:content|post)s?|publi-?reportage|contenu sponsorisé|contenido patrocinado|publirreportaje|contenuto sponsorizzato|pubbliredazionale|advertentie|gesponsord|annons)$/i
/** What stands before or behind a headline, as a label of it. */
const LABELS = [/^[([]?([\p{L} -]{2,30})\s?[\])]?\s?[:|–-]\s/u, /\s[|–([-]\s?([\p{L} -]{2,30})[)\]]?$/u]

/** What somebody paid for, and what is to be bought. */
export const promotionRules: readonly KindRule[] = [
  {
    name: 'sponsored-title',
    kind: 'sponsored',
    confidence: 0.8,
    seen: ({ title }) =>
      LABELS.map((label) => label.exec(title)?.[1]?.trim() ?? '').find((name) => SPONSORED.test(name)),
    because: 'The title says that it was paid for',
  },
  {
    name: 'sponsored-path',
    kind: 'sponsored',
    confidence: 0.7,
    seen: pattern(
      'path',
      /\/(?:sponsored(?:-(?:content|posts?|articles?|stor(?:y|ies)))?|brand-?(?:voice|studio|post|content)|branded-content|partner-?content|paid-?(?:content|post|program)|advertorials?|native-?ads?|sponsor-?content|publi-?reportages?|contenido-patrocinado)(?:\/|$)/,
    ),
    because: 'The address lies in a section of paid texts',
  },
  {
    name: 'filed-as-sponsored',
    kind: 'sponsored',
    confidence: 0.8,
    seen: ({ article: { authors, categories } }) =>
      [...authors, ...categories].find((name) => SPONSORED.test(name.trim())),
    because: 'Its publisher files it as paid for',
  },
  {
    name: 'sponsored-note',
    kind: 'sponsored',
    confidence: 0.75,
    seen: pattern(
      ['lead', 'ending'],
      /\b(?:th(?:is|e following) (?:article|post|content|story|piece) (?:is|was|has been) (?:sponsored|paid for|brought to you|produced and paid for) by|(?:sponsored|branded|paid) (?:content|post|article) (?:by|from)\b|this is a (?:sponsored|paid|promoted) (?:post|article)|(?:editorial|news|newsroom) (?:staff|team|department) (?:was|were) not involved in|diese[rs]? (?:artikel|beitrag|inhalt) (?:ist eine anzeige|wurde gesponsert)|article sponsorisé|contenido patrocinado por)/i,
    ),
    because: 'It says that it was paid for',
  },
  {
    name: 'deal-title',
    kind: 'shopping',
    confidence: 0.6,
    seen: pattern(
      'title',
      /\b(?:best|top|early|today(?:'|’)s) (?!trade\b|peace\b)(?:\S+ ){0,5}deals\b|\bdeal alert\b|\b(?:coupon|promo|voucher|discount) codes?\b|\b(?:save|grab|score|get) .{0,60}\b\d{1,2}(?:%| percent) off\b|\b(?:for|to) (?:just|only|under) [$£€]\d+ (?:today|right now|now|at|on|with)\b|\b(?:its|all-time|record) low(?:est)? price\b|\bbuying guide\b|^(?:the )?(?:\d+ )?best [^:,]{3,40} (?:to buy|you can buy)\b|\bgift guide\b/i,
    ),
    because: 'The title offers a bargain',
  },
  {
    name: 'deal-path',
    kind: 'shopping',
    confidence: 0.6,
    seen: pattern('path', /\/(?:deals|coupons?|shopping|vouchers?|gutscheine?|schnaeppchen|bons-plans|ofertas)\//),
    because: 'The address lies in a section of bargains',
  },
  {
    name: 'affiliate-note',
    kind: 'shopping',
    confidence: 0.3,
    seen: pattern(
      ['lead', 'ending'],
      /\bwe (?:may|might|could) (?:earn|receive|get) (?:an? )?(?:small )?(?:affiliate )?commission\b|\bcontains affiliate links\b/i,
    ),
    because: 'Its publisher earns when readers buy',
  },
]

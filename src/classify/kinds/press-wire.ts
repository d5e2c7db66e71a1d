import { parseAddress } from '../../news/address.ts'
import { type KindRule, pattern } from './rule.ts'

/** Hosts of services that send out what companies pay for. */
const WIRE_HOST =
  /(?:^|\.)(?:prnewswire|businesswire|globenewswire|prweb|accesswire|newswire|einpresswire|marketwired|presswire|prlog|openpr|pressreleasejet|newsfilecorp|issuewire|24-7pressrelease|abnewswire|einnews|presseportal|pressebox|pressetext|ots|pressat|realwire|send2press|prunderground|mynewsdesk|responsesource)\.(?:com|ca|co\.uk|org|net|de|at|ch)$|(?:^|\.)news\.cision\.com$/
/** What such services call themselves in bylines and datelines. */
const WIRE_NAME =
  /\b(?:PR ?Newswire|Business ?Wire|Globe ?Newswire|Access(?: ?News)?wire|PRWeb|Newsfile(?: Corp)?|EIN ?Press ?wire|Cision|(?:[A-Z]\w+ )?Press ?Wire|Presseportal|news aktuell)\b|^(?:press release|pressemitteilung|communiqué de presse|nota de prensa|comunicato stampa|persbericht)s?$/i
/** A company's text as a wire delivers it, wherever it was printed. */
export const pressWireRules: readonly KindRule[] = [
  {
    name: 'press-wire-host',
    kind: 'press-release',
    confidence: 0.9,
    seen: pattern('host', WIRE_HOST),
    because: 'The address belongs to a press release wire',
  },
  {
    name: 'from-a-wire',
    kind: 'press-release',
    confidence: 0.85,
    seen: ({ article: { syndicatedFrom } }) =>
      syndicatedFrom === undefined ? undefined : WIRE_HOST.exec(parseAddress(syndicatedFrom)?.hostname ?? '')?.[0],
    because: 'The publisher names a press release wire as its origin',
  },
  {
    name: 'press-path',
    kind: 'press-release',
    confidence: 0.6,
    seen: pattern(
      'path',
      /\/(?:press[-_]?releases?|news[-_]?releases?|media[-_]?releases?|pressroom|pr[-_]?newswire|globe[-_]?newswire|business[-_]?wire|accesswire|ein[-_]?presswire|pressemitteilung(?:en)?|pressemeddelel[a-z]+|pressmeddeland[a-z]+|communiques?(?:-de-presse)?|comunicados?(?:-de-prensa)?|comunicati?-stampa|persbericht(?:en)?)(?:[/_-]|$)/,
    ),
    because: 'The address names a press section',
  },
  {
    name: 'wire-byline',
    kind: 'press-release',
    confidence: 0.8,
    seen: ({ article: { authors, siteName } }) => [...authors, siteName ?? ''].find((name) => WIRE_NAME.test(name)),
    because: 'A press wire signs it',
  },
  {
    name: 'filed-as-press-release',
    kind: 'press-release',
    confidence: 0.7,
    seen: ({ article: { categories } }) =>
      categories.find((name) =>
        /^(?:(?:press|news|media) releases?|pressemitteilung(?:en)?|communiqués?(?: de presse)?|notas? de prensa|comunicat[io] stampa|persbericht(?:en)?)$/i.test(
          name.trim(),
        ),
      ),
    because: 'Its publisher files it as a press release',
  },
  {
    name: 'press-title',
    kind: 'press-release',
    confidence: 0.8,
    seen: pattern(
      'title',
      /^(?:press release|pr|pressemitteilung|communiqué(?: de presse)?|nota de prensa|comunicato stampa|persbericht)\s?[:|–-]\s/i,
    ),
    because: 'The title says so',
  },
  {
    name: 'wire-dateline',
    kind: 'press-release',
    confidence: 0.85,
    seen: pattern(
      ['lead', 'opening'],
      /[/(]\s?(?:(?:via )?(?:PRNewswire|PR Newswire|BUSINESS WIRE|GLOBE NEWSWIRE|Globe Newswire|GlobeNewswire|ACCESSWIRE|ACCESS Newswire|PRWEB|Newsfile Corp\.?|EIN ?Presswire|ots|pressetext|eTN)|(?:\p{Lu}\w+ )?Press ?[Ww]ire)\b[^/)]{0,40}[/)]/u,
    ),
    because: 'The text opens with a press wire’s dateline',
  },
  {
    name: 'wire-signature',
    kind: 'press-release',
    confidence: 0.85,
    seen: pattern(
      'ending',
      /\b(?:View (?:the )?(?:original|source) (?:content|version)\b|Original[- ]Content von: |(?:this|the following) (?:press|news) release (?:was|is) (?:issued|provided|distributed|sent|published)\b|distributed by (?:EQS|Cision|Newsfile|ACCESSWIRE)\b|the (?:issuer|company) is solely responsible for (?:the content|this announcement)\b|neither .{3,60} nor its regulation services provider\b)/i,
    ),
    because: 'It ends with the signature of a press wire',
  },
]

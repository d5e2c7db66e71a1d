import { type KindRule, pattern } from './rule.ts'

const markedTitle = marked('title')
const markedLead = marked('lead')

/** A company speaking for itself. */
export const pressReleaseRules: readonly KindRule[] = [
  {
    name: 'press-formula',
    kind: 'press-release',
    confidence: 0.6,
    seen: pattern(
      'opening',
      /\bFOR IMMEDIATE RELEASE\b|\bfor immediate release\b|\b(?:is|are) (?:pleased|proud|excited|thrilled|delighted) to announce\b/,
    ),
    because: 'It uses the formula of press releases',
  },
  {
    name: 'today-announced',
    kind: 'press-release',
    confidence: 0.45,
    seen: pattern(
      'opening',
      /\b(?:today|this week) announced (?:that|the|it|its|a)\b|\bannounced today (?:that|the|it|its|a)\b/,
    ),
    because: 'It announces what is new today',
  },
  {
    name: 'praises-itself-and-announces',
    kind: 'press-release',
    confidence: 0.4,
    seen: pattern(
      'lead',
      /\p{Lu}[^.,]{1,60}(?: \([^)]{1,40}\))?, (?:a|an|the|one of the) [^.]{0,40}\b(?:leader|leading|provider|pioneer|innovator|specialist|player|largest|fastest[- ]growing|award-winning)\b[^.]{3,160}\b(?:announce[sd]|unveil(?:s|ed)|launche[sd]|introduce[sd]|release[sd]|(?:has|have) (?:launched|unveiled|introduced|released|demonstrated|partnered|signed)|is (?:launching|unveiling|introducing))\b/u,
    ),
    because: 'It says how good the company is before what it announces',
  },
  {
    name: 'praise-in-headline',
    kind: 'press-release',
    confidence: 0.35,
    seen: pattern(
      'title',
      /^(?:the )?(?:world(?:'|’)?s |global )?(?:leading|premier|foremost|award[- ]winning) (?:\S+ ){1,5}(?:company|provider|platform|firm|brand|manufacturer|start-?up|supplier)\b/i,
    ),
    because: 'The headline praises a company as it does itself',
  },
  {
    name: 'press-headline',
    kind: 'press-release',
    confidence: 0.3,
    seen: pattern(
      'title',
      /\b(?:announces?|reports) (?:its )?(?:record )?(?:first|second|third|fourth|full|fiscal|Q[1-4])\b.*\bresults\b|\bannounces? (?:the )?(?:pricing|closing|(?:strategic |new )?(?:partnership|collaboration|alliance)|general availability|availability|appointment|expansion of|completion of|launch of|release of)\b|\bto (?:present|exhibit|participate|host|showcase) .*(?:conference|summit|webcast|expo|forum|booth)\b|\b(?:named|recognized|recognised|honored|positioned) (?:a|an|as|to|in|by|among|for) .*\b(?:leader|leaders|quadrant|list|awards?|best|top|visionary)\b|\bwins? .*\bawards?\b|\bachieves? .*\b(?:status|certification|competency|compliance|milestone)\b|\bappoints .* as (?:its )?(?:new )?(?:chief|vice|senior|head|president|ceo|cto|cfo|coo|managing)\b|\bexpands? (?:strategic )?partnership with\b|\bto accelerate\b/i,
    ),
    because: 'The headline is built as press releases build them',
  },
  {
    name: 'trademark-sign',
    kind: 'press-release',
    confidence: 0.5,
    seen: (facts) => markedTitle(facts) ?? markedLead(facts),
    because: 'It keeps the trademark sign, which newspapers drop',
  },
  {
    name: 'proud-executive',
    kind: 'press-release',
    confidence: 0.45,
    seen: pattern(
      'opening',
      /[“"]\s?(?:we|i|our)\b[^”"]{0,250}\b(?:excited|thrilled|proud|delighted|pleased|honou?red|committed)\b[^”"]{0,300}[”"],?\s(?:\p{Lu}[\p{L}.’' -]{3,40},? )?(?:said|says|states|stated|commented|comments|added|adds)\b/iu,
    ),
    because: 'An executive is quoted as excited or proud',
  },
  {
    name: 'press-contact',
    kind: 'press-release',
    confidence: 0.6,
    seen: pattern(
      'ending',
      /^\W*(?:media|press|investor) (?:contacts?|relations|enquiries|inquiries)\b|\b(?:media|press) contacts?:|\bforward-looking statements\b|\bsafe harbor statement\b|^\W*(?:pressekontakt|contacts? presse|contacto de prensa|ufficio stampa|perscontact|presskontakt)\b/im,
    ),
    because: 'It ends with what press releases end with',
  },
  {
    name: 'source-line',
    kind: 'press-release',
    confidence: 0.6,
    seen: pattern('ending', /^SOURCE:? [A-Z][\w&,. ]{2,60}$/m),
    because: 'It ends with the line that names its sender',
  },
  {
    name: 'about-the-company',
    kind: 'press-release',
    confidence: 0.35,
    seen: pattern('ending', /^(?:about|über) [A-Z][\w&,.’' -]{1,60}:?$/im),
    because: 'It ends with a paragraph about the company',
  },
  {
    name: 'for-more-information',
    kind: 'press-release',
    confidence: 0.3,
    seen: pattern(
      'ending',
      /\b(?:for (?:more|further|additional) information|to learn more)(?: (?:about|on) [^.]{2,60})?,? (?:please )?(?:visit|contact|see|go to|follow)\b/i,
    ),
    because: 'It sends the reader to the company’s site',
  },
  {
    name: 'ticker-in-lead',
    kind: 'press-release',
    confidence: 0.3,
    seen: pattern(
      'lead',
      /\((?:NASDAQ|NYSE|Nasdaq|TSXV?|LSE|OTCQB|OTCQX|OTC|CSE|ASX|NYSE American)\s?:\s?[A-Z.]{1,6}\)/,
    ),
    because: 'The lead gives the company’s ticker',
  },
  {
    name: 'calls-itself-leading',
    kind: 'press-release',
    confidence: 0.35,
    seen: pattern(
      'lead',
      /\b(?:a|the|an) (?:global |world(?:'|’)?s? |industry |market )?(?:leading|premier|foremost|trusted|emerging|award-winning|innovative) (?:\w+ ){0,3}(?:provider|player|supplier|company|start-?up|enterprise|developer|manufacturer|platform|vendor|distributor)\b|\b(?:the (?:market|global|world|industry)|a global) leader in\b/i,
    ),
    because: 'The lead praises a company as it does itself',
  },
]

function marked(part: 'title' | 'lead'): KindRule['seen'] {
  const word = pattern(part, /\p{L}[\p{L}\d]*\s?[®™]/u)
  return (facts) => (/[®™]/.test(facts[part]) ? word(facts) : undefined)
}

import { type KindRule, pattern } from './rule.ts'

const WIRES =
  /(?:^|\.)(?:prnewswire|businesswire|globenewswire|prweb|accesswire|newswire|einpresswire|marketwired|presswire|prlog|openpr|pressreleasejet|newsfilecorp|issuewire|24-7pressrelease|abnewswire|einnews)\.(?:com|ca|co\.uk|org|net)$/

/** A company speaking for itself. */
export const pressReleaseRules: readonly KindRule[] = [
  {
    name: 'press-wire-host',
    kind: 'press-release',
    confidence: 0.9,
    seen: pattern('host', WIRES),
    because: 'The address belongs to a press release wire',
  },
  {
    name: 'press-path',
    kind: 'press-release',
    confidence: 0.6,
    seen: pattern(
      'path',
      /\/(?:press-?releases?|news-?releases?|pressroom|prnewswire|globe-?newswire|businesswire|accesswire)(?:\/|-|$)/,
    ),
    because: 'The address names a press section',
  },
  {
    name: 'wire-dateline',
    kind: 'press-release',
    confidence: 0.85,
    seen: pattern(
      'opening',
      /[/(](?:PRNewswire|PR Newswire|BUSINESS WIRE|GLOBE NEWSWIRE|Globe Newswire|GlobeNewswire|ACCESSWIRE|PRWEB|Newsfile Corp\.?|EIN ?Presswire|eTN)\b[^/)]{0,40}[/)]/,
    ),
    because: 'The text opens with a press wire’s dateline',
  },
  {
    name: 'press-formula',
    kind: 'press-release',
    confidence: 0.6,
    seen: pattern(
      'opening',
      /\bFOR IMMEDIATE RELEASE\b|\bfor immediate release\b|\b(?:is|are) (?:pleased|proud|excited|thrilled|delighted) to announce\b|\btoday announced (?:that|the|it|its|a)\b/,
    ),
    because: 'It uses the formula of press releases',
  },
  {
    name: 'press-contact',
    kind: 'press-release',
    confidence: 0.6,
    seen: pattern(
      'ending',
      /^\W*(?:media|press|investor) (?:contacts?|relations|enquiries|inquiries)\b|\b(?:media|press) contacts?:|\bforward-looking statements\b|\bsafe harbor statement\b/im,
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
    seen: pattern('ending', /^about [A-Z][\w&,.’' -]{1,60}:?$/im),
    because: 'It ends with a paragraph about the company',
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
      /\b(?:a|the|an) (?:global |world(?:'|’)?s? |industry |market )?(?:leading|premier|foremost|trusted|emerging|award-winning|innovative) (?:\w+ ){0,3}(?:provider|player|supplier|company|start-?up|enterprise|developer|manufacturer|platform|vendor|distributor)\b|\bthe (?:market|global|world|industry) leader in\b/i,
    ),
    because: 'The lead praises a company as it does itself',
  },
]

import { type KindRule, pattern } from './rule.ts'

/** What a paper prints every day for use, and what is told in other forms than text. */
export const serviceRules: readonly KindRule[] = [
  {
    name: 'horoscope',
    kind: 'service',
    confidence: 0.7,
    seen: pattern('title', /\bhoroscopes?\b|\bhoroskope?\b|\boroscopo\b|\bhoróscopos?\b|\bhoroscoop\b/i),
    because: 'It is a horoscope',
  },
  {
    name: 'winning-numbers',
    kind: 'service',
    confidence: 0.75,
    seen: pattern(
      'title',
      /\bwinning (?:lottery |lotto )?numbers\b|\b(?:lottery|lotto|powerball|mega millions|euromillions) (?:results|numbers)\b|\blottozahlen\b|\brésultats? du loto\b/i,
    ),
    because: 'It gives the numbers of a lottery',
  },
  {
    name: 'puzzle',
    kind: 'service',
    confidence: 0.75,
    seen: pattern(
      'title',
      /\b(?:wordle|quordle|crossword|sudoku|word puzzle)\b.{0,60}\b(?:hints?|answers?|clues?|solutions?|for)\b/i,
    ),
    because: 'It is a puzzle or its solution',
  },
  {
    name: 'what-is-on',
    kind: 'service',
    confidence: 0.6,
    seen: pattern(
      'title',
      /\b(?:tv|television) (?:listings?|guide|schedule)\b|\bwhat(?:'|’)?s on (?:tv|television) (?:tonight|today|this)\b|\bwhere (?:and how )?to watch\b|\b(?:how|what channel) to watch\b|\blive stream(?:ing)?\b.{0,60}\b(?:watch|online|tv channel|start time)\b|\bwatch .{0,80}\bonline\b.{0,40}\b(?:live|free|stream)/i,
    ),
    because: 'It says what is on, and where',
  },
  {
    name: 'death-notices',
    kind: 'service',
    confidence: 0.7,
    seen: pattern('title', /\b(?:death|funeral) notices?\b|\btodesanzeigen?\b|\bavis de décès\b/i),
    because: 'It is a notice of deaths',
  },
  {
    name: 'gallery-title',
    kind: 'gallery',
    confidence: 0.7,
    seen: pattern(
      'title',
      /^(?:photos?|pictures|in pictures|gallery|photo gallery|slideshow|bilder|fotostrecke|en images|fotos|fotogalería)\s?[:|–-]\s|[|–:-]\s?(?:in pictures|photos?|photo gallery)$|[([](?:photos|gallery|slideshow)[)\]]/i,
    ),
    because: 'The title announces pictures',
  },
  {
    name: 'gallery-path',
    kind: 'gallery',
    confidence: 0.6,
    seen: pattern(
      'path',
      /\/(?:photos?|galler(?:y|ies)|photo-?galler(?:y|ies)|slideshows?|fotostrecken?|bildergalerien?|diaporamas?)\//,
    ),
    because: 'The address lies in a section of pictures',
  },
  {
    name: 'podcast-title',
    kind: 'audio',
    confidence: 0.6,
    seen: pattern(
      'title',
      /^(?:podcast|listen)\s?[:|–-]\s|[|–:-]\s?podcast$|(?:^|[|–-]\s?)(?:ep\.|episode) ?#?\d{1,4}\b/i,
    ),
    because: 'The title announces an episode',
  },
  {
    name: 'podcast-path',
    kind: 'audio',
    confidence: 0.55,
    seen: pattern('path', /\/podcasts?\//),
    because: 'The address lies in a section of podcasts',
  },
]

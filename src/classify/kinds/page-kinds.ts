import { type KindRule, pattern } from './rule.ts'

/** Pages that are not articles to show: job adverts and walls. */
export const pageKindRules: readonly KindRule[] = [
  {
    name: 'job-title',
    kind: 'job-ad',
    confidence: 0.6,
    seen: pattern(
      'title',
      /\b(?:job (?:opening|vacancy|offer|posting)|we(?:'|’)re hiring|now hiring|apply now|(?:full|part)[- ]time position|walk[- ]in interview|recruitment 20\d\d)\b|\((?:m\/[wf]\/d|f\/m\/d|m\/f\/x)\)/i,
    ),
    because: 'The title advertises a position',
  },
  {
    name: 'job-words',
    kind: 'job-ad',
    confidence: 0.3,
    seen: pattern('title', /\b(?:vacancy|(?:full|part)[- ]time|hiring)\b/i),
    because: 'The title speaks of work to be had',
  },
  {
    name: 'job-path',
    kind: 'job-ad',
    confidence: 0.6,
    seen: pattern('path', /\/(?:jobs?|careers?|vacanc(?:y|ies)|stellenangebote?)\//),
    because: 'The address lies in a jobs section',
  },
  {
    name: 'job-duties',
    kind: 'job-ad',
    confidence: 0.6,
    seen: pattern(
      'opening',
      /\b(?:key responsibilities|responsibilities include|required qualifications|qualifications required|years of experience (?:in|with|required)|equal opportunity employer|salary range|job description)\b/i,
    ),
    because: 'The text lists duties and qualifications',
  },
  {
    name: 'subscribe-title',
    kind: 'paywall',
    confidence: 0.85,
    seen: pattern(
      'title',
      /^(?:become an? .{1,30} subscriber|subscribe (?:to|now)\b|sign in to (?:read|continue)|log ?in to (?:read|continue)|register to (?:read|continue)|subscriber[- ]only)/i,
    ),
    because: 'The title asks for a subscription',
  },
  {
    name: 'wall-instead-of-text',
    kind: 'paywall',
    confidence: 0.7,
    seen: (facts) =>
      facts.length > 0 && facts.length < 150
        ? pattern(
            'opening',
            /\b(?:subscribe (?:now )?to (?:read|continue|unlock)|already a subscriber|this (?:article|content|story) is (?:for|reserved for|exclusive to) (?:our )?(?:subscribers|members)|create (?:a|your) (?:free )?account to (?:read|continue)|to continue reading)\b/i,
          )(facts)
        : undefined,
    because: 'Little text, and it asks for a subscription',
  },
  {
    name: 'declared-paywall',
    kind: 'paywall',
    confidence: 0.6,
    seen: (facts) => (facts.article.rights.paywalled === true && facts.length < 150 ? 'not free to read' : undefined),
    because: 'The publisher says it, and little text is open',
  },
]

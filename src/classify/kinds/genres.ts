import { type KindRule, pattern } from './rule.ts'

/** Forms of journalism that are not plain news. */
export const genreRules: readonly KindRule[] = [
  {
    name: 'opinion-title',
    kind: 'opinion',
    confidence: 0.85,
    seen: pattern(
      'title',
      /^(?:opinion|editorial|op-ed|comment(?:ary)?|viewpoint|column|letter to the editor|letters|guest (?:column|essay|post))\s*[:|–—-]|[|–—-]\s*(?:opinion|editorial|op-ed|commentary|letters)$|\bletters to the editor\b/i,
    ),
    because: 'The title says so',
  },
  {
    name: 'opinion-path',
    kind: 'opinion',
    confidence: 0.85,
    seen: pattern(
      'path',
      /\/(?:opinions?|commentisfree|editorials?|op-?eds?|columns?|columnists?|viewpoints?|letters|perspectives?|ideas)\//,
    ),
    because: 'The address lies in an opinion section',
  },
  {
    name: 'first-person-argument',
    kind: 'opinion',
    confidence: 0.35,
    seen: pattern(
      'opening',
      /\b(?:[Ii]n my (?:view|opinion)|I (?:believe|would argue|think) that|we must not|it is time (?:to|for|that))\b/,
    ),
    because: 'It argues in the first person',
  },
  {
    name: 'review-title',
    kind: 'review',
    confidence: 0.75,
    seen: pattern(
      'title',
      /\breview\s*[:|–—-]|(?<!\b(?:new|under|orders?|international|judicial|safety|internal|independent|policy|peer|strategic|performance|case|spending|defence|security|for|of|in|a|an|the|its|his|her|their|to|after)\s)\breview$|^review\s*[:|–—-]|^(?:hands[- ]on|first look|tested)\b.{0,10}[:|–—-]|\bhands[- ]on(?: review)?$|\bbook review\b/i,
    ),
    because: 'The title calls it a review',
  },
  {
    name: 'review-path',
    kind: 'review',
    confidence: 0.6,
    seen: pattern('path', /\/(?:reviews?|hands-on)\//),
    because: 'The address lies in a reviews section',
  },
  {
    name: 'how-to-title',
    kind: 'tutorial',
    confidence: 0.7,
    seen: pattern(
      'title',
      /^how to\b|^(?:a )?(?:beginner(?:'|’)?s|step[- ]by[- ]step|complete|quick|practical) guide\b|\b(?:tutorial|step[- ]by[- ]step|walkthrough|cheat ?sheet|getting started with)\b|^(?:build|create|deploy|train|learn|set up|install)(?:ing)? .{3,60} (?:with|using) /i,
    ),
    because: 'The title teaches',
  },
  {
    name: 'how-to-path',
    kind: 'tutorial',
    confidence: 0.55,
    seen: pattern('path', /\/(?:tutorials?|how-?tos?|guides?)\//),
    because: 'The address lies in a tutorials section',
  },
  {
    name: 'live-title',
    kind: 'live-blog',
    confidence: 0.8,
    seen: pattern(
      'title',
      /\blive (?:updates?|blog|coverage|news)\b|[–—:-] (?:live|as it happened)\b!?$|^live\s*[:|]|\bas it happened\b/i,
    ),
    because: 'The title announces live coverage',
  },
  {
    name: 'live-path',
    kind: 'live-blog',
    confidence: 0.75,
    seen: pattern('path', /\/live(?:-?blogs?|-updates?|-news)?\//),
    because: 'The address is a live page',
  },
  {
    name: 'video-title',
    kind: 'video',
    confidence: 0.75,
    seen: pattern('title', /^(?:video|watch)\s*[:|–—-]|[([](?:video|watch)[)\]]|[|–—-]\s*video$/i),
    because: 'The title announces a video',
  },
  {
    name: 'video-host',
    kind: 'video',
    confidence: 0.85,
    seen: pattern('host', /(?:^|\.)(?:youtube\.com|youtu\.be|vimeo\.com|dailymotion\.com|twitch\.tv)$/),
    because: 'The address belongs to a video site',
  },
  {
    name: 'video-path',
    kind: 'video',
    confidence: 0.7,
    seen: pattern('path', /\/(?:videos?|watch|av)\//),
    because: 'The address lies in a video section',
  },
]

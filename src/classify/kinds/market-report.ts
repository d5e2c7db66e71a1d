import { type KindRule, pattern } from './rule.ts'

/** Promotion of market-research reports: the plague of automatic hubs. */
export const marketReportRules: readonly KindRule[] = [
  {
    name: 'market-size-headline',
    kind: 'market-report',
    confidence: 0.85,
    seen: pattern(
      'title',
      /\bmarket\b.{0,60}\b(?:size|share|trends?|growth|forecasts?|analysis|outlook|demand|revenue|insights?|opportunit(?:y|ies)|industry|CAGR|report|research|segments?|overview|statistics|scope|projections?)\b.{0,80}\b20[2-4]\d\b/i,
    ),
    because: 'The title reads like a market report',
  },
  {
    name: 'market-will-be-worth',
    kind: 'market-report',
    confidence: 0.8,
    seen: pattern(
      'title',
      /\bmarkets?\b.{0,80}(?:worth|to (?:reach|hit|exceed|surpass|cross|grow|garner|witness|register|be worth|gain)|set to|valued at|expected to|projected to|growing at|is (?:booming|likely))\b.{0,40}(?:(?:US)?\$|USD|billion|million|CAGR|%|20[2-4]\d|growth|boom)/i,
    ),
    because: 'The title foretells the size of a market',
  },
  {
    name: 'compound-growth',
    kind: 'market-report',
    confidence: 0.5,
    seen: pattern('lead', /\bCAGR\b|\bcompound annual growth rate\b|\bforecast (?:period|to) 20[2-4]\d/i),
    because: 'The lead speaks of a compound annual growth rate',
  },
  {
    name: 'growth-in-text',
    kind: 'market-report',
    confidence: 0.45,
    seen: pattern(
      'opening',
      /\bCAGR of\b|\bduring the forecast period\b|\bmarket (?:research )?report (?:provides|offers|covers|includes|studies)\b|\bkey (?:market )?players\b/i,
    ),
    because: 'The text speaks the language of market reports',
  },
  {
    name: 'sample-offer',
    kind: 'market-report',
    confidence: 0.7,
    seen: pattern(
      'opening',
      /\b(?:request|get|download) (?:a |your |the )?(?:free )?(?:sample|PDF brochure|exclusive sample)\b|\b(?:ask|enquire|inquire) (?:for|before) (?:a )?(?:discount|buying|customi[sz]ation)\b|\bpurchase (?:this|the full) report\b|\bResearchAndMarkets\b/i,
    ),
    because: 'It offers a sample of a report',
  },
  {
    name: 'competitor-list-headline',
    kind: 'market-report',
    confidence: 0.6,
    seen: pattern(
      'title',
      /\b(?:market|industry)\b.{0,80}\b(?:key|top|leading|major|prominent) (?:players|vendors|companies|manufacturers|key players)\b|\bmarket (?:next big thing|is (?:booming|thriving)|may see|still has room)/i,
    ),
    because: 'The title lists a market’s players',
  },
  {
    name: 'growth-rate-headline',
    kind: 'market-report',
    confidence: 0.7,
    seen: pattern('title', /\bmarkets?\b.{0,40}\bCAGR\b|\bCAGR\b.{0,40}\bmarkets?\b/i),
    because: 'The title gives a market’s growth rate',
  },
  {
    name: 'report-on-a-market',
    kind: 'market-report',
    confidence: 0.55,
    seen: pattern(
      'lead',
      /\b(?:report|study) on (?:the )?(?:global )?.{0,60}\bmarket\b|\b(?:complete|detailed|comprehensive) (?:overview|analysis|study) of the .{0,40}\bmarket\b|\bmarket (?:research|analysis) (?:report|study)\b/i,
    ),
    because: 'The lead presents a report on a market',
  },
]

import type { Block } from './blocks.ts'
import { dropsAny, type LineRule, matches } from './line-rules.ts'

/** Lines that close a text without being part of it; looked for from the end. */
export const CLOSING_RULES: readonly LineRule[] = [
  {
    name: 'contributors',
    because: 'the line names who else reported or edited',
    drops: matches(
      /^\(?(?:additional )?(?:reporting|writing|editing) by\b|contributed (?:to|reporting)|^(?:associated press|reuters|ap) (?:writers?|reporters?|journalists?)\b|^(?:the )?associated press\.?$|^\(?(?:afp|dpa|ap|reuters|apa|sda|pap|ansa|efe|lusa|ots|tass)(?:\/\w+)*\)?\.?$/i,
      300,
    ),
  },
  {
    name: 'about-the-author',
    because: 'the line introduces the author',
    drops: matches(
      /\b(?:follow|reach|contact|e-?mail|tweet)\b.{0,60}(?:@|twitter|facebook|instagram|linkedin)|\bcan be reached at\b|^have a (?:tip|story)|^(?:about the author|über (?:den autor|die autorin))|got a tip|\bis (?:a|an|the) (?:\w+ ){0,4}(?:writer|reporter|editor|correspondent|columnist|journalist|freelancer)\b.{0,120}$|send (?:us )?(?:your )?(?:tips|feedback)/i,
      400,
    ),
  },
  {
    name: 'agency-boilerplate',
    because: 'the line stands under every text of its publisher',
    drops: matches(
      /^(?:quelle|quellen|source|sources|fuente|fonte|źródło|kontakt|contact|weitere informationen|zusatzinformationen|zum weiterlesen|mehr informationen|von|updated?|update)\s*(?:angaben)?\s*:.{0,120}$|^\S{2,6}\/(?:pap|dpa|afp|apa)$|^(?:more:|listen:|download:|itunes:|citation:|via \S+$|follow .{0,60} coverage|tell us what|what do you think|let us know|join (?:the|our)|if you (?:enjoyed|liked|have a news tip)|to (?:contact|reach) the|photo gallery|watch below|(?:do )?you have a (?:story|tip)|note: we are|http)/i,
      300,
    ),
  },
]

/** From the end: closing lines and headings with nothing below them. */
export function withoutClosing(blocks: readonly Block[]): Block[] {
  let end = blocks.length
  for (let seen = 0; end > 1 && seen < 6; seen++) {
    const last = blocks[end - 1]
    if (last && (last.kind === 'heading' || dropsAny(CLOSING_RULES, last))) end--
    else break
  }
  return blocks.slice(0, end)
}

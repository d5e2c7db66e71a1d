import type { CardColours } from '../../../ports/cards.ts'
import type { Theme } from '../../edition.ts'
import { tokens } from '../style/tokens.ts'

const NAMES = ['ground', 'ink', 'muted', 'accent'] as const
/** Blocks of conditions, dark mode among them: a card has the colours of the light site. */
const CONDITIONS = /@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g

/** The site's colours as its stylesheet and then its theme set them; a value that is not `#rgb` or `#rrggbb` is not taken. */
export function cardColours(theme: Theme | undefined): CardColours {
  const css = `${tokens}\n${theme?.css ?? ''}`.replace(/\/\*[\s\S]*?\*\//g, '').replace(CONDITIONS, '')
  const colours = NAMES.map((name) => {
    const values = [...css.matchAll(new RegExp(`--${name}\\s*:\\s*#([0-9a-f]{6}|[0-9a-f]{3})\\s*[;}]`, 'gi'))]
    return [name, full(values.at(-1)?.[1] ?? '000000')]
  })
  return Object.fromEntries(colours) as CardColours
}

function full(digits: string): string {
  const six = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits
  return `#${six.toLowerCase()}`
}

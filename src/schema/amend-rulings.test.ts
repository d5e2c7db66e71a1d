import { expect, test } from 'vitest'
import type { Ruling } from '../news/ruling.ts'
import { amendRulings, withoutRulings } from './amend-rulings.ts'
import { parseRulings, writeRulings } from './rulings.ts'

const AT = '2024-05-01T10:00:00Z'
const PIN: Ruling = { subject: '_news/a.md', action: 'pin', at: AT, by: 'desk' }

const BY_HAND = `# ours
- subject: _news/a.md
  action: pin
  at: 2024-04-01
  by: me   # really
# about the next one
- {subject: _news/b.md, action: hold, at: 2024-04-01}
- subject: _news/c.md
  action: unfin
`

test('the first ruling makes the file', () => {
  expect(amendRulings('', [PIN])).toBe(writeRulings([PIN]))
  expect(amendRulings(writeRulings([]), [PIN])).toBe(writeRulings([PIN]))
  expect(amendRulings(BY_HAND, [])).toBe(BY_HAND)
})

test('a new ruling is put behind the others, which stay byte for byte', () => {
  const text = amendRulings(BY_HAND, [{ ...PIN, action: 'hide' }])
  expect(text.startsWith(BY_HAND)).toBe(true)
  expect(parseRulings(text, '').rulings.map(({ action }) => action)).toEqual(['pin', 'hold', 'hide'])
})

test('a newer ruling takes the place of the older one on the same thing; comments and unfinished work stay', () => {
  const text = amendRulings(BY_HAND, [PIN])
  expect(parseRulings(text, '').rulings).toMatchObject([{ subject: '_news/b.md' }, PIN])
  expect(text).toContain('# ours\n# about the next one\n- {subject: _news/b.md')
  expect(text).toContain('  action: unfin\n')
})

test('a list written in one line is written anew with the added ruling', () => {
  const text = amendRulings('[{subject: x, action: hold, at: 2024-04-01}]\n', [PIN])
  expect(parseRulings(text, '').rulings.map(({ subject }) => subject)).toEqual(['x', '_news/a.md'])
})

test('taking a ruling back leaves every other byte as it was', () => {
  const hide: Ruling = { ...PIN, action: 'hide', why: 'Too early: wait' }
  const [pin, hold] = parseRulings(BY_HAND, '').rulings
  if (!pin || !hold) throw new Error('two rulings can be read')
  expect(withoutRulings(amendRulings(BY_HAND, [hide]), [hide])).toBe(BY_HAND)
  expect(withoutRulings(BY_HAND, [hold])).toBe(BY_HAND.replace(/- \{.*\n/, ''))
  const left = withoutRulings(BY_HAND, [pin])
  expect(left.startsWith('# ours\n# about the next one\n- {subject')).toBe(true)
  expect(withoutRulings(BY_HAND, [hide])).toBe(BY_HAND)
  expect(withoutRulings(BY_HAND, [])).toBe(BY_HAND)
  const only = '# mine\n- subject: x\n  action: pin\n  at: 2024-05-01\n'
  expect(withoutRulings(only, parseRulings(only, '').rulings)).toBe('# mine\n')
  expect(parseRulings(withoutRulings(writeRulings([PIN]), [PIN]), '').rulings).toEqual([])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { familiesOf, lookDistance } from './families.ts'
import { type PictureUse, sharedPictures } from './shared-pictures.ts'

const LOOK = '0123456789abcdef0123456789abcdef'
/** The look with some bits turned. */
const turned = (bits: readonly number[]) =>
  bits
    .reduce((look, bit) => look ^ (1n << BigInt(bit)), BigInt(`0x${LOOK}`))
    .toString(16)
    .padStart(32, '0')

const use = (picture: string, story: number | string, house = 'gazette.example', more = {}): PictureUse => ({
  picture,
  story: `${story}`,
  house,
  ...more,
})
const uses = (count: number, of: (index: number) => PictureUse) =>
  Array.from({ length: count }, (_, index) => of(index))

test('the same picture is known by address, bytes and look', () => {
  const families = familiesOf([
    { picture: 'a', digest: '1', look: LOOK },
    { picture: 'b', digest: '1' },
    { picture: 'c', look: turned([0, 9, 60, 127]) },
    { picture: 'd', look: turned(Array.from({ length: 30 }, (_, bit) => bit * 4)) },
    { picture: 'plain', look: '0'.repeat(32) },
    { picture: 'plain, too', look: '0'.repeat(32) },
  ])
  expect(families.get('b')).toBe(families.get('a'))
  expect(families.get('c')).toBe(families.get('a'))
  expect(new Set(families.values()).size).toBe(4)
})

test('looks within seven bits are found whichever bits these are', () => {
  const few = fc.uniqueArray(fc.nat(127), { minLength: 0, maxLength: 7 })
  fc.assert(
    fc.property(few, (bits) => {
      expect(lookDistance(LOOK, turned(bits))).toBe(bits.length)
      const families = familiesOf([
        { picture: 'a', look: LOOK },
        { picture: 'b', look: turned(bits) },
      ])
      expect(families.get('a')).toBe(families.get('b'))
    }),
  )
})

test.each([
  [
    'a logo with five stories among many others',
    'picture-of-many-stories',
    [...uses(5, (n) => use('logo', n)), ...uses(20, (n) => use(`own${n}`, 50 + n))],
  ],
  [
    'the same file at other addresses',
    'picture-of-many-stories',
    uses(5, (n) => use(`logo?${n}`, n, 'g', { digest: 'x' })),
  ],
  [
    'the same picture in other sizes',
    'picture-of-many-stories',
    uses(5, (n) => use(`w${n}`, n, 'g', { look: turned([n, n + 50]) })),
  ],
  ['nearly all a small house shows', 'picture-of-the-house', uses(4, (n) => use('logo', n))],
  ['an agency’s picture everywhere', 'picture-of-many-houses', uses(8, (n) => use('stock', n, `house${n}`))],
] as const)('%s is told: %s', (_, name, seen) => {
  const shared = [...sharedPictures(seen).values()]
  expect(new Set(shared.map((reason) => reason.name))).toEqual(new Set([name]))
  expect(shared[0]?.because).toMatch(/\d different stories|of its \d+ stories/)
})

test('a file photo that comes back now and then stays', () => {
  expect(sharedPictures([...uses(4, (n) => use('mayor', n)), ...uses(9, (n) => use(`own${n}`, 50 + n))]).size).toBe(0)
})

const someUses = fc.array(
  fc.record({
    picture: fc.constantFrom('a', 'b', 'c', 'd'),
    story: fc.nat(9).map(String),
    house: fc.constantFrom('x', 'y', 'z'),
  }),
  { maxLength: 60 },
)

test('the picture of one story is never told from it, through however many houses it goes', () => {
  const house = fc.string({ minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(fc.array(house, { maxLength: 80 }), (houses) => {
      expect(sharedPictures(houses.map((each, n) => use(`copy${n}`, 'one', each, { look: LOOK }))).size).toBe(0)
    }),
  )
})

test('order does not matter, and another story with a picture never takes the word back', () => {
  fc.assert(
    fc.property(someUses, fc.nat(3), (seen, which) => {
      const told = sharedPictures(seen)
      expect(new Map([...sharedPictures([...seen].reverse())].sort())).toEqual(new Map([...told].sort()))
      const picture = 'abcd'[which] ?? 'a'
      if (told.has(picture)) expect(sharedPictures([...seen, use(picture, 'new', 'x')]).has(picture)).toBe(true)
    }),
  )
})

test('what was told once holds for the same picture at every address', () => {
  const shared = { name: 'picture-of-many-stories', because: 'Seen before.' }
  const told = sharedPictures([use('new', 1, 'x', { digest: '7' })], [{ picture: 'old', digest: '7', shared }])
  expect(told.get('new')).toEqual(shared)
})

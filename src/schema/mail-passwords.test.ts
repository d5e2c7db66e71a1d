import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mailAccount, parseMailPasswords } from './mail-passwords.ts'

const PATH = '.newswright/mail-passwords.yaml'

test('one account a line; a password of digits stays text', () => {
  const { passwords, notices } = parseMailPasswords(
    `# ours\n"letters@Mail.Example": "se: cret"\nme@tides.example@mail.example: 0077\n`,
    PATH,
  )
  expect(notices).toEqual([])
  expect(passwords.get(mailAccount({ user: 'letters', host: 'MAIL.example' }))).toBe('se: cret')
  expect(passwords.get(mailAccount({ user: 'me@tides.example', host: 'mail.example' }))).toBe('0077')
})

test('what is wrong is told with its line and without the password', () => {
  const { passwords, notices } = parseMailPasswords(
    'a@b.example: good\nletters: hidden1\nc@d.example: [hidden2]\n',
    PATH,
  )
  expect([...passwords.keys()]).toEqual(['a@b.example'])
  expect(notices.map(({ code, line }) => [code, line])).toEqual([
    ['wrong-value', 2],
    ['wrong-value', 3],
  ])
  const broken = parseMailPasswords('a@b.example: "hidden3\n', PATH).notices
  expect(broken.length).toBeGreaterThan(0)
  expect(JSON.stringify([...notices, ...broken])).not.toContain('hidden')
})

test('no text makes it throw', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseMailPasswords(text, PATH)))
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseMailAddress } from './mail-address.ts'

test.each([
  ['imaps://letters@mail.example', { host: 'mail.example', port: 993, secure: true, folder: ['INBOX'] }],
  ['imaps://letters@Mail.Example:1993/', { host: 'mail.example', port: 1993, folder: ['INBOX'] }],
  ['imap://letters@mail.example/INBOX', { port: 143, secure: false }],
  ['imaps://me@tides.example@mail.example/INBOX', { user: 'me@tides.example', host: 'mail.example' }],
  ['imaps://me%40tides.example@mail.example/INBOX', { user: 'me@tides.example' }],
  ['imaps://me@mail.example/News%20letters/Caf%C3%A9', { folder: ['News letters', 'Café'] }],
  ['imaps://me@mail.example/Newsletters/Küste', { folder: ['Newsletters', 'Küste'] }],
  ['imaps://me@mail.example/A%2FB', { folder: ['A/B'] }],
  ['imaps://me@mail.example/INBOX;UIDVALIDITY=3/;UID=4', { folder: ['INBOX'] }],
  ['imaps://me@[::1]:993/INBOX', { host: '::1' }],
  ['imaps://me@0x7f.1/INBOX', { host: '127.0.0.1' }],
  ['imaps://me:secret@mail.example/', { hasPassword: true, user: 'me' }],
])('%s', (url, parts) => expect(parseMailAddress(url)).toMatchObject(parts))

test.each(['imaps://mail.example/INBOX', 'imaps://', 'https://me@mail.example/', 'imaps://me@mail.example/%ff', ''])(
  'no mail address: %s',
  (url) => expect(parseMailAddress(url)).toBeUndefined(),
)

test('no text makes it throw', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseMailAddress(`imaps://${text}`)))
})

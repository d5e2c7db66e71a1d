import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readableHeader } from './headers.ts'
import { readMessage } from './read-message.ts'

const bytes = (text: string) => new TextEncoder().encode(text.replaceAll('\n', '\r\n'))

const ROUND_UP = `From: =?utf-8?q?The_W=C3=A9ekly?= <weekly@press.example>
Subject: This week
Date: Fri, 2 Jan 2026 08:00:00 +0100
Message-ID: <1@press.example>
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="b1"

--b1
Content-Type: text/plain; charset=utf-8

Plain
--b1
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable

<p><a href=3D"https://press.example/view">View in browser</a></p>
<div><h2><a href=3D"https://count.example/c?url=3Dhttps%3A%2F%2Fpress.example%2F1">Harbour bridge opens at last</a></h2><p>After years of work =
the bridge is open, said the builders.</p></div>
<div><h2><a href=3D"https://press.example/2">Council votes on the budget</a></h2></div>
<div><h2><a href=3D"https://press.example/3">Caf=C3=A9s of the old town return</a></h2></div>
<p><a href=3D"https://press.example/unsubscribe/9">Unsubscribe from this letter</a></p>
--b1--
`

test('a round-up becomes one entry an article', () => {
  const { feed, notices } = readMessage(bytes(ROUND_UP), 'letters')
  expect(notices).toEqual([])
  expect(feed).toMatchObject({ format: 'mail', title: 'The Wéekly' })
  expect(feed.entries.map(({ title, url, publishedDateTime }) => [title, url, publishedDateTime])).toEqual([
    ['Harbour bridge opens at last', 'https://press.example/1', '2026-01-02T07:00:00Z'],
    ['Council votes on the budget', 'https://press.example/2', '2026-01-02T07:00:00Z'],
    ['Cafés of the old town return', 'https://press.example/3', '2026-01-02T07:00:00Z'],
  ])
  expect(feed.entries[0]).toMatchObject({
    summary: 'After years of work the bridge is open, said the builders.',
    origin: { title: 'The Wéekly' },
  })
})

test('any other letter is an article itself', () => {
  const html = btoa('<p>Hello</p><a href="https://press.example/view/7">Read online</a>')
  const { feed } = readMessage(
    bytes(
      `From: Desk <desk@press.example>\nSubject: One\n thing\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n${html}\n`,
    ),
    'letters',
  )
  expect(feed.entries).toMatchObject([
    {
      title: 'One thing',
      url: 'https://press.example/view/7',
      authors: ['Desk'],
      content: expect.stringContaining('<p>Hello</p>'),
    },
  ])
})

test('a mailbox file holds many letters', () => {
  const letter = (subject: string) =>
    `From desk@press.example Fri Jan  2 08:00:00 2026\nSubject: ${subject}\n\nBody\n>From the start\n\n`
  const { feed } = readMessage(bytes(letter('A') + letter('B')), 'letters')
  expect(feed.entries.map(({ title }) => title)).toEqual(['A', 'B'])
  expect(feed.entries[0]?.content).toContain('\r\nFrom the start')
})

test('letters without text say so', () => {
  const { notices } = readMessage(bytes('Subject: x\nContent-Type: image/png\n\nabc'), 'letters')
  expect(notices.map(({ code }) => code)).toEqual(['mail-without-text'])
})

test.each([
  ['=?iso-8859-1?Q?caf=E9?= =?utf-8?B?4oKs?=', 'café€'],
  ['plain', 'plain'],
  ['=?unknown?Q?x?=', 'x'],
])('header %s', (raw, expected) => expect(readableHeader(raw)).toBe(expected))

test('no bytes make it throw, nor do letters with pieces cut out', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), (raw) => void readMessage(raw, 'letters')),
    { numRuns: 200 },
  )
  fc.assert(
    fc.property(fc.nat(ROUND_UP.length), fc.nat(200), (at, length) => {
      readMessage(bytes(ROUND_UP.slice(0, at) + ROUND_UP.slice(at + length)), 'letters')
    }),
    { numRuns: 200 },
  )
})

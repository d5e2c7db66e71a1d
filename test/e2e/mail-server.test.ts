import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createDial } from '../../src/adapters/http/dial.ts'
import { createMailbox, type MailboxOptions } from '../../src/adapters/imap/create-mailbox.ts'
import type { Notice } from '../../src/news/notice.ts'
import type { MailboxAnswer, MailboxMark } from '../../src/ports/mailbox.ts'
import { cuttingProxy, hasDovecot, PASSWORD, startMailServer } from '../dovecot.ts'
import { writeFiles } from '../hub-files.ts'
import { newswrightWith, temporaryFolder } from '../newswright.ts'
import { openPress } from '../press.ts'

const withDovecot = (text: string) => (hasDovecot ? text : `${text} (skipped: no dovecot here)`)
const USER = 'letters@tides.example'

const letter = (number: number, body = `<p>The text of letter ${number} is here.</p>`) =>
  [
    `Message-ID: <${number}@letters.example>`,
    'From: The Coast <letters@letters.example>',
    `Subject: Letter ${number} of the coast`,
    'Date: Wed, 14 May 2031 06:00:00 +0000',
    `Archived-At: <http://coast.example/letter-${number}>`,
    'Content-Type: text/html; charset=utf-8',
    '',
    body,
    '',
  ].join('\r\n')

const article = (title: string) => ({
  body: `<!doctype html><html lang="en"><title>${title}</title><meta property="og:type" content="article"><article><h1>${title}</h1>
<p>The harbour is described here in a paragraph that is long enough to be an article, with its quays and cranes and the tide.</p></article>`,
})

/** A mailbox as the command line makes it, with short times. */
function mailbox(options: Partial<MailboxOptions> = {}) {
  return createMailbox({
    dial: createDial(['localhost']),
    password: async () => PASSWORD,
    allowPlain: ['localhost'],
    program: { name: 'test', version: '1', contact: 'https://test.example' },
    ...options,
  })
}

const subjects = (answer: MailboxAnswer) =>
  answer.ok
    ? answer.letters.map(({ bytes }) => /Subject: (.*)/.exec(Buffer.from(bytes).toString())?.[1])
    : answer.notice

const codeOf = (answer: MailboxAnswer) => (answer.ok ? 'answered' : answer.notice.code)

test.skipIf(!hasDovecot)(
  withDovecot(
    'letters of a mail server come into the hub once, in further runs the new ones, and nothing there changes',
  ),
  async () => {
    const server = await startMailServer()
    const pick = (name: string) =>
      `<h3><a href="http://coast.example/${name}">A report on the ${name} in full length</a></h3><p>What it says.</p>`
    server.deliver('INBOX', letter(1), letter(2, ['quay', 'crane', 'tide'].map(pick).join('')))
    server.deliver('.News letters.K&APw-ste &- Meer', letter(3))
    const names = ['letter-1', 'quay', 'crane', 'tide', 'letter-3', 'letter-4']
    const press = await openPress(
      Object.fromEntries(
        names.map((name) => [`http://coast.example/${name}`, article(`A report on the ${name} in full length`)]),
      ),
    )
    const hub = join(temporaryFolder(), 'hub')
    writeFiles(hub, {
      'hub.yaml': `title: Coast\nimages: none\nallowPrivate: [localhost]\nconnectTo:\n  coast.example: ${press.connectTo['coast.example']}\n`,
      'sources.yaml': `- imaps://${USER}@localhost:${server.tlsPort}/INBOX\n- url: imap://${USER}@localhost:${server.port}/News%20letters/Küste%20&%20Meer\n  id: coast\n  passwordFrom: COAST_PASSWORD\n`,
      '_data/topics/00-harbours.yaml':
        'taxonomy: topic\n_id: harbours\nname: Harbours\nkeywords:\n  - harbour\nhashtags: []\n',
    })
    const trust = { NODE_EXTRA_CA_CERTS: server.certificate }

    const closed = await newswrightWith(trust, 'run', hub, '--now', '2031-05-14T12:00:00Z')
    expect(closed.code, closed.stderr).toBe(0)
    expect(closed.stderr).toContain(`No password of ${USER} at localhost is known.`)
    expect(closed.stderr).toContain('The environment variable COAST_PASSWORD is not set')

    mkdirSync(join(hub, '.newswright'), { recursive: true })
    writeFileSync(join(hub, '.newswright/mail-passwords.yaml'), `"${USER}@localhost": "${PASSWORD}"\n`, { mode: 0o600 })
    const run = async (now: string) => {
      const ended = await newswrightWith({ ...trust, COAST_PASSWORD: PASSWORD }, 'run', hub, '--now', now, '--json')
      expect(ended.code, ended.stderr).toBe(0)
      expect(ended.stdout).not.toContain(PASSWORD)
      return JSON.parse(ended.stdout.trim().split('\n').at(-1) ?? '')
    }
    const before = [server.names('INBOX'), server.names('.News letters.K&APw-ste &- Meer')]
    expect(await run('2031-05-15T12:00:00Z')).toMatchObject({ asked: 2, entries: 5, read: 5 })
    expect(await run('2031-05-16T12:00:00Z')).toMatchObject({ asked: 2, entries: 0, read: 0 })
    server.deliver('INBOX', letter(4))
    expect(await run('2031-05-17T12:00:00Z')).toMatchObject({ asked: 2, entries: 1, read: 1 })
    expect(server.names('INBOX').filter((name) => !before[0]?.includes(name))).toHaveLength(1)
    expect(
      [...server.names('INBOX'), ...server.names('.News letters.K&APw-ste &- Meer')].filter((name) =>
        name.includes(':2,'),
      ),
    ).toEqual([])
    expect(press.sent.sort()).toEqual(names.map((name) => `coast.example/${name}`).sort())

    const checked = await newswrightWith(trust, 'sources', 'check', hub)
    expect(checked.stdout).toContain('letters-tides-example-localhost-inbox mail, 5 entries in the newest 3 letters')
    expect(checked.code, 'the other one lacks its variable, but its account is known').toBe(0)
    const health = await newswrightWith(trust, 'health', hub, '--all')
    expect(health.stdout).toMatch(/^letters-tides-example-localhost-inbox +fine; last success 2031-05-17/m)
    const exported = await newswrightWith(trust, 'sources', 'export', hub)
    expect(exported.stdout).not.toContain('imap')
    expect(exported.stderr).toContain('2 sources')
  },
  120_000,
)

test.skipIf(!hasDovecot)(
  withDovecot('the first look takes the newest letters, later looks what came since, oldest first'),
  async () => {
    const server = await startMailServer()
    server.deliver('INBOX', ...[1, 2, 3, 4, 5].map((number) => letter(number)))
    const ask = mailbox()
    const url = `imap://${USER}@localhost:${server.plainPort}/`
    const look = (since?: MailboxMark, most = 2) => ask({ url, most, ...(since && { since }) })

    const first = await look()
    expect(subjects(first)).toEqual(['Letter 4 of the coast', 'Letter 5 of the coast'])
    if (!first.ok) throw new Error('no answer')
    expect(first).toMatchObject({ held: 5, anew: true, waiting: 0, mark: { url, uid: 5 } })

    expect(await look(first.mark)).toMatchObject({ ok: true, letters: [], anew: false, waiting: 0, mark: first.mark })
    server.deliver('INBOX', letter(6), letter(7), letter(8))
    const second = await look(first.mark)
    expect(subjects(second)).toEqual(['Letter 6 of the coast', 'Letter 7 of the coast'])
    expect(second).toMatchObject({ waiting: 1, mark: { uid: 7 } })

    server.renumber('INBOX')
    const third = await look(second.ok ? second.mark : undefined, 3)
    expect(subjects(third)).toEqual([6, 7, 8].map((number) => `Letter ${number} of the coast`))
    expect(third).toMatchObject({ anew: true })
    expect(third.ok && third.mark.validity).not.toBe(first.mark.validity)

    server.deliver('.Empty')
    const empty = await ask({ url: `${url}Empty`, most: 5 })
    expect(empty).toMatchObject({ ok: true, letters: [], held: 0 })
    server.deliver('.Empty', letter(9))
    if (!empty.ok) throw new Error('no answer')
    expect(subjects(await ask({ url: `${url}Empty`, most: 5, since: empty.mark }))).toEqual(['Letter 9 of the coast'])
  },
  60_000,
)

test.skipIf(!hasDovecot)(
  withDovecot('what goes wrong with a real server is said, with what to do'),
  async () => {
    const server = await startMailServer()
    server.deliver('INBOX', letter(1))
    const imaps = `imaps://${USER}@localhost:${server.tlsPort}/INBOX`
    const plain = `imap://${USER}@localhost:${server.plainPort}/INBOX`
    const told: [string, Promise<MailboxAnswer>][] = [
      ['mail-login-refused', mailbox({ password: async () => 'wrong' })({ url: plain, most: 5 })],
      ['mail-password-missing', mailbox({ password: async () => undefined })({ url: plain, most: 5 })],
      ['bad-certificate', mailbox()({ url: imaps, most: 5 })],
      ['bad-certificate', mailbox()({ url: `imap://${USER}@localhost:${server.port}/INBOX`, most: 5 })],
      ['plain-mail-refused', mailbox({ allowPlain: [] })({ url: plain, most: 5 })],
      ['mail-folder-missing', mailbox()({ url: `imap://${USER}@localhost:${server.plainPort}/Not%20there`, most: 5 })],
      ['bad-answer', mailbox()({ url: `imaps://${USER}@localhost:${server.plainPort}/INBOX`, most: 5 })],
      ['address-refused', mailbox({ dial: createDial([]) })({ url: plain, most: 5 })],
      ['address-refused', mailbox({ dial: createDial([]) })({ url: `imaps://${USER}@127.0.0.1/INBOX`, most: 5 })],
      ['bad-address', mailbox()({ url: 'imaps://localhost/INBOX', most: 5 })],
      ['unreachable', mailbox()({ url: `imaps://${USER}@localhost:1/INBOX`, most: 5 })],
    ]
    for (const [code, asked] of told) {
      const answer = await asked
      expect(codeOf(answer), JSON.stringify(answer)).toBe(code)
      const { message, remedy } = (answer as { notice: Notice }).notice
      expect(message).toMatch(/\.$/)
      expect(remedy).toMatch(/\.|\)$/)
      expect(`${message}${remedy}`).not.toContain(PASSWORD)
    }
  },
  60_000,
)

test.skipIf(!hasDovecot)(
  withDovecot('of a huge letter only the beginning is read; what came before a breakdown is kept'),
  async () => {
    const server = await startMailServer()
    server.deliver('INBOX', letter(1), letter(2, `<p>Begins.</p>${'x'.repeat(9_000_000)}`), letter(3))
    const url = `imap://${USER}@localhost:${server.plainPort}/INBOX`
    const answer = await mailbox({ letterBytes: 100_000 })({ url, most: 5 })
    if (!answer.ok) throw new Error(answer.notice.message)
    expect(answer.letters.map(({ bytes, size }) => [bytes.length < size, bytes.length <= 100_000])).toEqual([
      [false, true],
      [true, true],
      [false, true],
    ])

    const cut = await cuttingProxy(server.plainPort, 400_000)
    const ask = mailbox()
    const broken = await ask({ url: `imap://${USER}@localhost:${cut}/INBOX`, most: 5 })
    expect(subjects(broken)).toEqual(['Letter 1 of the coast'])
    expect(broken).toMatchObject({ ok: true, mark: { uid: 1 }, notice: { code: 'unreachable' } })

    const early = await cuttingProxy(server.plainPort, 200)
    expect(codeOf(await ask({ url: `imap://${USER}@localhost:${early}/INBOX`, most: 5 }))).toBe('unreachable')
  },
  60_000,
)

test('a mail account is added without its password; one with a password is refused and the password not repeated', async () => {
  const hub = join(temporaryFolder(), 'hub')
  writeFiles(hub, { 'hub.yaml': 'title: Coast\n', 'sources.yaml': '[]\n' })
  const added = await newswrightWith({}, 'sources', 'add', hub, `imaps://${USER}@mail.example/INBOX`)
  expect(added.code, added.stderr).toBe(0)
  expect(added.stdout).toContain(`"${USER}@mail.example": "…"`)
  const refused = await newswrightWith({}, 'sources', 'add', hub, 'imaps://letters:hush@mail.example/INBOX')
  expect(refused.code).toBe(2)
  expect(refused.stderr).toContain('holds a password')
  expect(refused.stdout + refused.stderr).not.toContain('hush')
  const checked = await newswrightWith({}, 'sources', 'check', hub)
  expect(checked.code).toBe(1)
  expect(checked.stdout).toContain('no answer')
  expect(checked.stdout).toContain('.newswright/mail-passwords.yaml')
}, 30_000)

/** A server that says what it is told to, whatever it is asked. */
async function evilServer(speak: (socket: Socket) => void): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    speak(socket)
  }).listen(0, '127.0.0.1')
  await new Promise((listening) => server.once('listening', listening))
  onTestFinished(() => void server.close())
  const address = server.address()
  return `imap://${USER}@localhost:${typeof address === 'object' && address ? address.port : 0}/INBOX`
}

test.each<[string, RegExp, (socket: Socket) => void]>([
  ['says nothing', /^timed-out$/, () => undefined],
  [
    'is a web server',
    /^(bad-answer|timed-out|unreachable)$/,
    (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'),
  ],
  ['announces a letter of a gigabyte', /^bad-answer$/, (socket) => socket.write('* OK hello {999999999}\r\n')],
  [
    'sends a line without end',
    /^(bad-answer|timed-out|unreachable)$/,
    (socket) => {
      const flood = () => {
        while (!socket.destroyed && socket.write('* OK '.repeat(20_000)));
      }
      socket.on('drain', flood)
      flood()
    },
  ],
  ['hangs up at once', /^unreachable$/, (socket) => socket.end()],
  ['says goodbye', /^unreachable$/, (socket) => socket.end('* BYE too many connections\r\n')],
])('a server that %s is given up', async (_, code, speak) => {
  const url = await evilServer(speak)
  expect(codeOf(await mailbox({ timeoutMs: 1_500 })({ url, most: 5 }))).toMatch(code)
})

test('an abort ends a look at once', async () => {
  const url = await evilServer(() => undefined)
  const controller = new AbortController()
  const asked = mailbox()({ url, most: 5, signal: controller.signal })
  setTimeout(() => controller.abort(), 50)
  const start = performance.now()
  await expect(asked).rejects.toThrow()
  expect(performance.now() - start).toBeLessThan(1_500)
})

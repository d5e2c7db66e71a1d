import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import { programOnPath } from '../scripts/steps/programs.mjs'
import { freePort, longTemporaryFolder } from './newswright.ts'

const DOVECOT = programOnPath(['dovecot'])
const OPENSSL = programOnPath(['openssl'])

/** Whether a mail server can be started here. */
export const hasDovecot = DOVECOT !== undefined && OPENSSL !== undefined

/** The one password of every account. */
export const PASSWORD = 'low-tide-at-4'

/** A mail server with the accounts anybody asks for. */
export interface TestMailServer {
  /** Port for TLS from the first byte. */
  tlsPort: number
  /** Port that offers STARTTLS. */
  port: number
  /** Port that offers no TLS. */
  plainPort: number
  /** File of the certificate, valid for `localhost`; nobody trusts it unless told. */
  certificate: string
  /** Puts letters into a folder, which is made when it is not there: `INBOX`, `.Newsletters.Weekly` (its name on disk). */
  deliver(folder: string, ...letters: string[]): void
  /** Names of the letters' files, which carry their marks: `:2,S` is a letter that was read. */
  names(folder: string): string[]
  /** Gives the letters of a folder new numbers: another UIDVALIDITY. */
  renumber(folder: string): void
}

/** Nobody, where the tests run as root and dovecot would give no mail to root. */
const NOBODY = 65_534
const isRoot = process.getuid?.() === 0

/** Starts dovecot on this machine in a folder of its own; stopped when the test is over. */
export async function startMailServer(): Promise<TestMailServer> {
  const folder = longTemporaryFolder()
  const path = folder.path
  const mail = join(path, 'mail')
  mkdirSync(mail)
  chmodSync(path, 0o755)
  own(mail)
  const certificate = makeCertificate(path)
  const ports = { tls: await freePort(), starttls: await freePort(), plain: await freePort() }
  writeFileSync(join(path, 'tls.conf'), configuration(path, { imap: ports.starttls, imaps: ports.tls, tls: true }))
  writeFileSync(join(path, 'plain.conf'), configuration(path, { imap: ports.plain, imaps: 0, tls: false }))
  const stop = await Promise.all([run(join(path, 'tls.conf'), ports.tls), run(join(path, 'plain.conf'), ports.plain)])
  onTestFinished(async () => {
    await Promise.all(stop.map((one) => one()))
    folder.remove()
  })
  let count = 0
  const folderOf = (name: string) => (name === 'INBOX' ? mail : join(mail, name))
  return {
    tlsPort: ports.tls,
    port: ports.starttls,
    plainPort: ports.plain,
    certificate,
    deliver(name, ...letters) {
      for (const part of ['', 'cur', 'new', 'tmp']) makeOwn(join(folderOf(name), part))
      for (const letter of letters) {
        const file = join(folderOf(name), 'new', `17000${String(++count).padStart(5, '0')}.M${count}.test`)
        writeFileSync(file, letter)
        own(file)
      }
    },
    names: (name) => ['new', 'cur'].flatMap((part) => readdirSync(join(folderOf(name), part))).sort(),
    renumber(name) {
      const list = join(folderOf(name), 'dovecot-uidlist')
      const text = readFileSync(list, 'utf8')
      writeFileSync(
        list,
        text.replace(/ V(\d+) /, (_, validity: string) => ` V${Number(validity) + 1_000} `),
      )
      const memory = readdirSync(folderOf(name)).filter((file) => file.startsWith('dovecot.index'))
      for (const file of memory) rmSync(join(folderOf(name), file))
    },
  }
}

function makeOwn(folder: string): void {
  mkdirSync(folder, { recursive: true })
  own(folder)
}

function own(path: string): void {
  if (isRoot) chownSync(path, NOBODY, NOBODY)
}

function makeCertificate(path: string): string {
  const file = join(path, 'certificate.pem')
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost']
  const names = ['-addext', 'subjectAltName=DNS:localhost']
  execFileSync(OPENSSL ?? '', [...request, ...names, '-keyout', join(path, 'key.pem'), '-out', file], {
    stdio: 'ignore',
  })
  return file
}

function configuration(path: string, ports: { imap: number; imaps: number; tls: boolean }): string {
  const name = ports.tls ? 'tls' : 'plain'
  const user = isRoot ? undefined : execFileSync('id', ['-un'], { encoding: 'utf8' }).trim()
  const mailUser = isRoot ? NOBODY : (process.getuid?.() ?? NOBODY)
  return `
base_dir = ${path}/run-${name}
state_dir = ${path}/state-${name}
log_path = ${path}/${name}.log
protocols = imap
listen = 127.0.0.1
${user ? `default_internal_user = ${user}\ndefault_login_user = ${user}\ndefault_internal_group = ${user}` : ''}
first_valid_uid = 1
mail_location = maildir:${path}/mail
ssl = ${ports.tls ? 'yes' : 'no'}
${ports.tls ? `ssl_cert = <${path}/certificate.pem\nssl_key = <${path}/key.pem` : ''}
disable_plaintext_auth = ${ports.tls ? 'yes' : 'no'}
auth_mechanisms = plain
auth_failure_delay = 0
passdb {
  driver = static
  args = password=${PASSWORD}
}
userdb {
  driver = static
  args = uid=${mailUser} gid=${isRoot ? NOBODY : (process.getgid?.() ?? NOBODY)} home=${path}/mail
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${ports.imap}
  }
  inet_listener imaps {
    port = ${ports.imaps}
    ssl = yes
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
`
}

async function run(configurationFile: string, port: number): Promise<() => Promise<void>> {
  const server = spawn(DOVECOT ?? '', ['-F', '-c', configurationFile], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  server.stderr.on('data', (text: Buffer) => {
    said += text
  })
  const ended = once(server, 'exit')
  for (let tries = 0; !(await listens(port)); tries += 1) {
    if (tries === 100 || server.exitCode !== null) throw new Error(`dovecot did not start: ${said}`)
    await wait(50)
  }
  return async () => {
    server.kill('SIGTERM')
    await ended
  }
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port })
    socket.on('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })
}

/** Stands before a server and hangs up once so many bytes came from it; Infinity never does. */
export async function cuttingProxy(port: number, bytes: number): Promise<number> {
  const proxy = createServer((client) => {
    const server = connect({ host: '127.0.0.1', port })
    let left = bytes
    server.on('data', (chunk) => {
      left -= chunk.length
      client.write(left >= 0 ? chunk : chunk.subarray(0, chunk.length + left))
      if (left <= 0) {
        client.end()
        server.destroy()
      }
    })
    client.pipe(server)
    for (const socket of [client, server]) {
      socket.on('error', () => undefined)
      socket.on('close', () => {
        client.destroy()
        server.destroy()
      })
    }
  }).listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  onTestFinished(() => void proxy.close())
  const address = proxy.address()
  return typeof address === 'object' && address ? address.port : 0
}

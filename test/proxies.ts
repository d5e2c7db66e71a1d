import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import type { IncomingHttpHeaders } from 'node:http'
import { request as plainRequest } from 'node:http'
import { Agent, request } from 'node:https'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { programOnPath } from '../scripts/steps/programs.mjs'
import { ROOT } from './newswright.ts'

/*
 * Real web servers with the snippets of examples/deploy as their configuration. Only what ties a snippet to a machine is
 * replaced: ports, certificates, the folder, and where the hub is served.
 */

/** What a snippet is filled in with. */
export interface Place {
  /** A folder of the test's own for configuration and certificates. */
  folder: string
  /** The built site. */
  site: string
  /** Port at which the hub is served. */
  servedPort: number
}

export interface WebServer {
  plainPort: number
  tlsPort: number
  stop(): Promise<void>
}

/** An answer with its body as it came over the wire. */
export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

export interface Question {
  host: string
  headers?: Record<string, string>
  method?: string
  /** Address of this machine to ask from. */
  from?: string
  /** Over plain HTTP. */
  plain?: boolean
}

const agent = new Agent({ keepAlive: true, maxSockets: 20, rejectUnauthorized: false })

/** Asks a server on this machine for a path of a host; certificates of tests are signed by nobody. */
export function ask(port: number, path: string, question: Question): Promise<Answer> {
  const { host, headers = {}, method = 'GET', from, plain } = question
  const options = { host: '127.0.0.1', port, path, method, headers: { host, ...headers }, localAddress: from }
  return new Promise((resolve, reject) => {
    const asked = plain ? plainRequest(options) : request({ ...options, servername: host, agent })
    asked.on('error', reject)
    asked.on('response', (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
      )
    })
    asked.end()
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

function snippet(name: string, { site, servedPort }: Place): string {
  return readFileSync(join(ROOT, 'examples/deploy', name), 'utf8')
    .replaceAll('/srv/hub/_site', site)
    .replaceAll('127.0.0.1:4000', `127.0.0.1:${servedPort}`)
}

function ending(child: ChildProcess): () => Promise<void> {
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  return () => {
    child.kill('SIGTERM')
    return ended
  }
}

/** Waits until both sites answer. A server that ended instead says why on its standard error. */
async function untilReady(child: ChildProcess, proxy: WebServer): Promise<WebServer> {
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  for (let tries = 0; tries < 200; tries++) {
    if (child.exitCode !== null) throw new Error(`The server ended: ${said}`)
    const answers = await Promise.all(
      ['hub.example', 'static.hub.example'].map((host) => ask(proxy.tlsPort, '/', { host }).catch(() => undefined)),
    )
    if (answers.every((answer) => answer?.status === 200)) return proxy
    await wait(100)
  }
  await proxy.stop()
  throw new Error(`The server did not answer: ${said}`)
}

export async function startNginx(place: Place): Promise<WebServer> {
  const { folder } = place
  const [plainPort, tlsPort] = [await freePort(), await freePort()]
  const [certificate, key] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')]
  const subject = ['-subj', '/CN=hub.example', '-days', '2', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256']
  execFileSync('openssl', ['req', '-x509', '-nodes', ...subject, '-keyout', key, '-out', certificate], {
    stdio: 'ignore',
  })
  const sites = snippet('nginx.conf', place)
    .replace(/^ *listen \[::\].*\n/gm, '')
    .replaceAll('listen 80;', `listen 127.0.0.1:${plainPort};`)
    .replaceAll('listen 443', `listen 127.0.0.1:${tlsPort}`)
    .replaceAll('/etc/letsencrypt/live/hub.example/fullchain.pem', certificate)
    .replaceAll('/etc/letsencrypt/live/hub.example/privkey.pem', key)
  writeFileSync(join(folder, 'sites.conf'), sites)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${folder}/${kind};`,
  )
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${user} daemon off; worker_processes 1; pid ${folder}/pid; error_log stderr;
    events {}
    http { access_log off; ${temporary.join(' ')} include ${folder}/sites.conf; }\n`,
  )
  const child = spawn(programOnPath(['nginx']) ?? 'nginx', ['-c', join(folder, 'nginx.conf'), '-p', folder], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  return untilReady(child, { plainPort, tlsPort, stop: ending(child) })
}

export async function startCaddy(place: Place): Promise<WebServer> {
  const { folder } = place
  const [plainPort, tlsPort] = [await freePort(), await freePort()]
  const options = [
    'admin off',
    `http_port ${plainPort}`,
    `https_port ${tlsPort}`,
    'default_bind 127.0.0.1',
    // An authority of Caddy's own, which nothing on this machine is told to trust.
    'local_certs',
    'skip_install_trust',
    `storage file_system ${folder}/storage`,
  ]
  const file = join(folder, 'Caddyfile')
  writeFileSync(file, `{\n${options.join('\n')}\n}\n${snippet('Caddyfile', place)}`)
  const child = spawn(programOnPath(['caddy']) ?? 'caddy', ['run', '--config', file, '--adapter', 'caddyfile'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  })
  return untilReady(child, { plainPort, tlsPort, stop: ending(child) })
}

import { addressRule } from '../adapters/http/address-rule.ts'
import { crawlDelay, parseRobots } from '../collect/robots.ts'
import type { Hub } from '../news/hub.ts'
import type { Notice } from '../news/notice.ts'
import type { Embedder } from '../ports/embedder.ts'
import type { Fetch } from '../ports/fetch.ts'
import type { Mailbox } from '../ports/mailbox.ts'
import type { Pictures } from '../ports/pictures.ts'
import { mailPasswords } from './mail-passwords.ts'
import { openEmbedder } from './open-embedder.ts'
import { version } from './version.ts'

/** The hub's ways out into the world. */
export interface Web {
  fetch: Fetch
  mailbox: Mailbox
  /** Where `hub.yaml` names one. */
  embedder?: Embedder
  pictures: Pictures
  close(): Promise<void>
}

interface WebOptions {
  /** The hub folder. */
  root: string
  /** The word our robot goes by in robots.txt. */
  robot: string
  /** Folder of copies of pictures. */
  copies: string
  notice: (notice: Notice) => void
}

/**
 * HTTP by undici, mail by IMAP, pictures by sharp. They take longer to load than a small build takes, so each comes in
 * when it is first asked for.
 *
 * @throws Error when `allowPrivate` holds something that is no host, address or range
 */
export function openWeb(hub: Hub, options: WebOptions): Web {
  addressRule(hub.allowPrivate)
  const http = once(() => openHttp(hub, options.robot))
  const mailbox = once(() => openMailbox(hub, options))
  const fetch: Fetch = async (request) => (await http.get()).fetch(request)
  const pictures = once(() => openPictures(options.copies, fetch))
  const settings = hub.embedder
  const embedder = settings && once(() => openEmbedder(settings, options.root))
  return {
    fetch,
    mailbox: async (request) => (await mailbox.get())(request),
    ...(embedder && {
      embedder: {
        model: async () => (await embedder.get()).model(),
        embed: async (texts, signal) => (await embedder.get()).embed(texts, signal),
      },
    }),
    pictures: {
      take: async (url, how) => (await pictures.get()).take(url, how),
      read: async (file) => (await pictures.get()).read(file),
      remove: async (files) => (await pictures.get()).remove(files),
      files: async () => (await pictures.get()).files(),
    },
    close: async () => (await http.made())?.close(),
  }
}

/** Makes something when it is first asked for. */
function once<T>(make: () => Promise<T>): { get(): Promise<T>; made(): Promise<T> | undefined } {
  let made: Promise<T> | undefined
  const get = () => {
    made ??= make()
    return made
  }
  return { get, made: () => made }
}

async function openHttp({ allowPrivate, connectTo, ...hub }: Hub, robot: string) {
  const { createFetch } = await import('../adapters/http/create-fetch.ts')
  const userAgent = `${robot}/${version()} (+${contactOf(hub)})`
  const robotsPauseMs = (robots: string) => {
    const seconds = crawlDelay(parseRobots(robots), robot)
    return seconds === undefined ? undefined : seconds * 1000
  }
  return createFetch({ userAgent, allowPrivate, connectTo, robotsPauseMs })
}

async function openMailbox(hub: Hub, { root, robot, notice }: WebOptions): Promise<Mailbox> {
  const [{ createDial }, { createMailbox }] = await Promise.all([
    import('../adapters/http/dial.ts'),
    import('../adapters/imap/create-mailbox.ts'),
  ])
  return createMailbox({
    dial: createDial(hub.allowPrivate),
    password: mailPasswords(root, notice),
    allowPlain: hub.allowPlainMail ?? [],
    program: { name: robot, version: version(), contact: contactOf(hub) },
  })
}

async function openPictures(folder: string, fetch: Fetch): Promise<Pictures> {
  const [{ createContent }, { createPictures }] = await Promise.all([
    import('../adapters/disk/create-content.ts'),
    import('../adapters/sharp/create-pictures.ts'),
  ])
  return createPictures(createContent(folder), fetch)
}

function contactOf({ contactUrl, webUrl }: Pick<Hub, 'contactUrl' | 'webUrl'>): string {
  return contactUrl ?? webUrl
}

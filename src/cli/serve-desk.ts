import { join } from 'node:path'
import { createEditors } from '../adapters/disk/create-editors.ts'
import { createDesk } from '../newsroom/desk/create-desk.ts'
import type { Editors } from '../ports/editors.ts'
import type { DeskServer } from '../server/desk/create-desk-server.ts'
import { createDeskServer } from '../server/desk/create-desk-server.ts'
import type { OpenHub } from './open-hub.ts'
import { privateFolder } from './private-folder.ts'
import type { ShownHub } from './shown-hub.ts'
import type { Terminal } from './terminal.ts'

interface DeskOptions {
  shown: ShownHub
  /** Address the server listens on. */
  host: string
  basePath: string
  /** Starts the next run; undefined when the hub is only shown. */
  wake: (() => void) | undefined
  isRunning: () => boolean
  terminal: Terminal
}

/** The desk of a served hub, and what is said of it when it opens. */
export interface OpenDesk {
  server: DeskServer
  /** @param url of the server */
  welcome(url: string): string
}

/** The file with the people who may sign in. */
export function editorsOf(hubPath: string): Editors {
  return createEditors(join(privateFolder(hubPath), 'editors.json'))
}

/** Opens the desk; undefined where hub.yaml says that there is none. */
export async function openDesk(hub: OpenHub, options: DeskOptions): Promise<OpenDesk | undefined> {
  if (hub.folder.hub.desk === false) return undefined
  const { shown, host, basePath, wake, isRunning, terminal } = options
  const editors = editorsOf(hub.path)
  const isFirst = (await editors.names()).length === 0
  const desk = createDesk({
    world: hub.world,
    folder: shown.folder,
    read: hub.reload,
    show: shown.renew,
    wake,
    isRunning,
    onError: (error) => terminal.say(`A ruling waits for the next run: ${messageOf(error)}`),
  })
  // A link lets its reader in: it is printed only where no stranger can be the first to come.
  const withLink = isFirst && isLoopback(host)
  const server = createDeskServer({ desk, editors, basePath, hubName: hub.path, withLink })
  return {
    server,
    welcome: (url) => {
      if (server.link)
        return `Its desk is at ${url}desk/. Nobody is an editor yet; this link lets one in, once:\n${url}${server.link}`
      return isFirst
        ? `Its desk is at ${url}desk/. Nobody can sign in yet: newswright editors add ${hub.path} NAME`
        : `Its desk is at ${url}desk/.`
    },
  }
}

function isLoopback(host: string): boolean {
  return /^(?:127\.|::1$|localhost$)/.test(host)
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { stdin, stdout } from 'node:process'
import type { Command } from 'commander'
import type { Editors } from '../ports/editors.ts'
import { ConfigurationError } from './exit.ts'
import { readHidden } from './read-hidden.ts'

const SHORTEST_PASSWORD = 10

/** `newswright editors add|list|remove`: who may sign in at the desk. */
export function editorsCommand(program: Command): void {
  const editors = program.command('editors').description('Add, list and remove the people who may sign in at the desk.')
  editors
    .command('add')
    .argument('<hub>', 'the hub folder')
    .argument('<name>', 'as it will stand beside what the person decides')
    .description('Add an editor, or give one a new password; it is asked for, or read from standard input.')
    .action(async (hub: string, name: string) => {
      const kept = await open(hub)
      const plain = name.normalize('NFC').trim()
      if (plain === '' || plain.length > 60) throw new ConfigurationError('A name has 1 to 60 characters.')
      const password = await askPassword(plain)
      if (password.length < SHORTEST_PASSWORD) {
        throw new ConfigurationError(
          `The password must have at least ${SHORTEST_PASSWORD} characters; nothing was changed.`,
        )
      }
      const isNew = !(await kept.has(plain))
      await kept.add(plain, password)
      stdout.write(isNew ? `${plain} may sign in at the desk now.\n` : `${plain} has a new password.\n`)
    })
  editors
    .command('list')
    .argument('<hub>', 'the hub folder')
    .description('Print their names, one a line.')
    .action(async (hub: string) => {
      const names = await (await open(hub)).names()
      stdout.write(names.length === 0 ? 'No editors yet: newswright editors add HUB NAME\n' : `${names.join('\n')}\n`)
    })
  editors
    .command('remove')
    .argument('<hub>', 'the hub folder')
    .argument('<name>', 'who may sign in no more')
    .description('Remove an editor; whoever is signed in by that name is out at once. Rulings stay.')
    .action(async (hub: string, name: string) => {
      const kept = await open(hub)
      if (!(await kept.remove(name))) throw new ConfigurationError(`There is no editor ${name}.`)
      stdout.write(`${name} may sign in no more.\n`)
    })
}

async function open(hub: string): Promise<Editors> {
  const root = resolve(hub)
  if (!existsSync(`${root}/hub.yaml`) && !existsSync(`${root}/_config.yml`)) {
    throw new ConfigurationError(`${hub} holds no hub. Create one with: newswright init ${hub}`)
  }
  const { editorsOf } = await import('./serve-desk.ts')
  return editorsOf(root)
}

/** From a person without showing it, twice; from a program as the first line of standard input. */
async function askPassword(name: string): Promise<string> {
  if (!stdin.isTTY) return readHidden('')
  const password = await readHidden(`Password for ${name}: `)
  if ((await readHidden('Once more: ')) !== password) {
    throw new ConfigurationError('The two passwords differ; nothing was changed.')
  }
  return password
}

import { existsSync, readdirSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { Command } from 'commander'
import { createContent } from '../adapters/disk/create-content.ts'
import { ConfigurationError } from './exit.ts'
import { initCollections } from './init-collections.ts'
import { initFiles } from './init-files.ts'

export function initCommand(program: Command): void {
  program
    .command('init')
    .argument('<dir>', 'folder of the new hub; created when it is not there')
    .option('--title <title>', 'what the hub is called (default: the folder’s name)')
    .option('--collections', 'add an example record of each collection (learning, people, events, ...), not shown yet')
    .description('Create a hub folder with commented settings, sources and one topic.')
    .action(async (dir: string, options: { title?: string; collections?: boolean }) => {
      const folder = resolve(dir)
      if (existsSync(folder) && readdirSync(folder).some((name) => name !== '.git')) {
        throw new ConfigurationError(
          `${dir} is not empty. Name a new folder, or run "newswright run ${dir}" on the hub there.`,
        )
      }
      const content = createContent(folder)
      const title = options.title ?? titleOf(basename(folder))
      const files = { ...initFiles(title), ...(options.collections && initCollections) }
      for (const [path, text] of Object.entries(files)) await content.write(path, text)
      process.stdout.write(
        [
          `Created the hub "${title}" in ${dir}.`,
          `  1. newswright sources add ${dir} https://…    add feeds, or pages that have one`,
          `  2. edit ${dir}/_data/topics/00-main.yaml      say which words speak for your subject`,
          `  3. newswright run ${dir}                      collect, read, decide, publish`,
          `  4. newswright serve ${dir}                    look at it, and keep it running`,
          '',
        ].join('\n'),
      )
    })
}

function titleOf(folder: string): string {
  const words = folder.replace(/[-_]+/g, ' ').trim() || 'My hub'
  return words.charAt(0).toUpperCase() + words.slice(1)
}

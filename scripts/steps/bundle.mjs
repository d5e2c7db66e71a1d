import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { ROOT, SetUpError } from './command.mjs'

/** Where the command starts: the program in few files instead of six hundred. */
const START = `${ROOT}dist/start`
/**
 * Libraries of many small files that most commands load: these come along. The others stay what they are, dependencies
 * of the package.
 */
const TAKEN_IN = ['@noble/ciphers', '@noble/hashes', 'commander', 'hono', 'kysely', 'yaml', 'zod']

/**
 * Puts the built command line together, in pieces that are loaded when a command needs them: finding and opening a file
 * takes Node as long as running what is in it.
 */
export async function bundle() {
  const { rolldown } = await import('rolldown')
  const program = await rolldown({
    input: { main: `${ROOT}dist/cli/main.js`, 'output-thread': `${ROOT}dist/adapters/disk/output-thread.js` },
    platform: 'node',
    logLevel: 'silent',
    external: (name) =>
      !/^[./]/.test(name) && !TAKEN_IN.some((library) => name === library || name.startsWith(`${library}/`)),
  })
  const { output } = await program.write({
    dir: START,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
  })
  await program.close()
  const modules = output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))
  writeFileSync(
    `${START}/LICENSES.md`,
    licenses(TAKEN_IN.filter((library) => modules.some((id) => id.includes(`/node_modules/${library}/`)))),
  )
}

/**
 * The licenses of what is taken in, as they ask to be named.
 * @param {string[]} libraries
 */
function licenses(libraries) {
  const parts = libraries.map((library) => {
    const folder = `${ROOT}node_modules/${library}/`
    const { version } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8'))
    const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name))
    if (!file) throw new SetUpError(`${library} has no license file; it cannot be taken into the program.`)
    return `## ${library} ${version}\n\n${readFileSync(folder + file, 'utf8').trim()}\n`
  })
  return `# Libraries in these files\n\n${parts.join('\n')}`
}

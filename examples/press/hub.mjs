import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The hub folder as it is kept here, with `{port}` and `{hubPort}` where ports belong. */
const TEMPLATE = fileURLToPath(new URL('hub/', import.meta.url))

/** Says that a folder is ours to throw away. */
const MARK = '.example-hub'

/**
 * Writes the example hub, fresh, into a folder.
 * @param {string} folder made when missing; emptied when an example hub was there before
 * @param {{ port: number, hubPort: number }} ports of the press, and of the site that shows the hub
 */
export async function writeExampleHub(folder, ports) {
  if (existsSync(folder) && !existsSync(join(folder, MARK)) && (await readdir(folder)).length > 0)
    throw new Error(`${folder} holds something else than an example hub; name another folder.`)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await cp(TEMPLATE, folder, { recursive: true })
  await writeFile(join(folder, MARK), 'Made by the example press; the next demo throws this folder away.\n')
  await writeFile(join(folder, '.gitignore'), '.newswright/\n_site/\n')
  for (const file of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (/\.(yaml|md)$/.test(file.name)) await fillIn(join(file.parentPath, file.name), ports)
}

/**
 * @param {string} path
 * @param {{ port: number, hubPort: number }} ports
 */
async function fillIn(path, { port, hubPort }) {
  const text = await readFile(path, 'utf8')
  await writeFile(path, text.replaceAll('{port}', String(port)).replaceAll('{hubPort}', String(hubPort)))
}

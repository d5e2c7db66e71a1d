import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Picture } from '../news/picture.ts'
import type { Store } from '../ports/store.ts'

/** A note as it used to lie beside the copies, one file an address. */
interface Note {
  url: string
  picture: { width: number; height: number; file?: string; copy?: { width: number; height: number } } | null
}

/**
 * Takes over what earlier versions kept of pictures as one small file each: into the store, and the copies to their new
 * folder. The old folder goes last, so a run cut short does it again.
 *
 * @param folder the old folder
 * @param copies the new one, a folder too
 */
export async function importPictureNotes(folder: string, copies: string, store: Store): Promise<void> {
  if (!existsSync(folder)) return
  const pictures: Picture[] = []
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.json')) continue
    const note = parse(await readFile(join(folder, name), 'utf8'))
    if (note) pictures.push(await pictureOf(note, folder, copies))
  }
  await store.transaction(async (inside) => {
    for (const picture of pictures) if (!(await inside.picture(picture.url))) await inside.savePicture(picture)
  })
  await rm(folder, { recursive: true })
}

function parse(text: string): Note | undefined {
  try {
    return JSON.parse(text) as Note
  } catch {
    return undefined
  }
}

async function pictureOf({ url, picture }: Note, folder: string, copies: string): Promise<Picture> {
  if (!picture) return { url, state: 'none', width: 0, height: 0, copies: [] }
  const { width, height, file, copy } = picture
  if (file === undefined || !copy) return { url, state: 'usable', width, height, copies: [] }
  const place = `${file.slice(0, 2)}/${file}`
  await mkdir(join(copies, file.slice(0, 2)), { recursive: true })
  // One copy may belong to several addresses; the first took it along.
  if (existsSync(join(folder, file))) await rename(join(folder, file), join(copies, place))
  const isThere = existsSync(join(copies, place))
  return { url, state: 'usable', width, height, copies: isThere ? [{ file: place, ...copy }] : [] }
}

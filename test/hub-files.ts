import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Writes files below a folder, making the folders they need. */
export function writeFiles(folder: string, files: Record<string, string | Uint8Array>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

/** Every file below a folder with its content (latin1, so that no byte is lost), but for the private state. */
export function readFiles(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name))
      .filter((path) => !path.includes('/.newswright/') && !path.includes('/.git/'))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]),
  )
}

/** The lines of the records below `_news` that answer a question, by file: `recordValues(hub, 'published')`. */
export function recordValues(folder: string, field: string): Record<string, string> {
  const news = join(folder, '_news')
  return Object.fromEntries(
    readdirSync(news).map((file) => {
      const line = readFileSync(join(news, file), 'utf8').match(new RegExp(`^${field}: (.*)$`, 'm'))
      return [file, (line?.[1] ?? '').replace(/^"(.*)"$/, '$1')]
    }),
  )
}

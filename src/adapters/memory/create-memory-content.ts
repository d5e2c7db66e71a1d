import type { Content } from '../../ports/content.ts'

/** The content port over a map in memory, for tests and previews. */
export function createMemoryContent(initial: Readonly<Record<string, string | Uint8Array>> = {}): Content {
  const encode = (content: string | Uint8Array) =>
    typeof content === 'string' ? new TextEncoder().encode(content) : content
  const files = new Map<string, Uint8Array>(Object.entries(initial).map(([path, content]) => [path, encode(content)]))
  const inside = (path: string): string => {
    const parts: string[] = []
    for (const part of path.split('/')) {
      if (part === '..' && parts.pop() === undefined) throw new RangeError(`${path} leads out of the folder`)
      if (part !== '..' && part !== '.' && part !== '') parts.push(part)
    }
    return parts.join('/')
  }
  return {
    async list(folder) {
      const prefix = inside(folder) === '' ? '' : `${inside(folder)}/`
      return [...files.keys()].filter((path) => path.startsWith(prefix)).sort()
    },
    read: async (path) => files.get(inside(path)),
    async readText(path) {
      const bytes = files.get(inside(path))
      return bytes && new TextDecoder().decode(bytes)
    },
    async write(path, content) {
      const bytes = encode(content)
      const before = files.get(inside(path))
      if (before && before.length === bytes.length && before.every((byte, index) => byte === bytes[index])) return false
      files.set(inside(path), bytes)
      return true
    },
    async remove(path) {
      files.delete(inside(path))
    },
    async move(from, to) {
      const bytes = files.get(inside(from))
      if (!bytes) throw new Error(`no file ${from}`)
      files.delete(inside(from))
      files.set(inside(to), bytes)
    },
  }
}

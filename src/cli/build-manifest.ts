import { z } from 'zod'
import type { Content } from '../ports/content.ts'

/** In the output folder: what the last build wrote, so that the next leaves out the same and removes its own only. */
const MANIFEST = '.newswright-build.json'

/** What a build left. */
interface Manifest {
  /** The program that built it. */
  program: string
  /** Key of what stands at each path; empty where it is to be made again. */
  keys: ReadonlyMap<string, string>
}

const schema = z.object({ program: z.string(), keys: z.record(z.string(), z.string()) })
/** Before there were keys: paths alone. */
const pathsOnly = z.array(z.string())

export async function readManifest(target: Content): Promise<Manifest> {
  const value = parsed((await target.readText(MANIFEST)) ?? '')
  const current = schema.safeParse(value)
  if (current.success) return { program: current.data.program, keys: new Map(Object.entries(current.data.keys)) }
  const paths = pathsOnly.safeParse(value).data ?? []
  return { program: '', keys: new Map(paths.map((path) => [path, ''])) }
}

export async function writeManifest(target: Content, { program, keys }: Manifest): Promise<void> {
  await target.write(MANIFEST, JSON.stringify({ program, keys: Object.fromEntries(keys) }))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeExampleHub } from '../../examples/press/hub.mjs'
import { startPress } from '../../examples/press/press.mjs'
import { readFiles } from '../hub-files.ts'
import { newswright, temporaryFolder } from '../newswright.ts'

const NOW = '2031-05-14T12:00:00Z'

const records = (hub: string) =>
  Object.fromEntries(Object.entries(readFiles(hub)).filter(([path]) => path.startsWith('_news/')))

/** Front matter without its sealed part, which a new key cannot make again. */
const shown = (text: string | undefined) => text?.replace(/^secured: .*$/m, '')

test('edits made by hand stay through later runs and through the loss of the private state', async () => {
  const press = await startPress({ now: Date.parse(NOW) })
  const hub = join(temporaryFolder(), 'hub')
  await writeExampleHub(hub, { port: press.port, hubPort: 4100 })
  expect((await newswright('run', hub, '--now', NOW)).code).toBe(0)
  const before = records(hub)

  const published = Object.keys(before).find((path) => /^published: true$/m.test(before[path] ?? ''))
  if (!published) throw new Error('The press should give something to publish')
  const edited = (before[published] ?? '')
    .replace(/^title: .*$/m, 'title: A headline written by hand')
    .replace(/^published: true$/m, 'published: false')
    .replace(/---\n\n?$/, '---\n\nA note of the editors.\n')
  writeFileSync(join(hub, published), edited)

  const second = await newswright('run', hub, '--now', '2031-05-14T13:00:00Z')
  expect(second.stdout).toContain('Edits made by hand, found and kept (_data/rulings.yaml): 2.')
  const rulings = readFileSync(join(hub, '_data/rulings.yaml'), 'utf8')
  expect(rulings).toContain('A headline written by hand')
  expect(rulings).toContain(published)
  expectEdited(records(hub)[published])

  const kept = records(hub)
  rmSync(join(hub, '.newswright'), { recursive: true })
  press.advance()
  expect((await newswright('run', hub, '--now', '2031-05-15T12:00:00Z')).code).toBe(0)
  await press.close()

  const after = records(hub)
  expect(Object.keys(after)).toEqual(expect.arrayContaining(Object.keys(kept)))
  expectEdited(after[published])
  const titles = (text: string | undefined) => shown(text)?.match(/^(title|publishedDateTime|webUrl): .*$/gm)
  for (const path of Object.keys(kept)) {
    expect(titles(after[path])?.[2], path).toBe(titles(kept[path])?.[2])
  }
}, 240_000)

function expectEdited(text: string | undefined): void {
  expect(text).toContain('A headline written by hand')
  expect(text).toMatch(/^published: false$/m)
  expect(text).toContain('A note of the editors.')
}

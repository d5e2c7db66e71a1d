import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { ROOT, start, temporaryFolder } from '../newswright.ts'

test('the example of docs/library.md runs against the built library and says what it should', async () => {
  const [, snippet = ''] = /```ts\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, 'docs/library.md'), 'utf8')) ?? []
  const library = pathToFileURL(join(ROOT, 'dist/index.js')).href
  const program = join(temporaryFolder(), 'example.mjs')
  writeFileSync(program, snippet.replace("from 'newswright'", `from '${library}'`))
  const { code, stdout, stderr } = await start(process.execPath, [program]).ended
  expect(code, stderr).toBe(0)
  expect(stdout).toBe('Gazette One 0\n')
})

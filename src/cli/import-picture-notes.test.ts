import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openLibsql } from '../adapters/sql/open-libsql.ts'
import { importPictureNotes } from './import-picture-notes.ts'

test('what lay beside the copies comes into the store, copies keep their bytes, and it is done once', async () => {
  const hub = mkdtempSync(join(tmpdir(), 'newswright-notes-'))
  const [folder, copies] = [join(hub, 'pictures'), join(hub, 'copies')]
  const store = await openLibsql(':memory:')
  mkdirSync(folder)
  const held = { width: 1280, height: 720, file: '3f9a.webp', copy: { width: 1200, height: 675 } }
  const lost = { ...held, file: 'aa00.webp' }
  const notes = { a: held, twin: held, lost, icon: null, measured: { width: 640, height: 360 } }
  for (const [name, picture] of Object.entries(notes)) {
    writeFileSync(join(folder, `${name}.json`), JSON.stringify({ url: `https://x.example/${name}`, picture }))
  }
  writeFileSync(join(folder, '3f9a.webp'), 'bytes')
  writeFileSync(join(folder, 'half.json'), '{"url": "https://x')
  await importPictureNotes(folder, copies, store)
  const copy = { file: '3f/3f9a.webp', width: 1200, height: 675 }
  const found = [...(await store.pictures()).values()].map(({ url, state, copies }) => [url.slice(18), state, copies])
  expect(found.sort()).toEqual([
    ['a', 'usable', [copy]],
    ['icon', 'none', []],
    ['lost', 'usable', []],
    ['measured', 'usable', []],
    ['twin', 'usable', [copy]],
  ])
  expect(readFileSync(join(copies, copy.file), 'utf8')).toBe('bytes')
  expect(existsSync(folder)).toBe(false)
  await importPictureNotes(folder, copies, store)
  await store.close()
})

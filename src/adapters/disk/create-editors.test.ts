import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../../test/newswright.ts'
import { createEditors } from './create-editors.ts'

test('editors are kept by salted hashes in a file that only its owner can read', async () => {
  const file = join(temporaryFolder(), 'own', 'editors.json')
  const editors = createEditors(file)
  expect(await editors.names()).toEqual([])
  expect(await editors.check('Ada', 'anything at all')).toBe(false)
  await editors.add('Ada', 'Übermut tut gut')
  await editors.add('Grace', 'Übermut tut gut')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const text = readFileSync(file, 'utf8')
  expect(text).not.toContain('bermut')
  const [ada, grace] = (JSON.parse(text) as { editors: { hash: string }[] }).editors
  expect(ada?.hash).not.toBe(grace?.hash)
  expect(await editors.check('Ada', 'U\u0308bermut tut gut')).toBe(true)
  expect(await editors.check('Ada', 'Übermut tut gut ')).toBe(false)
  await editors.add('Ada', 'a new password')
  expect(await editors.check('Ada', 'Übermut tut gut')).toBe(false)
  expect(await editors.check('Ada', 'a new password')).toBe(true)
  expect(await editors.remove('Ada')).toBe(true)
  expect(await editors.remove('Ada')).toBe(false)
  expect(await createEditors(file).names()).toEqual(['Grace'])
})

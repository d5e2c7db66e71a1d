import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT, start, temporaryFolder } from '../newswright.ts'

test('the package installs in an empty folder, and its command works there', async () => {
  const folder = temporaryFolder()
  const npm = (...args: string[]) => start('npm', args, { cwd: folder }).ended
  const packed = await start('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: ROOT }).ended
  expect(packed.code, packed.stderr).toBe(0)
  const [tarball = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'))
  const installed = await npm(
    'install',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    '--prefix',
    folder,
    `./${tarball}`,
  )
  expect(installed.code, installed.stderr).toBe(0)

  const newswright = (...args: string[]) => npm('exec', '--no', '--prefix', folder, '--', 'newswright', ...args)
  const help = await newswright('--help')
  expect(help.code, help.stderr).toBe(0)
  expect(help.stdout).toMatch(/Usage: newswright/)
  expect((await newswright('init', 'my-hub')).code).toBe(0)
  expect(readdirSync(join(folder, 'my-hub'))).toEqual(expect.arrayContaining(['hub.yaml', 'sources.yaml', '_data']))
  const check = await newswright('check', 'my-hub', '--json')
  expect(JSON.parse(check.stdout)).toEqual({ records: 0, identical: 0, collections: {}, problems: [] })

  const library = await start(
    process.execPath,
    ['-e', "import('newswright').then((names) => console.log(Object.keys(names).length > 0))"],
    {
      cwd: folder,
    },
  ).ended
  expect(library.stdout.trim(), library.stderr).toBe('true')

  const files = readdirSync(join(folder, 'node_modules/newswright'), { recursive: true, encoding: 'utf8' })
  expect(files.filter((name) => /\.test\.|^(src|test|bench|scripts)\b/.test(name))).toEqual([])
}, 420_000)

// Compiles src/ and bench/ into .bench/ and runs one benchmark from there: node scripts/run-bench.mjs NAME [arguments]
import { copyFileSync, existsSync, readdirSync } from 'node:fs'
import process from 'node:process'
import { buildWhenStale } from './steps/build.mjs'
import { command, packaged, ROOT } from './steps/command.mjs'
import { installWhenStale } from './steps/install.mjs'

const [name, ...rest] = process.argv.slice(2)
const known = readdirSync(`${ROOT}bench`)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -3))

if (!name || !existsSync(`${ROOT}bench/${name}.ts`)) {
  console.error(`Usage: node scripts/run-bench.mjs NAME, where NAME is one of: ${known.join(', ')}`)
  process.exit(2)
}
await installWhenStale()
await buildWhenStale()
const compiled = await command(process.execPath, [packaged('typescript/bin/tsc'), '-p', 'tsconfig.bench.json'])
// Type errors are shown, not fatal: the compiler writes its output all the same, and a benchmark is no check of types.
if (compiled.code !== 0) console.error(compiled.output)
// The program reads its version from the package file two folders above its own.
copyFileSync(`${ROOT}package.json`, `${ROOT}.bench/package.json`)
const { code } = await command(process.execPath, [`${ROOT}.bench/bench/${name}.js`, ...rest], { show: true })
process.exit(code)

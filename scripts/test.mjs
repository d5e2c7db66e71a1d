// Everything that must hold before a change goes in: node scripts/test.mjs [--no-browser]
// Checks of form first, each one line; then the tests. The last line says how many passed and failed.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setUp } from './set-up.mjs'
import { command, packaged, ROOT } from './steps/command.mjs'

/** @type {{ name: string, program: string, args: string[] }[]} */
const CHECKS = [
  { name: 'format and lint', program: '@biomejs/biome/bin/biome', args: ['check', '.'] },
  { name: 'types', program: 'typescript/bin/tsc', args: ['--noEmit', '-p', '.'] },
  {
    name: 'dependency rules',
    program: 'dependency-cruiser/bin/dependency-cruise.mjs',
    args: ['--config', '.dependency-cruiser.cjs', 'src'],
  },
  { name: 'unused code', program: 'knip/bin/knip.js', args: [] },
  { name: 'package', program: 'publint/src/cli.js', args: ['--strict', '--pack', 'false'] },
]

const ready = await setUp({ browser: true, servers: Boolean(process.env.CI) })
const count = { passed: 0, failed: 0, skipped: 0 }
for (const check of CHECKS) {
  const started = performance.now()
  const { code, output } = await command(process.execPath, [packaged(check.program), ...check.args])
  count[code === 0 ? 'passed' : 'failed'] += 1
  console.log(
    `${code === 0 ? 'ok    ' : 'FAILED'} ${check.name} (${((performance.now() - started) / 1000).toFixed(1)} s)`,
  )
  if (code !== 0) console.log(output.trimEnd())
}
await tests()
if (count.skipped > 0) console.log(`${count.skipped} skipped; the name of each says why.`)
console.log(`${count.passed} passed, ${count.failed} failed`)
process.exit(count.failed > 0 ? 1 : 0)

/** Runs the tests with their own output, and counts them. */
async function tests() {
  const folder = mkdtempSync(join(tmpdir(), 'newswright-tests-'))
  const report = join(folder, 'report.json')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const env = { ...process.env, ...(ready.browser && { CHROMIUM_PATH: ready.browser }) }
  const { code } = await command(process.execPath, [`${ROOT}node_modules/vitest/vitest.mjs`, ...args], {
    show: true,
    env,
  })
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'))
    count.passed += numPassedTests
    count.skipped += numPendingTests
    // A file that cannot even be loaded fails without a failing test in it.
    count.failed += Math.max(numFailedTests, code === 0 ? 0 : 1)
  } catch {
    count.failed += 1
  }
  rmSync(folder, { recursive: true, force: true })
}

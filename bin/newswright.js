#!/usr/bin/env node
import { existsSync } from 'node:fs'

const main = new URL('../dist/start/main.js', import.meta.url)

if (existsSync(main)) {
  const { main: newswright } = await import(main.href)
  process.exitCode = await newswright(process.argv.slice(2))
} else {
  console.error('Newswright is not built yet. In a clone, run: node scripts/set-up.mjs')
  process.exitCode = 2
}

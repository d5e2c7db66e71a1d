import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { expect, test } from 'vitest'
import { createProgram } from '../src/cli/main.ts'
import { COLLECTION_TITLES } from '../src/publish/collections/shelves.ts'
import { parseCollectionRecord } from '../src/schema/collections.ts'

const commandLine = readFileSync('docs/cli.md', 'utf8')

function commandsBelow(command: Command, path: string[] = []): { name: string; options: string[] }[] {
  return command.commands.flatMap((child) => {
    const name = [...path, child.name()].join(' ')
    const options = child.options.flatMap(({ long }) => (long ? [long] : []))
    return [{ name, options }, ...commandsBelow(child, [...path, child.name()])]
  })
}

/** The part of docs/cli.md below a command's heading. */
function sectionOf(name: string): string | undefined {
  const [, section] = commandLine.split(new RegExp(`^#+ \`newswright ${name}\\b.*$`, 'm'))
  return section?.split(/^#+ /m)[0]
}

for (const { name, options } of commandsBelow(createProgram())) {
  test(`docs/cli.md describes "newswright ${name}" with every option`, () => {
    const section = sectionOf(name)
    expect(section, `a heading "newswright ${name}"`).toBeDefined()
    expect(options.filter((option) => !section?.includes(option))).toEqual([])
  })
}

test('docs/notices.md describes every notice code', () => {
  const documented = readFileSync('docs/notices.md', 'utf8')
  const codes = new Set(
    sourceFiles()
      .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\b(?:code: |[nN]otice\(\s*)'([a-z]+(?:-[a-z]+)+)'/g)])
      .map(([, code]) => code),
  )
  expect(codes.size).toBeGreaterThan(20)
  expect([...codes].filter((code) => !documented.includes(`\`${code}\``)).sort()).toEqual([])
})

test('every link between our documents leads somewhere', () => {
  const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md', 'GLOSSARY.md', ...docs()]
  const broken = documents.flatMap((document) => {
    const links = [...readFileSync(document, 'utf8').matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
    return links.flatMap(([, target = '']) => {
      const base = new URL(document, `file://${process.cwd()}/`)
      const path = new URL(target, base).pathname
      return existsSync(decodeURIComponent(path)) ? [] : [`${document}: ${target}`]
    })
  })
  expect(broken).toEqual([])
})

test('decisions have a number each, say it, and are there where they are named', () => {
  const files = readdirSync('decisions').sort()
  expect(files.map((file) => file.slice(0, 3))).toEqual(files.map((_, number) => String(number).padStart(3, '0')))
  for (const file of files) expect(readFileSync(`decisions/${file}`, 'utf8')).toMatch(`# ${file.slice(0, 3)}. `)
  const named = [...docs(), ...sourceFiles(), 'CHANGELOG.md', 'ARCHITECTURE.md'].flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bdecision (\d{3})\b/gi)].map(([, number = '']) => Number(number)),
  )
  expect(named.filter((number) => number >= files.length)).toEqual([])
})

function docs(): string[] {
  return readdirSync('docs')
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`)
}

function sourceFiles(): string[] {
  return (readdirSync('src', { recursive: true }) as string[])
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file))
    .map((file) => `src/${file}`)
}

test('every record in docs/collections.md is as it should be, and there is one of each collection', () => {
  const text = readFileSync('docs/collections.md', 'utf8')
  const examples = [...text.matchAll(/```yaml file=(\S+)\n([^`]*)```/g)]
  const notices = examples.flatMap(
    ([, path = '', yaml = '']) => parseCollectionRecord(`---\n${yaml}---\n`, path).notices,
  )
  expect(notices).toEqual([])
  const shown = new Set(examples.map(([, path = '']) => /^_(\w+)/.exec(path)?.[1]))
  expect([...Object.keys(COLLECTION_TITLES), 'sponsorships'].filter((name) => !shown.has(name))).toEqual([])
})

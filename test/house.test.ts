import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const sources = (readdirSync('src', { recursive: true }) as string[])
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(`src/${file}`, 'utf8') }))

/** Rules of the house that neither the linter nor the dependency rules know. */
const RULES = [
  {
    name: 'URL.canParse is broken in Node 20: use parseAddress',
    breaks: /URL\.canParse\(/,
    except: ['news/address.ts'],
  },
  { name: 'no default exports', breaks: /^export default /m, except: [] },
  { name: 'no leftovers', breaks: /\b(?:TO[D]O|FIX[M]E|X[X]X)\b|\b(?:it|test|describe)\.onl[y]\(/, except: [] },
] satisfies { name: string; breaks: RegExp; except: string[] }[]

for (const { name, breaks, except } of RULES) {
  test(name, () => {
    expect(sources.length).toBeGreaterThan(300)
    const broken = sources.filter(({ file, text }) => breaks.test(text) && !(except as string[]).includes(file))
    expect(broken.map(({ file }) => file)).toEqual([])
  })
}

import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { reasonWordsFor } from '../src/publish/reasons/reason-words.ts'

/*
 * Every sentence that a stage may say as a reason is looked for in its source and told in another language. A sentence with
 * gaps is tried with values of every sort; what stands in the gaps as text of its own is among them.
 */

/** Folders whose sentences are reasons; of the others only what is called `because`. */
const STAGES = ['src/classify', 'src/decide', 'src/read/page/kinds']
const BESIDE = ['src/newsroom', 'src/group']

/** Sentences no reader sees. */
const PRIVATE = [
  // Only `withoutNames` lets decisions out, and there a ruling says that an editor decided so.
  /^Ruled by /,
  /^Its (?:kind was|topics were) set by /,
  // Batches print what they find; no record rests on it.
  /^It says ·\.$/,
  /^Articles of the topic also say /,
  // That a page is an article is no label.
  /^(?:the page declares an article|og:type says article|the page has several paragraphs of running text|the page says when it was published)$/,
  // Why two texts are one story or not stands in no decision.
  /^(?:mean similarity|short texts|times are known|with times|a close-knit|two texts|one text|both name|they name|one site|one name|so few|headlines)\b/,
]

interface Literal {
  file: string
  /** The words, `·` for each gap. */
  words: string
  /** What it may say, gaps filled. */
  says: string[]
}

/** What may stand in a gap: a number, a name, a quotation, nothing; a part of a text; a number with its noun; what the source has for it. */
function valuesOf(gap: ts.Expression): string[] {
  const own: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && !looked.has(node.text)) {
      looked.add(node.text)
      for (const declared of declarationsOf(node.text, gap.getSourceFile())) visit(declared)
    }
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) own.push(node.text, `7 ${node.text}s`)
    if (ts.isTemplateExpression(node)) {
      own.push([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('7'))
    }
    ts.forEachChild(node, visit)
  }
  const looked = new Set<string>()
  visit(gap)
  return ['7', 'Foo', '“Foo”', '', 'title', 'press-release', 'The desk decides.', ...own]
}

/** Functions and constants of a file that have a name. */
function declarationsOf(name: string, file: ts.SourceFile): ts.Node[] {
  const found: ts.Node[] = []
  const visit = (node: ts.Node): void => {
    const isDeclared = ts.isVariableDeclaration(node) || ts.isFunctionDeclaration(node)
    if (isDeclared && node.name?.getText() === name) found.push(node)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

function filled(pieces: readonly string[], gaps: readonly ts.Expression[]): string[] {
  const [first = '', ...rest] = pieces
  const [gap, ...others] = gaps
  if (!gap) return [first]
  return filled(rest, others).flatMap((end) => valuesOf(gap).map((value) => first + value + end))
}

function literalsIn(file: string, onlyBecause: boolean): Literal[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const found: Literal[] = []
  const visit = (node: ts.Node): void => {
    ts.forEachChild(node, visit)
    const pieces = piecesOf(node)
    if (!pieces?.some((piece) => piece.includes(' '))) return
    const all = pieces.join('·')
    const named = ts.isPropertyAssignment(node.parent) && node.parent.name.getText() === 'because'
    if (!named && (onlyBecause || !/^[\p{Lu}“·].*[.·]$/u.test(all))) return
    const gaps = ts.isTemplateExpression(node) ? node.templateSpans.map(({ expression }) => expression) : []
    found.push({ file, words: all, says: filled(pieces, gaps) })
  }
  visit(source)
  return found
}

function piecesOf(node: ts.Node): string[] | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text]
  return ts.isTemplateExpression(node)
    ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]
    : undefined
}

function sourcesIn(folder: string): string[] {
  return (readdirSync(folder, { recursive: true }) as string[])
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => `${folder}/${file}`)
}

const literals = [
  ...STAGES.flatMap(sourcesIn).flatMap((file) => literalsIn(file, false)),
  ...BESIDE.flatMap(sourcesIn).flatMap((file) => literalsIn(file, true)),
].filter((literal) => !PRIVATE.some((pattern) => pattern.test(literal.words)))

/** A rule's ground stands before the words that were seen. */
const asSaid = (sentence: string) => [sentence, `${sentence}: “Foo”.`, `${sentence} (confidence 0.70).`, `${sentence}.`]

test.each(['de', 'fr', 'es'])('every reason that a stage says is told in %s', (locale) => {
  const { tell } = reasonWordsFor(locale)
  const isTold = ({ says }: Literal) => says.flatMap(asSaid).some((sentence) => tell(sentence) !== undefined)
  expect(literals.length).toBeGreaterThan(200)
  const left = literals.filter((literal) => !isTold(literal))
  expect(left.map(({ file, words }) => `${file}: ${words}`)).toEqual([])
})

/** Rules of a source's reputation: only their sentences are shown. */
const UNNAMED = 'src/decide/reputation.ts'
/** Names of scores, policies and plain articles, which are no rules and no labels. */
const NO_RULES = ['heat', 'everyday', 'newsroom', 'article']

function namesIn(file: string, members: readonly string[]): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const isName = ts.isPropertyAssignment(node) && members.includes(node.name.getText())
    if (isName && ts.isStringLiteral(node.initializer)) found.push(node.initializer.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true))
  return found
}

const names = new Set([
  ...sourcesIn('src/decide').flatMap((file) => (file === UNNAMED ? [] : namesIn(file, ['name', 'kind']))),
  ...[...sourcesIn('src/classify/kinds'), ...sourcesIn('src/read/page/kinds')].flatMap((file) =>
    namesIn(file, ['kind']),
  ),
  ...sourcesIn('src/classify/pictures').flatMap((file) => namesIn(file, ['name'])),
])

test.each(['de', 'fr', 'es'])('every rule and kind that readers see has a name in %s', (locale) => {
  const { term } = reasonWordsFor(locale)
  expect(names.size).toBeGreaterThan(40)
  expect([...names].filter((name) => !NO_RULES.includes(name) && term(name) === undefined)).toEqual([])
})

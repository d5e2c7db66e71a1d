import fc from 'fast-check'
import { expect, test } from 'vitest'
import { crawlDelay, isAllowed, parseRobots } from './robots.ts'

const BOT = 'FooBot'
const allows = (text: string, path: string, agent = BOT) =>
  isAllowed(parseRobots(text), agent, `https://site.example${path}`)

/** [what, robots.txt, path, allowed]: RFC 9309 and what google/robotstxt does, in our own words. */
const CASES: readonly [string, string, string, boolean][] = [
  ['no file', '', '/a', true],
  ['forbidden for us', 'user-agent: FooBot\ndisallow: /', '/a', false],
  ['forbidden for others only', 'user-agent: BarBot\ndisallow: /', '/a', true],
  ['forbidden for everybody', 'user-agent: *\ndisallow: /', '/a', false],
  ['own group replaces everybody’s', 'user-agent: *\ndisallow: /\nuser-agent: FooBot\nallow: /', '/a', true],
  [
    'an empty own group lets everything through',
    'user-agent: FooBot\ndisallow:\n\nuser-agent: *\ndisallow: /',
    '/a',
    true,
  ],
  ['rules before any agent count for nobody', 'disallow: /\nuser-agent: FooBot\nallow: /', '/a', true],
  ['agents in a row share rules', 'user-agent: BarBot\nuser-agent: FooBot\ndisallow: /a', '/a', false],
  ['blank lines do not end a group', 'user-agent: FooBot\n\n\ndisallow: /', '/a', false],
  [
    'groups for the same agent add up',
    'user-agent: FooBot\ndisallow: /a\nuser-agent: FooBot\ndisallow: /b',
    '/b/1',
    false,
  ],
  ['agent names ignore case', 'user-agent: FOOBOT\ndisallow: /', '/a', false],
  ['a version behind the name does not count', 'user-agent: FooBot/1.2\ndisallow: /', '/a', false],
  ['a longer name is another robot', 'user-agent: FooBotNews\ndisallow: /', '/a', true],
  ['a star with words behind is everybody', 'user-agent: * baz\ndisallow: /', '/a', false],
  ['a star glued to words is nobody', 'user-agent: *baz\ndisallow: /', '/a', true],
  ['field names ignore case', 'USER-AGENT: FooBot\nDISALLOW: /', '/a', false],
  ['blanks around the colon', 'user-agent :  FooBot \n disallow :   /a  ', '/a', false],
  ['no colon at all', 'user-agent FooBot\ndisallow /', '/a', false],
  ['common misspellings', 'useragent: FooBot\ndissallow: /a', '/a', false],
  ['another misspelling', 'user agent: FooBot\ndisalow: /a', '/a', false],
  ['comments', 'user-agent: FooBot # us\ndisallow: /a # not there\n# disallow: /b', '/b', true],
  [
    'a sitemap line does not end a group',
    'user-agent: FooBot\nsitemap: https://site.example/s.xml\ndisallow: /',
    '/a',
    false,
  ],
  [
    'an unknown line does not end a group',
    'user-agent: BarBot\nfoo: bar\nuser-agent: FooBot\ndisallow: /',
    '/a',
    false,
  ],
  ['old Mac line ends', 'user-agent: FooBot\rdisallow: /\r', '/a', false],
  ['Windows line ends', 'user-agent: FooBot\r\ndisallow: /\r\n', '/a', false],
  ['a byte order mark', '\uFEFFuser-agent: FooBot\ndisallow: /', '/a', false],
  ['paths keep their case', 'user-agent: FooBot\ndisallow: /A', '/a', true],
  ['the longest match wins: disallow', 'user-agent: FooBot\nallow: /x\ndisallow: /x/page.html', '/x/page.html', false],
  ['the longest match wins: allow', 'user-agent: FooBot\ndisallow: /x\nallow: /x/page.html', '/x/page.html', true],
  ['allow wins a tie', 'user-agent: FooBot\ndisallow: /x\nallow: /x', '/x', true],
  ['order does not matter', 'user-agent: FooBot\nallow: /x/\ndisallow: /', '/x/1', true],
  ['a prefix is enough', 'user-agent: FooBot\ndisallow: /fish', '/fish.html', false],
  ['a prefix is no part', 'user-agent: FooBot\ndisallow: /fish', '/catfish', true],
  ['a folder is not its name', 'user-agent: FooBot\ndisallow: /fish/', '/fish', true],
  ['a star', 'user-agent: FooBot\ndisallow: /a*c', '/abbbc/d', false],
  ['a star may be nothing', 'user-agent: FooBot\ndisallow: /a*c', '/acd', false],
  ['stars', 'user-agent: FooBot\ndisallow: /*/private/*/x', '/a/private/b/c/x', false],
  ['a dollar ends', 'user-agent: FooBot\ndisallow: /*.php$', '/a.php?x', true],
  ['a dollar ends: match', 'user-agent: FooBot\ndisallow: /*.php$', '/a.php', false],
  ['a star before the dollar', 'user-agent: FooBot\ndisallow: /a*$', '/abc', false],
  ['the last of many', 'user-agent: FooBot\ndisallow: /*a$', '/a/b/a', false],
  ['a dollar inside is a letter', 'user-agent: FooBot\ndisallow: /a$b', '/a$bc', false],
  ['only the root', 'user-agent: FooBot\ndisallow: /$', '/', false],
  ['only the root: others', 'user-agent: FooBot\ndisallow: /$', '/a', true],
  ['the query counts', 'user-agent: FooBot\ndisallow: /*?q=', '/s?q=1', false],
  ['index.html allows its folder', 'user-agent: *\ndisallow: /x/\nallow: /x/index.html', '/x/', true],
  [
    'index.htm allows its folder, not what lies in it',
    'user-agent: *\ndisallow: /x/\nallow: /x/index.htm',
    '/x/y',
    false,
  ],
  ['letters outside ASCII', 'user-agent: FooBot\ndisallow: /\nallow: /foo/bar/ツ', '/foo/bar/%E3%83%84', true],
  ['escapes ignore case', 'user-agent: FooBot\ndisallow: /\nallow: /foo/bar/%e3%83%84', '/foo/bar/%E3%83%84', true],
  [
    'an allowed escape permits what it spells',
    'user-agent: FooBot\ndisallow: /\nallow: /foo/%62%61%7A',
    '/foo/%62%61%7A',
    true,
  ],
  ['and nothing else', 'user-agent: FooBot\ndisallow: /\nallow: /foo/%62%61%7A', '/foo/baz', false],
  ['a forbidden escape forbids both', 'user-agent: FooBot\ndisallow: /foo/%62%61%7A', '/foo/baz', false],
  ['a forbidden word forbids its escape', 'user-agent: FooBot\ndisallow: /foo/baz', '/foo/%62az', false],
  ['the file itself is always allowed', 'user-agent: *\ndisallow: /', '/robots.txt', true],
  ['a page as robots.txt says nothing', '<!doctype html><title>Not found</title>', '/a', true],
]

test.each(CASES)('%s', (_, text, path, allowed) => {
  expect(allows(text, path)).toBe(allowed)
})

test('agent lines stay in one head until a rule comes, blank lines or not', () => {
  expect(allows('user-agent: FooBot\n\nuser-agent: BarBot\ndisallow: /', '/a')).toBe(false)
})

test('very long lines are cut, not lost', () => {
  const long = `user-agent: FooBot\ndisallow: /\nallow: /${'x'.repeat(20_000)}`
  expect(allows(long, `/${'x'.repeat(17_000)}`)).toBe(true)
  expect(allows(long, '/x')).toBe(false)
})

test('sitemaps and crawl delay', () => {
  const robots = parseRobots(
    'Sitemap: https://site.example/a.xml\nuser-agent: FooBot\ncrawl-delay: 2.5\nsite-map: https://site.example/b.xml',
  )
  expect(robots.sitemaps).toEqual(['https://site.example/a.xml', 'https://site.example/b.xml'])
  expect(crawlDelay(robots, BOT)).toBe(2.5)
  expect(crawlDelay(robots, 'BarBot')).toBeUndefined()
})

test('a pattern full of stars is matched without delay', () => {
  const text = `user-agent: *\ndisallow: /${'*a'.repeat(2000)}$`
  expect(allows(text, `/${'a'.repeat(50_000)}b`)).toBe(true)
})

test('any text and any address give an answer', () => {
  const line = fc.tuple(
    fc.constantFrom('user-agent', 'allow', 'disallow', 'sitemap', 'x', ''),
    fc.constantFrom(':', ' ', ''),
    fc.string({ unit: fc.constantFrom('/', '*', '$', 'a', '%', '2', 'F', 'ü', ' ', '#', '\ud800') }),
  )
  const file = fc.array(line.map((parts) => parts.join(''))).map((lines) => lines.join('\n'))
  fc.assert(
    fc.property(fc.oneof(file, fc.string()), fc.string(), (text, path) => {
      expect(typeof isAllowed(parseRobots(text), BOT, path)).toBe('boolean')
    }),
  )
})

test('one more allow forbids nothing, one more disallow allows nothing', () => {
  const pattern = fc.string({ unit: fc.constantFrom('/', '*', '$', 'a', 'b') }).map((text) => `/${text}`)
  const rule = fc.tuple(fc.constantFrom('allow', 'disallow'), pattern).map((parts) => parts.join(': '))
  fc.assert(
    fc.property(fc.array(rule), pattern, pattern, (rules, extra, path) => {
      const text = ['user-agent: *', ...rules].join('\n')
      if (allows(text, path)) expect(allows(`${text}\nallow: ${extra}`, path)).toBe(true)
      else expect(allows(`${text}\ndisallow: ${extra}`, path)).toBe(false)
    }),
    { numRuns: 300 },
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isReserved, parseTdmrep, usageLine } from './reservations.ts'
import { parseRobots, usageOf } from './robots.ts'

const robots = (text: string, path: string, agent = 'Newswright') =>
  isReserved(usageOf(parseRobots(text), agent), `https://site.example${path}`)

test.each([
  ['user-agent: *\ncontent-usage: train-ai=n', '/a', true],
  ['user-agent: *\ncontent-usage: train-ai=y', '/a', false],
  ['user-agent: *\nContent-Signal: search=yes, ai-train=no', '/a', true],
  ['user-agent: *\nContent-Signal: search=no, ai-train=yes', '/a', false],
  ['user-agent: *\nContent-Signal: ai-input=no\nallow: /', '/a', true],
  ['user-agent: *\nallow: /\ncontent-usage: /news/ train-ai=n', '/news/1', true],
  ['user-agent: *\nallow: /\ncontent-usage: /news/ train-ai=n', '/shop', false],
  ['user-agent: *\ncontent-usage: train-ai=n\ncontent-usage: /open/ train-ai=y', '/open/1', false],
  ['user-agent: OtherBot\ncontent-usage: train-ai=n\nallow: /\nuser-agent: *\nallow: /', '/a', false],
  ['user-agent: *\ncontent-usage: search=n', '/a', false],
  ['user-agent: *\ndisallow: /a', '/a', false],
  ['', '/a', false],
])('robots.txt %j reserves %s: %s', (text, path, reserved) => expect(robots(text, path)).toBe(reserved))

test.each([
  ['[{"location": "/", "tdm-reservation": 1}]', '/a', true],
  ['[{"location": "*", "tdm-reservation": "1"}]', '/a', true],
  ['[{"location": "/news/*", "tdm-reservation": 1}]', '/shop', false],
  ['[{"location": "/", "tdm-reservation": 1}, {"location": "/open/", "tdm-reservation": 0}]', '/open/1', false],
  ['[{"location": "/*.html$", "tdm-reservation": 1}]', '/a.html', true],
  ['[{"location": 5, "tdm-reservation": 1}, null, {"tdm-reservation": 1}]', '/a', false],
  ['{"location": "/"}', '/a', false],
  ['<!doctype html>', '/a', false],
])('tdmrep.json %s reserves %s: %s', (text, path, reserved) => {
  expect(isReserved(parseTdmrep(text), `https://site.example${path}`)).toBe(reserved)
})

test('no text makes either throw', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.jsonValue(), (text, path, json) => {
      usageLine(text)
      isReserved([...parseTdmrep(text), ...parseTdmrep(JSON.stringify(json))], path)
    }),
  )
})

import { expect, test } from 'vitest'
import { displayText } from './display-text.ts'

test.each([
  ['we&#8217;d like', 'we’d like'],
  ['a &#x2014; b &amp; c', 'a — b & c'],
  ['one\n\ntwo\n', 'one two'],
  ['&unknown; &#0; &#xD800; &#99999999;', '&unknown; &#0; &#xD800; &#99999999;'],
  ['&amp;#8217; is decoded once', '&#8217; is decoded once'],
  [undefined, ''],
])('%s is shown as %s', (text, shown) => {
  expect(displayText(text)).toBe(shown)
})

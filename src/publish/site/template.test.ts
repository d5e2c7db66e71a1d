import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tideEdition } from '../../../test/edition.ts'
import { publish } from '../publish.ts'
import { filled, isPart, templateFaults } from './template.ts'

const fill = (template: string, values: Parameters<typeof filled>[1]) => String(filled(template, values))

test.each([
  ['<b>{{title}}</b>', { title: 'a < b & "c"' }, '<b>a &lt; b &amp; &quot;c&quot;</b>'],
  ["<a href='{{ address }}'>", { address: "x' onclick='y" }, "<a href='x&#39; onclick=&#39;y'>"],
  ['{{#phrase}}<p>{{phrase}}</p>{{/phrase}}!', { phrase: '' }, '!'],
  ['{{#phrase}}<p>{{phrase}}</p>{{/phrase}}!', { phrase: 'hot' }, '<p>hot</p>!'],
  ['{{#a}}1{{#b}}2{{/b}}{{/a}}{{#b}}3{{/b}}', { a: 'x', b: '' }, '1'],
  ['{{#a}}left open {{a}}', { a: 'x' }, 'left open x'],
  ['{{unknown}}{{constructor}}{{__proto__}}', {}, ''],
  ['{{title}}', { title: '{{excerpt}}', excerpt: 'not filled twice' }, '{{excerpt}}'],
])('%s', (template, values, expected) => {
  expect(fill(template, values)).toBe(expected)
})

test('whatever the title, it brings no markup', () => {
  fc.assert(fc.property(fc.string(), (title) => !/[<>"']/.test(fill('{{title}}', { title }))))
})

test('whatever the template, it is filled, and its faults are told', () => {
  const pieces = fc.constantFrom('{{', '}}', '#', '/', 'title', 'nothing', ' ', '\n', '{{#title}}', '{{/title}}', '<p>')
  fc.assert(
    fc.property(fc.array(pieces), (parts) => {
      const template = parts.join('')
      expect(typeof fill(template, { title: 'x' })).toBe('string')
      for (const { line } of templateFaults('card', template)) expect(line).toBeGreaterThan(0)
    }),
  )
})

test('faults have their lines', () => {
  expect(templateFaults('line', '{{title}}\n{{heat}}\n{{#time}}')).toEqual([
    { line: 2, name: 'heat' },
    { line: 3, name: 'time' },
  ])
  expect([isPart('card'), isPart('toString')]).toEqual([true, false])
})

test('an owner’s parts stand in the place of ours, and the rest stays', () => {
  const templates = {
    masthead: '<a class="mine" href="{{home}}">{{title}}</a><ul>{{topics}}</ul>',
    front: '<p class="welcome">{{description}}</p>',
    card: '<h3><a href="{{address}}">{{title}}</a></h3>{{picture}}{{#story}}<a href="{{story}}">{{articles}}</a>{{/story}}',
    line: '{{provider}}: <a href="{{address}}">{{title}}</a>',
    colophon: '<p class="mine">{{rights}}</p>',
  }
  const page = String(publish(tideEdition({ theme: { templates } })).render('index.html')?.body)
  for (const part of ['class="mine" href="./">Tidewire', 'class="welcome">Tide and wave', '>5 articles</a>']) {
    expect(page).toContain(part)
  }
  expect(page).toContain('<title>Tidewire</title>')
  expect(page).not.toContain('card-text')
  expect(page).not.toContain('<script>alert')
})

import { expect, test } from 'vitest'
import { parsePage } from '../tree/parse-page.ts'
import { bodyImage, isNoStory } from './body-image.ts'

const first = (html: string) => bodyImage([parsePage(`<div>${html}</div>`).root], 'https://press.example/story')

test('icons, logos and small pictures are passed over', () => {
  const html =
    '<img src="/logo.png"><img src="/dot.gif" width="1" height="1"><img src="/bridge.jpg" width="800" height="450" alt="The bridge">'
  expect(first(html)).toEqual({ url: 'https://press.example/bridge.jpg', width: 800, height: 450, title: 'The bridge' })
})

test('a lazily loaded picture has its address elsewhere', () => {
  expect(first('<img src="data:image/gif;base64,x" data-src="a.jpg">')?.url).toBe('https://press.example/a.jpg')
  expect(first('<p>none</p>')).toBeUndefined()
})

test('logos are known by their address', () => {
  expect(isNoStory('https://press.example/img/site-logo.png')).toBe(true)
  expect(isNoStory('https://press.example/img/renderTimingPixel.png')).toBe(true)
  expect(isNoStory('https://logo.example/img/bridge.png')).toBe(false)
})

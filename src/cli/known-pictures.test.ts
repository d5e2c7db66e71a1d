import { expect, test } from 'vitest'
import type { Picture } from '../news/picture.ts'
import { withKnownPictures } from './known-pictures.ts'

const URL_OF_IT = 'https://press.example/a.jpg'
const copies = [{ file: 'ab/ab.jpg', width: 320, height: 180 }]
const usable: Picture = { url: URL_OF_IT, state: 'usable', width: 1600, height: 900, copies }

const seen = (image: unknown, picture?: Partial<Picture>) => {
  const record = { path: '_people/a.md', collection: 'people', fields: { name: 'A', images: [image] }, body: '' }
  const known = new Map(picture ? [[URL_OF_IT, { ...usable, ...picture }]] : [])
  return (withKnownPictures(record, known).fields.images as unknown[])[0]
}

test.each<{ name: string; image: unknown; picture?: Partial<Picture>; is: unknown }>([
  {
    name: 'an address alone',
    image: URL_OF_IT,
    picture: {},
    is: { url: URL_OF_IT, width: 1600, height: 900, isCached: true },
  },
  { name: 'never asked for', image: { url: URL_OF_IT, isCached: true }, is: { url: URL_OF_IT, isCached: true } },
  { name: 'waited for', image: { url: URL_OF_IT }, picture: { state: 'waiting', copies: [] }, is: { url: URL_OF_IT } },
  {
    name: 'its own size stays',
    image: { url: URL_OF_IT, width: 50, title: 'T' },
    picture: {},
    is: { url: URL_OF_IT, width: 50, height: 900, title: 'T', isCached: true },
  },
  {
    name: 'only measured',
    image: { url: URL_OF_IT, isCached: true },
    picture: { copies: [] },
    is: { url: URL_OF_IT, width: 1600, height: 900, isCached: false },
  },
  {
    name: 'there is none',
    image: { url: URL_OF_IT, isCached: true },
    picture: { state: 'none', copies: [] },
    is: { url: URL_OF_IT, isCached: false },
  },
  { name: 'nonsense stays', image: 7, is: 7 },
])('$name', ({ image, picture, is }) => {
  expect(seen(image, picture)).toEqual(is)
})

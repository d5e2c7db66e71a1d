import { type PageElement, walk } from '../tree/element.ts'

/** Players whose embedding address is known; the address is built anew from the id, never copied. */
const PLAYERS: readonly { name: string; id: RegExp; address(id: string): string }[] = [
  {
    name: 'youtube',
    id: /^(?:https?:)?\/\/(?:www\.|m\.)?(?:youtube(?:-nocookie)?\.com\/(?:embed\/|v\/|watch\?(?:[^#]*&)?v=)|youtu\.be\/)([\w-]{11})/,
    address: (id) => `https://www.youtube-nocookie.com/embed/${id}`,
  },
  {
    name: 'vimeo',
    id: /^(?:https?:)?\/\/(?:player\.vimeo\.com\/video|(?:www\.)?vimeo\.com)\/(\d{5,12})/,
    address: (id) => `https://player.vimeo.com/video/${id}`,
  },
]

/** HTML that embeds the video of an address from a known player; undefined for any other address. */
export function playerFor(address: string): string | undefined {
  for (const { id, address: embed } of PLAYERS) {
    const found = address.match(id)?.[1]
    if (found)
      return `<iframe src="${embed(found)}" width="560" height="315" title="Video" loading="lazy" allowfullscreen></iframe>`
  }
  return undefined
}

/** The first known player inside these elements. */
export function findPlayer(roots: readonly PageElement[]): string | undefined {
  let player: string | undefined
  for (const root of roots) {
    walk(root, ({ name, attributes }) => {
      if (player === undefined && name === 'iframe') player = playerFor(attributes.src ?? attributes['data-src'] ?? '')
      return player === undefined
    })
  }
  return player
}

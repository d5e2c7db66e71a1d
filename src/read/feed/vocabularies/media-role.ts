import type { Enclosure } from '../../../news/entry.ts'

const BY_EXTENSION: readonly (readonly [Enclosure['role'], RegExp])[] = [
  ['image', /\.(?:jpe?g|png|gif|webp|avif|svg|bmp)$/i],
  ['audio', /\.(?:mp3|m4a|ogg|oga|opus|wav|aac|flac)$/i],
  ['video', /\.(?:mp4|m4v|webm|mov|avi|mpe?g|ogv|m3u8)$/i],
]

/** What a file is for, by its medium, its media type, or the ending of its address. */
export function roleOf(file: {
  medium?: string | undefined
  mediaType?: string | undefined
  url: string
}): Enclosure['role'] {
  const said = file.medium ?? file.mediaType?.split('/')[0]?.toLowerCase()
  if (said === 'image' || said === 'audio' || said === 'video') return said
  const path = file.url.split(/[?#]/)[0] ?? ''
  return BY_EXTENSION.find(([, ending]) => ending.test(path))?.[0] ?? 'other'
}

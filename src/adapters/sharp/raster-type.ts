/** Kinds of pictures that are decoded. Drawings (SVG) are programs and never a news picture; the rest is rare on the web. */
type RasterType = 'jpeg' | 'png' | 'gif' | 'webp' | 'avif'

/** Signatures as they stand at an offset of the file, as Latin-1 text. */
const SIGNATURES: readonly { type: RasterType; at: number; reads: RegExp }[] = [
  { type: 'jpeg', at: 0, reads: /^\xff\xd8\xff/ },
  { type: 'png', at: 0, reads: /^\x89PNG/ },
  { type: 'gif', at: 0, reads: /^GIF8[79]a/ },
  { type: 'webp', at: 8, reads: /^WEBP/ },
  { type: 'avif', at: 4, reads: /^ftypavi[fs]/ },
]

/** What kind of picture a file is by its first bytes, whatever its name or media type say; undefined for everything else. */
export function rasterType(bytes: Uint8Array): RasterType | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 16))
  return SIGNATURES.find(({ at, reads }) => reads.test(head.slice(at)))?.type
}

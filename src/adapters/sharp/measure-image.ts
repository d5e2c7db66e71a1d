import { imageSize } from 'image-size'

/** What the head of a picture's file says; pixels. */
export interface MeasuredImage {
  width: number
  height: number
  /** File type by its own signature: `jpg`, `png`, `webp`, `avif`, ... */
  type: string
}

/** Orientations 5 to 8 of EXIF turn the picture by a quarter. */
function isTurned(orientation: number | undefined): boolean {
  return orientation !== undefined && orientation >= 5
}

/** Size of a picture from the first kilobytes of its file; undefined where they do not tell. Never throws. */
export function measureImage(bytes: Uint8Array): MeasuredImage | undefined {
  try {
    const { width, height, type, orientation } = imageSize(bytes)
    if (!(width > 0 && height > 0) || type === undefined) return undefined
    return isTurned(orientation) ? { width: height, height: width, type } : { width, height, type }
  } catch {
    return undefined
  }
}

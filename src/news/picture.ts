/** A held copy of a picture; pixels. */
export interface PictureCopy {
  /** Name of the file, made of its content: `3f/3f9a….webp`. */
  file: string
  width: number
  height: number
}

/** What is known of the picture at an address; learnt by asking, so it can be learnt again. */
export interface Picture {
  url: string
  /** `usable`: a picture, measured; `none`: there is no usable picture. */
  state: 'usable' | 'none'
  /** As measured, upright; 0 where there is none. */
  width: number
  height: number
  /** Held copies; none when it was only measured. */
  copies: PictureCopy[]
}

import iconv from 'iconv-lite'

// The door to iconv-lite: encodings that TextDecoder does not read (UTF-7, UTF-32, DOS and Macintosh pages).

/** Whether iconv-lite reads an encoding of this name; binary notations such as `base64` are none. */
export function iconvKnows(label: string): boolean {
  return !/^(base64|hex|binary|ucs2|internal)/i.test(label) && iconv.encodingExists(label)
}

/** Decodes; faulty bytes become U+FFFD. Throws for names `iconvKnows` denies. */
export function iconvDecode(bytes: Uint8Array, label: string): string {
  return iconv.decode(bytes, label)
}

/** First bytes of files that are not text, as Latin-1; `at` is their offset. */
const BINARY: readonly { name: string; marks: readonly string[]; at?: number }[] = [
  { name: 'a PDF', marks: ['%PDF-'] },
  { name: 'a ZIP archive or office document', marks: ['PK\u0003\u0004'] },
  {
    name: 'a compressed archive',
    marks: ['BZh91AY', '\u00fd7zXZ\0', '7z\u00bc\u00af', 'Rar!\u001a', '(\u00b5/\u00fd'],
  },
  { name: 'a picture', marks: ['\u0089PNG\r\n', 'GIF87a', 'GIF89a', '\u00ff\u00d8\u00ff', 'II*\0', 'MM\0*'] },
  { name: 'a picture', marks: ['WEBP'], at: 8 },
  { name: 'audio or video', marks: ['ID3\u0003', 'ID3\u0004', 'OggS\0', 'fLaC\0', '\u001aE\u00df\u00a3'] },
  { name: 'audio or video', marks: ['ftyp'], at: 4 },
  { name: 'audio or video', marks: ['WAVE', 'AVI '], at: 8 },
  {
    name: 'a program',
    marks: ['\u007fELF', 'MZ\u0090\0', '\u00ca\u00fe\u00ba\u00be', '\u00cf\u00fa\u00ed\u00fe', '\0asm'],
  },
  { name: 'a database', marks: ['SQLite format 3\0'] },
]

/** What a body is when it is not text; undefined for everything that may be text in some encoding. */
export function binaryKind(body: Uint8Array): string | undefined {
  const start = Buffer.from(body.buffer, body.byteOffset, Math.min(body.length, 20)).toString('latin1')
  return BINARY.find(({ marks, at }) => marks.some((mark) => start.startsWith(mark, at ?? 0)))?.name
}

/** True for a gzip file that was sent as such (`sitemap.xml.gz`). */
export function isGzipFile(body: Uint8Array): boolean {
  return body[0] === 0x1f && body[1] === 0x8b && body[2] === 8
}

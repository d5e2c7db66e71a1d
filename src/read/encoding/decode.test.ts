import fc from 'fast-check'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { decode } from './decode.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const RUSSIAN =
  'Новости дня: учёные рассказали о том, как машины учатся понимать речь людей и почему это важно для всех нас сегодня.'

test('valid UTF-8 wins over a wrong declaration', () => {
  const decoded = decode(utf8('<?xml version="1.0" encoding="iso-8859-1"?><a>café “x”</a>'), { kind: 'xml' })
  expect(decoded.encoding).toBe('utf-8')
  expect(decoded.text).toContain('café “x”')
  expect(decoded.notices).toEqual([])
})

test.each(['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])('a byte order mark decides: %s', (encoding) => {
  const bytes = iconv.encode('<a>zażółć</a>', encoding, { addBOM: true })
  expect(decode(bytes, { kind: 'xml', contentType: 'text/xml; charset=koi8-r' })).toMatchObject({
    text: '<a>zażółć</a>',
    encoding,
  })
})

test.each(['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])('%s is known by its zero bytes', (encoding) => {
  expect(decode(iconv.encode('<a>zażółć</a>', encoding, { addBOM: false }), { kind: 'xml' })).toMatchObject({
    text: '<a>zażółć</a>',
    encoding,
  })
})

test('the HTTP charset comes before the declaration', () => {
  const bytes = iconv.encode(`<?xml version="1.0" encoding="koi8-r"?><a>${RUSSIAN}</a>`, 'windows-1251')
  const decoded = decode(bytes, { kind: 'xml', contentType: "application/xml; charset = 'windows-1251'" })
  expect(decoded.text).toContain(RUSSIAN)
})

test('a declaration is used for bytes that are not UTF-8', () => {
  const bytes = iconv.encode('<?xml version="1.0" encoding="ISO-8859-2"?><a>zażółć gęślą</a>', 'iso-8859-2')
  expect(decode(bytes, { kind: 'xml' }).text).toContain('zażółć gęślą')
})

test('meta charset in both its forms', () => {
  for (const meta of [
    '<meta charset=shift_jis>',
    '<meta http-equiv="Content-Type" content="text/html; charset=x-sjis">',
  ]) {
    const bytes = iconv.encode(`<html><head>${meta}</head><body>日本語のニュースです</body>`, 'shift_jis')
    expect(decode(bytes, { kind: 'html' })).toMatchObject({ encoding: 'shift_jis' })
    expect(decode(bytes, { kind: 'html' }).text).toContain('日本語のニュースです')
  }
})

test('one Korean character that happens to be valid UTF-8 is still Korean when declared so', () => {
  const bytes = new Uint8Array([...utf8('<?xml version="1.0" encoding="euc-kr"?><a>'), 0xc4, 0xa3, ...utf8('</a>')])
  expect(decode(bytes, { kind: 'xml' }).encoding).toBe('euc-kr')
})

test('undeclared text is guessed by its letters, and said so', () => {
  const decoded = decode(iconv.encode(`<rss><title>${RUSSIAN}</title></rss>`, 'koi8-r'), { kind: 'xml' })
  expect(decoded.text).toContain(RUSSIAN)
  expect(decoded.notices.map(({ code }) => code)).toEqual(['guessed-encoding'])
})

test('a declaration that does not fit is passed over, and said so', () => {
  const bytes = iconv.encode(`<?xml version="1.0" encoding="utf-8"?><a>${RUSSIAN}</a>`, 'windows-1251')
  const decoded = decode(bytes, { kind: 'xml' })
  expect(decoded.text).toContain(RUSSIAN)
  expect(decoded.notices.map(({ code }) => code)).toEqual(['wrong-encoding'])
})

test('single windows-1252 bytes inside UTF-8 are repaired', () => {
  const bytes = new Uint8Array([...utf8(`<a>${RUSSIAN} `), 0x93, ...utf8('quoted'), 0x94, ...utf8('</a>')])
  const decoded = decode(bytes, { kind: 'xml' })
  expect(decoded.text).toContain(`${RUSSIAN} “quoted”`)
  expect(decoded.notices.map(({ code }) => code)).toEqual(['faulty-utf-8'])
})

test('windows-1252 is not ISO 8859-1', () => {
  const decoded = decode(iconv.encode('<a>“5 €”</a>', 'windows-1252'), {
    kind: 'xml',
    contentType: 'text/xml; charset=latin1',
  })
  expect(decoded.text).toBe('<a>“5 €”</a>')
})

test('UTF-8 cut in the middle of a character is UTF-8', () => {
  expect(decode(utf8(`<a>${RUSSIAN}я`).subarray(0, -1), { kind: 'xml' })).toMatchObject({
    encoding: 'utf-8',
    notices: [],
  })
})

test('UTF-7 and ISO-2022-JP are read although all their bytes are ASCII', () => {
  expect(decode(utf8('<?xml version="1.0" encoding="utf-7"?><a>Hi Mom +Jjo-!</a>'), { kind: 'xml' }).text).toContain(
    '☺',
  )
  const japanese = iconv.encode('x', 'ascii')
  expect(decode(japanese, { kind: 'xml', contentType: 'text/xml; charset=iso-2022-jp' }).encoding).toBe('iso-2022-jp')
})

test('unknown names are passed over', () => {
  expect(decode(utf8('<?xml version="1.0" encoding="klingon"?><a/>'), { kind: 'xml' }).encoding).toBe('utf-8')
})

test('whatever the bytes: text and an encoding, no exception', () => {
  const contentTypes = fc.oneof(
    fc.constant(undefined),
    fc.string(),
    fc.string().map((name) => `text/xml; charset=${name}`),
  )
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 300 }),
      contentTypes,
      fc.constantFrom('xml', 'html'),
      (bytes, contentType, kind) => {
        const decoded = decode(bytes, { kind, ...(contentType !== undefined && { contentType }) })
        expect(typeof decoded.text).toBe('string')
        expect(decoded.encoding).not.toBe('')
      },
    ),
  )
})

test('every text survives UTF-8 and UTF-16 with a mark', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(decode(utf8(text), { kind: 'xml' }).text.replace(/^\uFEFF/, '')).toBe(text.replace(/^\uFEFF/, ''))
    }),
  )
})

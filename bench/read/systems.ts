import type { SavedPage } from './pages.ts'

/** What a system found on a page, in the scorer's words. */
export interface Prediction {
  id: string
  text?: string | null | undefined
  title?: string | null | undefined
  authors?: string[] | undefined
  publishedDateTime?: string | null | undefined
  image?: string | null | undefined
}

/** Reads one page; loading the libraries is not part of it. */
export type Reader = (page: SavedPage) => Prediction | Promise<Prediction>

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
const DIGEST = ''

async function newswright(): Promise<Reader> {
  const { readPage } = await import('../../src/read/page/read-page.ts')
  return ({ id, url, bytes }) => {
    const capture = {
      url,
      finalUrl: url,
      at: '2026-11-23T00:00:00Z',
      status: 200,
      headers: {},
      body: bytes,
      digest: DIGEST,
    }
    const { article } = readPage(capture, { source: 'bench' })
    if (!article) return { id }
    const { text, title, authors, publishedDateTime, publishedLocalTime, images } = article
    return {
      id,
      text,
      title,
      authors,
      publishedDateTime: publishedLocalTime ?? publishedDateTime,
      image: images[0]?.url,
    }
  }
}

async function readability(): Promise<Reader> {
  const { Readability } = await import('@mozilla/readability')
  const { parseHTML } = await import('linkedom')
  return ({ id, bytes }) => {
    const { document } = parseHTML(decode(bytes))
    const found = new Readability(document as unknown as Document).parse()
    const authors = found?.byline ? [found.byline] : []
    return { id, text: found?.textContent, title: found?.title, authors, publishedDateTime: found?.publishedTime }
  }
}

/** The text of a piece of HTML, one block a line. */
async function textMaker(): Promise<(html: string) => string> {
  const { parseHTML } = await import('linkedom')
  return (html) => {
    const lined = html.replace(/<\/(?:p|div|li|h[1-6]|blockquote|pre|tr|figure|ul|ol)>|<br\s*\/?>/gi, '$&\n')
    return parseHTML(`<html><body>${lined}</body></html>`).document.body.textContent ?? ''
  }
}

async function defuddle(): Promise<Reader> {
  const { Defuddle } = await import('defuddle/node')
  const { parseHTML } = await import('linkedom')
  const textOf = await textMaker()
  return async ({ id, url, bytes }) => {
    const { document } = parseHTML(decode(bytes))
    const found = await Defuddle(document as unknown as Document, url)
    const authors = found.author ? [found.author] : []
    return {
      id,
      text: textOf(found.content),
      title: found.title,
      authors,
      publishedDateTime: found.published,
      image: found.image,
    }
  }
}

async function articleExtractor(): Promise<Reader> {
  const { extractFromHtml } = await import('@extractus/article-extractor')
  const textOf = await textMaker()
  return async ({ id, url, bytes }) => {
    const found = await extractFromHtml(decode(bytes), url)
    const authors = found?.author ? [found.author] : []
    return {
      id,
      text: found?.content ? textOf(found.content) : '',
      title: found?.title,
      authors,
      publishedDateTime: found?.published,
      image: found?.image,
    }
  }
}

/** The systems compared, the one the others are compared with first. */
export const SYSTEMS: Readonly<Record<string, () => Promise<Reader>>> = {
  'readability+linkedom': readability,
  newswright,
  defuddle,
  'article-extractor': articleExtractor,
}

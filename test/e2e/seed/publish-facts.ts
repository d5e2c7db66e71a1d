import sharp from 'sharp'
import type { Page } from '../../press.ts'
import type { Fact } from './facts.ts'

/** The feed of a fact's publisher: at the root of the article's host. */
export function feedAddress(fact: Fact): string {
  return new URL('/feed.xml', fact.webUrl).href
}

/** Feeds, articles, AMP versions and pictures that say these facts and nothing else of weight. */
export async function pagesOf(facts: readonly Fact[]): Promise<Record<string, Page>> {
  const pages: Record<string, Page> = {}
  for (const fact of facts) {
    pages[feedAddress(fact)] = { body: feed(fact), type: 'application/rss+xml' }
    pages[fact.webUrl] = { body: page(fact) }
    if (fact.ampWebUrl) pages[fact.ampWebUrl] = { body: amp(fact) }
    for (const { url, width, height } of fact.images)
      pages[url] = { body: await picture(width, height), type: 'image/jpeg' }
  }
  return pages
}

/** What all four texts may say without copying any of them. */
const BACKGROUND = `The party checks with facial recognition technology who takes part when its members choose a candidate.
A picture taken at the door is compared with the one on an identity card. Critics want the practice stopped or looked into by the commissioner for privacy.`

function feed(fact: Fact): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>${escaped(fact.provider.name)}</title><link>${new URL('/', fact.webUrl).href}</link>
<description>News</description><item><title>${escaped(fact.title)}</title><link>${escaped(fact.webUrl)}</link>
<guid>${escaped(fact.webUrl)}</guid><pubDate>${new Date(fact.publishedDateTime).toUTCString()}</pubDate>
<description>${escaped(fact.excerpt)}</description></item></channel></rss>`
}

function page(fact: Fact): string {
  const image = fact.images[0]
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(fact.title)}</title>
<link rel="canonical" href="${escaped(fact.webUrl)}">
${fact.ampWebUrl ? `<link rel="amphtml" href="${escaped(fact.ampWebUrl)}">` : ''}
<meta property="og:type" content="article">
<meta property="og:site_name" content="${escaped(fact.provider.name)}">
<meta property="og:title" content="${escaped(fact.title)}">
<meta property="og:description" content="${escaped(fact.excerpt)}">
<meta property="article:published_time" content="${fact.publishedDateTime}">
${image ? `<meta property="og:image" content="${escaped(image.url)}">` : ''}
</head><body><article><h1>${escaped(fact.title)}</h1><p>${escaped(fact.excerpt)}</p><p>${BACKGROUND}</p></article></body></html>`
}

function amp(fact: Fact): string {
  return `<!doctype html><html amp><head><meta charset="utf-8"><link rel="canonical" href="${escaped(fact.webUrl)}">
<title>${escaped(fact.title)}</title></head><body><h1>${escaped(fact.title)}</h1><p>${escaped(fact.excerpt)}</p></body></html>`
}

function picture(width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#5b7c99' } })
    .jpeg({ quality: 40 })
    .toBuffer()
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

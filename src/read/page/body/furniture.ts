import { classWords, isElement, type PageElement } from '../tree/element.ts'

const NEVER_TEXT = new Set(
  'script style noscript template svg math canvas object embed iframe button select textarea input head nav menu dialog'.split(
    ' ',
  ),
)
const ROLES = new Set(
  'navigation banner contentinfo complementary search dialog alertdialog alert menu menubar toolbar tooltip tablist'.split(
    ' ',
  ),
)

/** Words of class or id that name what stands around an article. */
const FURNITURE = new Set(
  (
    'nav navbar navigation navi menu submenu breadcrumb breadcrumbs crumbs sidebar sidebars footer masthead topbar toolbar ' +
    'comment comments commentlist respond disqus replies reply trackback pingback pingbacks ' +
    'related recommended recommendations recommend recirc recirculation outbrain taboola trending popular mostread ' +
    'share sharing sharebar sharedaddy social socials addtoany addthis shariff followus ' +
    'newsletter subscribe subscription signup paywall promo promotion promotions advert advertisement advertising ads adbox sponsor sponsored ' +
    'cookie cookies gdpr consent popup modal overlay lightbox pagination pager paging pagenav ' +
    'tagcloud taglist tags jp rating ratings login register search searchform skip hidden print printonly noprint screenreader sr ' +
    'bio authorbox authorbio byline dateline postmeta entrymeta metadata timestamp'
  ).split(' '),
)

const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i

/** Elements that are not the article's text, whatever it is: navigation, forms, comments, advertisements, hidden boxes. */
export function furnitureOf(body: PageElement): Set<PageElement> {
  const dropped = new Set<PageElement>()
  look(body, dropped)
  return dropped
}

function look(element: PageElement, dropped: Set<PageElement>): void {
  for (const child of element.children) {
    if (!isElement(child)) continue
    if (isFurniture(child)) dropped.add(child)
    else look(child, dropped)
  }
}

function isFurniture(element: PageElement): boolean {
  const { name, attributes } = element
  if (NEVER_TEXT.has(name)) return true
  if (name === 'footer' || name === 'aside') return true
  if (attributes.role && ROLES.has(attributes.role)) return true
  if ('hidden' in attributes || HIDDEN_STYLE.test(attributes.style ?? '')) return true
  if (name === 'body' || name === 'html' || name === 'article' || name === 'main') return false
  for (const word of classWords(element)) if (FURNITURE.has(word)) return true
  return false
}

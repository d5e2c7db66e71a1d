import type { Notice } from '../news/notice.ts'
import type { HubFolder } from '../newsroom/world.ts'
import type { Content } from '../ports/content.ts'
import { isPart, templateFaults } from '../publish/site/template.ts'

const TEMPLATES = '_theme/templates'

/** Reads `_theme/`: what the hub's owner adds to the site's look, and parts of it written anew. */
export async function loadTheme(content: Content, notices: Notice[]): Promise<Pick<HubFolder, 'theme'>> {
  const css = await content.readText('_theme/site.css')
  const head = await content.readText('_theme/head.html')
  const footer = await content.readText('_theme/footer.html')
  const templates = await loadTemplates(content, notices)
  const theme = {
    ...(css && { css }),
    ...(head && { head }),
    ...(footer && { footer }),
    ...(Object.keys(templates).length > 0 && { templates }),
  }
  return Object.keys(theme).length > 0 ? { theme } : {}
}

async function loadTemplates(content: Content, notices: Notice[]): Promise<Record<string, string>> {
  const templates: Record<string, string> = {}
  for (const path of await content.list(TEMPLATES)) {
    const part = path.slice(TEMPLATES.length + 1).replace(/\.html$/, '')
    const text = (await content.readText(path)) ?? ''
    if (isPart(part)) {
      templates[part] = text
      notices.push(...templateFaults(part, text).map(({ line, name }) => valueNotice(path, line, name)))
    } else notices.push(partNotice(path))
  }
  return templates
}

const COMMON = { stage: 'publish', level: 'warning' } as const

function partNotice(subject: string): Notice {
  const message = 'There is no part of the site of this name; the file is not used.'
  const remedy =
    'Name it masthead.html, front.html, card.html, line.html or colophon.html; docs/site.md says what each is.'
  return { ...COMMON, code: 'template-unknown-part', subject, message, remedy }
}

function valueNotice(subject: string, line: number, name: string): Notice {
  const message = `“${name}” is no value of this part, or its section is not closed; nothing is shown for it.`
  const remedy = 'docs/site.md lists the values of each part; a section is {{#name}} … {{/name}}.'
  return { ...COMMON, code: 'template-unknown-value', subject, line, message, remedy }
}

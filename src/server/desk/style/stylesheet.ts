import { media } from '../../../publish/site/style/media.ts'
import { page } from '../../../publish/site/style/page.ts'
import { stories } from '../../../publish/site/style/stories.ts'
import { tokens } from '../../../publish/site/style/tokens.ts'
import { controls } from './controls.ts'
import { lists } from './lists.ts'
import { sheets } from './sheets.ts'

/** The site's look, and the desk's own parts on top of it. */
export const stylesheet = [tokens, page, stories, controls, lists, sheets, media].join('')

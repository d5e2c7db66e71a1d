import { z } from 'zod'
import type { Image } from '../news/article.ts'
import type { Notice } from '../news/notice.ts'
import type { Organization } from '../news/provider.ts'
import { splitFrontMatter } from './front-matter.ts'
import { defined, images, optionalText, optionalTexts, share, text } from './text-values.ts'
import { validate } from './validate.ts'
import { parseYaml } from './yaml-text.ts'

const organizationSchema = z.looseObject({
  _id: optionalText,
  name: text,
  domain: text.refine((written) => !/[\s/:@]/.test(written), { error: 'This is no domain; write it like example.org' }),
  otherNames: optionalTexts,
  otherDomains: optionalTexts,
  description: optionalText,
  images,
  reputation: share,
  owner: optionalText,
})

/** Reads one file of `_data/organizations`. No organization only when it has no name or no domain. */
export function parseOrganization(file: string, path: string): { organization?: Organization; notices: Notice[] } {
  const { yaml, lineOffset } = splitFrontMatter(file) ?? { yaml: file, lineOffset: 0 }
  const subject = { path, yaml: parseYaml(yaml, { scalars: 'text', lineOffset }) }
  const { value, notices } = validate(organizationSchema, subject)
  if (value === undefined) return { notices }
  const organization = defined<Organization>({
    id: value._id ?? value.domain,
    name: value.name,
    domain: value.domain.toLowerCase(),
    otherNames: value.otherNames,
    otherDomains: value.otherDomains?.map((domain) => domain.toLowerCase()),
    description: value.description,
    images: value.images.map((image) => defined<Image>(image)),
    reputation: value.reputation,
    owner: value.owner,
    path,
  })
  return { organization, notices }
}

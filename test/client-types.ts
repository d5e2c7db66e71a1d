/*
 * Writes the types of the typed client from api/openapi.json. src/client/client.test.ts compares what this gives with
 * src/client/api-types.ts; to write that file anew: npx vitest run src/client -u
 */

type Schema = Readonly<Record<string, unknown>>

interface Document {
  paths: Readonly<Record<string, { get: Operation }>>
  components: { schemas: Readonly<Record<string, Schema>> }
}

interface Operation {
  summary: string
  parameters: readonly { name: string; schema: Schema }[]
  responses: { 200: { content: { 'application/json': { schema: Schema } } } }
}

const PLAIN: Readonly<Record<string, string>> = {
  string: 'string',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  null: 'null',
}

function comment(text: unknown, indent: string): string {
  return typeof text === 'string' ? `${indent}/** ${text} */\n` : ''
}

function objectType(schema: Schema, indent: string): string {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, Schema>)
  if (properties.length === 0) return 'Record<string, unknown>'
  const required = new Set((schema.required ?? []) as string[])
  const inner = `${indent}  `
  const members = properties.map(([name, each]) => {
    const key = /^\w+$/.test(name) ? name : `'${name}'`
    return `${comment(each.description, inner)}${inner}${key}${required.has(name) ? '' : '?'}: ${typeOf(each, inner)}\n`
  })
  return `{\n${members.join('')}${indent}}`
}

function listType(items: Schema, indent: string): string {
  const type = typeOf(items, indent)
  return /^\w+$/.test(type) ? `${type}[]` : `Array<${type}>`
}

/** The TypeScript type of a schema. */
function typeOf(schema: Schema, indent: string): string {
  if (typeof schema.$ref === 'string') return schema.$ref.split('/').at(-1) ?? 'unknown'
  const { enum: values, const: only, anyOf, allOf, type } = schema
  if (only !== undefined) return JSON.stringify(only)
  if (Array.isArray(values)) return values.map((value) => JSON.stringify(value)).join(' | ')
  if (Array.isArray(anyOf)) return anyOf.map((each: Schema) => typeOf(each, indent)).join(' | ')
  if (Array.isArray(allOf)) return allOf.map((each: Schema) => typeOf(each, indent)).join(' & ')
  if (Array.isArray(type)) return type.map((each: string) => typeOf({ ...schema, type: each }, indent)).join(' | ')
  if (type === 'array') return listType((schema.items ?? {}) as Schema, indent)
  if (type === 'object') return objectType(schema, indent)
  return PLAIN[String(type)] ?? 'unknown'
}

function pathMember([path, { get }]: [string, { get: Operation }]): string {
  const parameters = get.parameters.map(({ name, schema }) => `${name}: ${typeOf(schema, '')}`)
  const wanted = parameters.length > 0 ? `{ ${parameters.join('; ')} }` : 'Record<never, never>'
  const answer = typeOf(get.responses[200].content['application/json'].schema, '    ')
  return `${comment(get.summary, '  ')}  '${path}': { parameters: ${wanted}; answer: ${answer} }\n`
}

/** The text of src/client/api-types.ts. */
export function clientTypes(openApi: unknown): string {
  const { paths, components } = openApi as Document
  const types = Object.entries(components.schemas).map(
    ([name, schema]) => `${comment(schema.description, '')}export type ${name} = ${typeOf(schema, '')}\n`,
  )
  return [
    '// biome-ignore-all format: made by test/client-types.ts from api/openapi.json\n\n',
    types.join('\n'),
    '\n/** Every address of the API: what its braces stand for, and what it answers. */\n',
    `export interface Paths {\n${Object.entries(paths).map(pathMember).join('')}}\n`,
  ].join('')
}

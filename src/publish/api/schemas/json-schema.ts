/** A JSON Schema (2020-12) as plain data; OpenAPI 3.1 takes it as it stands. */
export type JsonSchema = Readonly<Record<string, unknown>>

export const text: JsonSchema = { type: 'string' }
export const textOrNull: JsonSchema = { type: ['string', 'null'] }
export const url: JsonSchema = { type: 'string', format: 'uri' }
export const urlOrNull: JsonSchema = { type: ['string', 'null'], format: 'uri' }
export const moment: JsonSchema = { type: 'string', format: 'date-time' }
export const momentOrNull: JsonSchema = { type: ['string', 'null'], format: 'date-time' }
export const whole: JsonSchema = { type: 'integer' }
export const wholeOrNull: JsonSchema = { type: ['integer', 'null'] }
export const number: JsonSchema = { type: 'number' }
export const truth: JsonSchema = { type: 'boolean' }

export function listOf(items: JsonSchema): JsonSchema {
  return { type: 'array', items }
}

export function orNull(schema: JsonSchema): JsonSchema {
  return { anyOf: [schema, { type: 'null' }] }
}

export function ref(name: string): JsonSchema {
  return { $ref: `#/components/schemas/${name}` }
}

/** An object all of whose members are always there. */
export function fullObject(properties: Readonly<Record<string, JsonSchema>>, description?: string): JsonSchema {
  return objectOf(properties, { required: Object.keys(properties), ...(description !== undefined && { description }) })
}

/** An object of which only some members are always there. */
export function objectOf(
  properties: Readonly<Record<string, JsonSchema>>,
  options: { required: readonly string[]; description?: string },
): JsonSchema {
  const { required, description } = options
  return { type: 'object', ...(description !== undefined && { description }), properties, required }
}

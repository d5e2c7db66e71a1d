import { parseYaml, type YamlText } from './yaml-text.ts'

/** The list in a sources.yaml, not yet judged. */
export interface SourceList {
  yaml: YamlText
  /** What each place holds; undefined when the file holds no list at all. */
  values: readonly unknown[] | undefined
  /** Way from the top of the file to a place: the list stands alone, or below `sources`. */
  pathOf(place: number, ...below: readonly PropertyKey[]): readonly PropertyKey[]
}

/** People write their first source below the `[]` that stands for none. */
function withoutEmptyList(text: string): string {
  return text.replace(/^\[\][ \t]*\r?$(?=[\s\S]*^- )/m, '')
}

/** Finds the list: the whole file, or what stands below `sources`; an empty file is an empty list. */
export function readSourceList(text: string): SourceList {
  const yaml = parseYaml(withoutEmptyList(text), { scalars: 'typed' })
  const top = yaml.value
  const isMap = typeof top === 'object' && top !== null && !Array.isArray(top)
  const list: unknown = isMap ? ((top as Record<string, unknown>).sources ?? undefined) : (top ?? [])
  const prefix: readonly PropertyKey[] = isMap ? ['sources'] : []
  const isEmptyMap = isMap && Object.keys(top).join() === 'sources' && list === undefined
  return {
    yaml,
    values: Array.isArray(list) ? list : isEmptyMap ? [] : undefined,
    pathOf: (place, ...below) => [...prefix, place, ...below],
  }
}

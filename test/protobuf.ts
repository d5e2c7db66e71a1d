/** As much of the protocol buffers wire format (https://protobuf.dev/programming-guides/encoding) as an ONNX file needs. */
export type Field = readonly [number, FieldValue]
type FieldValue = number | string | Uint8Array | readonly Field[]

/** A message: its fields in order; a field that occurs several times is there several times. */
export function message(fields: readonly Field[]): Uint8Array {
  return joined(fields.flatMap(([number, value]) => field(number, value)))
}

function field(number: number, value: FieldValue): Uint8Array[] {
  if (typeof value === 'number') return [varint(number << 3), varint(value)]
  const bytes = value instanceof Uint8Array ? value : typeof value === 'string' ? utf8(value) : message(value)
  return [varint((number << 3) | 2), varint(bytes.length), bytes]
}

/** Whole numbers from 0. */
function varint(value: number): Uint8Array {
  const bytes: number[] = []
  let rest = value
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128)
  return Uint8Array.of(...bytes, rest)
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts))
}

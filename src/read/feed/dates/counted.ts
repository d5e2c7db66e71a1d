import { moment } from './moment.ts'

/** Moments as plain numbers: seconds or milliseconds since 1970, or `20040713091500`. */
export function parseCounted(text: string): number | undefined {
  if (/^\d{9,10}(\.\d+)?$/.test(text)) return Math.floor(Number(text)) * 1_000
  if (/^\d{13}$/.test(text)) return Number(text)
  const match = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?$/.exec(text)
  if (!match) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0))
  return moment({ year, month, day, hour, minute, second })
}

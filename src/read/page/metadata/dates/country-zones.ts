/** Time zones of countries that have one (nearly) everywhere, by ISO 3166 code; countries with several are left out. */
const ZONES: Readonly<Record<string, string>> = {
  ...{ AT: 'Europe/Vienna', BE: 'Europe/Brussels', BG: 'Europe/Sofia', CH: 'Europe/Zurich', CZ: 'Europe/Prague' },
  ...{ DE: 'Europe/Berlin', DK: 'Europe/Copenhagen', EE: 'Europe/Tallinn', ES: 'Europe/Madrid', FI: 'Europe/Helsinki' },
  ...{ FR: 'Europe/Paris', GR: 'Europe/Athens', HR: 'Europe/Zagreb', HU: 'Europe/Budapest', IE: 'Europe/Dublin' },
  ...{ IT: 'Europe/Rome', LT: 'Europe/Vilnius', LU: 'Europe/Luxembourg', LV: 'Europe/Riga', NL: 'Europe/Amsterdam' },
  ...{ NO: 'Europe/Oslo', PL: 'Europe/Warsaw', RO: 'Europe/Bucharest', RS: 'Europe/Belgrade', SE: 'Europe/Stockholm' },
  ...{ SI: 'Europe/Ljubljana', SK: 'Europe/Bratislava', TR: 'Europe/Istanbul', UA: 'Europe/Kyiv', UK: 'Europe/London' },
  ...{ GB: 'Europe/London', PT: 'Europe/Lisbon', AR: 'America/Argentina/Buenos_Aires', BO: 'America/La_Paz' },
  ...{ CO: 'America/Bogota', CR: 'America/Costa_Rica', CU: 'America/Havana', DO: 'America/Santo_Domingo' },
  ...{ GT: 'America/Guatemala', PE: 'America/Lima', PY: 'America/Asuncion', UY: 'America/Montevideo' },
  ...{ VE: 'America/Caracas', CN: 'Asia/Shanghai', HK: 'Asia/Hong_Kong', IL: 'Asia/Jerusalem', IN: 'Asia/Kolkata' },
  ...{ IR: 'Asia/Tehran', JP: 'Asia/Tokyo', KR: 'Asia/Seoul', MY: 'Asia/Kuala_Lumpur', NP: 'Asia/Kathmandu' },
  ...{ PH: 'Asia/Manila', PK: 'Asia/Karachi', SA: 'Asia/Riyadh', SG: 'Asia/Singapore', TH: 'Asia/Bangkok' },
  ...{ TW: 'Asia/Taipei', VN: 'Asia/Ho_Chi_Minh', AE: 'Asia/Dubai', EG: 'Africa/Cairo', GH: 'Africa/Accra' },
  ...{ KE: 'Africa/Nairobi', NG: 'Africa/Lagos', ZA: 'Africa/Johannesburg', NZ: 'Pacific/Auckland' },
}

/** Country domains that the whole world uses as names. */
const USED_ANYWHERE = new Set(['CO', 'TV', 'IO', 'AI', 'ME'])

/** The country an address is registered in (`.com.ar` gives `AR`), if its domain is one of a country. */
export function countryOf(url: string): string | undefined {
  const host = url.match(/^https?:\/\/([^/?#:]+)/)?.[1] ?? ''
  const country = host.match(/\.([a-z]{2})$/)?.[1]?.toUpperCase()
  return country === undefined || (USED_ANYWHERE.has(country) && !/\.com?\.[a-z]{2}$/.test(host)) ? undefined : country
}

/** Minutes east of UTC in a country at a moment (milliseconds since 1970); undefined where it has several zones. */
export function countryOffset(country: string, at: number): number | undefined {
  const timeZone = ZONES[country]
  if (timeZone === undefined) return undefined
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at)
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign, hours, minutes] = name.match(/GMT(?:([+-])(\d\d):(\d\d))?/) ?? []
  return (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1)
}

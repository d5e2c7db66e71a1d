/**
 * Zone names and their distance from UTC in hours: RFC 822, and the names seen in feeds. Names that several parts of
 * the world share mean the one most feeds come from (IST India, BST Britain, CST and EST North America).
 */
const HOURS: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  west: 1,
  bst: 1,
  cet: 1,
  mez: 1,
  cest: 2,
  mesz: 2,
  sast: 2,
  eet: 2,
  eest: 3,
  msk: 3,
  msd: 4,
  gst: 4,
  pkt: 5,
  ist: 5.5,
  wib: 7,
  ict: 7,
  hkt: 8,
  sgt: 8,
  awst: 8,
  pht: 8,
  jst: 9,
  kst: 9,
  acst: 9.5,
  aest: 10,
  acdt: 10.5,
  aedt: 11,
  nzst: 12,
  nzdt: 13,
  nst: -3.5,
  ndt: -2.5,
  adt: -3,
  brt: -3,
  art: -3,
  ast: -4,
  edt: -4,
  et: -5,
  est: -5,
  cdt: -5,
  ct: -6,
  cst: -6,
  mdt: -6,
  mt: -7,
  mst: -7,
  pdt: -7,
  pt: -8,
  pst: -8,
  akdt: -8,
  akst: -9,
  hdt: -9,
  hst: -10,
  // Military letters as RFC 822 printed them; it had their signs wrong, and old senders followed it.
  a: -1,
  m: -12,
  n: 1,
  y: 12,
}

/** Minutes east of UTC of `+0100`, `-05:30`, `+1`, `GMT+2`, `EST`; undefined when it is no zone. */
export function zoneMinutes(text: string): number | undefined {
  const named = HOURS[text.toLowerCase()]
  if (named !== undefined) return named * 60
  const match = /^(?:gmt|utc?|z)?\s*([+\-−])(\d{1,2})(?::?(\d{2}))?$/i.exec(text)
  if (!match) return undefined
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0)
  if (minutes > 15 * 60) return undefined
  return match[1] === '+' ? minutes : -minutes
}

/** A report as tests make it. */
export interface Report {
  id: string
  title: string
  text: string
}

/** Two reports on one event that share few words: without help they stand apart. */
export const joinable: readonly [Report, Report] = [
  {
    id: 'vote',
    title: 'Council votes for tram line',
    text: 'The council voted for a tram line between station and university after a long debate.',
  },
  {
    id: 'street',
    title: 'Merchants fear years of noise',
    text: 'Trams will run every ten minutes. Builders begin in spring in front of the university.',
  },
]

const syllables = [
  'bak',
  'den',
  'fol',
  'gur',
  'him',
  'jop',
  'kel',
  'lum',
  'nat',
  'pir',
  'sov',
  'tuk',
  'vem',
  'wol',
  'zab',
]

/** Words of no language, each of them once. */
function words(from: number, count: number): string {
  const syllable = (at: number) => syllables[at % syllables.length] as string
  return Array.from({ length: count }, (_, at) => {
    const number = from + at
    return `${syllable(number)}${syllable(Math.floor(number / 15))}o${syllable(number * 7 + 3)}`
  }).join(' ')
}

/** Two long reports with some words in common: without help they are only just one story. */
export const partable: readonly [Report, Report] = [
  { id: 'quay', title: `The harbour and the ${words(400, 3)}`, text: `${words(0, 10)} ${words(100, 80)}` },
  { id: 'pier', title: `${words(500, 3)} at the harbour`, text: `${words(0, 10)} ${words(200, 80)}` },
]

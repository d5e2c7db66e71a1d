import type { CollectionRecord, NewsRecord } from '../../news/record.ts'
import type { Findable } from '../../ports/search-index.ts'
import { articlePath, collectionRecordPath } from '../addresses.ts'
import type { Catalogue } from '../catalogue.ts'
import { instantField, textsField } from '../collections/fields.ts'
import { recordProvider, recordSummary, recordTitle } from '../collections/record-words.ts'
import { collectionShelves } from '../collections/shelves.ts'

/** Records a static index holds: about 250 bytes each, so a megabyte (a fifth of it compressed) at most. */
const LIMIT = 4000

function findableRecord(record: NewsRecord): Findable {
  const { title, provider, publishedDateTime, topics, excerpt } = record.fields
  return {
    path: articlePath(record),
    title,
    provider: provider.name,
    day: publishedDateTime.slice(0, 10),
    topics,
    summary: excerpt,
  }
}

/** Records of collections; those without a day stand behind dated ones of the same worth. */
function findableOfCollection(record: CollectionRecord): Findable {
  const { publishedDateTime, startDateTime, topics } = record.fields
  return {
    path: collectionRecordPath(record),
    title: recordTitle(record),
    provider: recordProvider(record) ?? '',
    day: (instantField(publishedDateTime) ?? instantField(startDateTime) ?? '').slice(0, 10),
    topics: textsField(topics),
    summary: recordSummary(record) ?? '',
  }
}

const shelved = (catalogue: Catalogue) => [...collectionShelves(catalogue).values()].flat()

/** All that search finds: the newest news first, then the records of collections, the hottest of each first. */
export function* findablesOf(catalogue: Catalogue): Generator<Findable> {
  for (const record of catalogue.published) yield findableRecord(record)
  for (const record of shelved(catalogue)) yield findableOfCollection(record)
}

/** A row of the static index; summaries would treble it. */
function row({ path, title, provider, day, topics }: Findable): string[] {
  return [path, title, provider, day, topics.join(', ')]
}

/** `assets/search.json`: the newest news, and the hottest records of collections, in few bytes. */
export function searchIndex(catalogue: Catalogue): string {
  return JSON.stringify({
    fields: ['path', 'title', 'provider', 'day', 'topics'],
    rows: [
      ...catalogue.published.slice(0, LIMIT).map(findableRecord),
      ...shelved(catalogue).slice(0, LIMIT).map(findableOfCollection),
    ].map(row),
  })
}

/**
 * `assets/search.js`: asks the server where the page says that there is one. Else it looks for every word in title, source
 * and topics, in the forms that `searchWords` gives it; a hit in the title counts three times. Builds its list from text
 * nodes only.
 */
export const searchScript = `(() => {
  const list = document.getElementById('results'), found = document.getElementById('found')
  const field = document.getElementById('words')
  const fold = (text) => text.normalize('NFKD').replace(/\\p{M}/gu, '').toLowerCase()
  const forms = (word) => {
    if (word.length <= 4) return [word]
    const family = /^(.*[^aeiou])(?:ies|y)$/.exec(word)?.[1]
    if (family !== undefined) return [family + 'y', family + 'ies']
    if (/(?:[sxz]|ch|sh)es$/.test(word)) return [word.slice(0, -2)]
    return [/[^s]s$/.test(word) ? word.slice(0, -1) : word]
  }
  let rows
  const load = async () => {
    if (rows) return rows
    const answer = await fetch(list.dataset.index)
    rows = (await answer.json()).rows.map((row) => ({ row, title: fold(row[1]), rest: fold(row[2] + ' ' + row[4]) }))
    return rows
  }
  const points = (entry, words) => {
    let sum = 0
    for (const word of words) {
      if (word.some((form) => entry.title.includes(form))) sum += 3
      else if (word.some((form) => entry.rest.includes(form))) sum += 1
      else return 0
    }
    return sum
  }
  const locale = list.dataset.locale === 'en' ? 'en-gb' : list.dataset.locale
  const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
  const add = (parent, name, look, text) => {
    const part = document.createElement(name)
    part.className = look; part.textContent = text
    parent.append(part)
  }
  const line = ([path, title, provider, day]) => {
    const item = document.createElement('li'), by = document.createElement('p'), link = document.createElement('a')
    item.className = 'line'; by.className = 'byline'; link.className = 'headline'
    if (provider) add(by, 'span', 'provider', provider)
    if (day) add(by, 'time', '', date.format(new Date(day)))
    link.textContent = title; link.href = list.dataset.root + path; link.dir = 'auto'
    item.append(by, link)
    return item
  }
  const scan = async (query) => {
    const words = fold(query).split(/\\s+/).filter(Boolean).map(forms)
    const hits = (await load()).map((entry) => ({ entry, sum: points(entry, words) })).filter((hit) => hit.sum > 0)
    hits.sort((a, b) => b.sum - a.sum || (a.entry.row[3] < b.entry.row[3] ? 1 : -1))
    return { count: hits.length, rows: hits.slice(0, 50).map((hit) => hit.entry.row) }
  }
  const ask = async (query) => {
    const answer = await fetch(list.dataset.root + 'api/search?q=' + encodeURIComponent(query))
    if (!answer.ok) return
    const { found, value } = await answer.json()
    return { count: found, rows: value.map(({ path, title, provider, day }) => [path, title, provider, day]) }
  }
  const isServed = list.dataset.served !== undefined
  let turn = 0
  const search = async () => {
    const query = field.value.trim(), own = ++turn
    history.replaceState(null, '', query ? '?q=' + encodeURIComponent(query) : location.pathname)
    if (!query) { list.replaceChildren(); found.textContent = ''; return }
    const hits = await (isServed ? ask : scan)(query)
    if (!hits || own !== turn) return
    list.replaceChildren(...hits.rows.map(line))
    found.textContent = hits.count === 0 ? found.dataset.nothing : found.dataset.found.replace('#', hits.count)
  }
  let timer
  const wait = () => { clearTimeout(timer); timer = setTimeout(search, isServed ? 250 : 0) }
  field.value = new URLSearchParams(location.search).get('q') || ''
  field.addEventListener('input', wait)
  field.form.addEventListener('submit', (event) => { event.preventDefault(); search() })
  if (!isServed) search()
})()
`

import type { Decision } from '../src/news/decision.ts'
import type { Hub } from '../src/news/hub.ts'
import { instant } from '../src/news/instant.ts'
import type { NewsRecord, RelatedRecord } from '../src/news/record.ts'
import type { Topic } from '../src/news/topic.ts'
import type { Edition, HeldImage } from '../src/publish/edition.ts'

/*
 * An edition written for the tests of publishing: a hub on tide and wave power with plain and awkward records (long
 * titles, no picture, Arabic, Chinese, German, markup in titles, a hidden record, a held one, an update, withdrawals).
 */

export const AS_OF = '2026-11-23T15:00:00Z'

const hub: Hub = {
  title: 'Tidewire',
  description: 'Tide and wave power, every day',
  webUrl: 'https://tidewire.example/news-hub',
  apiUrl: 'https://tidewire.example/news-hub',
  locale: 'en-gb',
  timeZone: 'Europe/London',
  topic: 'Ocean Energy',
  policy: { name: 'newsroom', version: 1, settings: { publishAt: 50, recencyHalfLifeHours: 24, sourceWeight: 12 } },
  maxExcerpt: 300,
  allowPrivate: [],
  connectTo: {},
  images: 'cache',
}

function topic(id: string, name: string, parent?: string): Topic {
  return {
    id,
    name,
    ...(parent !== undefined && { parent }),
    description: `News on ${name.toLowerCase()} from makers, grids, harbours and laboratories.`,
    keywords: [name.toLowerCase()],
    hashtags: [`#${name.replace(/ /g, '')}`],
    images: [],
    services: { news: `https://tidewire.example/news-hub/api/news/${id}/` },
  }
}

const taxonomy: Topic[] = [
  topic('ocean-energy', 'Ocean Energy'),
  topic('tidal-stream', 'Tidal Stream', 'Ocean Energy'),
  topic('wave-power', 'Wave Power', 'Ocean Energy'),
  topic('grid', 'Grid and Storage', 'Ocean Energy'),
  topic('harbours', 'Harbours', 'Ocean Energy'),
  topic('wildlife', 'Wildlife', 'Ocean Energy'),
  topic('policy', 'Policy and Money', 'Ocean Energy'),
]

const PROVIDERS = {
  courier: { name: 'Harbour Courier', domain: 'courier.example' },
  grid: { name: 'Grid Review', domain: 'gridreview.example' },
  coast: { name: 'The Coast Post', domain: 'coastpost.example' },
  lab: { name: 'Wave Laboratory', domain: 'wavelab.example' },
  kueste: { name: 'Küstenblatt', domain: 'kuestenblatt.example' },
  bahr: { name: 'بوابة البحر', domain: 'bahr.example' },
  haiyang: { name: '海洋日报', domain: 'haiyang.example' },
  maree: { name: 'La Marée', domain: 'maree.example' },
} as const

type ProviderName = keyof typeof PROVIDERS

interface Told {
  by: ProviderName
  title: string
  excerpt?: string
  hoursAgo: number
  topics?: string[]
  heat?: number
  picture?: boolean
  /** Stories by a name; related are made of it. */
  story?: string
  extra?: Partial<NewsRecord['fields']>
}

const TOLD: Told[] = [
  {
    by: 'courier',
    story: 'array',
    hoursAgo: 9,
    heat: 96,
    picture: true,
    topics: ['Tidal Stream', 'Ocean Energy'],
    title: 'Twelve-turbine tidal array feeds its first power to the northern islands',
    excerpt:
      'Engineers switched on the twelfth turbine at slack water on Sunday night. By dawn the array in the sound had carried the islands’ whole demand for three hours, the first time tide alone has done so.',
  },
  {
    by: 'grid',
    story: 'array',
    hoursAgo: 7,
    heat: 70,
    topics: ['Tidal Stream', 'Grid and Storage', 'Ocean Energy'],
    title: 'Islands run on tide alone for three hours as last turbine joins the grid',
    excerpt: 'The network operator says frequency held within limits while the cable to the mainland carried nothing.',
  },
  {
    by: 'coast',
    story: 'array',
    hoursAgo: 6,
    heat: 64,
    topics: ['Tidal Stream', 'Ocean Energy'],
    title: 'Night the lights stayed on: islanders watch tidal power take over',
    excerpt:
      'Some stayed up with flasks of tea on the pier. Most slept through it, which the engineers say is the point.',
  },
  {
    by: 'kueste',
    story: 'array',
    hoursAgo: 4,
    heat: 61,
    topics: ['Tidal Stream', 'Ocean Energy'],
    title: 'Gezeitenkraftwerk versorgt Inseln erstmals drei Stunden allein',
    excerpt: 'Zwölf Turbinen im Sund deckten in der Nacht den gesamten Bedarf der Inseln.',
  },
  {
    by: 'lab',
    story: 'buoy',
    hoursAgo: 20,
    heat: 81,
    picture: true,
    topics: ['Wave Power', 'Ocean Energy'],
    title: 'A buoy that bends: flexible skin doubles what small waves yield',
    excerpt:
      'In a tank test of 400 hours a rubber-skinned float took twice the energy of a rigid one from waves below one metre.',
  },
  {
    by: 'maree',
    story: 'buoy',
    hoursAgo: 15,
    heat: 66,
    topics: ['Wave Power', 'Ocean Energy'],
    title: 'Une bouée souple tire deux fois plus d’énergie des petites vagues',
    excerpt: 'Les chercheurs ont mesuré pendant quatre cents heures, en bassin.',
  },
  {
    by: 'coast',
    story: 'seals',
    hoursAgo: 28,
    heat: 74,
    picture: true,
    topics: ['Wildlife', 'Tidal Stream', 'Ocean Energy'],
    title: 'Seals steer clear of turning blades, four years of sonar show',
    excerpt: 'Of 31,000 passes near the turbines, sonar saw animals change course in all but nine. None was struck.',
  },
  {
    by: 'grid',
    story: 'seals',
    hoursAgo: 26,
    heat: 58,
    topics: ['Wildlife', 'Ocean Energy'],
    title: 'Sonar study clears tidal turbines of harm to seals',
    excerpt: 'Regulators had made the four-year watch a condition of the licence.',
  },
  {
    by: 'grid',
    hoursAgo: 12,
    heat: 72,
    topics: ['Grid and Storage', 'Ocean Energy'],
    title: 'Why a predictable kilowatt-hour is worth more: what the tide does to the price of storage',
    excerpt:
      'A battery that knows the tide table needs a third less capacity. We did the sums with five years of half-hourly prices.',
  },
  {
    by: 'bahr',
    hoursAgo: 18,
    heat: 63,
    picture: true,
    topics: ['Wave Power', 'Ocean Energy'],
    title: 'أول محطة لطاقة الأمواج تبدأ العمل قبالة الساحل وتغذي ألفي منزل',
    excerpt: 'قال المهندسون إن المحطة أنتجت الكهرباء طوال الليلة الأولى دون انقطاع، وإن الأمواج كانت هادئة.',
  },
  {
    by: 'haiyang',
    hoursAgo: 22,
    heat: 60,
    topics: ['Tidal Stream', 'Ocean Energy'],
    title: '潮流能机组连续运行一千天,创下新纪录',
    excerpt: '机组在海底运行期间没有进行任何维护。',
  },
  {
    by: 'courier',
    hoursAgo: 31,
    heat: 57,
    topics: ['Harbours', 'Ocean Energy'],
    title: 'Harbour to lease its breakwater to wave power company for thirty years',
    excerpt:
      'The town keeps the wall, the company keeps the power, and anglers keep their steps, the council was told.',
  },
  {
    by: 'coast',
    hoursAgo: 33,
    heat: 55,
    topics: ['Policy and Money', 'Ocean Energy'],
    title: 'Auction sets aside a third of the budget for tide and wave',
    excerpt: 'It is the first time the two have not had to bid against wind.',
    extra: { updatedDateTime: '2026-11-22T19:30:00Z' },
  },
  {
    by: 'lab',
    hoursAgo: 40,
    heat: 54,
    topics: ['Wave Power', 'Ocean Energy'],
    title: 'Video: how a 20-metre wave flume is filled, and why it takes a week',
    excerpt: 'A walk around the tank before the next season of tests.',
    extra: { type: 'video' },
  },
  {
    by: 'kueste',
    hoursAgo: 44,
    heat: 53,
    topics: ['Harbours', 'Ocean Energy'],
    title: 'Hafenschlepper fahren künftig mit Strom aus der eigenen Mole',
    excerpt: 'Sechs Wellenkammern in der Mole liefern genug für zwei Schlepper.',
  },
  {
    by: 'grid',
    hoursAgo: 47,
    heat: 52,
    topics: ['Grid and Storage'],
    title:
      'Unprecedentedly-long-hyphenated-compound-words-in-a-headline-must-never-push-a-page-sideways-on-a-telephone',
    excerpt: '',
  },
  {
    by: 'maree',
    hoursAgo: 50,
    heat: 51,
    topics: ['Policy and Money', 'Ocean Energy'],
    title: 'Bretagne : le raz Blanchard aura sa ferme hydrolienne en 2028, à condition que le port suive',
    excerpt: 'Le financement est bouclé ; reste à élargir le quai.',
  },
  {
    by: 'courier',
    hoursAgo: 55,
    heat: 50,
    topics: ['Harbours'],
    title: 'Markup <b>& entities</b> in a headline stay text: "quotes", <script>alert(1)</script> & all',
    excerpt: 'A record that a careless tool wrote. Nothing of it may run.',
  },
]

/** Quiet news of the weeks before, so that lists, archive and paging have something to show. */
const QUIET = Array.from({ length: 24 }, (_, index): Told => {
  const by = (Object.keys(PROVIDERS) as ProviderName[])[index % 8] ?? 'courier'
  const subject = [
    'Mooring test',
    'Cable survey',
    'Blade inspection',
    'Tide forecast',
    'Quay works',
    'Licence hearing',
  ][index % 6]
  return {
    by,
    title: `${subject} number ${index + 1} ends without surprises`,
    excerpt: 'Routine work, reported for completeness.',
    hoursAgo: 80 + index * 31,
    heat: 30 - index,
    topics: [taxonomy[1 + (index % 6)]?.name ?? 'Ocean Energy', 'Ocean Energy'],
  }
})

function slugOf(told: Told, index: number): string {
  const words = told.title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9 -]/g, '')
    .trim()
    .replace(/[\s-]+/g, '-')
    .slice(0, 60)
  return words.length < 5 ? `record-${index}` : words
}

function recordOf(told: Told, index: number): NewsRecord {
  const published = instant(Date.parse(AS_OF) - told.hoursAgo * 3_600_000)
  const url = `https://${PROVIDERS[told.by].domain}/${index}`
  return {
    path: `_news/${published.slice(0, 10)}-${slugOf(told, index)}.md`,
    fields: {
      category: 'news',
      title: told.title,
      excerpt: told.excerpt ?? '',
      publishedDateTime: published,
      originalUrl: url,
      webUrl: url,
      type: 'article',
      quality: Math.max(0, (told.heat ?? 20) - 5),
      heat: told.heat ?? 20,
      published: true,
      provider: { ...PROVIDERS[told.by], ...(told.by === 'lab' && { authors: [{ name: 'Laboratory staff' }] }) },
      topics: told.topics ?? ['Ocean Energy'],
      images: told.picture
        ? [
            {
              url: `${url}/picture.jpg`,
              width: 1200,
              height: 675,
              isCached: true,
              attribution: PROVIDERS[told.by].name,
            },
          ]
        : index % 3 === 0
          ? [{ url: `${url}/hotlink-only.jpg`, width: 800, height: 600 }]
          : [],
      related: [],
      ...told.extra,
    },
    unknown: [],
    body: '',
  }
}

function relatedOf({ fields }: NewsRecord): RelatedRecord {
  const { title, excerpt, publishedDateTime, webUrl, originalUrl, provider, type, quality } = fields
  return { title, excerpt, publishedDateTime, webUrl: webUrl ?? originalUrl, provider, type, quality }
}

/** Links records of one story; the first also names an article that is no record. */
function withRelated(records: NewsRecord[], told: Told[]): NewsRecord[] {
  return records.map((record, index) => {
    const story = told[index]?.story
    if (story === undefined) return record
    const others = records.filter((other, at) => other !== record && told[at]?.story === story).map(relatedOf)
    const outside: RelatedRecord = {
      title: `A short report from the wires on the same event (${story})`,
      webUrl: `https://wire.example/${story}`,
      publishedDateTime: instant(Date.parse(record.fields.publishedDateTime) + 5_400_000),
      provider: { name: 'Wire Service', domain: 'wire.example' },
      quality: 20,
    }
    const isFirst = told.findIndex((each) => each.story === story) === index
    return { ...record, fields: { ...record.fields, related: isFirst ? [...others, outside] : others } }
  })
}

function unpublished(record: NewsRecord, heat: number, title: string): NewsRecord {
  const url = `https://held.example/${heat}`
  const fields = {
    ...record.fields,
    title,
    heat,
    published: false,
    webUrl: url,
    originalUrl: url,
    related: [relatedOf(record)],
  }
  return { ...record, path: record.path.replace('.md', `-${heat === -1 ? 'hidden' : 'held'}.md`), fields }
}

function decisionOf(record: NewsRecord): Decision {
  return {
    article: record.path,
    verdict: 'publish',
    confidence: 0.92,
    because: [{ name: 'enough-quality', because: 'Quality reaches the threshold of 50.' }],
    labels: [
      {
        article: record.path,
        of: 'topic',
        name: 'Tidal Stream',
        confidence: 0.97,
        because: [{ name: 'title-keywords', points: 4, because: '“tidal” stands in the title.' }],
      },
    ],
    quality: {
      name: 'quality',
      value: record.fields.quality,
      because: [
        { name: 'source-reputation', points: 24, because: 'Harbour Courier has been reliable in 182 of 190 articles.' },
        { name: 'title-keywords', points: 30, because: '“tidal array” in the title speaks for Tidal Stream.' },
        { name: 'press-release', points: -3, because: 'Two phrases are usual in press releases.' },
      ],
    },
    heat: {
      name: 'heat',
      value: record.fields.heat,
      because: [
        { name: 'independent-sources', points: 60, because: 'Five sources report the story.' },
        { name: 'velocity', points: 20, because: 'Four of them came within five hours.' },
        { name: 'recency', points: 16, because: 'The newest report is four hours old.' },
      ],
    },
    related: [],
    rulings: [],
    policy: 'newsroom@1',
    at: AS_OF,
  }
}

/** Held copies of every picture marked as such. */
function heldOf(records: readonly NewsRecord[]): Map<string, HeldImage> {
  const urls = records.flatMap(({ fields }) => fields.images.filter(({ isCached }) => isCached).map(({ url }) => url))
  const copies = (index: number, ending: string, widths: number[]) =>
    widths.map((width) => ({ path: `assets/images/${index}-${width}.${ending}`, width }))
  return new Map(
    urls.map((url, index) => {
      const sources = [
        { mediaType: 'image/avif', copies: copies(index, 'avif', [320, 720]) },
        { mediaType: 'image/webp', copies: copies(index, 'webp', [320, 720]) },
      ]
      return [url, { path: `assets/images/${index}.jpg`, width: 800, height: 450, sources }]
    }),
  )
}

/** The edition, made anew at every call so that no test can change another's. */
export function tideEdition(changes: Partial<Edition> = {}): Edition {
  const told = [...TOLD, ...QUIET]
  const published = withRelated(told.map(recordOf), told)
  const [first, second] = published
  if (!first || !second) throw new Error('the edition needs records')
  const hidden = unpublished(second, -1, 'Hidden behind a better record')
  const held = unpublished(first, 12, 'Held for the desk and not to be seen')
  return {
    hub,
    taxonomy,
    organizations: [
      { id: 'courier', ...PROVIDERS.courier, description: 'A daily of the northern harbours.', images: [] },
    ],
    records: [...published, hidden, held],
    collections: [
      {
        path: '_people/keeper.md',
        collection: 'people',
        fields: {
          name: 'The Harbour Keeper',
          bio: 'Keeps the harbour.',
          type: 'profile',
          heat: 5,
          topics: ['Harbours'],
        },
        body: '\n',
      },
      {
        path: '_learning/courses/tides.md',
        collection: 'learning',
        fields: {
          title: 'Reading a tide table',
          excerpt: 'An hour with pencil and paper.',
          type: 'course',
          price: 'Free',
          heat: 9,
          topics: ['Ocean Energy'],
          webUrl: 'https://courier.example/tides',
        },
        body: '\n',
      },
    ],
    issues: [
      {
        path: '_newsletters/tidewire-2026-11-20.html',
        title: 'Tidewire (2026-11-20)',
        excerpt: 'Auction results',
        publishedDateTime: '2026-11-20T07:00:00Z',
        topics: ['Ocean Energy'],
        html: '<p>Good morning.</p>',
      },
    ],
    tombstones: [
      {
        path: '_news/2026-11-19-a-withdrawn-claim.md',
        webUrl: 'https://courier.example/withdrawn',
        title: 'A claim its publisher withdrew',
        at: '2026-11-21T10:00:00Z',
        reason: 'deleted-by-publisher',
      },
    ],
    decisions: new Map([[first.path, decisionOf(first)]]),
    asOf: AS_OF,
    heldImages: heldOf(published),
    ...changes,
  }
}

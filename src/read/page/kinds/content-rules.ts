import { type KindRule, STUB, when } from './kind-rule.ts'

const has = (types: ReadonlySet<string>, ...names: string[]): boolean => names.some((name) => types.has(name))
const PR_DATELINE =
  /\((?:business wire|globe ?newswire|pr ?newswire|accesswire|newsfile corp\.?|newswire|marketwired|prweb|cnw(?: group)?|ots|ptext|pressetext)\)|\/(?:prnewswire|pr newswire|einpresswire\.com|prnewswire-[a-z]+)\/|--\s?\(?(?:business wire|globe newswire)|for immediate release|zur sofortigen veröffentlichung/
const PR_HOST =
  /(?:^|\.)(?:prnewswire|businesswire|globenewswire|accesswire|einpresswire|einnews|newswire|prlog|openpr|prweb|presseportal|pressebox|newsfilecorp|marketscreener\.pr|pressat|issuewire|24-7pressrelease|iwrpressedienst)\.[a-z.]+$/
const PR_CONTACT =
  /(?:media|press) (?:contacts?|inquiries|enquiries|relations)\s*[:\n]|pressekontakt|contact presse|source:? (?:prnewswire|business wire)/
const PR_FORWARD = /forward[- ]looking statements?|safe harbor/
const REPORT_TITLE =
  /\bmarket\b.{0,120}(?:size|share\b|trends?|growth|forecast|analysis|outlook|cagr|report|to reach|worth|by 20[2-4]\d|20[2-4]\d)|(?:size|forecast|cagr|outlook).{0,60}\bmarket\b/
const REPORT_TEXT = /\bcagr\b|compound annual growth rate/
const REPORT_OFFER =
  /(?:request|get|download) (?:a |your )?(?:free )?(?:sample|pdf|brochure)|sample (?:copy|report|pages)|buy (?:now|this report)|enquire before buying|key (?:market )?players (?:covered|profiled|in)|report (?:covers|scope|attributes|coverage)|market segmentation/
const LIVE_TITLE =
  /\blive\b\s*(?:updates?|blog|ticker|coverage|:|\||-|–)|^live\s?[:|–-]|live-?ticker|liveblog|minute by minute|minuto a minuto|en direct\b|as it happened|newsblog|tickerprotokoll/
const JOB_TITLE =
  /\((?:m|w|f|d|x|h)(?:\s?[/|]\s?(?:m|w|f|d|x|h))+\)|^(?:job opening|vacancy|stellenangebot)\b|^we(?:'|’)re hiring\b/
/** Headlines of news speak like this, too. */
const JOB_WORDS = /\b(?:job|vacancy|careers?) (?:at|bei|in)\b|\bis hiring\b/
const JOB_TEXT =
  /(?:your (?:responsibilities|profile|tasks)|job description|about the role|(?:key )?responsibilities|qualifications|ihre aufgaben|ihr profil|was sie mitbringen)/
const APPLY =
  /apply (?:now|online|for this)|submit your (?:application|cv|resume)|jetzt bewerben|equal opportunity employer|salary range/
const LISTING_PATH =
  /\/(?:tags?|categor(?:y|ies)|topics?|thema|themen|authors?|autor(?:en)?|search|suche|label|rubrik|ressort|keyword|schlagwort|etiqueta)\/(?:[^/]+\/?)?$|\/page\/\d+\/?$/

/** What an article's page is, where it is one, or what else it is. */
export const CONTENT_RULES: readonly KindRule[] = [
  {
    name: 'article-type',
    kind: 'article',
    points: ({ types }) =>
      when(
        [...types].some((type) => /(?:Article|BlogPosting|Report|Review|Recipe|DiscussionForumPosting)$/.test(type)),
        0.5,
      ),
    because: 'the page declares an article',
  },
  {
    name: 'og-article',
    kind: 'article',
    points: ({ ogType }) => when(ogType === 'article' || ogType === 'blog', 0.35),
    because: 'og:type says article',
  },
  {
    name: 'article-text',
    kind: 'article',
    points: ({ paragraphs, length }) => when(paragraphs >= 2 && length >= 500, 0.6),
    because: 'the page has several paragraphs of running text',
  },
  {
    name: 'article-date',
    kind: 'article',
    points: ({ hasDate, length }) => when(hasDate && length > 150, 0.35),
    because: 'the page says when it was published',
  },
  {
    name: 'video-type',
    kind: 'video',
    points: ({ types, ogType, length }) =>
      when((ogType.startsWith('video') || has(types, 'VideoObject')) && length < STUB, 0.6),
    because: 'the page declares a video and has little text',
  },
  {
    name: 'video-player',
    kind: 'video',
    points: ({ hasPlayer, length }) => when(hasPlayer && length < STUB, 0.4),
    because: 'a known player stands in a page with little text',
  },
  {
    name: 'video-address',
    kind: 'video',
    points: ({ url, length }) => when(/\/(?:videos?|watch|tv)(?:\/|$)/.test(url.pathname) && length < STUB * 2, 0.4),
    because: 'the address is one of videos',
  },
  {
    name: 'audio-type',
    kind: 'audio',
    points: ({ types, ogType, length }) =>
      when(
        (has(types, 'PodcastEpisode', 'AudioObject', 'RadioEpisode') || /^(?:music|audio)/.test(ogType)) &&
          length < STUB,
        0.6,
      ),
    because: 'the page declares an audio piece and has little text',
  },
  {
    name: 'audio-address',
    kind: 'audio',
    points: ({ url, length }) => when(/\/(?:podcasts?|audio)(?:\/|$)/.test(url.pathname) && length < STUB * 2, 0.35),
    because: 'the address is one of podcasts',
  },
  {
    name: 'live-type',
    kind: 'live-blog',
    points: ({ types }) => when(has(types, 'LiveBlogPosting'), 0.9),
    because: 'the page declares a live blog',
  },
  {
    name: 'live-title',
    kind: 'live-blog',
    points: ({ titles }) => when(LIVE_TITLE.test(titles), 0.6),
    because: 'the title announces live updates',
  },
  {
    name: 'live-address',
    kind: 'live-blog',
    points: ({ url }) =>
      when(
        /\/(?:live(?:blog|ticker|-updates|-news)?|live-blog)(?:\/|$)|-live-?(?:updates|blog|ticker)/.test(url.pathname),
        0.5,
      ),
    because: 'the address is one of live blogs',
  },
  {
    name: 'wire-host',
    kind: 'press-release',
    points: ({ url }) => when(PR_HOST.test(url.hostname), 0.85),
    because: 'the page stands on a press release wire',
  },
  {
    name: 'wire-dateline',
    kind: 'press-release',
    points: ({ opening }) => when(PR_DATELINE.test(opening), 0.9),
    because: 'the dateline names a press release wire',
  },
  {
    name: 'press-contact',
    kind: 'press-release',
    points: ({ everything }) => when(PR_CONTACT.test(everything), 0.35),
    because: 'the text ends with a contact for the press',
  },
  {
    name: 'about-the-company',
    kind: 'press-release',
    points: ({ text }) => when(/(?:^|\n)About [A-Z][^\n.!?]{1,60}:?(?:\n|$)/.test(text), 0.35),
    because: 'a paragraph about the company closes the text',
  },
  {
    name: 'forward-looking',
    kind: 'press-release',
    points: ({ everything }) => when(PR_FORWARD.test(everything), 0.4),
    because: 'the text carries a notice on forward-looking statements',
  },
  {
    name: 'press-address',
    kind: 'press-release',
    points: ({ url }) =>
      when(
        /\/(?:press-?releases?|pressemitteilung(?:en)?|newsroom|communiques?-de-presse|comunicados?)(?:\/|$)/.test(
          url.pathname,
        ),
        0.5,
      ),
    because: 'the address is one of press releases',
  },
  {
    name: 'report-title',
    kind: 'market-report',
    points: ({ titles }) => when(REPORT_TITLE.test(titles), 0.55),
    because: 'the title promotes a market report',
  },
  {
    name: 'report-growth-rate',
    kind: 'market-report',
    points: ({ text, titles }) => when(/\bmarket\b/.test(titles) && REPORT_TEXT.test(text.toLowerCase()), 0.5),
    because: 'the text states a compound annual growth rate',
  },
  {
    name: 'report-offer',
    kind: 'market-report',
    points: ({ everything, titles }) => when(/\bmarket\b/.test(titles) && REPORT_OFFER.test(everything), 0.5),
    because: 'the page offers a sample or sale of a report',
  },
  {
    name: 'job-type',
    kind: 'job-ad',
    points: ({ types }) => when(has(types, 'JobPosting'), 0.95),
    because: 'the page declares a job posting',
  },
  {
    name: 'job-title',
    kind: 'job-ad',
    points: ({ titles }) => when(JOB_TITLE.test(titles), 0.6),
    because: 'the title offers a job',
  },
  {
    name: 'job-words',
    kind: 'job-ad',
    points: ({ titles, everything }) => when(JOB_WORDS.test(titles) && APPLY.test(everything), 0.4),
    because: 'the title speaks of a job and the page asks to apply',
  },
  {
    name: 'job-text',
    kind: 'job-ad',
    points: ({ everything }) => when(APPLY.test(everything) && JOB_TEXT.test(everything), 0.5),
    because: 'the text lists duties and asks to apply',
  },
  {
    name: 'job-address',
    kind: 'job-ad',
    points: ({ url }) =>
      when(/\/(?:jobs?|careers?|stellen(?:angebote)?|vacanc(?:y|ies)|karriere)\//.test(url.pathname), 0.4),
    because: 'the address is one of jobs',
  },
  {
    name: 'home-address',
    kind: 'home',
    points: ({ url }) => when(/^\/(?:index\.\w+|home)?$/.test(url.pathname) && url.search === '', 0.9),
    because: 'the address is that of the front page',
  },
  {
    name: 'listing-type',
    kind: 'listing',
    points: ({ types }) =>
      when(
        has(types, 'CollectionPage', 'SearchResultsPage', 'ProfilePage') &&
          ![...types].some((type) => /Article$|BlogPosting$/.test(type)),
        0.6,
      ),
    because: 'the page declares a collection',
  },
  {
    name: 'listing-address',
    kind: 'listing',
    points: ({ url, hasDate, paragraphs }) =>
      when(LISTING_PATH.test(url.pathname), hasDate || paragraphs > 4 ? 0.3 : 0.6),
    because: 'the address is one of tags, topics or archives',
  },
  {
    name: 'listing-links',
    kind: 'listing',
    points: ({ linkShare, paragraphs, hasDate }) => when(linkShare > 0.6 && paragraphs < 3 && !hasDate, 0.5),
    because: 'most of the page is links and hardly any of it text',
  },
]

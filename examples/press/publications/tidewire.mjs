/** A wire that carries what companies pay to say: RSS 2.0. @type {import('../types.d.mts').Publication} */
export const tidewire = {
  host: 'tidewire',
  name: 'Tidewire',
  motto: 'Company news, unedited',
  language: 'en',
  feed: { path: '/all.xml', format: 'rss' },
  page: 'wire',
  colour: '#444444',
  articles: [
    {
      path: '/release/borealis-array-receives-consent',
      title: 'Borealis Array Announces Consent for Grey Banks Offshore Wind Farm',
      summary:
        'PORT ELLERY, TIDEWIRE -- Borealis Array, a leading developer of offshore wind, today announced that it has received consent for its Grey Banks project.',
      author: 'Borealis Array',
      hoursAgo: 26,
      section: 'Energy',
      tags: ['offshore wind', 'press release'],
      picture: { scene: 'turbines', seed: 25, caption: 'Courtesy of the company.' },
      kind: 'press-release',
      text: `PORT ELLERY, TIDEWIRE -- Borealis Array, a leading developer of offshore wind, today announced that it has received consent for its 930-megawatt Grey Banks offshore wind farm.

"We are delighted to reach this important milestone," said the chief executive of Borealis Array. "Grey Banks will power 800,000 homes with clean, reliable and affordable energy, and it underlines our commitment to the communities we serve."

The project comprises 62 turbines and is expected to enter construction next spring, subject to a final investment decision.

About Borealis Array
Borealis Array develops, builds and operates wind farms at sea. For more information visit the company's website.

Media contact: press office, Borealis Array
Forward-looking statements: this press release contains statements that involve risks and uncertainties.

SOURCE Borealis Array`,
    },
    {
      path: '/release/marine-lubricants-market-size',
      title: 'Marine Lubricants Market Size to Reach USD 9.8 Billion by 2033, Growing at a CAGR of 5.1%',
      summary:
        'The global marine lubricants market size was valued at USD 6.3 billion and is projected to reach USD 9.8 billion by 2033. Request a free sample of the report.',
      author: 'Fathom Market Insight',
      hoursAgo: 10,
      section: 'Shipping',
      tags: ['shipping', 'market research'],
      picture: { scene: 'ship', seed: 28, caption: 'Chart from the report.' },
      kind: 'market-report',
      text: `The global marine lubricants market size was valued at USD 6.3 billion last year and is projected to reach USD 9.8 billion by 2033, growing at a CAGR of 5.1% during the forecast period, according to a new report by Fathom Market Insight.

Request a free sample copy of this report for a full table of contents, tables and figures.

Key market drivers include the growth of seaborne trade and stricter emission rules. By product type, the market is segmented into mineral, synthetic and bio-based. By region, it is segmented into North America, Europe, Asia Pacific and the rest of the world.

Key players profiled in the report hold a combined share of more than 60%.

Buy now at a discount of 25%. Contact our sales team for customisation.`,
    },
  ],
}

/** A trade paper for shipping, partly behind a paywall: RSS 2.0 with full texts. @type {import('../types.d.mts').Publication} */
export const cargoAndCurrent = {
  host: 'cargo-and-current',
  name: 'Cargo & Current',
  motto: 'The trade paper of ports and ships',
  language: 'en',
  feed: { path: '/rss', format: 'rss-full' },
  page: 'newspaper',
  colour: '#7a3b12',
  articles: [
    {
      path: '/casualties/marisol-dawn-stack-collapse',
      title: 'Marisol Dawn stack collapse: lashings of third bay held, says owner',
      summary:
        'First findings on the loss of 43 containers off Cape Verrin point to parametric rolling in seven-metre seas.',
      author: 'Casualty desk',
      hoursAgo: 3.5,
      section: 'Casualties',
      tags: ['container shipping', 'casualties'],
      picture: { scene: 'ship', seed: 17, caption: 'Lashings on a container stack.' },
      text: `The owner of the Marisol Dawn believes that parametric rolling led to the stack collapse in which the ship lost 43 containers off Cape Verrin.

Rolling of that kind builds up when waves from ahead have half the period of the ship's own roll. Within five swings the list may reach 30 degrees. The voyage recorder will show whether it did.

Two bays aft of the bridge gave way. The lashings of a third, with the same twist locks but one layer less, held.

The 294-metre ship of 5,300 boxes is anchored behind the cape with a list of four degrees and all 22 crew on board. It was bound for Port Ellery with about two thirds of its capacity used.

Insurers expect a claim of some nine million, most of it for cargo. Salvors have been hired to look for what drifts.`,
    },
    {
      path: '/offshore/grey-banks-port-contract',
      title: 'Grey Banks permit opens race for offshore wind port contracts',
      summary: 'With 62 turbines approved, Port Ellery wants the towers; two rival harbours bid for the blades.',
      author: 'Offshore desk',
      hoursAgo: 23,
      section: 'Offshore',
      tags: ['offshore wind', 'ports'],
      picture: { scene: 'turbines', seed: 24, caption: 'Towers stored on a quay.' },
      text: `The permit for the Grey Banks wind farm, given yesterday, opens a race for the port contracts. Borealis Array means to award them before the summer.

Port Ellery has set aside eleven hectares at its outer quay and counts on the towers. For the blades, each 98 metres long, two harbours to the south are bidding as well.

The 62 turbines need about 190 voyages of an installation ship. With piling forbidden from May to August the calendar is tight; brokers expect day rates above 200,000.

Trawlermen may still delay things. Their association takes its decision on a court case on Friday.

The field is to have 930 megawatts. First power is planned in three years.`,
    },
    {
      path: '/premium/freight-rates-outlook',
      title: 'Freight rates outlook: why the spring peak may not come',
      summary: 'Our quarterly analysis of container freight rates, for subscribers.',
      author: 'Markets desk',
      hoursAgo: 9,
      section: 'Premium',
      tags: ['freight rates', 'shipping'],
      picture: { scene: 'ship', seed: 18, caption: 'Cranes at a container terminal.' },
      kind: 'paywall',
      text: `Subscribe to read this article. Container freight rates have fallen for the sixth week in a row.`,
    },
    {
      path: '/ferries/electric-ferry-first-winter',
      title: 'Electric ferry Linnet comes through its first winter with fewer delays than diesel',
      summary: 'The 84-metre battery ferry on the sound missed 11 of 3,120 departures, its operator reports.',
      author: 'Ferries desk',
      hoursAgo: 57,
      section: 'Ferries',
      tags: ['ferries', 'electric', 'shipping'],
      picture: { scene: 'ship', seed: 19, caption: 'A ferry at its charging tower.' },
      text: `The electric ferry Linnet missed 11 of 3,120 departures in its first winter on the sound, fewer than the two diesel ships that it replaced.

Cold had been the worry. At minus twelve degrees the batteries lost a fifth of their charge, and the operator added four minutes to the stop at the northern quay. On all other days seven minutes at the charging tower are enough.

Power cost 38 per cent less than fuel would have. The packs are expected to last ten years.

A sister ship has been ordered for the route across the bay, which is twice as long. It will keep a small diesel engine for storms.`,
    },
    {
      path: '/fisheries/quota-cut-fish-docks',
      title: 'Cod quota cut of 30 per cent leaves fish docks with idle cold stores',
      summary: 'Harbours that live on cod look for other freight after the cut in the western quota.',
      author: 'Ports desk',
      hoursAgo: 35,
      section: 'Ports',
      tags: ['fisheries', 'ports'],
      picture: { scene: 'fish', seed: 43, caption: 'An empty auction hall.' },
      text: `Cold stores on the western fish docks will stand a third empty next year after the fisheries council cut the quota for cod by 30 per cent to 18,400 tonnes.

Port Ellery, where cod is half of all landings, expects to lose 1.4 million in dues. It is talking with fruit importers.

The compensation fund of 20 million that ministers agreed is for crews; docks and hauliers get nothing from it. Their association wants a second fund.

The survey behind the cut, with the fewest young cod for a decade, leaves little hope of a quick return.`,
    },
    {
      path: '/casualties/marisol-dawn-towed-in',
      day: 2,
      title: 'Marisol Dawn towed to Port Ellery; recorder sealed, 47 containers lost',
      summary: 'Inspectors board the container ship at the outer quay. Salvors have recovered 18 boxes.',
      author: 'Casualty desk',
      hoursAgo: 1.5,
      section: 'Casualties',
      tags: ['container shipping', 'salvage'],
      picture: { scene: 'ship', seed: 20, caption: 'Inspectors on deck.' },
      text: `The Marisol Dawn was towed to the outer quay of Port Ellery this morning. The number of containers lost off Cape Verrin is now put at 47.

Inspectors of the flag state have sealed the voyage recorder and will measure the lashings before cranes lift off the leaning stacks.

Salvors have recovered 18 boxes, among them one of three with lithium batteries. Sonar shows eleven more at about 60 metres.

The loss may bring forward a rule under which ships must report lost containers within a day. Flag states vote on it next month.`,
    },
  ],
}

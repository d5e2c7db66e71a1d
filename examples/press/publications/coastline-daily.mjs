/** A portal that mixes own stories with copies from others: RSS 2.0. @type {import('../types.d.mts').Publication} */
export const coastlineDaily = {
  host: 'coastline-daily',
  name: 'Coastline Daily',
  motto: 'The coast, every morning',
  language: 'en',
  feed: { path: '/feed.xml', format: 'rss' },
  page: 'magazine',
  colour: '#c2571a',
  articles: [
    {
      path: '/2026/container-ship-loses-43-boxes',
      title: 'Container ship Marisol Dawn loses 43 boxes in storm off Cape Verrin',
      copyOf: { host: 'harbour-gazette', path: '/news/marisol-dawn-loses-43-containers' },
      summary: 'Two stacks collapsed on the Marisol Dawn in seven-metre seas off Cape Verrin.',
      author: 'The Harbour Gazette',
      hoursAgo: 4.5,
      section: 'News',
      tags: ['shipping'],
      picture: { scene: 'ship', seed: 11, caption: 'A container ship under way in heavy weather.' },
      text: '',
    },
    {
      path: '/2026/tide-tables-and-walls',
      title: 'Why the tide tables were wrong on the night Old Quay was flooded',
      summary: 'The moon explains 5.4 metres of the flood in Port Ellery. The wind did the rest.',
      author: 'Coastline weather',
      hoursAgo: 9,
      section: 'Weather',
      tags: ['tides', 'flooding', 'weather'],
      picture: { scene: 'flood', seed: 35, caption: 'A tide gauge.' },
      text: `The tables promised 5.4 metres for the night in which Old Quay was flooded. The gauge in Port Ellery showed 5.94. The half metre between them was wind.

A tide table knows the moon and the sun. It does not know the weather. Six hours of gale from the west piled up water in the bay, and low pressure let the sea rise by another hand.

Forecasters had seen it coming: their surge model gave 5.8 metres in the afternoon. The warning went out at six, and the sandbags were laid at the wrong end of the quay.

The sea wall was overtopped by eleven centimetres. With the same surge at neap tide nobody would have noticed.

Another spring tide follows in two weeks.`,
    },
    {
      path: '/2026/nets-off-sable-atoll',
      title: 'Divers free Sable Atoll of 90 tonnes of ghost nets',
      summary: 'Turtles and a monk seal were saved from lost nets at Sable Atoll, where a team worked for seven weeks.',
      author: 'Coastline nature',
      hoursAgo: 42,
      section: 'Nature',
      tags: ['plastic', 'nature'],
      picture: { scene: 'net', seed: 84, caption: 'A turtle swims free.' },
      text: `Eighteen divers have freed Sable Atoll of 90 tonnes of ghost nets, as lost fishing gear is called because it goes on fishing for nobody.

The work took seven weeks. Knife in hand the divers cut the nets off the coral, a piece at a time, and sent them up with air bags.

Four turtles and a monk seal owe them their lives. The largest tangle weighed as much as an elephant.

A barge is now on its way to port with the load. In about two years, the team says, currents will have brought as much again.`,
    },
    {
      path: '/2026/porpoises-counted',
      day: 2,
      title: 'Aerial count finds more harbour porpoises on the Grey Banks',
      summary:
        'Observers counted 1,240 porpoises from the air, a fifth more than before; the wind farm will be built around them.',
      author: 'Coastline nature',
      hoursAgo: 6,
      section: 'Nature',
      tags: ['porpoise', 'wildlife'],
      picture: { scene: 'whale', seed: 52, caption: 'A harbour porpoise comes up to breathe.' },
      text: `Observers have counted 1,240 harbour porpoises on the Grey Banks from the air, a fifth more than three years ago.

They flew forty lines, each ninety kilometres long, on four calm days. Every second animal with a calf was seen in the southern part, where no turbines of the planned wind farm will stand.

The count is the yardstick for what follows. If fewer than a thousand are found once piling has begun, the permit provides for a halt.

Porpoises hunt with clicks that noise drowns. They leave a building site for about a day and a half after each pile.`,
    },
  ],
}

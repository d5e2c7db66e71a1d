/** A weekly of ocean science and policy: JSON Feed, JSON-LD in a graph. @type {import('../types.d.mts').Publication} */
export const deepwaterJournal = {
  host: 'deepwater-journal',
  name: 'Deepwater Journal',
  motto: 'Below the surface of ocean science',
  language: 'en',
  feed: { path: '/feed.json', format: 'json-feed' },
  page: 'graph',
  colour: '#1d2951',
  articles: [
    {
      path: '/p/what-43-lost-containers-mean',
      title: 'What 43 lost containers mean for the sea bed off Cape Verrin',
      summary:
        'The cargo of the Marisol Dawn is a rehearsal for a question nobody has answered: what becomes of steel boxes in cold, deep water?',
      author: 'Deepwater staff',
      hoursAgo: 4,
      section: 'Pollution',
      tags: ['shipping', 'pollution', 'sea bed'],
      picture: { scene: 'ship', seed: 15, caption: 'A container on the sea bed, seen by sonar.' },
      text: `When the Marisol Dawn lost 43 containers in a storm off Cape Verrin, most of what was written was about the ship. What sank deserves a look, too.

The boxes that do not float come to rest on mud between 50 and 90 metres down, on a slope where Norway lobster is fished. Steel corrodes slowly there; a container dropped elsewhere in 2004 still stood upright after seven years, with fewer animals around it than on the open mud.

Furniture and clothing are of little concern. The tyres shed zinc. The three boxes with lithium batteries are another matter: salt water shorts the cells, and fluoride leaks out over months.

The coastguard searches by aircraft for what drifts. Nobody has yet been asked to look for what lies below, although a survey ship is in the sound.`,
    },
    {
      path: '/p/lantern-reef-survey',
      title: 'Lantern Reef survey: coral cover more than doubles in three years',
      summary: 'From 17 to 41 per cent: the recovery of Lantern Reef after bleaching is real, and fragile.',
      author: 'Deepwater staff',
      hoursAgo: 18,
      section: 'Reefs',
      tags: ['coral', 'reef survey'],
      picture: { scene: 'reef', seed: 64, caption: 'A diver lays a tape over a survey plot.' },
      text: `Coral cover on Lantern Reef has more than doubled in the three years since the bleaching, from 17 to 41 per cent, a survey of 312 plots shows.

Two things helped: cool summers and fish. A ban on fishing parrotfish kept the rock clean of weeds, so that coral larvae found room to settle.

The headline finding, staghorn coral that stands the heat, rests on 26 colonies. They kept their colour during nine weeks at 32 degrees, and in tanks they last two degrees longer than others.

Planting 5,000 cuttings of them, as is now planned, would fill about one hectare of a reef that has nine hundred. Breeding is what counts, and the next spawning is in November.`,
    },
    {
      path: '/p/snailfish-and-chimneys',
      title: 'Snailfish and chimneys: inside the dive to the Corvin Trench vents',
      summary:
        'Eleven hours of film from 8,300 metres show hot springs and a new fish. The story of a dive that almost did not take place.',
      author: 'Deepwater staff',
      hoursAgo: 28,
      section: 'Deep sea',
      tags: ['deep sea', 'expedition'],
      picture: { scene: 'deep', seed: 74, caption: 'The lander is lowered over the stern.' },
      text: `The lander was already back on deck with a leaking seal when the captain of the Anemone gave it one more night. The dive that followed found the vents of the Corvin Trench.

At 8,300 metres the lights fell on chimneys, bacteria and a snailfish that drifted through the picture as if it lived there, which it does. It was back eleven times.

Two of the fish went into a trap baited with mackerel. Their genes match nothing in the catalogues.

The vent water, at 118 degrees, carries methane and hydrogen enough to feed the mats. Where the heat comes from is unclear, because the plate beneath the trench is old and cold.

Swell ended the cruise two days early. The Anemone will be in port on Sunday, with a bent leg on its lander and the deepest vents ever seen on its disks.`,
    },
    {
      path: '/p/ghost-net-barge',
      title: 'Barge leaves Sable Atoll with 90 tonnes of lost nets',
      summary: 'A seven-week clean-up has freed the atoll from its ghost nets, for about two years.',
      author: 'Deepwater staff',
      hoursAgo: 43,
      section: 'Pollution',
      tags: ['plastic pollution', 'ghost nets'],
      picture: { scene: 'net', seed: 82, caption: 'Bundles of net on a barge.' },
      text: `A barge with 90 tonnes of lost fishing nets has left Sable Atoll after a clean-up of seven weeks.

Eighteen divers cut the ghost nets from the coral by hand and floated them to the surface with air bags. Four turtles and a monk seal were let go alive.

The atoll lies where two currents meet, far from any harbour, and collects some 50 tonnes of nets a year. The expedition therefore buys about two years.

Marking gear would tell who lost what. Nine countries' labels were found on the nets, but no owner's; a treaty that asks for owners' marks has been signed by four of the nine.`,
    },
    {
      path: '/p/sea-ice-low',
      title: 'Winter sea ice at its second lowest since measurements began',
      summary: 'The northern sea ice has passed its yearly maximum at 14.3 million square kilometres.',
      author: 'Deepwater staff',
      hoursAgo: 60,
      section: 'Climate',
      tags: ['sea ice', 'climate'],
      picture: { scene: 'ice', seed: 95, caption: 'Broken floes at the edge of the pack.' },
      text: `The sea ice of the north has passed its winter maximum at 14.3 million square kilometres, the second lowest since satellites began to measure it.

Warm air over the eastern seas kept the edge of the ice 200 kilometres north of its usual place. In the west it was closer to the average.

Extent is only half the story. Buoys put the mean thickness in the central basin at 1.7 metres, a hand less than ten years ago. Thin ice melts out sooner, and dark water then takes up more of the summer sun.

A low maximum does not foretell a low minimum; the weather of June decides about that.`,
    },
  ],
}

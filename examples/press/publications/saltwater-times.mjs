/** A national magazine of the sea: Atom, Open Graph on its pages. @type {import('../types.d.mts').Publication} */
export const saltwaterTimes = {
  host: 'saltwater-times',
  name: 'Saltwater Times',
  motto: 'Everything that happens at sea',
  language: 'en',
  feed: { path: '/feed.atom', format: 'atom' },
  page: 'magazine',
  colour: '#0b6e69',
  articles: [
    {
      path: '/2/storm-sweeps-containers-off-ship',
      title: 'Storm sweeps dozens of containers off the Marisol Dawn near Cape Verrin',
      summary:
        'A winter storm tore more than forty containers from the deck of the Marisol Dawn. Coastguard aircraft are searching the waters off Cape Verrin.',
      author: 'Saltwater newsroom',
      hoursAgo: 5,
      section: 'Shipping',
      tags: ['shipping', 'storm'],
      picture: { scene: 'ship', seed: 13, caption: 'Containers lashed on deck before a storm.' },
      later: {
        hoursAgo: 9,
        note: 'Correction: an earlier version of this article named the wrong flag state. The Marisol Dawn sails under the flag of Norvane, not of Estrella.',
        replace: [['Estrella-flagged', 'Norvane-flagged']],
      },
      text: `A winter storm tore more than forty containers from the deck of the Marisol Dawn during the night, and coastguard aircraft are now searching the waters around Cape Verrin for them.

The Estrella-flagged ship had left the shelter of the sound against a forecast of gale force nine. Around three o'clock it rolled heavily and two stacks aft gave way; the lashings of a third held.

All 22 sailors are safe. The ship lies at anchor behind the cape with a list of four degrees.

Ships lose some 1,500 containers in an ordinary year, insurers reckon, most of them on a few bad nights. Stacks have grown to nine layers while the twist locks that hold them have hardly changed since the seventies.

Fishermen fear for their gear. A box with tyres can drift for weeks before it sinks, and its contents come up in trawls for years.`,
    },
    {
      path: '/1/lantern-reef-corals-recover',
      title: 'Corals of Lantern Reef bounce back, and some stand the heat',
      summary:
        'Three years after the great bleaching, divers find living coral on 41 per cent of Lantern Reef. A few colonies never bleached at all.',
      author: 'Science editor',
      hoursAgo: 20,
      section: 'Science',
      tags: ['coral', 'reef', 'climate'],
      picture: { scene: 'reef', seed: 61, caption: 'Branching coral on a shallow reef.' },
      text: `Three years after the great bleaching, divers have found living coral on 41 per cent of Lantern Reef, more than anybody had dared to expect.

The survey counted 312 plots along eleven kilometres of the reef. In the worst summer the share had fallen to 17 per cent.

The surprise is in the shallows. Some colonies of staghorn coral there never bleached, though the water stood at 32 degrees for nine weeks. In tanks their fragments took two degrees more than their neighbours before they paled.

The team now grows cuttings of the hardy colonies on ropes in the lagoon and will plant 5,000 of them next year. Whether their offspring inherit the tolerance is the question for the next spawning.

It would be wrong to call the reef saved, the leader of the survey warns. Another hot summer within five years could undo it.`,
    },
    {
      path: '/1/go-ahead-for-grey-banks',
      title: 'Go-ahead for 930-megawatt wind farm on the Grey Banks',
      summary:
        'The Grey Banks offshore wind farm has its permit at last. Trawlermen may go to court; porpoises get a quiet summer.',
      author: 'Energy correspondent',
      hoursAgo: 25,
      section: 'Energy',
      tags: ['wind power'],
      picture: { scene: 'turbines', seed: 22, caption: 'A service ship among offshore turbines.' },
      text: `The government has given the go-ahead for the wind farm on the Grey Banks, the largest yet on this coast. Borealis Array will build 62 turbines with 930 megawatts in all.

The decision took four years and two public hearings. Bird experts had asked for wider gaps between the rows; the developer moved nine turbines to make a corridor for gannets.

Pile driving is forbidden from May to August to protect porpoises and their calves. In the remaining months a curtain of bubbles has to keep noise below 160 decibels at 750 metres.

Trawlermen are the losers. They keep two lanes through the field, which their association calls too narrow to work in, and it is weighing a challenge in court.

First power should come ashore in three years through a cable that lands just south of Port Ellery.`,
    },
    {
      path: '/2/ellery-under-water',
      title: 'Port Ellery under water: the night the tide beat the sea wall',
      summary:
        'An onshore gale lifted the spring tide over the wall at Old Quay and into ninety homes. Engineers had warned of it for years.',
      author: 'Saltwater newsroom',
      hoursAgo: 12,
      section: 'Coast',
      tags: ['flood', 'coast'],
      picture: { scene: 'flood', seed: 32, caption: 'A street in the old harbour quarter after the flood.' },
      text: `Engineers had warned of it for years. On Thursday night an onshore gale lifted the spring tide over the sea wall at Old Quay, and the harbour quarter of Port Ellery was under water within twenty minutes.

At 5.94 metres the tide was the highest since 26 years ago, when the present wall was drawn up. It was built for one flood in a century; with today's sea level that has become one in thirty years.

Some ninety homes and shops were flooded and 140 people were taken to a sports hall. Cellars will take a week to pump out.

A plan to raise the wall by 70 centimetres lies ready. It was put off twice for want of 8.2 million, about a third of what the damage of one night may cost.

Other towns are watching. Eleven harbours between the capes have walls of the same height and age.`,
    },
    {
      path: '/1/quota-cut-for-western-cod',
      title: 'Fisheries council cuts western cod quota by almost a third',
      summary:
        'Ministers set the cod quota at 18,400 tonnes, less than skippers hoped and more than scientists advised.',
      author: 'Fisheries correspondent',
      hoursAgo: 37,
      section: 'Fisheries',
      tags: ['fishing', 'cod'],
      picture: { scene: 'fish', seed: 42, caption: 'A trawler hauls its net.' },
      text: `After talks that ended at four in the morning the fisheries council cut the quota for western cod by 30 per cent. Boats may land 18,400 tonnes next year.

Scientists wanted more. Their survey had found the fewest young cod for a decade, and they advised a cut of 45 per cent to let the stock recover within five years.

Instead ministers chose a mixture: bigger meshes in spring, two spawning grounds closed until April, and 20 million for crews who stay in port.

Environmental groups called the outcome a gamble. The industry called it a blow that the smaller harbours will feel first.

Haddock is the consolation. Its quota goes up by ten per cent, for the third time in a row.`,
    },
    {
      path: '/1/ghost-snailfish-at-8300-metres',
      title: 'New snailfish filmed beside hot vents 8,300 metres down',
      summary:
        'The expedition ship Anemone has found a field of hot springs in the Corvin Trench and a pale fish that nobody had seen before.',
      author: 'Science editor',
      hoursAgo: 30,
      section: 'Science',
      tags: ['deep sea', 'discovery'],
      picture: { scene: 'deep', seed: 71, caption: 'Lights of a lander on the floor of a trench.' },
      text: `Eight kilometres down, in the Corvin Trench, the expedition ship Anemone has filmed a pale snailfish beside hot springs that no chart shows.

The lander stood at 8,300 metres for eleven hours. Its cameras saw chimneys up to four metres high, mats of bacteria and, again and again, the same fish, about as long as a hand.

Snailfish have been met at such depths before, but never at vents. The crew caught two with a baited trap; the first genetic tests point to a new species.

The water at the chimneys is 118 degrees hot. That vents exist so deep had been predicted from the chemistry of the water above the trench, and doubted just as long.

The ship is due in port on Sunday. A second dive, to a crack farther south, was called off because of the swell.`,
    },
    {
      path: '/2/opinion-count-the-containers',
      title: 'Opinion: Count every lost container, and say so in public',
      summary:
        'Nobody knows how many boxes lie on the sea bed, because nobody has to tell. That could change tomorrow.',
      author: 'The editors',
      hoursAgo: 3,
      section: 'Opinion',
      tags: ['opinion', 'shipping'],
      picture: { scene: 'ship', seed: 14, caption: 'Stacks of containers at a terminal.' },
      text: `Nobody knows how many containers lie on the bottom of the sea. Insurers have a figure, shipowners another, and coastguards learn of a loss when the first box comes ashore.

It need not be so. A ship knows the weight and place of every box on board. It reports them to the terminal, the customs office and the stowage computer. To report a loss to the public would cost one message.

We therefore ask for a plain rule: whoever loses a container says so within a day, with position, number and contents, in a register that everybody can read.

Fishing crews could avoid the spot. Beach cleaners would know what to look for. And owners whose lashings hold would at last be seen to do better than others.`,
    },
    {
      path: '/3/anemone-returns-with-two-snailfish',
      day: 2,
      title: 'Anemone returns from the Corvin Trench with two snailfish on ice',
      summary:
        'The research ship is back in port with its catch from the hot vents; a name for the new fish will take a year.',
      author: 'Science editor',
      hoursAgo: 5,
      section: 'Science',
      tags: ['deep sea'],
      picture: { scene: 'deep', seed: 72, caption: 'The deck of a research ship at night.' },
      text: `The research ship Anemone is back in port with the two snailfish that it caught beside hot vents in the Corvin Trench, 8,300 metres down.

The fish lie at minus eighty degrees. Museums in three countries will compare their bones and genes with those of the known deep species, which takes about a year, before the snailfish gets a name.

On board are also forty litres of vent water and a piece of chimney the size of a football. Geologists hope to learn from it how old the field of vents is.

The lander itself needs a new frame: the pressure at that depth had bent one of its legs.`,
    },
  ],
}

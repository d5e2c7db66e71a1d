/** A science monthly: RSS 1.0 (RDF) with Dublin Core, plain pages. @type {import('../types.d.mts').Publication} */
export const reefReview = {
  host: 'reef-review',
  name: 'Reef Review',
  motto: 'Research from warm and shallow seas',
  language: 'en',
  feed: { path: '/index.rdf', format: 'rdf' },
  page: 'journal',
  colour: '#b23a48',
  articles: [
    {
      path: '/articles/heat-tolerant-staghorn-at-lantern-reef',
      title: 'Heat-tolerant staghorn coral found in survey of Lantern Reef',
      summary:
        'A survey of 312 plots puts living coral at 41 per cent on Lantern Reef, up from 17 after the bleaching, and finds staghorn colonies that withstood nine weeks at 32 degrees.',
      author: 'Reef Review editors',
      hoursAgo: 22,
      section: 'Corals',
      tags: ['coral reefs', 'bleaching', 'heat tolerance'],
      picture: { scene: 'reef', seed: 62, caption: 'Staghorn coral in the lagoon.' },
      text: `Living coral covers 41 per cent of Lantern Reef, according to a survey of 312 plots published today, up from 17 per cent in the year after the bleaching.

Cover alone does not make a healthy reef. Fast-growing staghorn accounts for most of the gain, and the massive brain corals that build the framework have hardly come back.

The authors draw attention to 26 staghorn colonies in the shallow lagoon that did not bleach during nine weeks at 32 degrees. Fragments kept in tanks bleached at a temperature two degrees above that of colonies from the outer slope.

The tolerant corals host a different mixture of algae. Whether the algae or the coral itself makes the difference will be tested by swapping the partners.

Five thousand cuttings are to be planted out. The survey will be repeated every spring.`,
    },
    {
      path: '/articles/vent-field-in-corvin-trench',
      title: 'Hydrothermal vent field in the Corvin Trench is the deepest on record',
      summary:
        'At 8,300 metres the chimneys seen by the lander of the ship Anemone lie more than three kilometres below any other known vents; a snailfish lives among them.',
      author: 'Reef Review editors',
      hoursAgo: 33,
      section: 'Deep sea',
      tags: ['deep sea', 'hydrothermal vents'],
      picture: { scene: 'deep', seed: 73, caption: 'Chimneys at a hydrothermal vent, drawn from the film.' },
      text: `A lander put down by the expedition ship Anemone has filmed hydrothermal vents at 8,300 metres in the Corvin Trench, the deepest on record by more than three kilometres.

The field is about 80 metres long. Chimneys of up to four metres stand on a fault in the trench wall, and fluid leaves them at 118 degrees.

Among bacterial mats lives a snailfish, apparently undescribed, of which two specimens were trapped. No other vertebrate is known from vents at such a depth.

At 830 bar water stays liquid far above 118 degrees, so hotter fluid would have been possible; the authors think that cold sea water mixes in below the sea bed.

Samples reach the laboratory on Sunday. The film will be published with the first description.`,
    },
    {
      path: '/articles/ghost-nets-sable-atoll',
      title: 'Ninety tonnes of ghost nets removed from Sable Atoll',
      summary:
        'Divers spent seven weeks cutting lost fishing nets from the reefs of Sable Atoll. What they hauled out weighs as much as fifteen elephants.',
      author: 'Field correspondent',
      hoursAgo: 46,
      section: 'Conservation',
      tags: ['plastic', 'ghost nets', 'clean-up'],
      picture: { scene: 'net', seed: 81, caption: 'A lost net on a reef.' },
      text: `In seven weeks a team of eighteen divers has cut 90 tonnes of lost fishing nets from the reefs of uninhabited Sable Atoll.

Currents gather nets from the whole basin there. They snag on coral, break it in the swell and go on catching: the divers freed four turtles and a monk seal, and found the bones of many more.

Each net was cut by hand, lifted with air bags and towed to a barge. The heaviest weighed six tonnes. Labels showed makers in nine countries.

Most of the plastic will be burnt for power in port; two tonnes of nylon go to a firm that spins carpet yarn from it.

The last such expedition, four years ago, took out 75 tonnes. About 50 arrive each year, the team reckons, so it is already planning the next.`,
    },
    {
      path: '/articles/turtle-nests-record',
      title: 'Record number of turtle nests on the beaches of the Amber Coast',
      summary: 'Wardens counted 2,914 loggerhead nests in one season, a third more than in the best year so far.',
      author: 'Field correspondent',
      hoursAgo: 65,
      section: 'Wildlife',
      tags: ['sea turtles', 'conservation'],
      picture: { scene: 'fish', seed: 91, caption: 'Tracks on a nesting beach.' },
      text: `Wardens on the Amber Coast have counted 2,914 nests of loggerhead turtles this season, a third more than in the best year before.

The turtles that nest now hatched around the time the beaches were first guarded, 28 years ago. Loggerheads need that long to grow up, so the reward for patience comes late and all at once.

Lights are the chief danger. Hatchlings crawl towards the brightest horizon, which should be the sea; hotels along two of the beaches have agreed to dim theirs until October.

Warm sand is the other. Above 29 degrees nearly all hatchlings are female. Wardens moved 120 nests into the shade of the dunes as a trial.`,
    },
    {
      path: '/articles/cuttings-planted-lantern-reef',
      day: 2,
      title: 'First cuttings of heat-tolerant staghorn planted on Lantern Reef',
      summary:
        'Divers have fixed the first 200 of 5,000 cuttings from hardy coral colonies to the outer slope of Lantern Reef.',
      author: 'Reef Review editors',
      hoursAgo: 7,
      section: 'Corals',
      tags: ['coral reefs', 'restoration'],
      picture: { scene: 'reef', seed: 63, caption: 'Cuttings on a rope nursery.' },
      text: `Divers have fixed the first 200 cuttings of heat-tolerant staghorn coral to the outer slope of Lantern Reef, a season earlier than planned.

The cuttings come from the colonies that a survey found unbleached after nine weeks at 32 degrees. They were raised on ropes in the lagoon and are the length of a finger.

Half were set among natural staghorn and half on bare rock. Cameras take a picture each day, so that losses to storms can be told from losses to snails.

If nine in ten live through the winter, the remaining 4,800 will follow in spring.`,
    },
  ],
}

/** A local paper whose feed is broken XML that a good reader recovers. @type {import('../types.d.mts').Publication} */
export const northshoreNews = {
  host: 'northshore-news',
  name: 'Northshore News',
  motto: 'From the cape to the sound',
  language: 'en',
  feed: { path: '/feed/', format: 'broken-rss' },
  page: 'blog',
  colour: '#3d5a40',
  articles: [
    {
      path: '/2-fishermen-warned-of-drifting-boxes',
      title: 'Fishermen warned of drifting containers after Marisol Dawn loses cargo',
      summary:
        'The coastguard asks boats north of Cape Verrin to stay in harbour while dozens of containers drift about.',
      author: 'Northshore staff',
      hoursAgo: 5.5,
      section: 'News',
      tags: ['shipping', 'fishing'],
      picture: { scene: 'ship', seed: 16, caption: 'Fishing boats stay in harbour.' },
      text: `Boats north of Cape Verrin have been asked to stay in harbour after the Marisol Dawn lost 43 containers in the storm.

The coastguard has counted nine boxes adrift and thinks that as many more float below the surface. The wind carries them towards the beaches between the cape and Miller Sands.

Eleven boats from Northshore stayed in this morning, and the fish auction was called off. "My hull is wood," said one skipper. "I will wait."

Whoever finds a container on the beach should not open it but ring the coastguard. Three of them carry lithium batteries, which may catch fire when they get wet.

The container ship itself is anchored behind the cape. Its crew of 22 is unhurt.`,
    },
    {
      path: '/1-wind-farm-grey-banks-yes',
      title: 'Yes to the Grey Banks wind farm: what it means for Northshore',
      summary:
        'Sixty-two turbines, no piling in summer and a cable that comes ashore somewhere else: the permit for the Grey Banks at a glance.',
      author: 'Northshore staff',
      hoursAgo: 24,
      section: 'News',
      tags: ['wind farm'],
      picture: { scene: 'turbines', seed: 23, caption: 'The view from the cape, as the developer draws it.' },
      text: `The wind farm on the Grey Banks has its permit. This is what it means for Northshore.

From the cape the 62 turbines will be seen on clear days as a row of matchsticks. Borealis Array has promised lights that come on only when an aircraft is near.

The cable comes ashore south of Port Ellery and not, as once planned, across our beach. The jobs go the same way: 340 at the outer quay over there.

Our trawlers may use two lanes through the field. The fishing association calls them too narrow and decides on Friday whether to go to court.

From May to August no piles may be driven, because porpoises have their calves on the banks then.`,
    },
    {
      path: '/2-video-flood-old-quay',
      title: 'Video: Water pours over the sea wall into Old Quay',
      summary: 'Two minutes from the harbour camera: how the spring tide came over the wall in Port Ellery.',
      author: 'Northshore staff',
      hoursAgo: 13,
      section: 'Video',
      tags: ['flood', 'video'],
      picture: { scene: 'flood', seed: 33, caption: 'A frame from the harbour camera.' },
      kind: 'video',
      text: `The harbour camera of Port Ellery filmed how the spring tide came over the sea wall at Old Quay. Within two minutes the street behind it is flooded.`,
    },
    {
      path: '/2-helpers-pump-out-old-quay',
      title: 'Helpers from Northshore pump out flooded Old Quay',
      summary: 'Two crews and four pumps went to Port Ellery in the night, after the tide had come over the sea wall.',
      author: 'Northshore staff',
      hoursAgo: 11,
      section: 'News',
      tags: ['flood', 'fire brigade'],
      picture: { scene: 'flood', seed: 34, caption: 'Pumps at work in a flooded street.' },
      text: `Two crews of the Northshore fire brigade with four pumps helped in the night to dry out Old Quay in Port Ellery.

The spring tide had come over the sea wall there before midnight, eleven centimetres above its crest, and flooded ninety houses.

"The water was up to the letter boxes," said the leader of the crew. They carried an old couple out of an upper window and took fourteen people to the sports hall.

By eight in the morning the main street was free. Cellars will take days, because the water must be pumped out slowly or the walls give in.

In Northshore the tide stayed two hands below the quay.`,
    },
    {
      path: '/1-new-coach-for-rovers',
      title: 'Rovers present new coach before the derby',
      summary: 'The football club has found a successor and hopes for a quiet second half of the season.',
      author: 'Northshore staff',
      hoursAgo: 31,
      section: 'Sport',
      tags: ['football'],
      text: `Northshore Rovers have presented their new coach. She comes from the youth team and takes over before Saturday's derby.

The club had parted with her predecessor after five defeats. "We need points, not poetry," the chairwoman said.

Two midfielders are injured. The goalkeeper, who broke a finger in training, can play with a splint.

Tickets for the derby are sold out but for forty seats behind the north goal.`,
    },
    {
      path: '/1-seaweed-farm-opens',
      title: 'First seaweed farm in the sound brings in its harvest',
      summary: 'Nine tonnes of sugar kelp came off the ropes; most of it becomes cattle feed that cuts methane.',
      author: 'Northshore staff',
      hoursAgo: 55,
      section: 'News',
      tags: ['seaweed', 'aquaculture'],
      picture: { scene: 'fish', seed: 96, caption: 'Ropes with kelp at harvest.' },
      text: `The first seaweed farm in the sound has brought in nine tonnes of sugar kelp from its three kilometres of rope.

The kelp was sown in autumn and needs neither feed nor fertiliser. It takes up nitrogen that runs off the fields into the sound, about 30 kilos with this harvest.

Most of it becomes feed. A handful a day makes cows give off less methane, though how much less outside a laboratory is still being measured.

Mussel growers had feared for their lines and now want to share the buoys. The licence runs for five years.`,
    },
    {
      path: '/2-beach-cleaners-needed',
      day: 2,
      title: 'Beach cleaners fill 400 sacks with foam from the Marisol Dawn',
      summary: 'Six containers have come ashore north of the cape; volunteers are wanted at the weekend.',
      author: 'Northshore staff',
      hoursAgo: 3,
      section: 'News',
      tags: ['beach', 'pollution', 'containers'],
      picture: { scene: 'net', seed: 83, caption: 'Sacks on a beach.' },
      text: `Volunteers have filled 400 sacks with packing foam on the beaches north of Cape Verrin, where six containers from the Marisol Dawn have come ashore.

The foam breaks into beads that birds take for eggs of fish. What is not picked up before the next spring tide will be in the dunes.

Cleaners meet on Saturday at nine at the lifeboat house. Gloves and sacks are there. The owner of the ship pays for the soup.

Containers are not to be touched: one of the three with lithium batteries is still missing.`,
    },
  ],
}

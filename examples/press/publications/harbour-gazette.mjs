/** The newspaper of a port town: RSS 2.0, JSON-LD on its pages, AMP versions. @type {import('../types.d.mts').Publication} */
export const harbourGazette = {
  host: 'harbour-gazette',
  name: 'The Harbour Gazette',
  motto: 'The paper of Port Ellery and its waters',
  language: 'en-GB',
  feed: { path: '/rss.xml', format: 'rss' },
  page: 'newspaper',
  colour: '#12355b',
  articles: [
    {
      path: '/news/marisol-dawn-loses-43-containers',
      title: 'Container ship Marisol Dawn loses 43 boxes in storm off Cape Verrin',
      later: {
        title: 'Container ship Marisol Dawn lost 47 boxes in storm off Cape Verrin, owner now says',
        hoursAgo: 4,
        text: `The container ship Marisol Dawn lost 47 boxes overboard off Cape Verrin, four more than first counted, its owner said after divers and a drone had inspected the stacks at anchor.

The 294-metre ship was bound for Port Ellery when two stacks collapsed in seven-metre seas at about three in the morning. None of the 22 crew was hurt. Twelve containers have been found adrift and six have come ashore on the beaches north of the cape.

The harbour master keeps a two-mile exclusion zone in force. Small craft are asked to stay in port after dark, because a container that floats just below the surface does not show on radar.

Three of the lost boxes held lithium batteries, the owner said; they are being searched for first. A tug will bring the Marisol Dawn to the outer quay once the swell is below two metres.

The first version of this article, with the owner's earlier count, gave the number of lost containers as 43.`,
      },
      summary:
        'Two stacks collapsed on the 294-metre Marisol Dawn in seven-metre seas; the coastguard has closed the lane north of Cape Verrin while it looks for drifting containers.',
      author: 'Shipping desk',
      hoursAgo: 6,
      section: 'Port',
      tags: ['shipping', 'containers', 'coastguard'],
      picture: { scene: 'ship', seed: 11, caption: 'A container ship under way in heavy weather.' },
      amp: true,
      text: `The container ship Marisol Dawn lost 43 boxes overboard in a storm off Cape Verrin in the early hours, the coastguard said. None of the 22 crew was hurt.

The 294-metre ship was bound for Port Ellery when two stacks behind the bridge collapsed in seven-metre seas at about three in the morning. The master turned the bow into the wind and reported the loss within the hour.

Nine containers have been seen adrift. The coastguard closed the shipping lane north of the cape and sent two patrol boats and an aircraft to look for the rest before they reach the beaches.

"A box that floats just under the surface is the worst thing a fishing boat can meet at night," the harbour master said. Small craft were asked to stay in port until morning.

The owner says most of the lost cargo was furniture, clothing and tyres. Three boxes held lithium batteries. The ship is anchored in the lee of the cape and will be towed in when the swell allows.`,
    },
    {
      path: '/news/grey-banks-wind-farm-approved',
      title: 'Ministers approve Grey Banks offshore wind farm with 62 turbines',
      summary:
        'The Grey Banks wind farm, 31 kilometres off Port Ellery, may be built from next spring on condition that piling stops while porpoises calve.',
      author: 'Energy desk',
      hoursAgo: 27,
      section: 'Energy',
      tags: ['offshore wind', 'energy'],
      picture: { scene: 'turbines', seed: 21, caption: 'Turbines of the sort planned on the Grey Banks.' },
      amp: true,
      text: `Ministers have approved the Grey Banks offshore wind farm, 31 kilometres off Port Ellery, ending four years of hearings.

The developer, Borealis Array, may put up 62 turbines with a total of 930 megawatts, enough for about 800,000 homes in an average year. Work on the sea bed can begin next spring.

The permit carries conditions. No piles may be driven between May and August, when harbour porpoises calve on the banks, and bubble curtains must damp the noise in the other months. Two lanes through the field stay open to trawlers of less than 24 metres.

The fishing association called the lanes too narrow to tow a net in. It has six weeks to go to court and says its members will decide on Friday.

Port Ellery expects 340 jobs at the outer quay, where the towers will be put together. The harbour board has set aside eleven hectares for them.`,
    },
    {
      path: '/news/spring-tide-floods-old-quay',
      title: 'Sea wall overtopped as spring tide floods Old Quay in Port Ellery',
      summary:
        'The highest tide for 26 years came over the sea wall at Old Quay; 140 people spent the night in the sports hall and the pumps are still running.',
      author: 'City desk',
      hoursAgo: 15,
      section: 'City',
      tags: ['flooding', 'sea wall', 'spring tide'],
      picture: { scene: 'flood', seed: 31, caption: 'Water stood a metre deep between the houses of Old Quay.' },
      amp: true,
      text: `The highest tide for 26 years came over the sea wall at Old Quay shortly before midnight and flooded about 90 houses and shops in Port Ellery.

The gauge at the pilot station stood at 5.94 metres, eleven centimetres above the crest of the wall. An onshore gale had pushed the spring tide half a metre higher than the tables said.

Firefighters brought 140 people to the sports hall. Nobody was seriously hurt. The pumps have been running since two o'clock and the main street should be dry by the evening.

The council had put off raising the wall in two budgets running. The mayor said that the money, 8.2 million, would now be asked for again. "The sea does not read our budgets," said a shopkeeper as she carried out wet stock.

Another tide of 5.6 metres is due tonight, but with the wind turning offshore the forecasters do not expect it to reach the street.`,
    },
    {
      path: '/news/cod-quota-cut-by-30-per-cent',
      title: 'Cod quota for the western grounds cut by 30 per cent',
      summary:
        'Skippers in Port Ellery say the cut, decided after the weakest survey for a decade, will tie up one boat in four by the summer.',
      author: 'Fisheries desk',
      hoursAgo: 39,
      section: 'Fisheries',
      tags: ['fisheries', 'cod', 'quota'],
      picture: { scene: 'fish', seed: 41, caption: 'Cod is landed at the fish market.' },
      amp: true,
      text: `The quota for cod in the western grounds will fall by 30 per cent next year, to 18,400 tonnes, the fisheries council decided after a night of talks.

The cut follows a survey that found the fewest young cod for ten years. Scientists had advised a cut of 45 per cent; ministers of three countries would not go that far.

Skippers in Port Ellery say one boat in four will be tied up by the summer. "We can live with a bad year if we know there is a good one behind it," said the head of the producers' organisation, "but nobody can promise that."

The council also agreed larger meshes for the spring fishery and closed two spawning grounds from February to April. A fund of 20 million will pay crews for days in port.

The quota for haddock rises by a tenth, which eases the loss for boats that can fish both.`,
    },
    {
      path: '/news/humpback-stranded-on-miller-sands',
      title: 'Stranded humpback whale refloated from Miller Sands after ten hours',
      summary: 'Sixty volunteers kept the young whale wet until the evening tide lifted it off the bar.',
      author: 'Nature desk',
      hoursAgo: 50,
      section: 'Nature',
      tags: ['whale', 'stranding', 'wildlife'],
      picture: { scene: 'whale', seed: 51, caption: 'A humpback whale dives off the coast.' },
      amp: true,
      text: `A young humpback whale that had run aground on Miller Sands swam free on the evening tide after ten hours on the bar.

Some sixty volunteers kept the animal wet with buckets and sheets while the rescue team dug a trench along its left side. The whale is about eight metres long and probably in its second year.

When the water reached its eyes a pontoon was inflated under the tail, and two lifeboats turned it slowly to face the channel. It left by itself at a quarter to seven.

Marine biologists took a sample of skin and fixed no tag, so as not to add to the strain. They will look for the whale from the air tomorrow, because one animal in three strands again within a week.

Nobody knows why it came in. Humpbacks have followed herring close to this coast in each of the last four winters.`,
    },
    {
      path: '/news/herring-fleet-lands-record-catch',
      title: 'Herring fleet of Port Ellery lands 1,900 tonnes in a single night',
      summary:
        'Fourteen boats brought in 1,900 tonnes of herring, the largest landing in one night since the fish market keeps its books, the market hall says.',
      author: 'Fisheries desk',
      hoursAgo: 10,
      section: 'Fisheries',
      tags: ['fisheries', 'herring'],
      picture: { scene: 'fish', seed: 33, caption: 'Herring on the sorting belt of a market hall.' },
      withdrawn: true,
      text: `Fourteen boats of the herring fleet landed 1,900 tonnes at Port Ellery in a single night, the market hall says. It has kept books since 1921 and finds no larger landing in them.

The shoals stood close under the coast, some within two miles of the breakwater. Skippers filled their holds in three hauls and came back for more before dawn.

Four trawlers had to wait at the fish quay until noon because the sorting belts could not keep up. The auction closed at two, eight hours later than on an ordinary day.

Whether the fishery stays within its quota is being reckoned. The fisheries board will say on Thursday how much herring is left for the fleet this season.`,
    },
    {
      path: '/news/pilot-boat-trial-ends',
      title: 'Trial of unmanned pilot boat ends early',
      summary: 'The harbour board has stopped the trial.',
      author: 'Port desk',
      hoursAgo: 44,
      section: 'Port',
      tags: ['shipping'],
      gone: true,
      text: 'The harbour board has stopped the trial of an unmanned pilot boat.',
    },
    {
      path: '/news/tug-brings-marisol-dawn-to-quay',
      day: 2,
      title: 'Tug brings Marisol Dawn to Port Ellery as search for lost containers goes on',
      summary:
        'The damaged container ship lies at the outer quay; salvage crews have taken 18 boxes out of the water off Cape Verrin.',
      author: 'Shipping desk',
      hoursAgo: 2,
      section: 'Port',
      tags: ['shipping', 'containers', 'salvage'],
      picture: { scene: 'ship', seed: 12, caption: 'A tug and its tow at the harbour mouth.' },
      amp: true,
      text: `The container ship Marisol Dawn reached Port Ellery behind a tug this morning, two days after it lost 47 boxes off Cape Verrin.

The ship was moored at the outer quay, where cranes will first lift off the leaning stacks. Inspectors of the flag state are on board to look at the lashings, and the voyage recorder has been sealed.

Salvage crews have taken 18 containers out of the water or off the beaches. One of the three with lithium batteries is among them, undamaged. Sonar has found eleven more on the sea bed in 60 metres.

The shipping lane north of the cape is open again by day. At night the exclusion zone stays until the last floating box is accounted for.

The owner has promised to pay for the cleaning of beaches. Volunteers have filled 400 sacks with packing foam since yesterday.`,
    },
  ],
}

/** Reports of one week in a hub on wave and tidal power: some on one event, the others each on their own. Id, title, text. */
export const ONE_SUBJECT: readonly (readonly [id: string, title: string, text: string])[] = [
  [
    'array',
    'Tidal power array in Corran Sound feeds its first electricity to the islands',
    'The tidal power array in Corran Sound, twelve turbines, fed the grid of the islands on Monday.',
  ],
  [
    'switch',
    'Islands switch on tidal power from Corran Sound',
    'Twelve turbines in Corran Sound now bring tidal power to the islands, the operator said on Monday.',
  ],
  [
    'fund',
    'Investors put 40 million into a maker of tidal power turbines',
    'A maker of turbines for tidal power has found investors. Pension funds and a bank pay for a factory with three hundred jobs near the docks.',
  ],
  [
    'course',
    'University opens a course on tidal power',
    'Students may learn how tidal power turbines are built. Lectures begin in autumn, and half of the places go to engineers who come from oil rigs.',
  ],
  [
    'market',
    'What tidal power needs to become cheap',
    'Tidal power costs more than wind. Cables, insurance and repairs at sea eat up what a longer life and sure forecasts bring in.',
  ],
  [
    'fish',
    'How fish behave near tidal power turbines',
    'Cameras show salmon and herring swimming around the turbines of a tidal power plant; biologists watched for two winters and counted no collision.',
  ],
]

/** A picture of words that stands for a page where it is shared: 1200 x 630 pixels. */
export interface Card {
  /** Name of the hub. */
  brand: string
  /** Where the hub is: `news.example`; stands alone where neither name nor headline can be written. */
  address: string
  headline: string
  /** What else there is to say: how many sources, which topic. */
  line: string
  colours: CardColours
}

/** Colours as `#rrggbb`. */
export interface CardColours {
  ground: string
  ink: string
  muted: string
  accent: string
}

/** Draws a card as PNG: the same bytes for the same card on every machine. Words it has no letters for are left out. */
export type DrawCard = (card: Card) => Uint8Array

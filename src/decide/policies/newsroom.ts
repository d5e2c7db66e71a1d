/** Settings of policy `newsroom@1`; `docs/scoring.md` explains how they work together. */
export const newsroomSettings = {
  // Quality: weights of its parts. What is not known is left out, the other parts then weigh more.
  /** What is thought of the source. */
  sourceWeight: 30,
  /** How surely the article is on the hub's topics. */
  topicWeight: 25,
  /** How much it has to say. */
  depthWeight: 15,
  /** Own reporting or somebody else's text. */
  originalityWeight: 12,
  /** A headline that tells instead of teasing. */
  headlineWeight: 10,
  /** Summary, author, date and picture are there. */
  completenessWeight: 8,
  /** So many words are a full report. */
  fullReportWords: 400,
  // Quality: points taken away, each times the confidence that the article is of the kind.
  pressReleasePenalty: 25,
  marketReportPenalty: 50,
  jobAdPenalty: 50,
  paywallPenalty: 30,
  sponsoredPenalty: 30,
  shoppingPenalty: 20,
  servicePenalty: 20,
  clickbaitPenalty: 15,
  /** An official source loses so little for its own announcements (share of the press release penalty). */
  officialPressShare: 0.2,

  // Heat: points per part; the logarithmic ones count doublings.
  /** For quality 100 of the best own report. */
  heatQuality: 25,
  /** For reputation 1 of the best source. */
  heatReputation: 15,
  /** For each doubling of one plus the authority of independent origins. */
  heatConfirmation: 18,
  /** For each doubling of independent origins within one window. */
  heatVelocity: 10,
  /** Length of that window. */
  velocityHours: 6,
  /** For each doubling of one plus the recent clicks. */
  heatClicks: 4,
  /** For each doubling of the origins over what is usual for the topic. */
  heatSurprise: 6,
  /** A story only one house reports is never hotter than this. */
  singleOriginCap: 50,
  /** Heat halves in so many hours when ranked. */
  halfLifeHours: 24,

  // Decision.
  /** Quality needed to be published. */
  publishQuality: 45,
  /** Below this quality it is out; between the two the desk decides. */
  holdQuality: 32,
  /** Confidence in the best topic needed to be published without the desk. */
  publishTopic: 0.55,
  /** Confidence at which a kind that is not news (wall, advert, market report) is out; from half on the desk decides. */
  rejectKind: 0.8,
  /** A better record of the story must lead by so many points to take over from the one that already stands. */
  takeoverPoints: 4,
  /** Publication times further ahead than this are an embargo. */
  embargoMinutes: 15,
  /** Records published per topic and day, most heat first; 0 is no limit. A topic's `dailyBudget` goes before. */
  topicBudget: 0,
  /** Records published per provider and day; 0 is no limit. */
  providerBudget: 0,
  /** Hotter stories are published whatever the budgets say. */
  budgetFreeHeat: 75,
} as const

/** The settings by name, as numbers. */
export type NewsroomSettings = Record<keyof typeof newsroomSettings, number>

/** A policy's settings with the built-in ones where it is silent. */
export function newsroomSettingsOf(settings: Readonly<Record<string, number>> = {}): NewsroomSettings {
  return { ...newsroomSettings, ...settings }
}

import type { GivenFeed } from '../given.ts'
import type { Scope } from '../scope.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { Element } from '../xml/element.ts'

const MINUTES: Readonly<Record<string, number>> = {
  hourly: 60,
  daily: 1_440,
  weekly: 10_080,
  monthly: 43_200,
  yearly: 525_600,
}

/** RSS syndication module: `updatePeriod` divided by `updateFrequency` is the publisher's rhythm. */
export const syndication: Vocabulary = {
  name: 'sy',
  namespaces: ['http://purl.org/rss/1.0/modules/syndication/', 'http://purl.org/rss/1.0/modules/syndication'],
  prefixes: ['sy', 'syn'],
  feed: { updateperiod: takePeriod, updatefrequency: takeFrequency },
  entry: {},
}

function takePeriod(element: Element, feed: GivenFeed, scope: Scope): void {
  feed.periodMinutes ??= MINUTES[scope.text(element)?.toLowerCase() ?? '']
}

function takeFrequency(element: Element, feed: GivenFeed, scope: Scope): void {
  const times = Number(scope.text(element))
  if (times > 0) feed.timesAPeriod ??= times
}

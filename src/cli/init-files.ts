/** The files of a new hub, by path. Every one is meant to be read and changed by its owner. */
export function initFiles(title: string): Readonly<Record<string, string>> {
  return {
    'hub.yaml': `# What this hub is. Every setting is explained in docs/hub.md; "newswright check" names what is wrong here.
title: ${JSON.stringify(title)}
webUrl: http://127.0.0.1:4000
locale: en
timeZone: UTC
policy: newsroom
# Where publishers can read who we are; part of our User-Agent.
# contactUrl: https://example.org/about-our-robot
`,
    'sources.yaml': `# What to collect: feeds, or pages that name their feed. A line may be an address alone, or have settings:
#
# - https://www.example.org/feed.xml
# - url: https://blog.example.com/
#   title: The Example Blog
#   official: true
#
# With a collection, entries become records of it instead of news (docs/collections.md):
#
# - url: https://www.youtube.com/feeds/videos.xml?channel_id=...
#   collection: learning
# - https://www.example.org/dates.ics
#
# "newswright sources add ." followed by an address finds the feed of any page and adds it here.
`,
    '_data/topics/00-main.yaml': `taxonomy: topic
_id: main
name: ${title}
description: Everything this hub is about.
# Words and phrases that speak for the topic. An article needs evidence for at least one topic to be on the hub.
keywords:
  - ${JSON.stringify(title.toLowerCase())}
hashtags: []
`,
    '.gitignore': `# Private local state: database, cached pages and pictures, the hub's key. May be deleted; costs re-fetching.
.newswright/
# The built site; made again from the records by "newswright build".
_site/
`,
  }
}

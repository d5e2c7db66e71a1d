import { type KindRule, pattern } from './rule.ts'

const countedList = pattern(
  'title',
  /^(?:the |these |here are |here(?:'|’)?s |just |only |top |my )?(?:\d{1,3}|ten|seven|five|twelve|three|nine|eight|six|four|two|eleven|fifteen|twenty)[+]? (?:\p{L}|["“'‘])/iu,
)

/** News that opens with a number: people harmed or accused, sums, and those who do something together. */
function isNumberInNews(title: string): boolean {
  return /^\S+(?: \S+){0,4} (?:dead|killed|injured|die[sd]?|arrested|hurt|wounded|missing|charged|convicted|sentenced|jailed|detained|rescued|suspects?|soldiers|percent|per cent|million|billion|more|years? (?:after|later|on|for|in)|agree|sign|join|plan|face|seek|win|bid|merge|cut|launch|withdraw|fail|settle|return(?:ing)?|escape|flee|resign|vote|call (?:for|on)|urge|warn|accept|reject|expected|named|added|permitted|set to|in talks|set for|elected)\b/i.test(
    title,
  )
}

/** What trade papers count: an ordinary way to order a report. */
function isTradeList(title: string): boolean {
  return /^\S+(?: \S+){0,4} (?:areas|trends|lessons|steps|challenges|predictions|start-?ups|companies|firms|opportunities|principles|stocks|cities|countries|banks|use cases|technologies|strategies|takeaways|risks|tools)\b/i.test(
    title,
  )
}

/**
 * Headlines that sell a click instead of telling the news. Weak grounds that combine: all but the two strongest need another, so
 * that an ordinary headline that asks a question, counts, or speaks to the reader stays news. How a headline is set says little:
 * capitals on every word are the custom of many papers, and support other grounds only. The weights were chosen on one half of
 * a public set of headlines and on ordinary ones: docs/scoring.md.
 */
export const clickbaitRules: readonly KindRule[] = [
  {
    name: 'counted-list',
    kind: 'clickbait',
    confidence: 0.45,
    seen: (facts) => (isTradeList(facts.title) || isNumberInNews(facts.title) ? undefined : countedList(facts)),
    because: 'It counts off a list',
  },
  {
    name: 'counted-trade-list',
    kind: 'clickbait',
    confidence: 0.2,
    seen: (facts) => (isTradeList(facts.title) && !isNumberInNews(facts.title) ? countedList(facts) : undefined),
    because: 'It counts off a list, though of its trade',
  },
  {
    name: 'list-as-title',
    kind: 'clickbait',
    confidence: 0.15,
    seen: pattern('title', /^(?:The )?(?:[5-9]|[1-9]\d) (?:["“'‘([]?[\p{Lu}\d][^\s,]*(?: |$))+$/u),
    because: 'The list is the whole headline',
  },
  {
    name: 'counted-list-of-things',
    kind: 'clickbait',
    confidence: 0.2,
    seen: pattern(
      'title',
      /\b\d{1,3} (?:[a-z]+[- ]){0,3}(?:things|reasons|ways|times|facts|tips|tricks|hacks|signs|photos|pictures|pics|tweets|gifs|recipes|ideas|moments|secrets|products|questions|people who|quotes|songs|books|movies|gifts|celebrities|celebs|stages|struggles|problems|dogs|cats|memes|thoughts|confessions|texts|places|outfits|looks|truths|feelings|images|posts)\b/i,
    ),
    because: 'It promises a number of things',
  },
  {
    name: 'speaks-to-you',
    kind: 'clickbait',
    confidence: 0.3,
    seen: pattern('title', /\b(?:you|your|you(?:'|’)(?:re|ll|ve|d)|yourself|yours)\b/i),
    because: 'It speaks to the reader',
  },
  {
    name: 'asks-the-reader',
    kind: 'clickbait',
    confidence: 0.4,
    seen: pattern(
      'title',
      /^when (?:you(?:(?:'|’)[a-z]+)?|your)\b|^(?:(?:which|what|who|how) (?:.{1,60} )?)?(?:are|do|did|have|can|could|should|would|will|were|does|is) (?:you|your)\b|^(?:what|who)(?:'|’)?s your\b/i,
    ),
    because: 'It asks about the reader, as a quiz does',
  },
  {
    name: 'guessing-game',
    kind: 'clickbait',
    confidence: 0.45,
    seen: pattern(
      'title',
      /^who (?:said|wore|wrote|would win) it\b|^which .{3,60} (?:is|are|do|does|was) (?:this|these|the)\b|^(?:is|are) (?:this|these) .{2,60}\bor\b|\b(?:quiz|trivia)\b|\bbet you\b|\bcan (?:you|we) (?:guess|tell|spot|name|match|identify|pass)\b|\bonly (?:a )?(?:true|real) .{2,30} (?:fans?|will|can|know|understand)\b/i,
    ),
    because: 'It is a game of guessing',
  },
  {
    name: 'points-at-this',
    kind: 'clickbait',
    confidence: 0.4,
    seen: pattern(
      'title',
      /^(?:(?:watch |see )?(?:this|these)|here(?:'|’)?s|here (?:is|are)|that|it turns out|meet)\b/i,
    ),
    because: 'It points at something it does not name',
  },
  {
    name: 'asks',
    kind: 'clickbait',
    confidence: 0.15,
    seen: pattern(
      'title',
      /^(?:what|why|how(?! to\b)|which|who|when|where|can|do|are|is|should|would|could|have|did|does|will)\b/i,
    ),
    because: 'It asks instead of telling',
  },
  {
    name: 'this-person',
    kind: 'clickbait',
    confidence: 0.2,
    seen: pattern(
      'title',
      /(?<!^)\bth(?:is|ese) (?:[a-z]+[- ]){0,2}(?:is|are|was|will|has|have|just|girl|guy|man|woman|mom|dad|kid|dog|cat|teen|couple|video|photo|one|quiz|trick|simple|new|couple|artist|baby|boy|family|restaurant|instagram|chart|map|tumblr|test)\b/i,
    ),
    because: 'It names nobody: “this …”',
  },
  {
    name: 'gushes',
    kind: 'clickbait',
    confidence: 0.4,
    seen: pattern(
      'title',
      /\b(?:literally|totally|seriously|insanely|ridiculously|hilarious(?:ly)?|adorabl[ey]|amazing(?:ly)?|awesome|insane|badass|cutest|sexiest|funniest|creepiest|weirdest|hottest|coolest|gorgeous|heartbreaking(?:ly)?|mind-blowing|jaw-dropping|unbelievabl[ey]|awkward(?:ly)?|relatable|magical|flawless|perfectly|cute|delicious|super (?:sweet|cute|weird)|freaking|fucking|fucked|shit(?:ty)?|ass|hell yes|painfully|the (?:absolute )?(?:best|worst|greatest|hardest) (?:[a-z]+ )?(?:thing|part|feeling|response|way|ever)s?)\b/i,
    ),
    because: 'It gushes',
  },
  {
    name: 'strong-words',
    kind: 'clickbait',
    confidence: 0.2,
    seen: pattern(
      'title',
      /\b(?:epic|actually|extremely|incredibly|perfect|weird(?:ly)?|crazy|genius|stunning|greatest|beautiful(?:ly)?|shocking|surprising(?:ly)?|honest(?:ly)?|iconic|ultimate|definitive|everything|ever|favou?rite|definitely|really|probably|pretty|truly|terrifying|breathtaking|totally|absolute(?:ly)?|completely|sexy|impossible|oddly|secretly|obsessed)\b/i,
    ),
    because: 'It praises or shocks',
  },
  {
    name: 'promises-a-feeling',
    kind: 'clickbait',
    confidence: 0.15,
    seen: pattern(
      'title',
      /\b(?:will|that|to) (?:make|blow|melt|give|break|change|help|restore|leave|warm|ruin|satisfy|crush|surprise|shock|inspire|haunt)\b.*\b(?:you|your|us)\b|\bthat (?:prove|show|are|will|every|only|perfectly|sum|make|should|totally|just|you|actually|literally)\b/i,
    ),
    because: 'It promises what it will do to the reader',
  },
  {
    name: 'internet-speak',
    kind: 'clickbait',
    confidence: 0.45,
    seen: pattern(
      'title',
      /\b(?:guess|gifs?|selfies?|tumblr|buzzfeed|pinterest|vine|emoji|zodiac|horoscopes?|irl|nsfw|sfw|(?:couple|life|friendship) goals|vibes|on fleek|mashup|oh my god|los(?:es|ing|t) (?:its|their) (?:minds?|shit)|bae|diy|af|bffs?|dudes?|ladies|millennials?|(?:twenty|thirty)somethings?|(?:'|’)?[89]0s|throwback|besties?|the internet (?:is|are|can(?:'|’)t|loves?|reacts?|thinks?|has|had|lost|did|went)|tinder|hashtag|memes?|fandom|fan art|slayed|damn|hella|kinda|gonna|omg|lol|wtf|whoa|sassy|hot guys?|crush(?:es|ing)?)\b/i,
    ),
    because: 'It speaks the slang of the net',
  },
  {
    name: 'people-react',
    kind: 'clickbait',
    confidence: 0.4,
    seen: pattern(
      'title',
      /^people (?!(?:in|of|with|from|at|on|for|under|over|near|living)\b)[a-z]+|^(?:people|women|men|guys|girls|kids|americans|brits|teens|moms|dads|parents|couples|strangers|students|celebrities|scientists) (?:are|try|tried|react|share|tell|talk|discuss|reveal|describe|explain|asked|read|watch|recreate|who)\b|\bpeople (?:are|who|were|tried|try|can(?:'|’)t|have)\b/i,
    ),
    because: 'It lets people try or react',
  },
  {
    name: 'first-person',
    kind: 'clickbait',
    confidence: 0.2,
    seen: pattern('title', /^(?:We|I)(?:'|’)?(?:re|ve|m|d)?\b|\b(?:I|We|Me|My|Us|Our) \p{Lu}|\bWe\b.*\bOur\b/u),
    because: 'It speaks of “I” or “we”',
  },
  {
    name: 'tried-it',
    kind: 'clickbait',
    confidence: 0.35,
    seen: pattern(
      'title',
      /^(?:so )?(?:i|we) (?:just )?(?:tried|tested|played|asked|pranked|survived|went|ate|wore|spent|made|let|got|gave|took|had|did|drank|rated|ranked|watched|read|lived|put|learned|learnt|used|bought|visited)\b/i,
    ),
    because: 'Its author tells what happened to him',
  },
  {
    name: 'then-and-now',
    kind: 'clickbait',
    confidence: 0.5,
    seen: pattern(
      'title',
      /\bvs\.?\b.*\b(?:now|today|real life|reality|last)\b|\bthen (?:and|vs\.?) now\b|^if .* (?:were|had|was|existed|wrote|could|looked|talked|acted|told|dressed)\b/i,
    ),
    because: 'It compares then and now, or imagines',
  },
  {
    name: 'calls-to-talk',
    kind: 'clickbait',
    confidence: 0.45,
    seen: pattern(
      'title',
      /\bneed to talk about\b|^(?:so |ok,? )?can we (?:just )?talk about\b|^let(?:'|’)?s\b|^(?:for )?(?:everyone|anyone) who\b|^dear .{2,40}[:,] |^(?:ok|whoa|serious question|please enjoy|thoughts|tell us|proof|hallelujah|so,?|guys,|listen|yes,|no,|sorry,|ever wonder|just a)\b|\b(?:like a boss|the struggle|as told by|a bunch of|check out this|reminder that|stop what you|calm down|it sounds like|is all of us|expectations vs)\b/i,
    ),
    because: 'It chats with the reader',
  },
  {
    name: 'not-believe',
    kind: 'clickbait',
    confidence: 0.6,
    seen: pattern(
      'title',
      /\b(?:you|nobody|no one)(?: will|(?:'|’)ll)? (?:won(?:'|’)?t|never|will not|can(?:'|’)?t|wouldn(?:'|’)?t) (?:[a-z]+ )?(?:believe|guess|unsee|forget|look at|think of|stop)\b|\bwill never be the same\b/i,
    ),
    because: 'It says that the reader will not believe it',
  },
  {
    name: 'holds-back',
    kind: 'clickbait',
    confidence: 0.35,
    seen: pattern(
      'title',
      /\b(?:here(?:'|’)?s|here (?:is|are)|this is|these are|that(?:'|’)?s) (?:what|how|why|who|the (?:real )?reason|everything)\b|\bwhat happen(?:s|ed) (?:next|when|after|if)\b|\bwhat (?:it(?:'|’)?s|it is|it|life) (?:really |actually )?(?:feels? )?like\b|\bthe (?:one|only|real) (?:thing|reason|way|trick|question)\b|\bnow (?:we|you) know\b|\bwe (?:finally |now )?know (?:what|why|how|who|your)\b/i,
    ),
    because: 'It holds back what it is about',
  },
  {
    name: 'just-happened',
    kind: 'clickbait',
    confidence: 0.25,
    seen: pattern(
      'title',
      /\bjust (?:[a-z]{2,}ed|won|got|made|gave|became|took|broke|said|told|went|did|had|came|sent|met|saw|found|wore|dropped|put|hit)\b|\b(?:and|but) (?:it|she|he|they|we)(?:(?:'|’)(?:s|re)| (?:is|was|are|were|looks?|looked|got|did))\b|\b(?:has|have) never looked\b/i,
    ),
    because: 'It tells it as a friend would',
  },
  {
    name: 'every-word-capital',
    kind: 'clickbait',
    confidence: 0.2,
    seen: pattern(
      'title',
      /^(?!.*\s\p{Ll})(?=.*\s(?:And|Of|The|In|To|A|For|With|On|At|Is|From|By|As|It|Are)\s)(?:\S+\s+){4,}\S+$/u,
    ),
    because: 'Every word has a capital, even the small ones',
  },
  {
    name: 'everyone',
    kind: 'clickbait',
    confidence: 0.15,
    seen: pattern(
      'title',
      /\b(?:everyone|every (?:person|girl|guy|time|single|woman|man|college|parent|mom|fan)|anyone|no one|nobody|someone|all the|things|reasons|moments|stuff|kind of|what it(?:'|’)s like|what happens|when you(?:'|’)re|before and after)\b/i,
    ),
    because: 'It speaks of everyone and everything',
  },
  {
    name: 'teased-result',
    kind: 'clickbait',
    confidence: 0.3,
    seen: pattern(
      'title',
      /\b(?:and it(?:'|’)s|and the (?:results?|internet)|and here(?:'|’)?s|is everything|are everything|so (?:good|bad|much|cute|hard|real|perfect)|for the first time|the most [a-z]+|of all time|right now|in your life|what happened next)\b/i,
    ),
    because: 'It teases a result',
  },
]

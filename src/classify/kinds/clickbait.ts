import { type KindRule, pattern } from './rule.ts'

/**
 * Headlines that sell a click instead of telling the news. Weak grounds that combine: one of them alone is never enough
 * (but for the strongest), so that an ordinary headline that asks a question or speaks to the reader stays news.
 * The weights were fitted on one half of a public set of headlines, with at most 2.5 % of ordinary headlines flagged, and
 * checked on the other half: docs/scoring.md.
 */
export const clickbaitRules: readonly KindRule[] = [
  {
    name: 'counted-list',
    kind: 'clickbait',
    confidence: 0.45,
    seen: pattern(
      'title',
      /^(?:the |these |here are |here(?:'|’)?s |just |only |top |my )?(?:\d{1,3}|ten|seven|five|twelve|three|nine|eight|six|four|two|eleven|fifteen|twenty)[+]? (?!(?:dead|killed|people (?:killed|dead|injured|die)|injured|die|arrested|hurt|wounded|missing|years? (?:after|later|on|for|in)|percent|per cent|million|billion|killed|soldiers|men (?:charged|arrested)|women (?:charged|killed)|suspects?|more (?:dead|killed|arrested))\b)(?:\p{L}|["“'‘])/iu,
    ),
    because: 'It counts off a list',
  },
  {
    name: 'counted-list-of-things',
    kind: 'clickbait',
    confidence: 0.2,
    seen: pattern(
      'title',
      /\b\d{1,3} (?:\p{L}+[- ]){0,3}(?:things|reasons|ways|times|facts|tips|tricks|hacks|signs|photos|pictures|pics|tweets|gifs|recipes|ideas|moments|secrets|products|questions|people who|quotes|songs|books|movies|gifts|lessons|celebrities|stages|struggles|problems|dogs|cats|memes)\b/iu,
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
    name: 'points-at-this',
    kind: 'clickbait',
    confidence: 0.35,
    seen: pattern('title', /^(?:this|these|here(?:'|’)?s|here (?:is|are)|that|it turns out|meet)\b/i),
    because: 'It points at something it does not name',
  },
  {
    name: 'asks',
    kind: 'clickbait',
    confidence: 0.15,
    seen: pattern(
      'title',
      /^(?:what|why|how|which|who|when|where|can|do|are|is|should|would|could|have|did|does|will)\b/i,
    ),
    because: 'It asks instead of telling',
  },
  {
    name: 'this-person',
    kind: 'clickbait',
    confidence: 0.2,
    seen: pattern(
      'title',
      /\bth(?:is|ese) (?:\p{L}+[- ]){0,2}(?:is|are|was|will|has|have|just|girl|guy|man|woman|mom|dad|kid|dog|cat|teen|couple|video|photo|one|quiz|trick|simple|new|couple|artist|baby|boy|family|restaurant|instagram|chart|map|tumblr|test)\b/iu,
    ),
    because: 'It names nobody: “this …”',
  },
  {
    name: 'strong-words',
    kind: 'clickbait',
    confidence: 0.15,
    seen: pattern(
      'title',
      /\b(?:actually|literally|totally|seriously|extremely|insanely|incredibly|ridiculously|hilarious(?:ly)?|adorable|amazing|awesome|perfect(?:ly)?|epic|weird(?:ly|est)?|insane|crazy|genius|stunning|gorgeous|heartbreaking|mind-blowing|jaw-dropping|badass|cutest|sexiest|funniest|creepiest|greatest|delicious|beautiful|shocking|surprising(?:ly)?|unbelievable|magical|awkward|honest|iconic|ultimate|relatable|definitive|important|everything|ever|favorite|definitely|really|probably|pretty|totally|truly)\b/i,
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
      /\b(?:guess|gifs?|selfies?|tumblr|buzzfeed|pinterest|vine|emoji|zodiac|bae|diy|af|bffs?|dudes?|ladies|millennials?|(?:twenty|thirty)somethings?|(?:'|’)?[89]0s|throwback|besties?|the internet|tinder|hashtag|memes?|fandom|fan art|slayed|damn|hella|kinda|gonna|omg|lol|wtf|whoa|sassy|hot guys?|crush(?:es|ing)?)\b/i,
    ),
    because: 'It speaks the slang of the net',
  },
  {
    name: 'people-react',
    kind: 'clickbait',
    confidence: 0.55,
    seen: pattern(
      'title',
      /^(?:people|women|men|guys|girls|kids|americans|brits|teens|moms|dads|parents|couples|strangers|students|celebrities|scientists) (?:are|try|tried|react|share|tell|talk|discuss|reveal|describe|explain|asked|read|watch|recreate|who)\b|\bpeople (?:are|who|were|tried|try|can(?:'|’)t|have)\b/i,
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
    name: 'then-and-now',
    kind: 'clickbait',
    confidence: 0.4,
    seen: pattern(
      'title',
      /\bvs\.?\b.*\b(?:now|today|real life|last)\b|\bthen (?:and|vs\.?) now\b|^if \p{L}+.* (?:were|had|was|existed|wrote|could)\b|^(?:watch|poll|quiz|ok|whoa|serious question|please enjoy|let(?:'|’)?s)\b|^(?:after|when) \p{Lu}.*, (?:this|a|her|his|he|she|they|we)\b|^thoughts\b|^tell us\b|^(?:a|an) \p{L}+.* (?:just|got|turned|surprised)\b/iu,
    ),
    because: 'It compares then and now, imagines or calls',
  },
  {
    name: 'every-word-capital',
    kind: 'clickbait',
    confidence: 0.25,
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
      /\b(?:everyone|every (?:person|girl|guy|time|single|woman|man|college|parent|mom|fan)|anyone|no one|nobody|someone|all the|things|reasons|moments|stuff|kind of|what it(?:'|’)s like|what happens|when you(?:'|’)re|before and after|how to)\b/i,
    ),
    because: 'It speaks of everyone and everything',
  },
  {
    name: 'teased-result',
    kind: 'clickbait',
    confidence: 0.3,
    seen: pattern(
      'title',
      /\b(?:and it(?:'|’)?s|and the (?:results?|internet)|and here(?:'|’)?s|is everything|are everything|so (?:good|bad|much|cute|hard|real|perfect)|for the first time|the most \p{L}+|of all time|right now|in your life|what happened next)\b/iu,
    ),
    because: 'It teases a result',
  },
  {
    name: 'five-capitals',
    kind: 'clickbait',
    confidence: 0.25,
    seen: pattern('title', /^(?:\p{Lu}[\p{L}'’.-]*\s+){5,}/u),
    because: 'It opens with five capital words',
  },
]

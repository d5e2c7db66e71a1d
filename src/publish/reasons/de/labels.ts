import type { LabelSentence } from '../en/sentences.ts'

export const labels: Readonly<Record<LabelSentence, string>> = {
  'The title says {,words}.': 'Der Titel nennt {,words}.',
  'The excerpt says {,words}.': 'Die Zusammenfassung nennt {,words}.',
  'The text says {,words}.': 'Der Text nennt {,words}.',
  'Against it: the title says {,words}.': 'Dagegen spricht: Der Titel nennt {,words}.',
  'Against it: the excerpt says {,words}.': 'Dagegen spricht: Die Zusammenfassung nennt {,words}.',
  'Against it: the text says {,words}.': 'Dagegen spricht: Der Text nennt {,words}.',
  'The title contains {,words}.': 'Der Titel enthält {,words}.',
  'The excerpt contains {,words}.': 'Die Zusammenfassung enthält {,words}.',
  'The text contains {,words}.': 'Der Text enthält {,words}.',
  '“{word}”': '„{word}“',
  '“{word}” {#count} times': '„{word}“ {#count}-mal',
  '“{topic}” belongs to “{parent}”.': '„{topic}“ gehört zu „{parent}“.',
  'The source is known for “{topic}”.': 'Die Quelle ist für „{topic}“ bekannt.',
  'The hub’s other articles on “{topic}” also say {,words}.':
    'Andere Artikel zu „{topic}“ auf dieser Seite nennen auch {,words}.',
  'Editors put {articles|# article|# articles} like it under “{topic}”: {,words}.':
    'Die Redaktion hat {articles|# ähnlichen|# ähnliche} Artikel „{topic}“ zugeordnet: {,words}.',
  'Editors took “{topic}” off {articles|# article|# articles} like it: {,words}.':
    'Die Redaktion hat {articles|# ähnlichem|# ähnlichen} Artikel{articles||n} das Thema „{topic}“ genommen: {,words}.',
  'Editors ruled {articles|# article|# articles} of {publisher} to be of the kind “{=kind}”.':
    'Die Redaktion hat {#articles} Artikel von {publisher} als „{=kind}“ eingestuft.',
  'Editors ruled {articles|# article|# articles} of {publisher} to be of the kind “{=kind}”, and took it off {#others}.':
    'Die Redaktion hat {#articles} Artikel von {publisher} als „{=kind}“ eingestuft, {#others} anderen diese Art genommen.',
  'Editors took the kind “{=kind}” off {articles|# article|# articles} of {publisher}.':
    'Die Redaktion hat {articles|# Artikel|# Artikeln} von {publisher} die Art „{=kind}“ genommen.',
  'Editors took the kind “{=kind}” off {articles|# article|# articles} of {publisher}, and gave it to {#others}.':
    'Die Redaktion hat {articles|# Artikel|# Artikeln} von {publisher} die Art „{=kind}“ genommen und sie {#others} gegeben.',
}

import type { LabelSentence } from '../en/sentences.ts'

export const labels: Readonly<Record<LabelSentence, string>> = {
  'The title says {,words}.': 'Le titre dit {,words}.',
  'The excerpt says {,words}.': 'Le résumé dit {,words}.',
  'The text says {,words}.': 'Le texte dit {,words}.',
  'Against it: the title says {,words}.': 'À l’encontre : le titre dit {,words}.',
  'Against it: the excerpt says {,words}.': 'À l’encontre : le résumé dit {,words}.',
  'Against it: the text says {,words}.': 'À l’encontre : le texte dit {,words}.',
  'The title contains {,words}.': 'Le titre contient {,words}.',
  'The excerpt contains {,words}.': 'Le résumé contient {,words}.',
  'The text contains {,words}.': 'Le texte contient {,words}.',
  '“{word}”': '« {word} »',
  '“{word}” {#count} times': '« {word} » {#count} fois',
  '“{topic}” belongs to “{parent}”.': '« {topic} » fait partie de « {parent} ».',
  'The source is known for “{topic}”.': 'La source est connue pour « {topic} ».',
  'The hub’s other articles on “{topic}” also say {,words}.':
    'Les autres articles du site sur « {topic} » disent aussi {,words}.',
  'Editors put {articles|# article|# articles} like it under “{topic}”: {,words}.':
    'La rédaction a classé {articles|# article semblable|# articles semblables} sous « {topic} » : {,words}.',
  'Editors took “{topic}” off {articles|# article|# articles} like it: {,words}.':
    'La rédaction a retiré « {topic} » à {articles|# article semblable|# articles semblables} : {,words}.',
  'Editors ruled {articles|# article|# articles} of {publisher} to be of the kind “{=kind}”.':
    'La rédaction a classé {articles|# article|# articles} de {publisher} comme « {=kind} ».',
  'Editors ruled {articles|# article|# articles} of {publisher} to be of the kind “{=kind}”, and took it off {#others}.':
    'La rédaction a classé {articles|# article|# articles} de {publisher} comme « {=kind} » et en a déclassé {#others}.',
  'Editors took the kind “{=kind}” off {articles|# article|# articles} of {publisher}.':
    'La rédaction a retiré la catégorie « {=kind} » à {articles|# article|# articles} de {publisher}.',
  'Editors took the kind “{=kind}” off {articles|# article|# articles} of {publisher}, and gave it to {#others}.':
    'La rédaction a retiré la catégorie « {=kind} » à {articles|# article|# articles} de {publisher} et l’a donnée à {#others}.',
}

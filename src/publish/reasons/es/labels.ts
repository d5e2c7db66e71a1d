import type { LabelSentence } from '../en/sentences.ts'

export const labels: Readonly<Record<LabelSentence, string>> = {
  'The title says {,words}.': 'El título dice {,words}.',
  'The excerpt says {,words}.': 'El resumen dice {,words}.',
  'The text says {,words}.': 'El texto dice {,words}.',
  'Against it: the title says {,words}.': 'En contra: el título dice {,words}.',
  'Against it: the excerpt says {,words}.': 'En contra: el resumen dice {,words}.',
  'Against it: the text says {,words}.': 'En contra: el texto dice {,words}.',
  'The title contains {,words}.': 'El título contiene {,words}.',
  'The excerpt contains {,words}.': 'El resumen contiene {,words}.',
  'The text contains {,words}.': 'El texto contiene {,words}.',
  '“{word}”': '«{word}»',
  '“{word}” {#count} times': '«{word}» {#count} veces',
  '“{topic}” belongs to “{parent}”.': '«{topic}» forma parte de «{parent}».',
  'The source is known for “{topic}”.': 'La fuente es conocida por «{topic}».',
  'The hub’s other articles on “{topic}” also say {,words}.':
    'Otros artículos del sitio sobre «{topic}» dicen también {,words}.',
  'Editors put {articles|# article|# articles} like it under “{topic}”: {,words}.':
    'La redacción puso {articles|# artículo parecido|# artículos parecidos} bajo «{topic}»: {,words}.',
  'Editors took “{topic}” off {articles|# article|# articles} like it: {,words}.':
    'La redacción quitó «{topic}» a {articles|# artículo parecido|# artículos parecidos}: {,words}.',
  'Editors ruled {articles|# article|# articles} of {publisher} to be of the kind “{=kind}”.':
    'La redacción clasificó {articles|# artículo|# artículos} de {publisher} como «{=kind}».',
  'Editors ruled {articles|# article|# articles} of {publisher} to be of the kind “{=kind}”, and took it off {#others}.':
    'La redacción clasificó {articles|# artículo|# artículos} de {publisher} como «{=kind}», y se lo quitó a {#others}.',
  'Editors took the kind “{=kind}” off {articles|# article|# articles} of {publisher}.':
    'La redacción quitó la clase «{=kind}» a {articles|# artículo|# artículos} de {publisher}.',
  'Editors took the kind “{=kind}” off {articles|# article|# articles} of {publisher}, and gave it to {#others}.':
    'La redacción quitó la clase «{=kind}» a {articles|# artículo|# artículos} de {publisher}, y se la dio a {#others}.',
}

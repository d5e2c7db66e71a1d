import type { DecisionSentence } from '../en/sentences.ts'

export const decisions: Readonly<Record<DecisionSentence, string>> = {
  'The subject’s own publisher speaks.': 'Habla el propio protagonista.',
  'No topic of the hub was recognised.': 'No se reconoció ningún tema del sitio.',
  'It is about “{topic}” (confidence {#confidence}).': 'Trata de «{topic}» (certeza {#confidence}).',
  'The text has {words|# word|# words}.': 'El texto tiene {words|# palabra|# palabras}.',
  'It repeats the text of another article.': 'Repite el texto de otro artículo.',
  'The text comes from {origin}.': 'El texto viene de {origin}.',
  'The text is its own: no earlier article here has it.':
    'El texto es propio: ningún artículo anterior del sitio lo contiene.',
  'The headline is plain: it does not tease, shout or say too little.':
    'El título es sobrio: no tienta, no grita y dice lo suficiente.',
  'The headline: {,faults}.': 'El título: {,faults}.',
  'it teases': 'tienta',
  'it shouts': 'grita',
  'it exclaims': 'exclama',
  'it says too little': 'dice demasiado poco',
  'Summary, author, date and picture are there.': 'Hay resumen, autor, fecha e imagen.',
  'Missing: {,parts}.': 'Falta: {,parts}.',
  summary: 'resumen',
  author: 'autor',
  date: 'fecha',
  'picture of its own': 'imagen propia',
  '{=kind} (confidence {#confidence}).': '{=kind} (certeza {#confidence}).',
  'It is a press release': 'Es una nota de prensa',
  'It promotes a market report': 'Promociona un informe de mercado',
  'It advertises a position': 'Es una oferta de empleo',
  'It is behind a paywall': 'Está tras un muro de pago',
  'It was paid for': 'Es un texto pagado',
  'It offers bargains': 'Ofrece gangas',
  'It is a daily service, no report': 'Es un servicio diario, no una noticia',
  'Its headline is clickbait': 'Su título solo busca el clic',
  'The editors set the reputation of {name} to {#reputation}.':
    'La redacción fijó la fiabilidad de {name} en {#reputation}.',
  'The hub knows {name}.': '{name} es una fuente conocida del sitio.',
  'A rating list rates it {#rating} of 1.': 'Una lista de valoración da a la fuente {#rating} de 1.',
  '{list} rates it {#rating} of 1.': '{list} da a la fuente {#rating} de 1.',
  'Nothing is known of the source yet: it starts in the middle.':
    'Aún no se sabe nada de la fuente: empieza en el medio.',
  'Others followed {#followed} of its latest {articles|# article|# articles}.':
    'De {articles|su último artículo|sus últimos # artículos}, otros medios siguieron {#followed}.',
  '{#copies} of its latest {articles|# article|# articles} repeated somebody else’s text.':
    'De {articles|su último artículo|sus últimos # artículos}, {#copies} {copies|repetía|repetían} un texto ajeno.',
  '{#clickbait} of its latest {headlines|# headline|# headlines} were clickbait.':
    'De {headlines|su último título|sus últimos # títulos}, {#clickbait} solo {clickbait|buscaba|buscaban} el clic.',
  'Editors ruled for its articles {favoured|# time|# times}, against them {disfavoured|# time|# times}.':
    'La redacción decidió {favoured|# vez|# veces} a favor de sus artículos y {disfavoured|# vez|# veces} en contra.',
  'It has an image.': 'Tiene imagen.',
  'It has an AMP address.': 'Tiene dirección AMP.',
  'It is a video.': 'Es un vídeo.',
  'It comes from an official feed or a known provider.': 'Viene de un canal oficial o de una fuente conocida.',
  'Topic “{topic}”.': 'Tema «{topic}».',
  'Topic “{topic}”; the title contains {,words}.': 'Tema «{topic}»; el título contiene {,words}.',
  'The title has {#length} characters, more than {#limit}.': 'El título tiene {#length} caracteres, más de {#limit}.',
  '“{title}” of the same story has a higher quality ({#quality}).':
    '«{title}», de la misma historia, tiene más calidad ({#quality}).',
  'Its quality.': 'Su calidad.',
  '{related|# related record|# related records}.': '{related|# artículo más|# artículos más}.',
  'Recent clicks.': 'Lecturas recientes.',
  'A better record of the same story stands before it.': 'Una ficha mejor de la misma historia va por delante.',
  'Quality and related records give {#points} points; {#needed} are needed.':
    'Calidad y otros artículos dan {points|# punto|# puntos}; hacen falta {#needed}.',
  'The best own report has quality {#quality}.': 'El mejor artículo propio tiene calidad {#quality}.',
  'The best source has reputation {#reputation}.': 'La mejor fuente tiene fiabilidad {#reputation}.',
  '1 house reports it; its voice counts {#voice}.': '1 fuente informa; su voz cuenta {#voice}.',
  '{#houses} independent houses report it; together their voices count {#voices}.':
    '{#houses} fuentes independientes informan; juntas, sus voces cuentan {#voices}.',
  '{#burst} of them came within {hours|# hour|# hours}.':
    '{burst|# de ellas llegó|# de ellas llegaron} en {hours|una hora|# horas}.',
  'A story of “{topic}” usually has {#houses}.':
    'De una historia de «{topic}» {houses|suele informar # fuente|suelen informar # fuentes}.',
  '{clicks|# recent click|# recent clicks}.': '{clicks|# lectura reciente|# lecturas recientes}.',
  'Only one house reports it so far.': 'Por ahora solo informa una fuente.',
  'It is not part of the hub.': 'No forma parte del sitio.',
  'An editor took it out of its story’s coverage.': 'La redacción lo apartó de los artículos de su historia.',
  'No topic of the hub was recognised in it.': 'No se reconoció en él ningún tema del sitio.',
  'It is a paywall page': 'Es una página de pago',
  'It is a consent page': 'Es una página de consentimiento',
  'It is an error page': 'Es una página de error',
  'It is a page that asks whether one is a robot': 'Es una página que pregunta si se es un robot',
  'It is a list of articles': 'Es una lista de artículos',
  'It is a home page': 'Es una página de inicio',
  'It is dated {moment}, which is still to come; it is decided on again then.':
    'Su fecha, {moment}, aún está por llegar; entonces se decidirá de nuevo.',
  'Its quality is {#quality}; {#needed} is needed.': 'Su calidad es {#quality}; hace falta {#needed}.',
  'Its quality is {#quality}; “{topic}” asks for {#needed}.': 'Su calidad es {#quality}; «{topic}» pide {#needed}.',
  'Below {#least} it is out.': 'Por debajo de {#least} queda fuera.',
  'The desk decides.': 'Decide la redacción.',
  'It is not sure that it belongs here: the surest topic has confidence {#confidence}, {#needed} is needed.':
    'No es seguro que este sea su lugar: el tema más seguro tiene certeza {#confidence}, hace falta {#needed}.',
  'It repeats another report’s text; “{title}” stands for the story.':
    'Repite el texto de otro artículo; «{title}» representa la historia.',
  'Another report of the same story stands before it: “{title}” (quality {#quality}).':
    'Otro artículo de la misma historia va por delante: «{title}» (calidad {#quality}).',
  'The day’s budget of “{name}”, {limit|# record|# records}, is spent on others; the desk decides.':
    'El cupo diario de «{name}», {limit|# ficha|# fichas}, se agotó con otras; decide la redacción.',
  'The embedder was asked: likeness {#likeness} with a report that stands in this story.':
    'Se consultó al modelo de lenguaje: parecido {#likeness} con un artículo de esta historia.',
  'The embedder was asked: likeness {#likeness} with a report that stands in another story.':
    'Se consultó al modelo de lenguaje: parecido {#likeness} con un artículo de otra historia.',
  'An editor decided so.': 'Así lo decidió la redacción.',
  'Its publisher asks that no excerpt be shown; none is.':
    'El editor pide que no se muestre ningún extracto; no se muestra ninguno.',
  'Its publisher allows an excerpt of at most {#length} characters.':
    'El editor permite un extracto de {#length} caracteres como máximo.',
  'Its publisher asks that its pictures not be copied; they are measured and no copy is kept.':
    'El editor pide que no se copien sus imágenes; se miden y no se guarda copia.',
  'Its publisher asks that no copy be kept; neither the page nor its pictures are.':
    'El editor pide que no se guarde copia; no se guardan ni la página ni sus imágenes.',
  'Its publisher reserves the use of its text by language models; it is sent to none.':
    'El editor se reserva el uso de su texto por modelos de lenguaje; no se envía a ninguno.',
  'Its publisher asks search engines to leave the page out; here its title and address stand.':
    'El editor pide a los buscadores que omitan la página; aquí figuran su título y su dirección.',
  'The page is not free to read; how long its text is counts for nothing.':
    'La página no es de acceso libre; lo largo de su texto no cuenta.',
  'Its publisher names a licence: {licence}': 'El editor indica una licencia: {licence}',
  'Its first picture is not taken for its own: {=why}': 'Su primera imagen no se toma por propia: {=why}',
  '{house} shows this picture with {#stories} different stories.':
    '{house} muestra esta imagen con {#stories} historias distintas.',
  '{house} shows this picture with {#shown} of its {#all} stories that have one.':
    '{house} muestra esta imagen con {#shown} de sus {#all} historias ilustradas.',
  '{#houses} publications show this picture with {#stories} different stories.':
    '{#houses} fuentes muestran esta imagen con {#stories} historias distintas.',
}

import type { DecisionSentence } from '../en/sentences.ts'

export const decisions: Readonly<Record<DecisionSentence, string>> = {
  'The subject’s own publisher speaks.': 'Hier spricht der, um den es geht, selbst.',
  'No topic of the hub was recognised.': 'Es wurde kein Thema dieser Seite erkannt.',
  'It is about “{topic}” (confidence {#confidence}).': 'Es geht um „{topic}“ (Sicherheit {#confidence}).',
  'The text has {words|# word|# words}.': 'Der Text hat {words|# Wort|# Wörter}.',
  'It repeats the text of another article.': 'Es wiederholt den Text eines anderen Artikels.',
  'The text comes from {origin}.': 'Der Text stammt von {origin}.',
  'The text is its own: no earlier article here has it.':
    'Der Text ist ein eigener: Kein früherer Artikel hier enthält ihn.',
  'The headline is plain: it does not tease, shout or say too little.':
    'Die Überschrift ist sachlich: Sie lockt nicht, schreit nicht und sagt nicht zu wenig.',
  'The headline: {,faults}.': 'Die Überschrift: {,faults}.',
  'it teases': 'sie lockt',
  'it shouts': 'sie schreit',
  'it exclaims': 'sie endet mit Ausrufezeichen',
  'it says too little': 'sie sagt zu wenig',
  'Summary, author, date and picture are there.': 'Zusammen\u00adfassung, Autor, Datum und Bild sind da.',
  'Missing: {,parts}.': 'Es fehlt: {,parts}.',
  summary: 'Zusammenfassung',
  author: 'Autor',
  date: 'Datum',
  'picture of its own': 'eigenes Bild',
  '{=kind} (confidence {#confidence}).': '{=kind} (Sicherheit {#confidence}).',
  'It is a press release': 'Es ist eine Pressemitteilung',
  'It promotes a market report': 'Es wirbt für einen Marktbericht',
  'It advertises a position': 'Es ist eine Stellenanzeige',
  'It is behind a paywall': 'Es steht hinter einer Bezahlschranke',
  'It was paid for': 'Es ist ein bezahlter Text',
  'It offers bargains': 'Es bietet Schnäppchen an',
  'It is a daily service, no report': 'Es ist ein täglicher Dienst, kein Bericht',
  'Its headline is clickbait': 'Die Überschrift soll nur zum Klicken verleiten',
  'The editors set the reputation of {name} to {#reputation}.':
    'Die Redaktion hat den Ruf von {name} auf {#reputation} gesetzt.',
  'The hub knows {name}.': '{name} ist hier bekannt.',
  'A rating list rates it {#rating} of 1.': 'Eine Bewertungsliste gibt der Quelle {#rating} von 1.',
  '{list} rates it {#rating} of 1.': '{list} gibt der Quelle {#rating} von 1.',
  'Nothing is known of the source yet: it starts in the middle.':
    'Über die Quelle ist noch nichts bekannt: Sie beginnt in der Mitte.',
  'Others followed {#followed} of its latest {articles|# article|# articles}.':
    'Bei {#followed} von zuletzt {articles|# Artikel|# Artikeln} der Quelle zogen andere nach.',
  '{#copies} of its latest {articles|# article|# articles} repeated somebody else’s text.':
    '{#copies} von zuletzt {articles|# Artikel|# Artikeln} der Quelle {copies|wiederholte|wiederholten} einen fremden Text.',
  '{#clickbait} of its latest {headlines|# headline|# headlines} were clickbait.':
    '{#clickbait} von zuletzt {headlines|# Überschrift|# Überschriften} der Quelle {clickbait|sollte|sollten} nur zum Klicken verleiten.',
  'Editors ruled for its articles {favoured|# time|# times}, against them {disfavoured|# time|# times}.':
    'Die Redaktion entschied {#favoured}-mal für Artikel der Quelle, {#disfavoured}-mal dagegen.',
  'It has an image.': 'Es hat ein Bild.',
  'It has an AMP address.': 'Es hat eine AMP-Adresse.',
  'It is a video.': 'Es ist ein Video.',
  'It comes from an official feed or a known provider.':
    'Es kommt aus einem amtlichen Feed oder von einer bekannten Quelle.',
  'Topic “{topic}”.': 'Thema „{topic}“.',
  'Topic “{topic}”; the title contains {,words}.': 'Thema „{topic}“; der Titel enthält {,words}.',
  'The title has {#length} characters, more than {#limit}.': 'Der Titel hat {#length} Zeichen, mehr als {#limit}.',
  '“{title}” of the same story has a higher quality ({#quality}).':
    '„{title}“ zur selben Geschichte hat eine höhere Güte ({#quality}).',
  'Its quality.': 'Seine Güte.',
  '{related|# related record|# related records}.': '{related|# weiterer Bericht|# weitere Berichte}.',
  'Recent clicks.': 'Letzte Aufrufe.',
  'A better record of the same story stands before it.': 'Ein besserer Bericht derselben Geschichte steht davor.',
  'Quality and related records give {#points} points; {#needed} are needed.':
    'Güte und weitere Berichte ergeben {points|# Punkt|# Punkte}; nötig sind {#needed}.',
  'The best own report has quality {#quality}.': 'Der beste eigene Bericht hat Güte {#quality}.',
  'The best source has reputation {#reputation}.': 'Der Ruf der besten Quelle ist {#reputation}.',
  '1 house reports it; its voice counts {#voice}.': '1 Quelle berichtet; ihre Stimme zählt {#voice}.',
  '{#houses} independent houses report it; together their voices count {#voices}.':
    '{#houses} unabhängige Quellen berichten; zusammen zählen ihre Stimmen {#voices}.',
  '{#burst} of them came within {hours|# hour|# hours}.': '{#burst} davon kamen binnen {hours|einer Stunde|# Stunden}.',
  'A story of “{topic}” usually has {#houses}.':
    'Über eine Geschichte zu „{topic}“ {houses|berichtet gewöhnlich # Quelle|berichten gewöhnlich # Quellen}.',
  '{clicks|# recent click|# recent clicks}.': '{clicks|# Aufruf|# Aufrufe} in letzter Zeit.',
  'Only one house reports it so far.': 'Bisher berichtet nur eine Quelle.',
  'It is not part of the hub.': 'Es gehört nicht zu dieser Seite.',
  'An editor took it out of its story’s coverage.':
    'Die Redaktion hat es aus den Berichten zu seiner Geschichte genommen.',
  'No topic of the hub was recognised in it.': 'Es wurde kein Thema dieser Seite darin erkannt.',
  'It is a paywall page': 'Es ist die Seite einer Bezahlschranke',
  'It is a consent page': 'Es ist eine Zustimmungsseite',
  'It is an error page': 'Es ist eine Fehlerseite',
  'It is a page that asks whether one is a robot': 'Es ist eine Seite, die fragt, ob man ein Roboter ist',
  'It is a list of articles': 'Es ist eine Liste von Artikeln',
  'It is a home page': 'Es ist eine Startseite',
  'It is dated {moment}, which is still to come; it is decided on again then.':
    'Sein Datum, {moment}, liegt noch in der Zukunft; dann wird neu entschieden.',
  'Its quality is {#quality}; {#needed} is needed.': 'Seine Güte ist {#quality}; nötig ist {#needed}.',
  'Its quality is {#quality}; “{topic}” asks for {#needed}.':
    'Seine Güte ist {#quality}; „{topic}“ verlangt {#needed}.',
  'Below {#least} it is out.': 'Unter {#least} entfällt es.',
  'The desk decides.': 'Die Redaktion entscheidet.',
  'It is not sure that it belongs here: the surest topic has confidence {#confidence}, {#needed} is needed.':
    'Es ist nicht sicher, dass es hierher gehört: Das sicherste Thema hat Sicherheit {#confidence}, nötig ist {#needed}.',
  'It repeats another report’s text; “{title}” stands for the story.':
    'Es wiederholt den Text eines anderen Berichts; „{title}“ steht für die Geschichte.',
  'Another report of the same story stands before it: “{title}” (quality {#quality}).':
    'Ein anderer Bericht derselben Geschichte steht davor: „{title}“ (Güte {#quality}).',
  'The day’s budget of “{name}”, {limit|# record|# records}, is spent on others; the desk decides.':
    'Das Tageskontingent von „{name}“, {limit|# Eintrag|# Einträge}, ist mit anderen erschöpft; die Redaktion entscheidet.',
  'The embedder was asked: likeness {#likeness} with a report that stands in this story.':
    'Das Sprachmodell wurde gefragt: Ähnlichkeit {#likeness} mit einem Bericht dieser Geschichte.',
  'The embedder was asked: likeness {#likeness} with a report that stands in another story.':
    'Das Sprachmodell wurde gefragt: Ähnlichkeit {#likeness} mit einem Bericht einer anderen Geschichte.',
  'An editor decided so.': 'So hat es die Redaktion entschieden.',
  'Its publisher asks that no excerpt be shown; none is.':
    'Der Verlag bittet, keinen Auszug zu zeigen; es wird keiner gezeigt.',
  'Its publisher allows an excerpt of at most {#length} characters.':
    'Der Verlag erlaubt einen Auszug von höchstens {#length} Zeichen.',
  'Its publisher asks that its pictures not be copied; they are measured and no copy is kept.':
    'Der Verlag bittet, seine Bilder nicht zu kopieren; sie werden vermessen, aber nicht aufbewahrt.',
  'Its publisher asks that no copy be kept; neither the page nor its pictures are.':
    'Der Verlag bittet, keine Kopie aufzubewahren; weder die Seite noch ihre Bilder werden es.',
  'Its publisher reserves the use of its text by language models; it is sent to none.':
    'Der Verlag behält sich die Nutzung seines Textes durch Sprachmodelle vor; er wird an keines geschickt.',
  'Its publisher asks search engines to leave the page out; here its title and address stand.':
    'Der Verlag bittet Suchmaschinen, die Seite auszulassen; hier stehen ihr Titel und ihre Adresse.',
  'The page is not free to read; how long its text is counts for nothing.':
    'Die Seite ist nicht frei lesbar; wie lang ihr Text ist, zählt nicht.',
  'Its publisher names a licence: {licence}': 'Der Verlag nennt eine Lizenz: {licence}',
  'Its first picture is not taken for its own: {=why}': 'Das erste Bild gilt nicht als eigenes: {=why}',
  '{house} shows this picture with {#stories} different stories.':
    '{house} zeigt dieses Bild zu {#stories} verschiedenen Geschichten.',
  '{house} shows this picture with {#shown} of its {#all} stories that have one.':
    '{house} zeigt dieses Bild zu {#shown} seiner {#all} Geschichten mit Bild.',
  '{#houses} publications show this picture with {#stories} different stories.':
    '{#houses} Quellen zeigen dieses Bild zu {#stories} verschiedenen Geschichten.',
}

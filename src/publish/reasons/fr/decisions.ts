import type { DecisionSentence } from '../en/sentences.ts'

export const decisions: Readonly<Record<DecisionSentence, string>> = {
  'The subject’s own publisher speaks.': 'C’est l’intéressé lui-même qui parle.',
  'No topic of the hub was recognised.': 'Aucun sujet du site n’a été reconnu.',
  'It is about “{topic}” (confidence {#confidence}).': 'L’article porte sur « {topic} » (certitude {#confidence}).',
  'The text has {words|# word|# words}.': 'Le texte compte {words|# mot|# mots}.',
  'It repeats the text of another article.': 'Il répète le texte d’un autre article.',
  'The text comes from {origin}.': 'Le texte vient de {origin}.',
  'The text is its own: no earlier article here has it.':
    'Le texte lui est propre : aucun article antérieur du site ne le contient.',
  'The headline is plain: it does not tease, shout or say too little.':
    'Le titre est sobre : il n’aguiche pas, ne crie pas et en dit assez.',
  'The headline: {,faults}.': 'Le titre : {,faults}.',
  'it teases': 'il aguiche',
  'it shouts': 'il crie',
  'it exclaims': 'il s’exclame',
  'it says too little': 'il en dit trop peu',
  'Summary, author, date and picture are there.': 'Résumé, auteur, date et image sont là.',
  'Missing: {,parts}.': 'Il manque : {,parts}.',
  summary: 'résumé',
  author: 'auteur',
  date: 'date',
  'picture of its own': 'image propre',
  '{=kind} (confidence {#confidence}).': '{=kind} (certitude {#confidence}).',
  'It is a press release': 'C’est un communiqué de presse',
  'It promotes a market report': 'Il promeut une étude de marché',
  'It advertises a position': 'C’est une offre d’emploi',
  'It is behind a paywall': 'Il est derrière un péage',
  'It was paid for': 'C’est un texte payé',
  'It offers bargains': 'Il propose de bonnes affaires',
  'It is a daily service, no report': 'C’est un service quotidien, pas un article',
  'Its headline is clickbait': 'Son titre aguiche',
  'The editors set the reputation of {name} to {#reputation}.':
    'La rédaction a fixé la fiabilité de {name} à {#reputation}.',
  'The hub knows {name}.': '{name} est une source connue du site.',
  'A rating list rates it {#rating} of 1.': 'Une liste d’évaluation donne {#rating} sur 1 à la source.',
  '{list} rates it {#rating} of 1.': '{list} donne {#rating} sur 1 à la source.',
  'Nothing is known of the source yet: it starts in the middle.':
    'On ne sait encore rien de la source : elle part du milieu.',
  'Others followed {#followed} of its latest {articles|# article|# articles}.':
    'Sur {articles|le dernier article|les # derniers articles} de la source, {followed|# a été suivi|# ont été suivis} par d’autres.',
  '{#copies} of its latest {articles|# article|# articles} repeated somebody else’s text.':
    'Sur {articles|le dernier article|les # derniers articles} de la source, {copies|# répétait|# répétaient} le texte d’un autre.',
  '{#clickbait} of its latest {headlines|# headline|# headlines} were clickbait.':
    'Sur {headlines|le dernier titre|les # derniers titres} de la source, {clickbait|# aguichait|# aguichaient}.',
  'Editors ruled for its articles {favoured|# time|# times}, against them {disfavoured|# time|# times}.':
    'La rédaction a tranché {#favoured} fois pour ses articles, {#disfavoured} fois contre.',
  'It has an image.': 'Il a une image.',
  'It has an AMP address.': 'Il a une adresse AMP.',
  'It is a video.': 'C’est une vidéo.',
  'It comes from an official feed or a known provider.': 'Il vient d’un flux officiel ou d’une source connue.',
  'Topic “{topic}”.': 'Sujet « {topic} ».',
  'Topic “{topic}”; the title contains {,words}.': 'Sujet « {topic} » ; le titre contient {,words}.',
  'The title has {#length} characters, more than {#limit}.': 'Le titre a {#length} caractères, plus de {#limit}.',
  '“{title}” of the same story has a higher quality ({#quality}).':
    '« {title} », sur la même histoire, a une qualité supérieure ({#quality}).',
  'Its quality.': 'Sa qualité.',
  '{related|# related record|# related records}.': '{related|# autre article|# autres articles}.',
  'Recent clicks.': 'Lectures récentes.',
  'A better record of the same story stands before it.': 'Une meilleure fiche de la même histoire passe devant.',
  'Quality and related records give {#points} points; {#needed} are needed.':
    'Qualité et autres articles donnent {points|# point|# points} ; il en faut {#needed}.',
  'The best own report has quality {#quality}.': 'Le meilleur article propre a une qualité de {#quality}.',
  'The best source has reputation {#reputation}.': 'La meilleure source a une fiabilité de {#reputation}.',
  '1 house reports it; its voice counts {#voice}.': '1 source en parle ; sa voix compte pour {#voice}.',
  '{#houses} independent houses report it; together their voices count {#voices}.':
    '{#houses} sources indépendantes en parlent ; ensemble, leurs voix comptent pour {#voices}.',
  '{#burst} of them came within {hours|# hour|# hours}.':
    '{burst|# d’entre elles est venue|# d’entre elles sont venues} en {hours|une heure|# heures}.',
  'A story of “{topic}” usually has {#houses}.':
    'D’habitude, {houses|# source parle|# sources parlent} d’une histoire sur « {topic} ».',
  '{clicks|# recent click|# recent clicks}.': '{clicks|# lecture récente|# lectures récentes}.',
  'Only one house reports it so far.': 'Une seule source en parle pour l’instant.',
  'It is not part of the hub.': 'Il ne fait pas partie du site.',
  'An editor took it out of its story’s coverage.': 'La rédaction l’a retiré des articles de son histoire.',
  'No topic of the hub was recognised in it.': 'Aucun sujet du site n’y a été reconnu.',
  'It is a paywall page': 'C’est une page de péage',
  'It is a consent page': 'C’est une page de consentement',
  'It is an error page': 'C’est une page d’erreur',
  'It is a page that asks whether one is a robot': 'C’est une page qui demande si l’on est un robot',
  'It is a list of articles': 'C’est une liste d’articles',
  'It is a home page': 'C’est une page d’accueil',
  'It is dated {moment}, which is still to come; it is decided on again then.':
    'Sa date, {moment}, est encore à venir ; on tranchera de nouveau à ce moment-là.',
  'Its quality is {#quality}; {#needed} is needed.': 'Sa qualité est de {#quality} ; il faut {#needed}.',
  'Its quality is {#quality}; “{topic}” asks for {#needed}.':
    'Sa qualité est de {#quality} ; « {topic} » demande {#needed}.',
  'Below {#least} it is out.': 'Sous {#least}, il est écarté.',
  'The desk decides.': 'La rédaction décide.',
  'It is not sure that it belongs here: the surest topic has confidence {#confidence}, {#needed} is needed.':
    'Il n’est pas sûr qu’il ait sa place ici : le sujet le plus sûr a une certitude de {#confidence}, il faut {#needed}.',
  'It repeats another report’s text; “{title}” stands for the story.':
    'Il répète le texte d’un autre article ; « {title} » représente l’histoire.',
  'Another report of the same story stands before it: “{title}” (quality {#quality}).':
    'Un autre article de la même histoire passe devant : « {title} » (qualité {#quality}).',
  'The day’s budget of “{name}”, {limit|# record|# records}, is spent on others; the desk decides.':
    'Le quota du jour de « {name} », {limit|# fiche|# fiches}, est atteint avec d’autres ; la rédaction décide.',
  'The embedder was asked: likeness {#likeness} with a report that stands in this story.':
    'Le modèle de langue a été consulté : ressemblance de {#likeness} avec un article de cette histoire.',
  'The embedder was asked: likeness {#likeness} with a report that stands in another story.':
    'Le modèle de langue a été consulté : ressemblance de {#likeness} avec un article d’une autre histoire.',
  'An editor decided so.': 'La rédaction en a décidé ainsi.',
  'Its publisher asks that no excerpt be shown; none is.':
    'L’éditeur demande qu’aucun extrait ne soit montré ; aucun ne l’est.',
  'Its publisher allows an excerpt of at most {#length} characters.':
    'L’éditeur permet un extrait de {#length} caractères au plus.',
  'Its publisher asks that its pictures not be copied; they are measured and no copy is kept.':
    'L’éditeur demande que ses images ne soient pas copiées ; elles sont mesurées, aucune copie n’est gardée.',
  'Its publisher asks that no copy be kept; neither the page nor its pictures are.':
    'L’éditeur demande qu’aucune copie ne soit gardée ; ni la page ni ses images ne le sont.',
  'Its publisher reserves the use of its text by language models; it is sent to none.':
    'L’éditeur se réserve l’usage de son texte par des modèles de langue ; il n’est envoyé à aucun.',
  'Its publisher asks search engines to leave the page out; here its title and address stand.':
    'L’éditeur demande aux moteurs de recherche d’omettre la page ; ici figurent son titre et son adresse.',
  'The page is not free to read; how long its text is counts for nothing.':
    'La page n’est pas en accès libre ; la longueur de son texte ne compte pas.',
  'Its publisher names a licence: {licence}': 'L’éditeur indique une licence : {licence}',
  'Its first picture is not taken for its own: {=why}': 'Sa première image n’est pas tenue pour propre : {=why}',
  '{house} shows this picture with {#stories} different stories.':
    '{house} montre cette image avec {#stories} histoires différentes.',
  '{house} shows this picture with {#shown} of its {#all} stories that have one.':
    '{house} montre cette image avec {#shown} de ses {#all} histoires illustrées.',
  '{#houses} publications show this picture with {#stories} different stories.':
    '{#houses} publications montrent cette image avec {#stories} histoires différentes.',
}

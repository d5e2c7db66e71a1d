/**
 * Words that carry no subject, by language (our own short lists): articles, pronouns, prepositions, conjunctions,
 * auxiliaries, and for English the words every news text has (`said`, weekdays, `according`).
 */
const lists: Readonly<Record<string, string>> = {
  en: `a about above after again against all also am an and any are aren as at be because been before being below between both
    but by can cannot could couldn did didn do does doesn doing don down during each few first for from further get gets got
    had hadn has hasn have haven having he her here hers herself him himself his how if in into is isn it its itself just
    last ll may me might more most mustn my myself new no nor not now of off on once one only or other our ours ourselves out
    over own re said same say says she should shouldn so some such than that the their theirs them themselves then there
    these they this those through to told too two under until up upon us ve very was wasn we were weren what when where which
    while who whom why will with won would wouldn year years yet you your yours yourself according mr mrs ms day days week
    monday tuesday wednesday thursday friday saturday sunday`,
  de: `aber alle allem allen aller alles als also am an ander auch auf aus bei beim bereits bin bis bist da dabei damit dann das
    dass dem den denn der des die dies diese dieser dieses doch dort du durch ein eine einem einen einer eines er es etwas euch
    für gegen gewesen habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre im in ins ist jede jeder jetzt
    kann kein keine können könnte laut machen man mehr mein mit muss nach neue neuen nicht nichts noch nun nur ob oder ohne
    sagte schon sehr sei sein seine seit sich sie sind so soll sollen sollte sondern über um und uns unter vom von vor war
    waren warum was weil wenn wer werden wie wieder will wird wo wurde wurden zu zum zur zwei zwischen`,
  fr: `à a ai aller après au aucun aussi autre aux avait avant avec avoir c ce cela celle celui ces cet cette chez comme comment
    contre d dans de des depuis deux dit donc du elle elles en encore entre est et étaient était été être eu eux fait faire
    il ils j je jusqu l la le les leur leurs lors lui m ma mais me même mes moi mon n ne ni nos notre nous nouveau nouvelle on
    ont ou où par parce pas pendant peut plus pour pourquoi qu quand que quel quelle qui quoi s sa sans se selon ses si son
    sont sous sur ta te tes toi ton tous tout toute très tu un une va vers vos votre vous y`,
  es: `a al algo alguno ante antes aquel así aún cada como con contra cual cuando de del desde después dijo donde dos durante e el
    él ella ellos en entre era es esa ese eso esta está están este esto estos fue fueron ha había han hasta hay la las le les lo
    los más me mi mientras muy nada ni no nos nuestro o otra otro para pero poco por porque qué que quien se sea según ser si
    sí sido sin sobre son su sus también tan tanto te tiene todo tras tu un una uno unos ya y yo`,
  it: `a ad agli ai al alla alle allo anche ancora avere c che chi ci come con contro cui da dagli dai dal dalla dalle degli dei
    del della delle dello dentro di dopo dove due e è ed era erano essere fa fino fra gli ha hanno ho i il in io l la le lei lo
    loro lui ma mi mia molto ne negli nei nel nella nelle no noi non nostro o ogni per perché più po prima quando quella quello
    questa questo qui sarà se secondo sei senza si sia sono su sua sugli sul sulla suo te ti tra tu tutti tutto un una uno`,
  pt: `a ao aos após as até com como contra da das de dela dele do dos e é ela ele eles em entre era essa esse esta está este eu
    foi foram há isso isto já lhe mais mas me mesmo meu minha muito na não nas nem no nos nós o os ou para pela pelo por porque
    quando que quem são se segundo sem ser será seu seus sobre sua também tem ter teve um uma você`,
  nl: `aan al alle als altijd andere bij dan dat de der deze die dit doch doen door dus een en er ge geen had heb hebben heeft hem
    het hier hij hoe hun ik in is ja je kan kon kunnen maar me meer men met mijn moet na naar niet nieuwe nog nu of om ons ook
    op over te tegen toch tot twee u uit van veel voor waren was wat we wel werd wie wij wil worden wordt ze zei zich zij zijn
    zo zou`,
  sv: `af alla allt än andra är att av blev bli blir både dag de dem den denna det detta dig din du efter eller en er ett för från
    ha hade han har hon här i ingen inom inte jag kan man med men mer mot mycket när ni nu nya och också om oss på sade sedan
    sig sin sina ska skulle som så till två under upp ut utan vad var vara vi vid`,
  ru: `а без более бы был была были было быть в вам вас весь во вот все всего вы где да даже для до его ее если есть еще же за здесь
    и из или им их к как ко когда который кто ли либо мне может мы на над надо наш не него нее нет ни них но ну о об однако он
    она они оно от очень по под после при про с со сказал так также такой там те тем то того тоже той только том ты у уже
    хотя чего чей чем что чтобы чье эта эти это этого этой этом этот я`,
}

const sets = new Map(Object.entries(lists).map(([language, words]) => [language, new Set(words.split(/\s+/))]))
/** Languages we have a list for; English first, it wins a tie. */
export const knownLanguages: readonly string[] = [...sets.keys()]

const none: ReadonlySet<string> = new Set()

/** Stop words of a language (BCP 47, only the language part counts); empty when we have no list. */
export function stopWords(language: string): ReadonlySet<string> {
  return sets.get(language.slice(0, 2).toLowerCase()) ?? none
}

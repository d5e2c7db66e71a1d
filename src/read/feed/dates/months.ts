/** Month names by language, abbreviations included, without dots and accents; the first twelve letters of feeds' calendars. */
const NAMES: readonly string[] = [
  // English
  'january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sept/sep october/oct november/nov december/dec',
  // German
  'januar/janner feber/februar marz/mrz april mai juni juli august september oktober/okt november dezember/dez',
  // French
  'janvier/janv fevrier/fevr/fev mars avril/avr mai juin juillet/juil aout septembre octobre novembre decembre',
  // Spanish
  'enero/ene febrero marzo abril/abr mayo junio julio agosto/ago septiembre/setiembre octubre noviembre diciembre/dic',
  // Italian
  'gennaio/gen febbraio marzo aprile maggio/mag giugno/giu luglio/lug agosto settembre/set ottobre/ott novembre dicembre',
  // Portuguese
  'janeiro fevereiro marco abril maio/mai junho julho agosto setembro/set outubro/out novembro dezembro/dez',
  // Dutch
  'januari februari maart/mrt april mei juni juli augustus september oktober november december',
  // Swedish, Danish, Norwegian
  'januari februari mars april/apr maj juni juli augusti/august september oktober november december/des',
  // Polish, also in the genitive
  'stycznia/styczen/sty lutego/luty/lut marca/marzec kwietnia/kwiecien/kwi maja/maj czerwca/czerwiec/cze lipca/lipiec/lip sierpnia/sierpien/sie wrzesnia/wrzesien/wrz pazdziernika/pazdziernik/paz listopada/listopad/lis grudnia/grudzien/gru',
  // Hungarian
  'januar februar/febru/febr marcius/marc aprilis/apr majus/maj junius julius augusztus szeptember/szept oktober november december',
  // Turkish
  'ocak/oca subat/sub mart nisan/nis mayis haziran/haz temmuz/tem agustos eylul/eyl ekim/eki kasim/kas aralik/ara',
  // Russian
  'января/январь/янв февраля/февраль/фев марта/март/мар апреля/апрель/апр мая/маи июня/июнь/июн июля/июль/июл августа/август/авг сентября/сентябрь/сен октября/октябрь/окт ноября/ноябрь/ноя декабря/декабрь/дек',
  // Greek, also in the genitive
  'ιανουαριου/ιανουαριος/ιαν φεβρουαριου/φεβρουαριος/φεβ μαρτιου/μαρτιος/μαρ/μαω απριλιου/απριλιος/απρ μαιου/μαιος/μαι ιουνιου/ιουνιος/ιουν/ιον ιουλιου/ιουλιος/ιουλ/ιολ αυγουστου/αυγουστος/αυγ/αυγο σεπτεμβριου/σεπτεμβριος/σεπ/σεπτ οκτωβριου/οκτωβριος/οκτ νοεμβριου/νοεμβριος/νοε/νοεμ δεκεμβριου/δεκεμβριος/δεκ',
]

const MONTHS = new Map(
  NAMES.flatMap((language) =>
    language.split(' ').flatMap((names, index) => names.split('/').map((name) => [name, index + 1] as const)),
  ),
)

/** The month (1 to 12) a word names in one of the languages; undefined for other words. */
export function monthByName(word: string): number | undefined {
  const lower = word.toLowerCase()
  return MONTHS.get(lower) ?? MONTHS.get(lower.normalize('NFD').replace(/[\u0300-\u036F]/g, ''))
}

/**
 * Names of the days of the week, Monday first, in the languages whose news names the day of an event in its first lines;
 * with the endings a name takes there.
 */
const names: readonly string[] = [
  `monday montag lundi lunes lunedì lunedi maandag måndag måndagen mandag maanantai maanantaina poniedziałek poniedziałku
    понедельник понедельника понедельнику понедельником pazartesi`,
  `tuesday dienstag mardi martes martedì martedi dinsdag tisdag tisdagen tirsdag tiistai tiistaina wtorek wtorku вторник вторника
    вторнику вторником salı`,
  `wednesday mittwoch mercredi miércoles miercoles mercoledì mercoledi woensdag onsdag onsdagen keskiviikko keskiviikkona środa
    środę среда среду среды среде çarşamba`,
  `thursday donnerstag jeudi jueves giovedì giovedi donderdag torsdag torsdagen torstai torstaina czwartek czwartku четверг
    четверга четвергу perşembe`,
  `friday freitag vendredi viernes venerdì venerdi vrijdag fredag fredagen perjantai perjantaina piątek piątku пятница пятницу
    пятницы пятнице cuma`,
  `saturday samstag sonnabend samedi sábado sabado sabato zaterdag lördag lördagen lørdag lauantai lauantaina sobota sobotę суббота
    субботу субботы субботе cumartesi`,
  `sunday sonntag dimanche domingo domenica zondag söndag söndagen søndag sunnuntai sunnuntaina niedziela niedzielę воскресенье
    воскресенья pazar`,
]

const places = new Map(
  names.flatMap((list, day) => list.split(/\s+/).map((name): [string, number] => [name, 2 ** day])),
)

/** `火曜日`, `星期二`, `周二`: the day's sign stands behind or before a fixed one. */
const signed = /([月火水木金土日])曜|(?:星期|礼拜|周|週)([一二三四五六日天])/u
const japanese = '月火水木金土日'
const chinese = '一二三四五六日天'

/** The day a lower-case token names, as a bit: 1 for Monday, 64 for Sunday; 0 when it names none. */
export function weekdayOf(token: string): number {
  return places.get(token) ?? 0
}

/** The same for a run of signs of a script without spaces. */
export function weekdayIn(signs: string): number {
  const found = signed.exec(signs)
  if (found === null) return 0
  const place = found[1] === undefined ? Math.min(6, chinese.indexOf(found[2] ?? '')) : japanese.indexOf(found[1])
  return 2 ** place
}

import { type KindRule, pattern } from './rule.ts'

/**
 * Clickbait in languages other than English. Only what hardly stands in a plain headline, so that one ground is enough; what may
 * be plain news (`Warum …`, `Pourquoi …`) is left alone.
 */
export const clickbaitAbroadRules: readonly KindRule[] = [
  {
    name: 'counted-things-abroad',
    kind: 'clickbait',
    confidence: 0.55,
    seen: pattern(
      'title',
      /\b(?:\d{1,3}|sieben|zehn|sept|dix|siete|diez|sette|dieci|zeven|tien|sete|dez) (?:(?:\p{L}+ )?(?:Dinge|Gründe|Tricks|Fakten|Momente|Anzeichen)|(?:choses|raisons|astuces|signes)|(?:cosas|razones|trucos|señales)|(?:cose|motivi|trucchi|segnali)|(?:dingen|redenen|trucs|weetjes)|(?:coisas|motivos|truques|sinais))\b/u,
    ),
    because: 'It promises a number of things',
  },
  {
    name: 'not-believe-abroad',
    kind: 'clickbait',
    confidence: 0.7,
    seen: pattern(
      'title',
      /\b(?:(?:Sie|du|ihr) (?:werden|wirst|werdet) (?:es )?(?:nicht|nie) glauben|vous n['’]allez (?:pas|jamais) (?:en )?croire|vous ne devinerez jamais|no (?:vas a|podrás|te lo vas a) creer|non (?:ci )?crederai|je gelooft (?:nooit|niet)|(?:você )?não vai acreditar)\b/iu,
    ),
    because: 'It says that the reader will not believe it',
  },
  {
    name: 'what-then-abroad',
    kind: 'clickbait',
    confidence: 0.55,
    seen: pattern(
      'title',
      /\b(?:was (?:dann|danach) (?:passiert|geschah)|das passiert,? wenn (?:du|sie|man)\b|la suite (?:va )?vous|ce qui s['’]est passé ensuite|lo que pasó después|quello che (?:è successo|succede) dopo|wat er toen gebeurde|o que aconteceu depois)/iu,
    ),
    because: 'It holds back what happened',
  },
]

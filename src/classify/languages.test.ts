import { expect, test } from 'vitest'
import { testArticle } from '../../test/decide/test-candidate.ts'
import { testTopic } from '../../test/test-topic.ts'
import { topicClassifier } from './batch.ts'
import { classify } from './classify.ts'

function found(keywords: string[], title: string, language?: string): boolean {
  const article = testArticle('a', { title, text: '', ...(language === undefined ? {} : { language }) })
  return classify(article, { taxonomy: [testTopic('T', keywords)], matching: 'words' }).some(({ of }) => of === 'topic')
}

test.each([
  // German: compounds that begin or end with the keyword, cases, plurals with umlaut.
  ['de', 'Windkraft', 'Neue Windkraftanlagen vor der Küste', true],
  ['de', 'Kraftwerk', 'Zwei Atomkraftwerke gehen vom Netz', true],
  ['de', 'Künstliche Intelligenz', 'Was Firmen mit künstlicher Intelligenz tun', true],
  ['de', 'Zentralbank', 'Die Zentralbänke senken den Zins', true],
  ['de', 'Handel', 'Die Parteien verhandeln weiter', false],
  ['de', 'Netz', 'Ein Ernetzter ist gesehen worden', false],
  ['de-AT', 'Impfstoff', 'Impfstoffhersteller baut aus', true],
  ['sv', 'vindkraft', 'Nya vindkraftverk utanför kusten', true],
  // English writes no compounds: a keyword inside a word is chance.
  ['en', 'power', 'The empowerment of herons', false],
  // French and Italian: articles that lost their vowel, plurals and genders.
  ['fr', 'intelligence artificielle', 'Comment l’intelligence artificielle compte les hérons', true],
  ['fr', 'intelligence artificielle', "Les dangers de l'intelligence artificielle", true],
  ['fr', 'énergie', 'Le prix des énergies baisse', true],
  ['fr', 'eau', "Qu'eau potable manque", true],
  ['it', 'intelligenza', "Il futuro dell'intelligenza artificiale", true],
  ['es', 'energía eólica', 'Las energías eólicas crecen', true],
  // Scripts without spaces: runs of characters; short katakana words are no part of longer ones.
  ['ja', '人工知能', '新しい人工知能が鳥を数える', true],
  ['ja', 'ロボット', '産業用ロボットアームの市場', true],
  ['ja', 'データ', 'データセンターを建設', true],
  ['ja', 'アイ', 'アイドルが来日', false],
  ['zh', '人工智能', '关于人工智能的报告', true],
  ['th', 'ปัญญาประดิษฐ์', 'การใช้ปัญญาประดิษฐ์ในโรงเรียน', true],
  // Arabic: article and particles in front, plural behind, signs printed or not. The script tells, not the feed.
  ['ar', 'الذكاء الاصطناعي', 'استخدام الذكاء الاصطناعي في الطب', true],
  ['ar', 'ذكاء اصطناعي', 'والذكاء الاصطناعي يغير العالم', true],
  ['ar', 'شركة', 'الشركات تعلن أرباحها', true],
  [undefined, 'طاقة', 'الطّاقة المتجددة', true],
  ['ar', 'بنك', 'القمر والنجوم', false],
  // Korean particles and Russian cases.
  ['ko', '인공지능', '인공지능이 새를 센다', true],
  ['ru', 'нейронная сеть', 'Учёные обучили нейронную сеть', true],
  // Hyphens in any language.
  ['en', 'self-driving', 'A selfdriving ferry', true],
  ['en', 'self driving', 'A self-driving ferry', true],
  ['en', 'e-mail', 'An email from the harbour', true],
])('%s: “%s” in “%s”: %s', (language, keyword, title, expected) => {
  expect(found([keyword], title, language)).toBe(expected)
})

test('an article that does not say its language is read in the hub’s', () => {
  const article = testArticle('a', { title: 'Windkraftanlagen vor der Küste', text: '' })
  const names = (language?: string) =>
    classify(article, {
      taxonomy: [testTopic('T', ['Windkraft'])],
      matching: 'words',
      ...(language && { language }),
    }).map(({ name }) => name)
  expect(names('de-de')).toEqual(['T'])
  expect(names()).toEqual([])
})

test('a batch may be in several languages', () => {
  const classifyLine = topicClassifier([], [testTopic('wind', ['Windkraft']), testTopic('birds', ['Reiher', 'héron'])])
  const label = (title: string, language: string) => classifyLine({ id: 'x', title, text: '', language }).label
  expect(label('Windkraftanlagen vor der Küste', 'de')).toBe('wind')
  expect(label('Les hérons de l’estuaire', 'fr')).toBe('birds')
})

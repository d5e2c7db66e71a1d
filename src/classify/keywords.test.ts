import { expect, test } from 'vitest'
import { testTopic } from '../../test/test-topic.ts'
import { findKeywords, indexKeywords } from './keywords.ts'
import { tokens } from './words.ts'

function found(keywords: string[], text: string) {
  return findKeywords(tokens(text), indexKeywords([testTopic('T', keywords)])).map(
    ({ keyword, count }) => `${keyword.text} ${count}`,
  )
}

test.each([
  [['robot'], 'Robots and a robotic arm', ['robot 1']],
  [['self-driving'], 'Self driving, self-driving, selfdriving', ['self-driving 3']],
  [['trade'], 'They traded, trading trades', ['trade 3']],
  [['earnings'], 'He earned; earnings rose', ['earnings 1']],
  [['starring'], 'The stars came out', []],
  [['ai', 'ai'], 'The AI raises hopes', ['ai 1']],
  [['machine learning', 'machine'], 'Machine learning by machine', ['machine learning 1', 'machine 1']],
  [['人工智能'], '关于人工智能的报告', ['人工智能 1']],
  [['', ' '], 'nothing', []],
])('%j in “%s”', (keywords, text, expected) => {
  expect(found(keywords, text)).toEqual(expected)
})

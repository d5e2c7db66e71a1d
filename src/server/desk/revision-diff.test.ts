import { expect, test } from 'vitest'
import type { SentenceChange } from '../../news/revision.ts'
import { diffParts } from './revision-diff.tsx'

const sentences = (marks: string): SentenceChange[] =>
  [...marks].map((mark, at) => ({ as: mark === '+' ? 'added' : mark === '-' ? 'removed' : 'same', text: `${at}` }))

const told = (marks: string) =>
  diffParts(sentences(marks)).map((part) => ('left' in part ? part.left : part.shown.map(({ text }) => text).join()))

test('a change is shown with a sentence around it; the rest is counted', () => {
  expect(told('====-+====')).toEqual([3, '3,4,5,6', 3])
  expect(told('-=========+')).toEqual(['0,1', 7, '9,10'])
  expect(told('=-=+=')).toEqual(['0,1,2,3,4'])
  expect(told('===')).toEqual([3])
  expect(told('')).toEqual([])
})

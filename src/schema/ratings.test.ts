import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseRatings } from './ratings.ts'

const PATH = '_data/ratings.csv'

test('domain and score, in any order of columns', () => {
  const { ratings, notices } = parseRatings('domain,score\nnews.example,0.8\nwww.Gossip.example,0\n', PATH)
  expect([...ratings]).toEqual([
    ['news.example', 0.8],
    ['gossip.example', 0],
  ])
  expect(notices).toEqual([])
  expect([...parseRatings('pc1,name,domain\r\n0.5,"House, The",house.example', PATH).ratings]).toEqual([
    ['house.example', 0.5],
  ])
})

test('a line that cannot be read is said with its number and costs only itself', () => {
  const text = '\uFEFFdomain,score\n\n# ours\nnews.example,80\nhttps://x.example/,0.5\ngood.example,1\nempty.example,\n'
  const { ratings, notices } = parseRatings(text, PATH)
  expect([...ratings.keys()]).toEqual(['good.example'])
  expect(notices.map(({ line, code, subject }) => [line, code, subject])).toEqual([
    [4, 'wrong-value', PATH],
    [5, 'wrong-value', PATH],
    [7, 'wrong-value', PATH],
  ])
})

test('without column names nothing is guessed', () => {
  expect(parseRatings('news.example,0.8\n', PATH)).toMatchObject({ notices: [{ line: 1, level: 'error' }] })
  expect(parseRatings('', PATH)).toEqual({ ratings: new Map(), notices: [] })
})

test('whatever stands in the file, scores are from 0 to 1 and every line is read or said', () => {
  fc.assert(
    fc.property(fc.array(fc.string().map((line) => line.replace(/[\r\n#]/g, ''))), (lines) => {
      const { ratings, notices } = parseRatings(['domain,score', ...lines].join('\n'), PATH)
      for (const score of ratings.values()) expect(score >= 0 && score <= 1).toBe(true)
      expect(ratings.size + notices.length).toBeLessThanOrEqual(lines.length)
    }),
  )
})

import { expect, test } from 'vitest'
import { parsePolicy } from './policy.ts'

test('a built-in policy by its name, with or without a version', () => {
  expect(parsePolicy('everyday', 'x').policy).toEqual({ name: 'everyday', version: 1, settings: {} })
  expect(parsePolicy('newsroom@1', 'x').policy).toMatchObject({ name: 'newsroom', version: 1 })
})

test('a file with settings, also below a key "policy"', () => {
  const settings = 'name: newsroom\nsettings:\n  publishQuality: 60\n'
  expect(parsePolicy(settings, 'x').policy?.settings).toEqual({ publishQuality: 60 })
  expect(parsePolicy('policy: everyday\n', 'x').policy?.name).toBe('everyday')
})

test('an unknown policy is said with its file', () => {
  const { policy, notices } = parsePolicy('name: best\n', 'mine.yaml')
  expect(policy).toBeUndefined()
  expect(notices[0]).toMatchObject({ subject: 'mine.yaml', level: 'error', line: 1 })
})

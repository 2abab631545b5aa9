import { expect, test } from 'vitest'
import { askedOf } from './asked'

test('words that say nothing are left out, unless there are no others', () => {
  expect(askedOf('How do I read the token?').words).toEqual([['read'], ['token']])
  expect(askedOf('what is it').words).toEqual([['what'], ['is'], ['it']])
  expect(askedOf(' - ').words).toEqual([])
})

test('the phrase leaves out what says nothing before and after it', () => {
  expect(askedOf('What is the resource parameter?').phrase).toBe('resource parameter')
  expect(askedOf('use of it').phrase).toBe('use of it')
})

test('another word for the same is looked for as well, and no word twice', () => {
  expect(askedOf('audience array array')).toEqual({
    words: [['audience'], ['array', 'list']],
    phrase: 'audience array array',
    whole: 'audience array array',
  })
  expect(askedOf('toString').words).toEqual([['tostring']])
})

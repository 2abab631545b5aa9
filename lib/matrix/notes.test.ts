import { expect, test } from 'vitest'
import { fileSentence, opaqueSentence, passedOverSentences, tooManySentence } from './notes'

test('what was passed over is said in sentences, of one and of many', () => {
  const none = { plain: 0, cut: 0, parts: 0, unsigned: 0, long: 0 }
  expect(passedOverSentences(none)).toEqual([])
  expect(passedOverSentences({ plain: 1, cut: 1, parts: 1, unsigned: 1, long: 1 })).toEqual([
    '1 piece of JSON in base64url stands alone, without a signature: a page cursor or a state, and no token.',
    '1 token stops after the second part: cut off, or broken over lines.',
    '1 thing begins like a token and has a number of parts that no token has.',
    '1 thing looks like a token and is none: the first part names no algorithm, as in a signed session cookie.',
    '1 run of more than 65,536 characters was passed over: no token is so long.',
  ])
  expect(passedOverSentences({ ...none, unsigned: 1200 })).toEqual([
    '1,200 things look like a token and are none: the first part names no algorithm, as in a signed session cookie.',
  ])
})

test('so are limits, and what a file is', () => {
  expect(tooManySentence(3)).toBe(
    '250,000 different tokens are judged in one run; at 3 further places stood another, which was counted only.',
  )
  expect(fileSentence('a.log', 'limit')).toBe('a.log was read up to 8 GB, and not further.')
  expect(opaqueSentence(2)).toBe(
    '2 credentials are opaque or encrypted: nothing in them says whom they are for, so a server has to ask the issuer.',
  )
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitValues } from './values'

/** The same as one pattern, which is quadratic on long runs of letters or full stops. */
const pattern = /((?:[a-z_]+=)?(?:https?|api):\/\/[^\s,;]*[^\s,;.:?!)])/u

describe('splitValues', () => {
  it('finds addresses and what they are the value of', () => {
    expect(splitValues('aud is https://a.example/x, not resource=https://b.example.')).toEqual([
      'aud is ',
      'https://a.example/x',
      ', not ',
      'resource=https://b.example',
      '.',
    ])
    expect(splitValues('=https://a')).toEqual(['=', 'https://a', ''])
    expect(splitValues('https://.')).toEqual(['https://.'])
    expect(splitValues('It is for api://default; not this.')).toEqual(['It is for ', 'api://default', '; not this.'])
  })
  it('splits as the pattern does', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('https://', 'http://', 'api://', 'a', '_', '=', '.', ')', ' ', ',', 'Z', '/', 'é', 'https:'),
          {
            maxLength: 30,
          },
        ),
        (pieces) => {
          expect(splitValues(pieces.join(''))).toEqual(pieces.join('').split(pattern))
        },
      ),
    ))
})

import { expect, test } from 'vitest'
import { fragmentIn } from './pasted-link'

const v1 = 'v1.d.TY7bCoMwEAX_5TwvaoUq7N9IWDCYZEMupVb8d7Gh0MczDMM5UHSTAAYIWdJLEhjeBgEhqrNmBx8nNcQH'

test.each([
  ['an address', `https://lab.example.com/playground/#${v1}`, v1],
  ['one under a path, without its slash', `https://example.com/lab/playground#${v1}`, v1],
  ['a frame', `https://lab.example.com/embed/#${v1}`, v1],
  ['white space around it', `\n  https://lab.example.com/playground/#${v1}\n`, v1],
  ['the part from the # on', `#${v1}`, v1],
  ['what follows the #', v1, v1],
  ['an example', 'https://lab.example.com/playground/#scenario=expired', 'scenario=expired'],
  ['an example by its name', 'scenario=expired', 'scenario=expired'],
  ['an example’s own page', 'https://lab.example.com/scenarios/expired/', 'scenario=expired'],
  ['an escaped #', `https://lab.example.com/playground/%23${v1}`, v1],
  ['a version that is to come', 'https://lab.example.com/playground/#v2.d.abc', 'v2.d.abc'],
  ['an address of ours with something else after it', 'https://lab.example.com/playground/#top', 'top'],
])('%s is a link to a case', (_, text, fragment) => {
  expect(fragmentIn(text)).toBe(fragment)
})

test.each([
  ['within a Markdown link', `[Alice’s](https://lab.example.com/playground/#${v1})`, `${v1})`],
  ['in angle brackets', `<https://lab.example.com/playground/#${v1}>`, `${v1}>`],
])('a link %s ends at what the reader of links leaves out', (_, text, fragment) => {
  expect(fragmentIn(text)).toBe(fragment)
})

test.each([
  ['a token', 'eyJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJhIn0.c2ln'],
  ['an opaque token of a version', 'v1.local.abcdef'],
  ['a redirect with a token', 'https://app.example.com/cb#access_token=eyJhbGciOiJSUzI1NiJ9.e30.c2ln'],
  [
    'the same at an address like ours',
    'https://app.example.com/playground/#access_token=eyJhbGciOiJSUzI1NiJ9.e30.c2ln',
  ],
  ['another page', 'https://example.com/docs/#scopes'],
  ['words', 'no token at all'],
  ['nothing', ''],
])('%s is none', (_, text) => {
  expect(fragmentIn(text)).toBeNull()
})

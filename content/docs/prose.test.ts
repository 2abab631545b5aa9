import { readFileSync } from 'node:fs'
import path from 'node:path'
import dictionary from 'dictionary-en-gb'
import nspell from 'nspell'
import { describe, expect, test } from 'vitest'
import { glossary } from '../glossary'
import { passagesOf, sentencesOf, spelt, wordsOf } from './prose.fixture'
import { pageSlugs } from './slugs'

const longest = 35

// Our terms, and names: one a line, as they are written. A word belongs here only if it is spelt right.
const terms = readFileSync(path.join(import.meta.dirname, 'terms.txt'), 'utf8')
  .trim()
  .split('\n')
const spelling = nspell({ aff: Buffer.from(dictionary.aff), dic: Buffer.from(dictionary.dic) })
for (const term of terms) spelling.add(term)

const isKnown = (word: string) => spelling.correct(word.replaceAll('’', "'"))

const pages = pageSlugs.map((slug) => {
  const mdx = readFileSync(path.join(import.meta.dirname, `${slug}.mdx`), 'utf8')
  const head = ['title', 'description'].map((name) => new RegExp(`^${name}: (.*)$`, 'm').exec(mdx)?.[1] ?? '')
  return { name: slug as string, passages: [...head.map((text) => ({ line: 1, text })), ...passagesOf(mdx)] }
})
const entries = glossary.map(({ term, means }) => ({ line: 0, text: `${term}. ${means}` }))

describe.each([...pages, { name: 'glossary terms', passages: entries }])('$name', ({ passages }) => {
  test(`no sentence has more than ${longest} words`, () => {
    const long = passages.flatMap(({ line, text }) =>
      sentencesOf(text)
        .filter((sentence) => wordsOf(sentence).length > longest)
        .map((sentence) => `line ${line}, ${wordsOf(sentence).length} words: ${sentence}`),
    )
    expect(long).toEqual([])
  })

  test('every word is in the dictionary or on the list of terms', () => {
    const unknown = passages.flatMap(({ line, text }) =>
      spelt(text)
        .filter((word) => !isKnown(word))
        .map((word) => `line ${line}: ${word}`),
    )
    expect(unknown).toEqual([])
  })
})

test('the list of terms is sorted, has no word twice, and none the dictionary has', () => {
  expect(terms).toEqual([...new Set(terms)].toSorted((a, b) => (a < b ? -1 : 1)))
  const plain = nspell({ aff: Buffer.from(dictionary.aff), dic: Buffer.from(dictionary.dic) })
  expect(terms.filter((term) => plain.correct(term))).toEqual([])
})

test('sentences end where a reader would say so', () => {
  expect(sentencesOf('One. Two? “Three.” (Four.) RFC 9068 §2.1 is five.')).toEqual([
    'One.',
    'Two?',
    '“Three.”',
    '(Four.)',
    'RFC 9068 §2.1 is five.',
  ])
  expect(passagesOf('---\ntitle: x\n---\n\n<Callout kind="learn">\n\n- a `b` c\n\n</Callout>\n')).toEqual([
    { line: 7, text: 'a `code` c' },
  ])
  expect(wordsOf('it is – as said – five').length).toBe(5)
  expect(spelt('the server’s `aud`, well-known (client_id) x5t')).toEqual(['the', 'server', 'well', 'known'])
  expect(isKnown('recieved')).toBe(false)
})

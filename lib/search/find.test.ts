import { expect, test } from 'vitest'
import type { Entry } from './entry'
import { excerpt, pieces } from './excerpt'
import { finder } from './find'

const entries: readonly Entry[] = [
  { kind: 'page', title: 'DPoP', path: '/docs/dpop/', where: 'Reference', text: 'A key the client proves to hold.' },
  {
    kind: 'section',
    title: 'Why the usual checks pass',
    path: '/docs/a/#why',
    where: 'Confused deputy',
    text: 'The audience is what nobody looked at. The signature verifies and the expiry lies ahead.',
  },
  { kind: 'check', title: 'The audience is this server', path: '/docs/checks/audience/', where: '', text: 'aud' },
  { kind: 'example', title: 'A foreign audience', path: '/scenarios/x/', where: 'Examples', text: 'invalid_token' },
]
const find = await finder(entries)
const paths = (query: string) => find(query).map(({ entry }) => entry.path)

test('what is called so comes before what mentions it', () => {
  expect(paths('audience')[0]).toBe('/docs/checks/audience/')
  expect(paths('audience')).toHaveLength(3)
  expect(paths('dpop')).toEqual(['/docs/dpop/'])
})

test('a title typed as it stands comes first, though all but one of its words say nothing', async () => {
  const section = {
    kind: 'section' as const,
    where: 'Two attacks',
    path: '/one/',
    text: '',
    title: 'Which one do I have?',
  }
  const withOne = await finder([
    ...entries,
    { kind: 'check', title: 'One way, one token', path: '/c/', where: '', text: 'one' },
    section,
  ])
  expect(withOne('which one do I have')[0]?.entry.path).toBe('/one/')
})

test('an error’s text goes first only where most of what was typed stands in it', async () => {
  const error = { kind: 'error' as const, where: 'Keycloak', words: 'Keycloak realm', text: 'audience' }
  const mixed = await finder([
    { ...error, title: 'Expected audience not available in the token', path: '/e' },
    { kind: 'section', title: 'Keycloak', path: '/s', where: 'Products', text: 'How its audience is set.' },
  ])
  expect(mixed('keycloak audience')[0]?.entry.path).toBe('/s')
  expect(mixed('expected audience not available')[0]?.entry.path).toBe('/e')
})

test('a short name of a page, a term or a check counts as its title', async () => {
  const named = await finder([
    { kind: 'term', title: 'confused deputy', path: '/t', where: '', text: 'A program with rights.' },
    {
      kind: 'page',
      title: 'Preventing confused-deputy attacks',
      path: '/p',
      where: '',
      text: '',
      words: 'confused-deputy',
    },
    { kind: 'product', title: 'Entra ID', path: '/p/entra/', where: '', text: '', words: 'entra\nazure ad\nmicrosoft' },
    {
      kind: 'product',
      title: 'Azure AD B2C',
      path: '/p/b2c/',
      where: '',
      text: 'A tenant for customers.',
      words: 'azure-ad-b2c\nb2c',
    },
    { kind: 'section', title: 'Azure and its users', path: '/p/other/', where: '', text: 'ad' },
    { kind: 'section', title: 'The resource', path: '/s', where: '', text: 'resource parameter' },
    { kind: 'check', title: 'It is valid', path: '/c', where: '', text: '', words: 'the start\nnbf in the future' },
    { kind: 'example', title: 'nbf, far in the future', path: '/e', where: '', text: 'nbf' },
    { kind: 'term', title: 'indicator', path: '/i', where: '', text: 'a name', words: 'resource parameter\nrfc 8707' },
  ])
  expect(named('confused deputy')[0]?.entry.path).toBe('/p')
  expect(named('azure ad')[0]?.entry.path).toBe('/p/entra/')
  expect(named('What is the resource parameter?')[0]?.entry.path).toBe('/i')
  expect(named('nbf in the future')[0]?.entry.path).toBe('/c')
})

test('a beginning and a slip of the finger find it, and several words all have to fit', () => {
  expect(paths('signat')).toEqual(['/docs/a/#why'])
  expect(paths('signiture')).toEqual(['/docs/a/#why'])
  expect(paths('invalid_token')).toEqual(['/scenarios/x/'])
  expect(paths('audience foreign')).toEqual(['/scenarios/x/'])
})

test('a code that is off by one is another code', async () => {
  const error = { kind: 'error' as const, where: 'Entra', text: '' }
  const coded = await finder([{ ...error, title: 'AADSTS7000215: Invalid client secret', path: '/215' }])
  expect(coded('AADSTS7000215').map(({ entry }) => entry.path)).toEqual(['/215'])
  expect(coded('AADSTS7000216')).toEqual([])
})

test('what is called exactly so comes first, and most of many words are enough', () => {
  expect(paths('The audience is this server')[0]).toBe('/docs/checks/audience/')
  expect(paths('foreign audience zebra')[0]).toBe('/scenarios/x/')
})

test('if no entry has all the words, those with some are better than none', () => {
  expect(paths('dpop zebra')).toEqual(['/docs/dpop/'])
  expect(paths('zebra')).toEqual([])
  expect(paths('  ')).toEqual([])
})

test('the words that were found are marked in title and passage', () => {
  const [first] = find('signature')
  expect(first?.passage.filter(({ hit }) => hit)).toEqual([{ text: 'signature', hit: true }])
  expect(find('foreign')[0]?.title).toEqual([
    { text: 'A ', hit: false },
    { text: 'foreign', hit: true },
    { text: ' audience', hit: false },
  ])
})

test('pieces put together are the text, whatever the words', () => {
  for (const text of ['aud, Aud and laud', 'İstanbul', '', 'a<b>&amp;'])
    for (const words of [['aud'], ['a', 'au', 'aud'], [''], ['zebra'], ['i']])
      expect(
        pieces(text, words)
          .map((p) => p.text)
          .join(''),
      ).toBe(text)
  expect(pieces('laud', ['aud'])).toEqual([{ text: 'laud', hit: false }])
})

test('an excerpt begins shortly before the first hit and ends between words', () => {
  const text = `${'word '.repeat(100)}audience ${'more '.repeat(100)}`
  const shown = excerpt(text, ['audience'])
    .map((p) => p.text)
    .join('')
  expect(shown.startsWith('… word')).toBe(true)
  expect(shown).toContain('audience')
  expect(shown.endsWith(' …')).toBe(true)
  expect(shown.length).toBeLessThan(200)
})

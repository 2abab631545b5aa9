import { beforeAll, expect, test } from 'vitest'
import { scenarios } from '@/content/catalog'
import { findsIn, type Shelf } from './card-data'
import { shelves } from './cards'
import { queryOf } from './use-filter'

let all: readonly Shelf[]
beforeAll(async () => {
  all = await shelves()
}, 30_000)
const of = (text: string) => queryOf({ text, outcome: 'rejected' }, (words) => findsIn(all, words))

test('what this site does not say itself is not in the address, which goes to the host', () => {
  const signed = `eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.${'sIgn4tur3'.repeat(9)}`
  const secrets = [
    signed,
    `Bearer ${signed}`,
    'live_9f8e7d6c5b4a39281706fedcba',
    'x'.repeat(61),
    `aud ${' '.repeat(300)}`,
  ]
  // Short ones do not look random.
  const short = ['hunter2', 'Tr0ub4dor&3', '483920', 'sk-4f9a', 'correcthorse', 'aud hunter2', 'aud=s3cr3t']
  for (const text of [...secrets, ...short]) expect(of(text)).toBe('outcome=rejected')
})

test('what readers call a group elsewhere finds something', () => {
  for (const text of ['confused', 'jwks', 'rotation', 'multi-tenant', 'skew', 'leeway', 'symmetric', 'step-up', 'idp'])
    expect(findsIn(all, text), text).toBe(true)
})

test('words and ids that find a scenario are', () => {
  for (const text of ['aud slash', 'keycloak', ...scenarios.map(({ id }) => id)])
    expect(of(text)).toBe(`q=${text.replaceAll(' ', '+')}&outcome=rejected`)
})

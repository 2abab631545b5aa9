import path from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fields } from '../case/fields'
import { base, ids, staging } from './sample.fixture'
import { readServers } from './read'
import { policyMembers, serversSchema } from './schema'
import { serversText } from './write'

const fits = new Ajv2020({ allowUnionTypes: true }).compile(serversSchema)
const read = (file: unknown) => readServers(JSON.stringify(file), { base, newId: ids() })
const takenWhole = (file: unknown) => {
  const reading = read(file)
  return 'servers' in reading && reading.notes.length === 0
}
const file = (...servers: readonly unknown[]) => ({ version: 1, servers })

test('the published schema is this one: npm run readme writes it', async () =>
  expect(`${JSON.stringify(serversSchema, null, 2)}\n`).toMatchFileSnapshot(
    path.join(import.meta.dirname, '../../public/servers.schema.json'),
  ))

test('it knows the members of a policy that a link knows', () =>
  expect(Object.keys(policyMembers).toSorted()).toEqual([...fields.policy.members].toSorted()))

test('what is exported fits', () => {
  const written = JSON.parse(serversText([staging, { ...staging, id: 'b', issuers: [] }], 'https://a.example/s.json'))
  expect(fits(written), JSON.stringify(fits.errors)).toBe(true)
})

describe('a file fits exactly if it is taken whole:', () => {
  /** Values on either side of what each member may hold. */
  const values: readonly unknown[] = [
    null,
    true,
    0,
    -1,
    1,
    1.5,
    86_400,
    86_401,
    1e7,
    1e10,
    '',
    'a',
    'exact',
    'required',
    'off',
    'x'.repeat(1025),
    [],
    ['a'],
    [1],
    Array(101).fill('a'),
    {},
    { mode: 'off' },
    { mode: 'on' },
    { past: -1 },
    { nonce: null },
    [{ scope: 'a', implies: ['b'] }],
    [{ scope: 1 }],
    [{}],
  ]
  test.each(Object.keys(policyMembers))('policy.%s', (name) => {
    for (const value of values) {
      const given = file({ ...staging, policy: { [name]: value } })
      expect([JSON.stringify(value).slice(0, 60), fits(given)]).toEqual([
        JSON.stringify(value).slice(0, 60),
        takenWhole(given),
      ])
    }
  })
  const issuer = { issuer: 'https://i.example', keys: null }
  test.each([
    ['no name', file({ resource: '' })],
    ['an empty name', file({ name: ' ', resource: '' })],
    ['no resource', file({ name: 'A' })],
    ['a number for a name', file({ name: 1, resource: '' })],
    ['a resource that is too long', file({ name: 'A', resource: 'x'.repeat(4097) })],
    ['a member nobody knows', file({ name: 'A', resource: '', port: 1 })],
    ['a name and a resource', file({ name: 'A', resource: '' })],
    ['another version', { version: 2, servers: [] }],
    ['no servers', { version: 1 }],
    ['an empty list', file()],
    ['too many', file(...Array(101).fill({ name: 'A', resource: '' }))],
    ['another member beside', { ...file(), more: 1 }],
    ['an issuer', file({ ...staging, issuers: [issuer] })],
    ['an issuer with a space', file({ ...staging, issuers: [{ issuer: 'a b' }] })],
    ['an issuer without a name', file({ ...staging, issuers: [{ keys: null }] })],
    ['too many issuers', file({ ...staging, issuers: Array.from({ length: 21 }, (_, i) => ({ issuer: `i${i}` })) })],
    ['keys that are no set', file({ ...staging, issuers: [{ ...issuer, keys: [] }] })],
    ['a set without keys', file({ ...staging, issuers: [{ ...issuer, keys: {} }] })],
    ['an empty set', file({ ...staging, issuers: [{ ...issuer, keys: { keys: [] } }] })],
    ['a key without kty', file({ ...staging, issuers: [{ ...issuer, keys: { keys: [{}] } }] })],
    ['a shared secret', file({ ...staging, issuers: [{ ...issuer, keys: { keys: [{ kty: 'oct', k: 'AA' }] } }] })],
    ['a private key', file({ ...staging, issuers: [{ ...issuer, keys: { keys: [{ kty: 'EC', d: 'AA' }] } }] })],
    ['a long profile', file({ ...staging, profile: 'x'.repeat(81) })],
  ])('%s', (_, given) => expect(fits(given)).toBe(takenWhole(given)))

  test('any policy', () =>
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...Object.keys(policyMembers)), fc.constantFrom(...values)),
        (policy) => {
          const given = file({ ...staging, policy })
          expect(fits(given)).toBe(takenWhole(given))
        },
      ),
    ))
})

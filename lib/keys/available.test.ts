import { expect, test } from 'vitest'
import { algorithms } from '../pipeline/keys/algorithms'
import { availableAlgorithms } from './available'

test('what this runtime signs with is found out, in the order of the table', async () => {
  const there = await availableAlgorithms()
  const names = there.map(({ name }) => name)
  expect(names).toEqual(algorithms.map(({ name }) => name).filter((name) => names.includes(name)))
  for (const name of ['ES256', 'ES384', 'ES512', 'RS256', 'RS512', 'PS384', 'EdDSA', 'Ed25519', 'HS256', 'HS512'])
    expect(names).toContain(name)
})

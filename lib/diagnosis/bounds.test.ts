import { expect, test } from 'vitest'
import { base64urlOf } from '../pipeline/encoding/segments'
import { untried } from './bounds'

const members = (count: number, value = 1) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`m${i}`, value]))
const tokenOf = (header: object, payload: object) =>
  `${base64urlOf(JSON.stringify(header))}.${base64urlOf(JSON.stringify(payload))}.AAAA`

test.each([
  ['seven members', tokenOf(members(3), members(7)), null],
  ['eight claims', tokenOf(members(3), members(8)), 'its 8 members'],
  ['eight parameters', tokenOf(members(8), members(2)), 'its 8 members'],
  ['forty claims', tokenOf(members(3), members(40)), 'its 40 members'],
  ['forty-one claims', tokenOf(members(3), members(41)), 'there are 41'],
  ['a long token', tokenOf(members(3), { a: 'a'.repeat(9000) }), 'longer than 8,192'],
  ['a very long token', tokenOf(members(3), { a: 'a'.repeat(60_000) }), 'longer than 65,536'],
  ['no JSON', 'a.b.c', null],
])('%s', (_, token, says) => {
  if (says === null) expect(untried(token)).toBeNull()
  else expect(untried(token)).toContain(says)
})

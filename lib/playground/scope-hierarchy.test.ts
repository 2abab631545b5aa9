import { expect, it } from 'vitest'
import { grantedScopes } from '../pipeline/claims/scopes'
import { readObject } from '../pipeline/encoding/json'
import { strictPolicy } from '../pipeline/policy'
import { hierarchyText, readHierarchy } from './scope-hierarchy'

it('reads rules and writes them again', () => {
  const rules = [
    { scope: 'admin', implies: ['read', 'write'] },
    { scope: 'write', implies: ['read'] },
  ]
  expect(readHierarchy('admin > read write; write > read')).toEqual(rules)
  expect(readHierarchy(hierarchyText(rules))).toEqual(rules)
})

it.each(['', ' ', ';;', '>'])('takes %j for no rule', (text) => expect(readHierarchy(text)).toEqual([]))

it.each([
  ['admin', 'admin >'],
  ['admin >', 'admin >'],
  ['> read', '> read'],
  ['admin > read; wri', 'admin > read; wri >'],
])('keeps the half-typed %j', (text, written) => {
  expect(hierarchyText(readHierarchy(text))).toBe(written)
  expect(readHierarchy(written)).toEqual(readHierarchy(text))
})

it.each(['read', '> read', 'admin > read; > write'])('grants nothing by the half-typed %j', (text) => {
  const claims = readObject('{"scope":["", "admin"]}')
  if (typeof claims === 'string') throw new TypeError(claims)
  const granted = grantedScopes(claims, { ...strictPolicy, scopeList: true, scopeHierarchy: readHierarchy(text) })
  expect([...(granted ?? [])]).toEqual(['', 'admin', ...(text.startsWith('admin') ? ['read'] : [])])
})

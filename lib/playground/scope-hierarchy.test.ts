import { expect, it } from 'vitest'
import { hierarchyText, readHierarchy } from './scope-hierarchy'

it('reads rules and writes them again', () => {
  const rules = [
    { scope: 'admin', implies: ['read', 'write'] },
    { scope: 'write', implies: ['read'] },
  ]
  expect(readHierarchy('admin > read write; write > read')).toEqual(rules)
  expect(readHierarchy(hierarchyText(rules))).toEqual(rules)
})

it.each(['', 'admin', 'admin >', '> read', ';;'])('takes %j for no rule yet', (text) =>
  expect(readHierarchy(text)).toEqual([]),
)

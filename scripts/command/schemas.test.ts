import { expect, test } from 'vitest'
import { compilesLate, schemaOf } from './schemas'

test('a schema is compiled with the first value: a wrong one is no fault before', () => {
  const check = compilesLate.getValidator({ type: 'no type' as 'object' })
  expect(() => check({})).toThrow()
})

test('a value is held against it each time', async () => {
  const { validate } = schemaOf({ type: 'object', required: ['url'] })['~standard']
  for (const _ of ['first', 'second']) {
    expect(await validate({ url: 'x' })).toEqual({ value: { url: 'x' } })
    expect(await validate({})).toMatchObject({ issues: [{ message: expect.stringContaining('url') }] })
  }
})

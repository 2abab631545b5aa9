import { expect, test } from 'vitest'
import { servers } from '@/content/servers'
import { plainRequest } from './http/request'
import { validate } from './validate'

const found = async (authorization: string) => {
  const request = plainRequest(servers[0].resource, { authorization: [authorization] })
  const { results } = await validate({ request, server: servers[0], now: 1_795_650_000 })
  const scheme = results.find(({ id }) => id === 'scheme')
  return scheme?.status === 'pass' ? scheme.evidence.found : scheme?.status
}

test('the scheme is read in any case, and says where that is refused', async () => {
  expect(await found('Bearer x')).toBe('Bearer')
  for (const scheme of ['bearer', 'BEARER'])
    expect(await found(`${scheme} x`)).toMatch(`${scheme}, as good as Bearer; `)
  expect(await found('Basic x')).toBe('fail')
})

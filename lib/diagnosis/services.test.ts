import { expect, test } from 'vitest'
import { type JsonObject, readObject } from '../pipeline/encoding/json'
import { services } from './services'

const wroteBy = (claims: object) =>
  services.filter(({ wrote }) => wrote(readObject(JSON.stringify(claims)) as JsonObject, null))

test.each([
  { sessionHandle: 's', refreshTokenHash1: 'h', sub: 'u' },
  { iss: 'https://iam.cloud.ibm.com/identity', sub: 'u' },
])('who is said to name no audience is not recognised by a token that has one: %j', (claims) => {
  expect(wroteBy(claims).map(({ says }) => says)).toEqual([expect.stringMatching(/no aud/)])
  expect(wroteBy({ ...claims, aud: 'https://mcp.example.com/mcp' })).toEqual([])
})

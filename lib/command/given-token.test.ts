import { beforeAll, describe, expect, test } from 'vitest'
import { scenarioById, world } from '@/content/catalog'
import { requestOf, tokenOf } from '../scenarios/run'
import { type GivenToken, tokenIn } from './given-token'

let token = ''
let other = ''
let proof = ''
beforeAll(async () => {
  token = await tokenOf(scenarioById('good-token-issues'), world)
  other = await tokenOf(scenarioById('expired'), world)
  const scenario = scenarioById('dpop-good')
  proof = (await requestOf(scenario, await tokenOf(scenario, world), world)).dpop[0] ?? ''
})

const given = (text: string) => tokenIn(text, 'Standard input') as GivenToken
const says = (text: string) => (tokenIn(text, 'Standard input') as { says: string }).says

describe('one token is found', () => {
  test.each([
    ['alone', (t: string) => `${t}\n`],
    ['in a header', (t: string) => `Authorization: Bearer ${t}`],
    ['in a curl command', (t: string) => `curl -H 'Authorization: Bearer ${t}' https://billing.example.com/mcp`],
    ['in a token response', (t: string) => JSON.stringify({ access_token: t, token_type: 'Bearer' })],
    ['beside an ID token', (t: string) => JSON.stringify({ id_token: other, access_token: t })],
    ['twice', (t: string) => `${t}\n${t}`],
    ['behind a mark for UTF-8', (t: string) => `\uFEFF${t}`],
  ])('%s', (_, wrap) => expect(given(wrap(token))).toMatchObject({ token, proof: null, scheme: 'Bearer' }))

  test('with its DPoP proof', () =>
    expect(given(`POST /mcp HTTP/1.1\r\nAuthorization: DPoP ${token}\r\nDPoP: ${proof}\r\n`)).toMatchObject({
      token,
      proof,
      scheme: 'DPoP',
    }))
  test('opaque', () => expect(given('mF_9.B5f-4.1JqM\n').token).toBe('mF_9.B5f-4.1JqM'))
})

test.each([
  ['', 'is empty'],
  [' \n', 'is empty'],
  ['PK\u0003\u0004\0\0', 'is not text'],
  ['there is nothing to see here', 'holds no token'],
  ['hello', 'holds no token'],
  ['a'.repeat(10_000_001), 'more than 10 MB'],
])('%j is none', (text, sentence) => expect(says(text.slice(0))).toContain(sentence))

test('several are not guessed among', () => {
  expect(says(`${token}\n${other}`)).toContain('holds 2 different tokens')
  expect(says(`${token}\n${other}`)).not.toContain('eyJ')
})

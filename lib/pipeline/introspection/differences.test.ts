import { expect, test } from 'vitest'
import { type JsonObject, readObject } from '../encoding/json'
import { differences } from './differences'

const object = (claims: object) => readObject(JSON.stringify(claims)) as JsonObject
const own = {
  iss: 'https://as.example.com',
  sub: 'u',
  client_id: 'c',
  jti: 'j',
  scope: 'a b',
  exp: 2000,
  aud: ['https://mcp.example.com', 'z'],
}
const told = (answer: object, token: object = own) =>
  [...differences(object(token), object(answer), 1000)].map(({ name, found }) => `${name}: ${found}`)

test.each([
  [{ iss: 'https://other.example.com' }, ['iss: https://other.example.com']],
  [{ sub: 'mallory' }, ['sub: mallory']],
  [{ jti: 'k' }, ['jti: k']],
  [{ client_id: 'd' }, ['client_id: d']],
  [{ azp: 'd' }, ['client_id: d']],
  [{ scope: 'a' }, ['scope: a']],
  [{ exp: 900 }, ['exp: 900, which has passed']],
  [{ aud: 'x' }, ['aud: x']],
  [{ aud: ['x', 'y'], sub: 'v' }, ['aud: x, y', 'sub: v']],
  [{ sub: 'v', client_id: 'd' }, ['sub: v', 'client_id: d']],
])('an answer with %j differs', (answer, expected) => {
  expect(told(answer)).toEqual(expected)
})

test.each([
  [own, own],
  [{}, own],
  [{ scope: 'c b a', exp: 1500, aud: ['x', 'https://mcp.example.com'], username: 'alice' }, own],
  [{ aud: 'x' }, { sub: 'u' }],
  [own, { exp: 2000 }],
  [{ sub: 7, scope: ['a'], exp: '900' }, own],
])('%j says nothing that the token does not', (answer, token) => expect(told(answer, token)).toEqual([]))

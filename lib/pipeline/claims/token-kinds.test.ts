import { expect, it } from 'vitest'
import { readObject } from '../encoding/json'
import { otherKind, signInClaim } from './token-kinds'

const kindOf = (claims: object) => {
  const read = readObject(JSON.stringify(claims))
  if (typeof read === 'string') throw new TypeError(read)
  return otherKind(read)?.kind ?? null
}

it.each([
  ['Keycloak up to 23 repeats the nonce', { typ: 'Bearer', nonce: 'n' }],
  ['Casdoor repeats it', { tokenType: 'access-token', nonce: 'n' }],
  ['authentik repeats it', { acr: 'goauthentik.io/providers/oauth2/default', azp: 'c', uid: 'x', nonce: 'n' }],
  ['Cognito', { token_use: 'access' }],
  ['Hydra, in its answer', { token_use: 'access_token', client_id: 'c' }],
  ['PingAM', { tokenName: 'access_token' }],
  ['SimpleJWT', { token_type: 'access' }],
  ['an answer to an introspection', { token_type: 'Bearer' }],
  ['Cloudflare Access', { type: 'app' }],
  ['Oracle', { tok_type: 'AT' }],
  ['a claim of that name that says nothing known', { tokenType: 'user', tok_type: 'x', typ: 'x' }],
])('an access token: %s', (_, claims) => {
  expect(kindOf({ iss: 'https://login.example.com', sub: 'u', ...claims })).toBeNull()
})

it.each([
  ['an ID token', { nonce: 'n' }],
  ['an ID token', { acr: 'goauthentik.io/providers/oauth2/default', nonce: 'n' }],
  ['an ID token', { typ: 'ID', aud: 'c' }],
  ['an ID token', { typ: 'Id', aud: 'c' }],
  ['an ID token', { typ: 'Bearer', token_use: 'id' }],
  ['an ID token', { tokenType: 'id-token' }],
  ['an ID token', { tokenName: 'id_token' }],
  ['an ID token', { tok_type: 'IT' }],
  ['a refresh token', { typ: 'Offline' }],
  ['a refresh token', { token_use: 'refresh_token' }],
  ['a refresh token', { tokenType: 'refresh-token', scope: 'mcp' }],
  ['a refresh token', { token_type: 'refresh' }],
  ['a refresh token', { token_type: 'refresh_token' }],
  ['a refresh token', { type: 'refresh' }],
  ['a refresh token', { tokenName: 'refresh_token', scope: ['mcp'] }],
  ['a refresh token', { orig_resources: ['https://mcp.example.com/mcp'] }],
  ['a logout token', { typ: 'Logout' }],
  ['a logout token', { typ: 'Bearer', events: {} }],
  ['a DPoP proof', { typ: 'Bearer', htm: 'POST', htu: 'https://mcp.example.com/mcp' }],
  ['a token for another use', { token_use: 'registration' }],
  ['a client assertion', { iss: 'c', sub: 'c' }],
])('%s: %o', (kind, claims) => {
  expect(kindOf({ iss: 'https://login.example.com', sub: 'u', ...claims })).toBe(kind)
})

const signInOf = (claims: object) => {
  const read = readObject(JSON.stringify(claims))
  return typeof read === 'string' ? read : (signInClaim(read)?.claim ?? null)
}
const login = { sub: 'u', aud: 'notes-app', email: 'alice@example.com' }
it.each([
  [{}, 'email'],
  [{ email: undefined, amr: ['pwd'] }, 'amr'],
  [{ aud: ['notes-app'] }, 'email'],
  [{ aud: 'https://notes.example.com' }, null],
  [{ aud: ['notes-app', 'other'] }, null],
  [{ client_id: 'c' }, null],
  [{ scope: 'notes' }, null],
  [{ typ: 'Bearer' }, null],
  [{ email: undefined }, null],
])('a login with %j shows %s of the sign-in', (more, claim) => expect(signInOf({ ...login, ...more })).toBe(claim))

import { expect, test } from 'vitest'
import { messageInstead } from './explain'

test.each([
  ['error: You must be logged in to the server (Unauthorized)', /Kubernetes.*kubectl: the API server answered 401/],
  ['{"error":"invalid_grant","error_description":"session not found"}', /sign in anew/],
  ['Invalid access token', /Its words speak of a token that was refused, and not of why/],
  ['Signature has expired', /Many print these words, among them PyJWT/],
  ['{"error":"invalid_grant","error_description":"bad code_verifier"}', /sign in anew.*Its words speak of PKCE/],
  ['{"error":"invalid_token"}', /a token arrived and was refused/],
  ['HTTP 403 Forbidden', /403/],
  ['TypeError: jwtOptions.audience.filter is not a function', /a fault in a program/],
  ['{"message":"Unauthorized"}', /No message in it is known.*replay the call with curl/],
])('of %j its meaning is told where metadata belongs', (text, says) => expect(messageInstead(text)).toMatch(says))

test.each(['nonsense', 'HTTP/1.1 200 OK\n\n{}', '{"a":1}'])('of %j nothing is told', (text) =>
  expect(messageInstead(text)).toBeNull(),
)

test('what a text of its form is goes before help, and a known cause before that', () => {
  const form = 'This is the body of an error alone.'
  expect(messageInstead('{"message":"Unauthorized"}', form)).toBe(form)
  expect(messageInstead('{"error":"Token expired"}', form)).toMatch(/Many print these words/)
  expect(messageInstead('nonsense', form)).toBe(form)
})

test.each([
  'Invalid access token',
  'The token is invalid',
  'token expired',
  'Unauthorized',
  'Access token is required',
])('of %j no product is said to have printed it', (text) =>
  expect(messageInstead(text)).not.toMatch(
    /Zoom|speak of .*Zoom|^This is an error message, and nothing that a server publishes\. MCP/,
  ),
)

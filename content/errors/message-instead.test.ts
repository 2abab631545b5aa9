import { expect, test } from 'vitest'
import { messageInstead } from './explain'

test.each([
  ['error: You must be logged in to the server (Unauthorized)', /Kubernetes.*kubectl: the API server answered 401/],
  ['{"error":"invalid_grant","error_description":"session not found"}', /sign in anew/],
])('of %j its meaning is told where metadata belongs', (text, says) => expect(messageInstead(text)).toMatch(says))

test.each(['nonsense', 'HTTP/1.1 200 OK\n\n{}', '{"error":"invalid_token"}', '{"a":1}'])(
  'of %j nothing is told',
  (text) => expect(messageInstead(text)).toBeNull(),
)

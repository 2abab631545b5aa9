import { rfc } from '../pipeline/specs'
import type { AnswerRule, Seen } from './answer-rule'

/** A status, and no header block in which a challenge would stand. */
const alone =
  (...statuses: readonly number[]) =>
  ({ status, hasHeaders, challenges, errors }: Seen) =>
    status !== null && statuses.includes(status) && !hasHeaders && challenges.length === 0 && errors.size === 0

const none = { spec: null, step: null, scenario: null }

/** What a status says where nothing else is known: told only then. */
export const statusRules: readonly AnswerRule[] = [
  {
    id: 'bare-401',
    when: alone(401),
    says: 'A 401, and nothing of why: no token came, or one was refused. Replay the call with curl -D -: WWW-Authenticate says which, and the server’s log has more.',
    spec: rfc(6750, '3'),
    step: 'authorization',
    scenario: 'no-credentials',
  },
  {
    id: 'bare-400',
    when: alone(400),
    says: 'A 400: the request was not taken as it was sent, and no token was judged. From a token endpoint its error and error_description say why; from an MCP endpoint it is the session, the protocol version or the JSON.',
    ...none,
  },
  {
    id: 'bare-403',
    when: alone(403),
    says: 'A 403, and nothing of why: the token may grant too little, or a rule, an Origin that is not allowed or a firewall refused the request. Replay the call with curl -D -: a challenge with insufficient_scope speaks of the token, none at all seldom does.',
    spec: rfc(6750, '3.1'),
    step: null,
    scenario: null,
  },
  {
    id: 'bare-404',
    when: alone(404),
    says: 'A 404: nothing is at this address, or, at an MCP endpoint, the session is not known there. Compare the path, slash included. No token was refused.',
    ...none,
  },
  {
    id: 'bare-405',
    when: alone(405),
    says: 'A 405: the address does not take this method. A GET may be answered so: the server offers no stream. For a POST compare the path. No token was refused.',
    ...none,
  },
  {
    id: 'bare-406',
    when: alone(406),
    says: 'A 406: a POST to an MCP endpoint has to accept both application/json and text/event-stream. No token was refused.',
    ...none,
  },
  {
    id: 'bare-415',
    when: alone(415, 422),
    says: 'The body is not in the form that is asked for: JSON at an MCP endpoint, a form at a token endpoint. No token was refused.',
    ...none,
  },
]

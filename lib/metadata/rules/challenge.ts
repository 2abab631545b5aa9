import { rfc } from '../../pipeline/specs'
import { type Challenge, paramOf } from '../../error-texts/challenge'
import { clip } from '../../pipeline/encoding/visible-text'
import { isLoopback } from '../addresses'
import { cors, mcp, section } from '../clauses'
import type { Rule, Seen } from '../rule'

const on = ['challenge'] as const

/** The parameter of the first challenge that has it. */
export const firstParam = (challenges: readonly Challenge[], name: string): string | null =>
  challenges.map((challenge) => paramOf(challenge, name)).find((value) => value !== undefined) ?? null

/** A refusal whose challenges can be seen. */
const isSeen = ({ message, challenges }: Seen) => challenges.length > 0 || message.known === 'all'
const isRefusal = ({ message: { status } }: Seen) => status === null || status === 401

/** What holds of the answer to a request without a token. */
export const challengeRules: readonly Rule[] = [
  {
    id: 'refused',
    on,
    level: 'must',
    demands: 'A request without a token is answered with 401.',
    clause: mcp('error-handling'),
    fix: 'Answer a request without a token with 401 and a challenge, before anything else is done with it.',
    judge: ({ message: { status }, mayHaveToken }) => {
      if (status === null) return 'open'
      if (mayHaveToken) return 'open'
      if (status === 401) return 'kept'
      if (status >= 200 && status < 300)
        return {
          says: 'It was answered without a token.',
          expected: '401',
          found: String(status),
          fix: 'If this server is meant to be protected, its token check is not reached for this request. If it is public, there is nothing to import.',
        }
      return {
        says: 'It was refused with another status than the one clients wait for.',
        expected: '401',
        found: String(status),
      }
    },
  },
  {
    id: 'challenge',
    on,
    level: 'must',
    demands: 'A 401 carries WWW-Authenticate.',
    clause: rfc(6750, '3'),
    fix: 'Send WWW-Authenticate: Bearer with resource_metadata="…" and scope="…".',
    judge: (seen) => {
      if (!isRefusal(seen)) return 'apart'
      if (seen.challenges.length > 0) return seen.message.status === null ? 'open' : 'kept'
      return seen.message.known === 'all' ? { says: 'There is no WWW-Authenticate in it.' } : 'open'
    },
  },
  {
    id: 'challenge-exposed',
    on,
    level: 'advice',
    demands: 'Pages of other hosts may read WWW-Authenticate.',
    clause: cors,
    fix: 'Send Access-Control-Expose-Headers: WWW-Authenticate, so that a client in a browser finds the metadata.',
    judge: ({ message, challenges }) => {
      if (message.known !== 'exposed' || message.status !== 401) return 'apart'
      return challenges.length > 0
        ? 'kept'
        : { says: 'A page can read the answer, and no WWW-Authenticate in it: it is not exposed, or not there.' }
    },
  },
  {
    id: 'resource-metadata',
    on,
    level: 'advice',
    demands: 'The challenge says where the metadata stands.',
    clause: mcp('protected-resource-metadata-discovery-requirements'),
    fix: 'Add resource_metadata="…". Without it the document must stand at a well-known address.',
    judge: (seen) => {
      if (!isRefusal(seen) || seen.challenges.length === 0) return 'apart'
      return firstParam(seen.challenges, 'resource_metadata') === null
        ? { says: 'It has no resource_metadata: clients are left with the well-known addresses.' }
        : 'kept'
    },
  },
  {
    id: 'resource-metadata-absolute',
    on,
    level: 'must',
    demands: 'resource_metadata is an absolute URL.',
    clause: rfc(9728, '5.1'),
    fix: 'Write the whole address, with scheme and host.',
    judge: ({ challenges }) => {
      const url = firstParam(challenges, 'resource_metadata')
      if (url === null) return 'apart'
      return /^https?:\/\/[^/]/i.test(url) && URL.canParse(url)
        ? 'kept'
        : { says: 'It is no absolute URL, and clients that take it as one fail.', found: clip(url) }
    },
  },
  {
    id: 'resource-metadata-https',
    on,
    level: 'must',
    demands: 'resource_metadata is an https address.',
    clause: section('9728 1.2'),
    fix: 'Behind a proxy, build the address from the public one, not from the request that reaches the server.',
    judge: ({ challenges }) => {
      const url = firstParam(challenges, 'resource_metadata')
      if (url === null || !/^https?:\/\//i.test(url) || isLoopback(url)) return 'apart'
      return /^https:/i.test(url) ? 'kept' : { says: 'It points to plain http.', found: clip(url) }
    },
  },
  {
    id: 'resource-metadata-quoted',
    on,
    level: 'must',
    demands: 'resource_metadata is a quoted string.',
    clause: rfc(9110, '11.6.1'),
    fix: 'Put the address between double quotes. A URL is no token of HTTP.',
    judge: ({ challenges }) => {
      const param = challenges.flatMap(({ params }) => params).find(({ name }) => name === 'resource_metadata')
      if (!param) return 'apart'
      return param.wellFormed
        ? 'kept'
        : { says: 'It stands without its quotes: a strict client cannot read the challenge.' }
    },
  },
  {
    id: 'challenge-scope',
    on,
    level: 'should',
    demands: 'The challenge names the scopes that the request needs.',
    clause: mcp('scope-selection-strategy'),
    fix: 'Add scope="…" with what this request needs.',
    judge: (seen) => {
      if (!isRefusal(seen) || seen.challenges.length === 0) return 'apart'
      return firstParam(seen.challenges, 'scope') === null
        ? { says: 'It names no scope, so clients ask for all that the metadata lists.' }
        : 'kept'
    },
  },
  {
    id: 'challenge-error',
    on,
    level: 'should',
    demands: 'Without a token there is no error code.',
    clause: rfc(6750, '3.1'),
    fix: 'Leave error out where no credentials came: a client cannot tell otherwise whether its token was refused.',
    judge: (seen) => {
      if (!isSeen(seen) || !isRefusal(seen) || seen.challenges.length === 0) return 'apart'
      const error = firstParam(seen.challenges, 'error')
      if (error === null) return 'kept'
      return seen.mayHaveToken
        ? 'open'
        : { says: 'It carries an error code, though no token was sent.', found: clip(error) }
    },
  },
]

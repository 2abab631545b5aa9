import { hostOf } from './encoding/host'
import { memberValue } from './encoding/json'
import { clip } from './encoding/visible-text'
import type { Facts } from './types'

type Sentence = (facts: Partial<Facts>) => string

/** How the rail folds: a group whose checks all pass is one station with one sentence. In pipeline order. */
export const groups = {
  request: {
    title: 'Request',
    passed: ({ scheme }) =>
      `The request carries one well-formed ${scheme?.toLowerCase() === 'dpop' ? 'DPoP' : 'bearer'} token`,
  },
  serialization: { title: 'Serialization', passed: () => 'It is a compact JWS with a sound header' },
  kind: {
    title: 'Algorithm and type',
    passed: ({ algorithm, header }) =>
      `${clip(algorithm ?? '', 40)} is allowed${header && memberValue(header, 'typ') !== undefined ? `; typ is ${clip(String(memberValue(header, 'typ')), 40)}` : ''}`,
  },
  trust: {
    title: 'Issuer and key',
    passed: ({ issuer, key }) =>
      `${clip(hostOf(issuer?.issuer))} is trusted; its key ${key?.jwk.kid ? `${clip(key.jwk.kid, 60)} ` : ''}fits`,
  },
  signature: { title: 'Signature', passed: () => 'The signature verifies' },
  claims: { title: 'Claims', passed: () => 'Issuer and required claims are in order' },
  audience: { title: 'Audience', passed: () => 'The token was issued for this server' },
  time: { title: 'Time', passed: () => 'The token is in time' },
  'kind-of-token': { title: 'Kind of token', passed: () => 'It is an access token, and about somebody' },
  binding: {
    title: 'Binding',
    passed: ({ holder }) =>
      holder ? `It is bound to the ${holder} the caller holds` : 'Whoever holds it can use it: it is bound to no key',
  },
  scope: { title: 'Scope', passed: () => 'It grants what this call needs' },
} as const satisfies Record<string, { title: string; passed: Sentence }>

export type GroupId = keyof typeof groups

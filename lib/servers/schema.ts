import type { PublicJwk } from '../case/case'
import { mostKeys, mostTexts } from '../case/case'
import { audienceComparisons } from '../pipeline/audience/comparisons'
import type { PrivateMember } from '../pipeline/keys/members'
import type { DpopPolicy, Policy } from '../pipeline/policy'
import { version } from './read'
import { longestName, mostIssuers, mostServers, type OwnIssuer, type OwnServer } from './server'

/** A JSON Schema of one member, with what it means. */
export interface Member {
  readonly description: string
  readonly [keyword: string]: unknown
}
/** One for each member of a type: a new member does not compile until it is described. */
type Members<T> = { readonly [K in keyof T]-?: Member }

const text = (description: string, maxLength = 1024): Member => ({ type: 'string', maxLength, description })
const texts = (description: string): Member => ({
  type: 'array',
  maxItems: mostTexts,
  items: { type: 'string', maxLength: 1024 },
  description,
})
const orNull = ({ type, ...rest }: Member): Member => ({ type: [type, 'null'], ...rest })
const flag = (description: string): Member => ({ type: 'boolean', description })
const number = (description: string, minimum: number, maximum: number): Member => ({
  type: 'number',
  minimum,
  maximum,
  description,
})
const choice = (description: string, values: readonly string[]): Member => ({ enum: values, description })
const object = (properties: Readonly<Record<string, Member>>, required: readonly string[] = []) => ({
  type: 'object',
  properties,
  ...(required.length > 0 && { required }),
  additionalProperties: false,
})

export const dpopMembers: Members<DpopPolicy> = {
  mode: choice('off: it knows only Bearer. required: it takes only tokens that are bound to a key.', [
    'off',
    'optional',
    'required',
  ]),
  algorithms: texts('Algorithms of proofs.'),
  past: number('Seconds that a proof’s iat may lie in the past.', 0, 86_400),
  future: number('Seconds that a proof’s iat may lie in the future.', 0, 86_400),
  nonce: orNull(text('The nonce this server has handed out; null: it demands none.')),
  seen: texts('jti of the proofs it has seen.'),
}

/** What a server checks, and how strictly. */
export const policyMembers: Members<Policy> = {
  algorithms: texts('Algorithms of signatures it takes.'),
  types: texts('Values of typ that mark an access token; application/ is left out.'),
  audience: choice('How aud is compared with what the server is called.', audienceComparisons),
  otherNames: texts('What it is called beside its resource URI.'),
  singleAudience: flag('true: a token that names further audiences is refused.'),
  companions: texts('Audiences that may stand beside its own.'),
  sharedAudiences: texts('Audiences that its issuer gives to every API; * stands for any text without a slash.'),
  requiredClaims: texts('Claims that have to be there.'),
  requiredScopes: texts('Scopes that the call needs.'),
  clockTolerance: number('Seconds its clock may be off.', 0, 86_400),
  maxTokenLength: {
    type: 'integer',
    minimum: 1,
    maximum: 10_000_000,
    description: 'Characters of the longest token it reads.',
  },
  origins: orNull(texts('Values of Origin it allows; null: it does not look.')),
  maxTokenAge: orNull(number('Seconds since iat after which a token is too old; null: no limit.', 0, 1e9)),
  scopeClaims: texts('Claims that scopes are read from, in order.'),
  scopeList: flag('true: scope may be a JSON list as well.'),
  scopeHierarchy: {
    type: 'array',
    maxItems: mostTexts,
    items: object({
      scope: text('The broader scope.'),
      implies: texts('The scopes it includes.'),
    }),
    description: 'Broader scopes, each with the narrower ones it includes.',
  },
  acr: orNull(text('The acr that the call needs; null: any.')),
  revoked: texts('jti of revoked tokens.'),
  dpop: { ...object(dpopMembers), description: 'How it takes DPoP.' },
  mtls: choice('required: a token must be bound to the client’s certificate.', ['optional', 'required']),
  issuerUnreachable: flag('true: the issuer answers for nothing just now.'),
  passesTokenOn: flag('true: it attaches the token to calls of its own.'),
  off: texts('Ids of checks that it does not make.'),
  lenient: texts('Reasons it does not refuse a token for, as check/reason.'),
}

const label = (description: string) => text(description, 8192)
const jwk: Members<Omit<PublicJwk, PrivateMember>> = {
  kty: { type: 'string', maxLength: 8192, not: { const: 'oct' }, description: 'Type of the key.' },
  kid: label('Its name.'),
  alg: label('The algorithm it is for.'),
  use: label('sig, of a key that verifies.'),
  key_ops: {
    type: 'array',
    maxItems: 16,
    items: { type: 'string', maxLength: 32 },
    description: 'What it is for, in a list.',
  },
  issuer: label('Whose it is, in a set that several issuers share.'),
  n: label('Modulus of an RSA key.'),
  e: label('Exponent of an RSA key.'),
  crv: label('Curve.'),
  x: label('Coordinate of a point.'),
  y: label('Coordinate of a point.'),
  pub: label('Public key of ML-DSA.'),
}

export const issuerMembers: Members<OwnIssuer> = {
  issuer: {
    type: 'string',
    maxLength: 4096,
    pattern: '^\\S*$',
    description: 'Compared with iss, letter by letter. Empty while only its keys are known.',
  },
  keys: {
    type: ['object', 'null'],
    properties: {
      keys: {
        type: 'array',
        maxItems: mostKeys,
        items: object(jwk, ['kty']),
        description: 'Public keys, as JWK.',
      },
    },
    required: ['keys'],
    additionalProperties: false,
    description: 'The JWK Set it publishes, without private members; null: not known.',
  },
}

export const serverMembers: Members<OwnServer> = {
  id: text('Any id. A server that is imported gets a new one.'),
  name: {
    type: 'string',
    minLength: 1,
    maxLength: longestName,
    pattern: '\\S',
    description: 'What it is called in lists.',
  },
  resource: text('Its own resource identifier: the address clients connect to. Empty while it is not known.', 4096),
  issuers: {
    type: 'array',
    maxItems: mostIssuers,
    items: object(issuerMembers, ['issuer']),
    description: 'The authorization servers it trusts, each with its keys.',
  },
  profile: text(
    'The shape of its issuer’s tokens, product/profile. Only a label: policy follows it already. Empty: RFC 9068.',
    80,
  ),
  policy: {
    ...object(policyMembers),
    description: 'What it checks. Members that are missing are as on a strict server.',
  },
}

/** What a file of servers may hold. One that fits is taken whole. JSON Schema, 2020-12. */
export const serversSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Servers of Deputy Lab',
  description: 'MCP servers as the playground and the replay matrix ask them. Public keys only.',
  ...object(
    {
      $schema: text('The address of this schema.'),
      version: { const: version, description: 'Version of the format.' },
      servers: {
        type: 'array',
        maxItems: mostServers,
        items: object(serverMembers, ['name', 'resource']),
        description: 'In the order of the list.',
      },
    },
    ['version', 'servers'],
  ),
} as const

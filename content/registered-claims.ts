import { algorithms } from '@/lib/pipeline/keys/algorithms'

/** Names a JWT's header and payload may use, with where each is defined. Feeds the editor's completion and hover, and the docs. */

/** An RFC, another document by name, or nothing at all: a vendor's own claim. */
export type NameSpec = { rfc: number; section: string } | { document: string; section: string }

export interface RegisteredName {
  name: string
  in: 'header' | 'payload'
  type: 'string' | 'number' | 'string or array' | 'array' | 'object' | 'boolean'
  title: string
  about: string
  /** A NumericDate: seconds since 1970-01-01T00:00:00Z. */
  seconds?: true
  spec?: NameSpec
  /** Offered by completion; other values stay allowed. */
  values?: readonly string[]
}

const oidc = 'OpenID Connect Core 1.0'

export const registeredNames = [
  {
    name: 'alg',
    in: 'header',
    type: 'string',
    title: 'Algorithm',
    about:
      'The algorithm the signature claims to use. A server compares it with its own list of allowed algorithms and never lets the token choose.',
    spec: { rfc: 7515, section: '4.1.1' },
    values: [...algorithms.map(({ name }) => name), 'none'],
  },
  {
    name: 'typ',
    in: 'header',
    type: 'string',
    title: 'Type',
    about:
      'The media type of the whole token; a value without a slash stands for application/…. An access token in the RFC 9068 profile says at+jwt, which keeps it apart from an ID token.',
    spec: { rfc: 7515, section: '4.1.9' },
    values: ['at+jwt', 'application/at+jwt', 'JWT', 'dpop+jwt', 'secevent+jwt', 'logout+jwt', 'oauth-id-jag+jwt'],
  },
  {
    name: 'cty',
    in: 'header',
    type: 'string',
    title: 'Content type',
    about: 'The media type of the payload. The value JWT announces a token nested inside this one.',
    spec: { rfc: 7515, section: '4.1.10' },
    values: ['JWT'],
  },
  {
    name: 'kid',
    in: 'header',
    type: 'string',
    title: 'Key ID',
    about:
      'A hint to which of the issuer’s keys made the signature, compared case-sensitively. It comes from the sender and proves nothing.',
    spec: { rfc: 7515, section: '4.1.4' },
  },
  {
    name: 'jwk',
    in: 'header',
    type: 'object',
    title: 'JSON Web Key',
    about:
      'The public key said to match the signature. A server that trusts a key because the token brought it accepts any signature; a proof of possession, for example of DPoP, uses this header for its own check.',
    spec: { rfc: 7515, section: '4.1.3' },
  },
  {
    name: 'jku',
    in: 'header',
    type: 'string',
    title: 'JWK Set URL',
    about:
      'A URL said to hold the signer’s keys. Fetching it lets the sender choose both the keys and whom the server calls.',
    spec: { rfc: 7515, section: '4.1.2' },
  },
  {
    name: 'x5u',
    in: 'header',
    type: 'string',
    title: 'X.509 URL',
    about: 'A URL said to hold the signer’s certificate chain. It carries the same danger as jku.',
    spec: { rfc: 7515, section: '4.1.5' },
  },
  {
    name: 'x5c',
    in: 'header',
    type: 'array',
    title: 'X.509 certificate chain',
    about:
      'The signer’s certificate chain, each entry base64 (not base64url) DER, the signing certificate first. It means something only if the chain ends at a certificate the server already trusts.',
    spec: { rfc: 7515, section: '4.1.6' },
  },
  {
    name: 'x5t',
    in: 'header',
    type: 'string',
    title: 'X.509 SHA-1 thumbprint',
    about: 'The base64url SHA-1 digest of the signing certificate in DER.',
    spec: { rfc: 7515, section: '4.1.7' },
  },
  {
    name: 'x5t#S256',
    in: 'header',
    type: 'string',
    title: 'X.509 SHA-256 thumbprint',
    about: 'The base64url SHA-256 digest of the signing certificate in DER.',
    spec: { rfc: 7515, section: '4.1.8' },
  },
  {
    name: 'crit',
    in: 'header',
    type: 'array',
    title: 'Critical',
    about:
      'Header names the receiver must understand; one it does not know makes the token invalid. The list is never empty, repeats nothing and names only extensions.',
    spec: { rfc: 7515, section: '4.1.11' },
  },
  {
    name: 'b64',
    in: 'header',
    type: 'boolean',
    title: 'Base64url-encode payload',
    about: 'When false, the payload is signed and carried without base64url encoding. A JWT must not set it to false.',
    spec: { rfc: 7797, section: '3' },
  },
  {
    name: 'iss',
    in: 'payload',
    type: 'string',
    title: 'Issuer',
    about:
      'Who issued the token. It must be, character for character, an issuer the server trusts, and the key must be that issuer’s own.',
    spec: { rfc: 7519, section: '4.1.1' },
  },
  {
    name: 'sub',
    in: 'payload',
    type: 'string',
    title: 'Subject',
    about:
      'Whom the token speaks about: the user, or the client itself when no user takes part. It is unique only together with iss.',
    spec: { rfc: 7519, section: '4.1.2' },
  },
  {
    name: 'aud',
    in: 'payload',
    type: 'string or array',
    title: 'Audience',
    about:
      'The server or servers the token is meant for, one string or an array of them, compared case-sensitively. A server that does not find itself here rejects the token.',
    spec: { rfc: 7519, section: '4.1.3' },
  },
  {
    name: 'exp',
    in: 'payload',
    type: 'number',
    title: 'Expiration time',
    about: 'On or after this instant the token must not be accepted. A server may allow a little for clock skew.',
    seconds: true,
    spec: { rfc: 7519, section: '4.1.4' },
  },
  {
    name: 'nbf',
    in: 'payload',
    type: 'number',
    title: 'Not before',
    about: 'Before this instant the token must not be accepted; at the instant itself it may be.',
    seconds: true,
    spec: { rfc: 7519, section: '4.1.5' },
  },
  {
    name: 'iat',
    in: 'payload',
    type: 'number',
    title: 'Issued at',
    about:
      'When the token was issued. RFC 7519 sets no rule against a time in the future; that is a server’s own policy.',
    seconds: true,
    spec: { rfc: 7519, section: '4.1.6' },
  },
  {
    name: 'jti',
    in: 'payload',
    type: 'string',
    title: 'JWT ID',
    about:
      'A name for this one token, unlikely to be given to any other. A server that remembers it can notice a replay.',
    spec: { rfc: 7519, section: '4.1.7' },
  },
  {
    name: 'client_id',
    in: 'payload',
    type: 'string',
    title: 'Client ID',
    about: 'The OAuth client that asked for the token. It names the caller, not the server the token is for.',
    spec: { rfc: 8693, section: '4.3' },
  },
  {
    name: 'scope',
    in: 'payload',
    type: 'string',
    title: 'Scope',
    about: 'What the token permits, as one string of case-sensitive words separated by spaces.',
    spec: { rfc: 8693, section: '4.2' },
  },
  {
    name: 'scp',
    in: 'payload',
    type: 'string or array',
    title: 'Scope, vendor form',
    about:
      'Some authorization servers put scopes here instead of in scope: Microsoft Entra ID as one string, Okta and Ory Hydra as an array. No RFC defines it.',
  },
  {
    name: 'azp',
    in: 'payload',
    type: 'string',
    title: 'Authorized party',
    about:
      'The client an ID token was issued to. Some authorization servers also write it into access tokens; it is not an audience.',
    spec: { document: oidc, section: '2' },
  },
  {
    name: 'auth_time',
    in: 'payload',
    type: 'number',
    title: 'Authentication time',
    about: 'When the user last authenticated.',
    seconds: true,
    spec: { rfc: 9068, section: '2.2.1' },
  },
  {
    name: 'acr',
    in: 'payload',
    type: 'string',
    title: 'Authentication context class',
    about: 'Which class of authentication the user’s sign-in met, by a name the parties have agreed on.',
    spec: { rfc: 9068, section: '2.2.1' },
  },
  {
    name: 'amr',
    in: 'payload',
    type: 'array',
    title: 'Authentication methods',
    about: 'How the user authenticated, as an array of short names such as pwd, otp or hwk.',
    spec: { rfc: 9068, section: '2.2.1' },
  },
  {
    name: 'cnf',
    in: 'payload',
    type: 'object',
    title: 'Confirmation',
    about:
      'The key the presenter must prove to hold: jkt binds the token to a DPoP key, x5t#S256 to a client certificate. Such a token is not a plain bearer token.',
    spec: { rfc: 7800, section: '3.1' },
  },
  {
    name: 'act',
    in: 'payload',
    type: 'object',
    title: 'Actor',
    about:
      'Who acts on behalf of the subject. A nested act records earlier actors; only the outermost one counts for access decisions.',
    spec: { rfc: 8693, section: '4.1' },
  },
  {
    name: 'nonce',
    in: 'payload',
    type: 'string',
    title: 'Nonce',
    about:
      'Ties an ID token to the sign-in request that asked for it. Found in an access token, it suggests the wrong kind of token.',
    spec: { document: oidc, section: '2' },
  },
  {
    name: 'at_hash',
    in: 'payload',
    type: 'string',
    title: 'Access token hash',
    about:
      'Ties an ID token to the access token issued with it: the left half of that token’s hash, base64url. It belongs in an ID token only.',
    spec: { document: oidc, section: '3.1.3.6' },
  },
  {
    name: 'events',
    in: 'payload',
    type: 'object',
    title: 'Security events',
    about:
      'The statements of a security event token, such as a logout token. A token that carries it reports something and grants nothing.',
    spec: { rfc: 8417, section: '2.2' },
  },
  {
    name: 'roles',
    in: 'payload',
    type: 'array',
    title: 'Roles',
    about: 'The subject’s roles, encoded as in SCIM.',
    spec: { rfc: 9068, section: '2.2.3.1' },
  },
  {
    name: 'groups',
    in: 'payload',
    type: 'array',
    title: 'Groups',
    about: 'The groups the subject belongs to, encoded as in SCIM.',
    spec: { rfc: 9068, section: '2.2.3.1' },
  },
  {
    name: 'entitlements',
    in: 'payload',
    type: 'array',
    title: 'Entitlements',
    about: 'What the subject is entitled to, encoded as in SCIM.',
    spec: { rfc: 9068, section: '2.2.3.1' },
  },
  {
    name: 'token_use',
    in: 'payload',
    type: 'string',
    title: 'Token use, vendor claim',
    about: 'Amazon Cognito writes access or id here to tell its tokens apart. No RFC defines it.',
    values: ['access', 'id'],
  },
  {
    name: 'sid',
    in: 'payload',
    type: 'string',
    title: 'Session ID',
    about: 'The session at the authorization server. A logout token names it to end what came of that session.',
    spec: { document: 'OpenID Connect Front-Channel Logout 1.0', section: '3' },
  },
  {
    name: 'c_hash',
    in: 'payload',
    type: 'string',
    title: 'Code hash',
    about:
      'Half of a hash of the authorization code. It stands in ID tokens only; a token that has it is no access token.',
    spec: { document: oidc, section: '3.3.2.11' },
  },
  {
    name: 'htm',
    in: 'payload',
    type: 'string',
    title: 'HTTP method',
    about: 'In a DPoP proof: the method of the request the proof was made for.',
    spec: { rfc: 9449, section: '4.2' },
  },
  {
    name: 'htu',
    in: 'payload',
    type: 'string',
    title: 'HTTP URI',
    about: 'In a DPoP proof: the address of the request, without query and fragment.',
    spec: { rfc: 9449, section: '4.2' },
  },
  {
    name: 'ath',
    in: 'payload',
    type: 'string',
    title: 'Access token hash',
    about: 'In a DPoP proof: the SHA-256 of the access token it is sent with.',
    spec: { rfc: 9449, section: '4.2' },
  },
  {
    name: 'authorization_details',
    in: 'payload',
    type: 'array',
    title: 'Authorization details',
    about: 'What was granted, in more detail than scopes have: a list of objects, each with a type.',
    spec: { rfc: 9396, section: '9.1' },
  },
  {
    name: 'may_act',
    in: 'payload',
    type: 'object',
    title: 'Authorized actor',
    about: 'Who may act for the subject, should they exchange this token for another.',
    spec: { rfc: 8693, section: '4.4' },
  },
  {
    name: 'cid',
    in: 'payload',
    type: 'string',
    title: 'Client ID, vendor form',
    about: 'Okta’s name for the client. No RFC defines it; RFC 9068 calls it client_id.',
  },
  {
    name: 'appid',
    in: 'payload',
    type: 'string',
    title: 'Application ID, vendor form',
    about: 'The client in v1.0 tokens of Microsoft Entra ID; v2.0 tokens call it azp. No RFC defines it.',
  },
  {
    name: 'uti',
    in: 'payload',
    type: 'string',
    title: 'Token ID, vendor form',
    about: 'Microsoft Entra ID’s identifier of the token, in place of jti. No RFC defines it.',
  },
  {
    name: 'oid',
    in: 'payload',
    type: 'string',
    title: 'Object ID, vendor form',
    about:
      'The user or application in the directory of Microsoft Entra ID: the same for every client, unlike sub. No RFC defines it.',
  },
  {
    name: 'tid',
    in: 'payload',
    type: 'string',
    title: 'Tenant ID, vendor form',
    about: 'The tenant of Microsoft Entra ID that issued the token. No RFC defines it.',
  },
  {
    name: 'ver',
    in: 'payload',
    type: 'string',
    title: 'Version, vendor form',
    about:
      'The version of the token’s format: 1.0 or 2.0 at Microsoft Entra ID. Okta writes a number. No RFC defines it.',
  },
  {
    name: 'idtyp',
    in: 'payload',
    type: 'string',
    title: 'Kind of subject, vendor form',
    about:
      'An optional claim of Microsoft Entra ID: app says that the token is for an application alone. No RFC defines it.',
  },
  {
    name: 'org_id',
    in: 'payload',
    type: 'string',
    title: 'Organization, vendor form',
    about: 'The organization the user signed in to, at Auth0 and WorkOS. No RFC defines it.',
  },
] as const satisfies readonly RegisteredName[]

/** "RFC 9068 §2.2", or undefined for a vendor's claim. */
export function specLabel(spec: NameSpec | undefined): string | undefined {
  if (!spec) return undefined
  return `${'rfc' in spec ? `RFC ${spec.rfc}` : spec.document} §${spec.section}`
}

interface NameSchema {
  type: string | string[]
  title: string
  markdownDescription: string
  items?: { type: string }
  examples?: readonly string[]
}

export interface PartSchema {
  type: 'object'
  properties: Record<string, NameSchema>
}

/** A JSON Schema for one part of the token. It describes and suggests; unknown names and other values stay allowed. */
export function jsonSchemaFor(part: 'header' | 'payload'): PartSchema {
  const names: readonly RegisteredName[] = registeredNames
  return {
    type: 'object',
    properties: Object.fromEntries(names.filter((name) => name.in === part).map((name) => [name.name, schemaOf(name)])),
  }
}

function schemaOf({ type, title, about, seconds, spec, values }: RegisteredName): NameSchema {
  const unit = seconds ? ' Seconds since 1970-01-01 00:00:00 UTC.' : ''
  return {
    type: type === 'string or array' ? ['string', 'array'] : type,
    title,
    markdownDescription: `${about}${unit}\n\n*${specLabel(spec) ?? 'Vendor claim'}*`,
    ...(type === 'string or array' && { items: { type: 'string' } }),
    ...(values && { examples: values }),
  }
}

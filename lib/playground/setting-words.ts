import type { FieldId } from './settings'

interface Words {
  /** Stands below the field. */
  readonly hint?: string
  /** What people type who look for it, beside its label and hint. */
  readonly sought?: string
}

/** Of each setting what is needed where it can be set, and nowhere else: the page begins without it. */
export const settingWords: Readonly<Record<FieldId, Words>> = {
  resource: { hint: 'The address clients connect to, exactly.', sought: 'audience server url' },
  issuer: {
    hint: 'As its metadata document spells it, slash included. Several: with spaces between, each JWK naming its issuer.',
    sought: 'iss authorization server',
  },
  profile: {
    hint: 'What its tokens look like where they depart from RFC 9068.',
    sought: 'product keycloak entra okta auth0 cognito',
  },
  issuerUnreachable: { sought: 'down offline 503' },
  keys: {
    hint: 'JWK, JWKS, PEM public key or certificate. Nothing is fetched.',
    sought: 'jwks jwk pem certificate kid',
  },
  secret: {
    hint: 'In place of public keys, for HS256, HS384 and HS512. It stays in this tab.',
    sought: 'hs256 hmac symmetric',
  },
  algorithms: { sought: 'alg signature rs256 es256 eddsa hs256' },
  audience: { sought: 'audience trailing slash prefix exact normalize client_id resource' },
  otherNames: {
    hint: 'Further values of aud that mean it, such as an application’s GUID.',
    sought: 'audience azp appid alias identifier client id api://',
  },
  companions: { hint: 'Such as the issuer’s userinfo endpoint.', sought: 'audience account several' },
  sharedAudiences: {
    hint: 'Warned of: values that its authorization server gives to every API; * stands for any text without a slash.',
    sought: 'wildcard api://default authenticated',
  },
  singleAudience: { sought: 'several multiple aud' },
  requiredScopes: { sought: 'scopes permissions 403' },
  types: { hint: 'What marks an access token; application/ may be left out.', sought: 'at+jwt header kind' },
  requiredClaims: { sought: 'sub jti iat client_id missing' },
  scopeClaims: { sought: 'scp permissions roles claim' },
  scopeList: { sought: 'array scp' },
  scopeHierarchy: { hint: 'What each includes: admin > read write; write > read', sought: 'implies wildcard' },
  acr: { hint: 'Empty: any.', sought: 'mfa step-up authentication' },
  maxTokenLength: { hint: 'Characters.', sought: 'size length large header' },
  revoked: { sought: 'revocation introspection logout deny list blacklist' },
  clockTolerance: { hint: 'Seconds. A minute or less is usual.', sought: 'skew leeway drift exp nbf' },
  maxTokenAge: { hint: 'Seconds since iat; empty for no limit.', sought: 'iat age lifetime' },
  'dpop.past': { hint: 'Seconds.', sought: 'dpop age' },
  'dpop.future': { hint: 'Seconds a proof’s iat may lie ahead.', sought: 'dpop skew' },
  origins: { hint: 'Empty: it does not look.', sought: 'cors origin browser' },
  'dpop.mode': { sought: 'proof of possession bound cnf' },
  'dpop.algorithms': { sought: 'dpop alg' },
  'dpop.nonce': { hint: 'The one this server has handed out; empty for none.' },
  'dpop.seen': { sought: 'dpop replay' },
  mtls: { sought: 'mtls tls client certificate x5t cnf' },
  passesTokenOn: { sought: 'passthrough forward upstream' },
  lenient: {
    hint: 'None of the libraries we read refuses these by itself.',
    sought: 'milliseconds infinite nested b64',
  },
}

/** Whether a search finds it: every word, in one of these texts. An empty search finds all. */
export function finds(search: string, ...texts: readonly (string | undefined)[]): boolean {
  const text = texts.join(' ').toLowerCase()
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

/** The same of a setting. */
export const findsSetting = (search: string, label: string, { hint, sought }: Words): boolean =>
  finds(search, label, hint, sought)

import { type RegisteredName, registeredNames } from './registered-claims'

export type KnownName = (typeof registeredNames)[number]['name']

/** The names by what they tell a server. Every name stands in exactly one group. */
export const claimGroups = {
  header: ['alg', 'typ', 'kid', 'cty', 'crit', 'b64'],
  'header-keys': ['jwk', 'jku', 'x5u', 'x5c', 'x5t', 'x5t#S256'],
  parties: ['iss', 'sub', 'aud', 'client_id', 'act', 'may_act'],
  token: ['exp', 'nbf', 'iat', 'jti'],
  grant: ['scope', 'authorization_details', 'roles', 'groups', 'entitlements'],
  'sign-in': ['auth_time', 'acr', 'amr', 'sid'],
  holder: ['cnf'],
  vendor: ['scp', 'azp', 'cid', 'appid', 'uti', 'oid', 'tid', 'org_id', 'ver', 'idtyp', 'token_use'],
  others: ['nonce', 'at_hash', 'c_hash', 'events', 'htm', 'htu', 'ath'],
} as const satisfies Record<string, readonly KnownName[]>

export type ClaimGroup = keyof typeof claimGroups

/** What RFC 9068 says of a name; nothing where it leaves it to others. Sections of RFC 9068. */
const profile: Partial<Record<KnownName, { readonly says: string; readonly section: string }>> = {
  typ: { says: 'required, as at+jwt or application/at+jwt', section: '2.1' },
  alg: { says: 'required, and never none', section: '2.1' },
  iss: { says: 'required', section: '2.2' },
  exp: { says: 'required', section: '2.2' },
  aud: { says: 'required', section: '2.2' },
  sub: { says: 'required', section: '2.2' },
  client_id: { says: 'required', section: '2.2' },
  iat: { says: 'required', section: '2.2' },
  jti: { says: 'required', section: '2.2' },
  scope: { says: 'expected if scopes were asked for', section: '2.2.3' },
  auth_time: { says: 'allowed', section: '2.2.1' },
  acr: { says: 'allowed', section: '2.2.1' },
  amr: { says: 'allowed', section: '2.2.1' },
  roles: { says: 'allowed, as SCIM writes it', section: '2.2.3.1' },
  groups: { says: 'allowed, as SCIM writes it', section: '2.2.3.1' },
  entitlements: { says: 'allowed, as SCIM writes it', section: '2.2.3.1' },
}

export const inProfile = (name: string) => (Object.hasOwn(profile, name) ? profile[name as KnownName] : undefined)

const known: ReadonlyMap<string, RegisteredName> = new Map(registeredNames.map((entry) => [entry.name, entry]))

/** An unknown name stops the build. */
export function registeredName(name: string): RegisteredName {
  const found = known.get(name)
  if (!found) throw new TypeError(`content/registered-claims.ts has no “${name}”`)
  return found
}

/** Whether there is an entry to link to. */
export const isRegistered = (name: string): boolean => known.has(name)

/** The fragment of a name’s entry on the page about tokens, such as `claim-aud` or `header-x5t-s256`. It never changes. */
export const anchorOf = ({ in: part, name }: Pick<RegisteredName, 'in' | 'name'>): string =>
  `${part === 'header' ? 'header' : 'claim'}-${name.toLowerCase().replace('#', '-').replaceAll('_', '-')}`

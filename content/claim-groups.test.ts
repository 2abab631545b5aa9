import { expect, test } from 'vitest'
import { anchorOf, claimGroups, inProfile, isRegistered, registeredName } from './claim-groups'
import { type RegisteredName, registeredNames } from './registered-claims'

const names: readonly RegisteredName[] = registeredNames

test('every name stands in one group, header and payload apart', () => {
  const grouped = Object.values(claimGroups).flat()
  expect(grouped.toSorted()).toEqual(names.map(({ name }) => name).toSorted())
  for (const [group, inGroup] of Object.entries(claimGroups))
    for (const name of inGroup) expect(registeredName(name).in === 'header', name).toBe(group.startsWith('header'))
})

// Other sites link to these: one may be added, none renamed or removed.
test('no entry has lost its address', () => {
  const anchors = names.map(anchorOf)
  expect(anchors.filter((anchor, at) => anchors.indexOf(anchor) !== at)).toEqual([])
  expect(anchors).toEqual(
    expect.arrayContaining(
      `header-alg header-typ header-cty header-kid header-jwk header-jku header-x5u header-x5c header-x5t header-x5t-s256
       header-crit header-b64 claim-iss claim-sub claim-aud claim-exp claim-nbf claim-iat claim-jti claim-client-id
       claim-scope claim-scp claim-azp claim-auth-time claim-acr claim-amr claim-cnf claim-act claim-nonce claim-at-hash
       claim-events claim-roles claim-groups claim-entitlements claim-token-use claim-sid claim-c-hash claim-htm
       claim-htu claim-ath claim-authorization-details claim-may-act claim-cid claim-appid claim-uti claim-oid claim-tid
       claim-ver claim-idtyp claim-org-id`.split(/\s+/),
    ),
  )
})

test('what RFC 9068 requires is what its section 2.2 lists', () => {
  const required = names.filter(({ name }) => inProfile(name)?.says === 'required').map(({ name }) => name)
  expect(required.toSorted()).toEqual(['aud', 'client_id', 'exp', 'iat', 'iss', 'jti', 'sub'])
})

test('a name is looked up by its own letters', () => {
  expect(isRegistered('aud')).toBe(true)
  expect(isRegistered('constructor')).toBe(false)
  expect(inProfile('constructor')).toBeUndefined()
  expect(() => registeredName('AUD')).toThrow('has no “AUD”')
})

import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { readdirSync } from 'node:fs'
import { recogniseToken } from '../recognise'
import { world } from '@/content/catalog'
import { demoIssuer } from '@/content/issuer'
import { demoEc, demoRsa } from '@/content/keys'
import { demoNow } from '@/content/now'
import { strictPolicy } from '@/lib/pipeline/policy'
import { policyUnder } from '@/lib/issuers/policy'
import type { Product, Profile } from '@/lib/issuers/product'
import { recognise } from '@/lib/issuers/recognise'
import {
  fillAnswer,
  fillSample,
  issuerOf,
  type JwtSample,
  type Sample,
  type SampleFailure,
  type Setting,
} from '@/lib/issuers/sample'
import { namesThere } from '@/lib/issuers/names'
import { readObject } from '@/lib/pipeline/encoding/json'
import { wordFor } from '@/lib/issuers/words'
import { checks } from '@/lib/pipeline/checks'
import { base64urlOf } from '@/lib/pipeline/encoding/segments'
import { plainRequest } from '@/lib/pipeline/http/request'
import type { TargetServer } from '@/lib/pipeline/types'
import { validate } from '@/lib/pipeline/validate'
import { mintToken } from '@/lib/scenarios/mint'
import { signCompact } from '@/lib/signing/sign'
import { documented } from './documented'
import { type ProductId, productById, products } from './index'
import { samplesOf } from './samples'

const setting: Setting = {
  resource: 'https://billing.example.com/mcp',
  scope: 'billing:read',
  iat: demoNow - 60,
  exp: demoNow + 540,
}
type Sampled = Profile & { readonly sample: Sample }
const shapes = products.flatMap((product) =>
  product.profiles.map((profile) => {
    const sampled: Sampled = { ...profile, sample: samplesOf(product.id)[profile.id] as Sample }
    return [`${product.id}/${profile.id}`, product, sampled] as const
  }),
)

test('every profile has its sample, no sample is of another, and a profile names its claims', () => {
  for (const { id, profiles } of products)
    expect(Object.keys(samplesOf(id)), id).toEqual(profiles.map((profile) => profile.id))
  for (const [name, , { sample, claims }] of shapes)
    expect(claims, name).toEqual('claims' in sample ? Object.keys(sample.claims) : undefined)
})

async function textOf({ sample }: Sampled, failure?: SampleFailure): Promise<string> {
  if ('text' in sample) return failure?.text ?? sample.text
  const { header, claims } = fillSample(sample, setting, failure)
  const key = sample.alg === 'ES256' ? demoEc : demoRsa
  const full = { alg: sample.alg, kid: key.kid, ...header }
  return signCompact(JSON.stringify(full), JSON.stringify(claims), key, sample.alg)
}

/** A server that takes tokens of this profile, known by the names the sample says. */
function serverOf(profile: Sampled, failure?: SampleFailure): TargetServer {
  const { sample } = profile
  const opaque = 'text' in sample
  const claims = opaque ? (sample.answer ?? { iss: 'https://auth.example.com' }) : sample.claims
  const requires = failure?.requires ?? sample.requires ?? ['{scope}']
  return {
    id: 'mine',
    name: 'My server',
    resource: setting.resource,
    issuers: [issuerOf(claims, demoIssuer.keys)],
    policy: {
      ...policyUnder(strictPolicy, profile),
      requiredScopes: requires.map((s) => s.replace('{resource}', setting.resource).replace('{scope}', setting.scope)),
      otherNames: failure?.names ?? sample.names ?? [],
      companions: opaque ? [] : (sample.companions ?? []),
    },
  }
}

async function judge(profile: Sampled, failure?: SampleFailure) {
  const { sample } = profile
  const answer = 'text' in sample ? fillAnswer(sample, setting, failure) : null
  return validate({
    request: plainRequest(setting.resource, { authorization: [`Bearer ${await textOf(profile, failure)}`] }),
    server: serverOf(profile, failure),
    now: demoNow,
    introspection: answer && JSON.stringify(answer),
  })
}

it.each(shapes)(
  '%s has an issuer that no demo server trusts: its reader is offered a server of their own',
  (_, __, { sample }) => {
    const { iss } = 'text' in sample ? (sample.answer ?? {}) : sample.claims
    expect(iss).not.toBe(demoIssuer.issuer)
  },
)

/** A token of this shape is good somewhere. */
const hasGood = ({ sample }: Sampled) => ('text' in sample ? sample.answer !== null : !sample.nowhere)

describe.each(shapes)('%s', (_, product, profile) => {
  if (hasGood(profile))
    it('is accepted at a server that takes its tokens', async () => {
      const { verdict, results } = await judge(profile)
      expect(results.filter((r) => r.status === 'fail' || r.status === 'unknown' || r.status === 'error')).toEqual([])
      expect(verdict.outcome).toBe('accepted')
    })

  it.each(profile.sample.failures.map((f) => [f.id, f] as const))(
    'fails as it typically does: %s',
    async (_id, failure) => {
      const { verdict, results } = await judge(profile, failure)
      expect(verdict).toEqual({ outcome: 'rejected', decidedBy: failure.decidedBy, reason: failure.reason })
      expect(results.filter((r) => r.status === 'warn').map((r) => r.id)).toEqual(failure.warns ?? [])
    },
  )

  it('is recognised as that product and shape, and no other', async () => {
    const found = recognise(await textOf(profile), products)
    const silent =
      'text' in profile.sample ? profile.shape.form === 'opaque' && !product.prefixes : isSilent(product, profile)
    expect(found && `${found.product.id}/${found.profile?.id}`).toBe(silent ? null : `${product.id}/${profile.id}`)
    if (found) expect(found.access).toBe(true)
  })
})

/** A shape in which nothing stands that others do not write. */
const isSilent = (product: Product, profile: Profile) =>
  product.marks === 'not known' || `${product.id}/${profile.id}` === 'duende/words'

const compact = (header: object, claims: object) =>
  `${base64urlOf(JSON.stringify(header))}.${base64urlOf(JSON.stringify(claims))}.c2ln`

describe('tokens as they were reported', () => {
  it.each([
    [
      'supabase/default',
      true,
      { alg: 'ES256', typ: 'JWT' },
      {
        iss: 'https://proj.supabase.example.com/auth/v1',
        aud: 'authenticated',
        role: 'authenticated',
        aal: 'aal1',
        session_id: 's-1',
        is_anonymous: false,
      },
    ],
    [
      'duende/list',
      false,
      { alg: 'RS256', typ: 'at+jwt' },
      {
        iss: 'https://login.example.com',
        aud: 'https://mcp.example.com/mcp',
        client_id: 'c1',
        auth_time: 1638269460,
        idp: 'local',
        scope: ['mcp:connect', 'mcp:tools:read'],
        amr: ['pwd'],
      },
    ],
    [
      'okta/custom',
      true,
      { alg: 'RS256', kid: 'k' },
      {
        ver: 1,
        jti: 'AT.1',
        iss: 'https://org.okta.example.com/oauth2/default',
        cid: '0oaexample',
        uid: '00uexample',
        scp: ['read:users'],
      },
    ],
    [
      'entra/v1',
      true,
      { alg: 'RS256', typ: 'JWT', nonce: 'n' },
      {
        aud: 'https://graph.microsoft.com',
        iss: 'https://sts.windows.net/aaaaaaaa-1111-2222-3333-bbbbbbbbbbbb/',
        appid: 'e',
        tid: 'a',
        uti: 'uti',
        ver: '1.0',
      },
    ],
  ])('%s', (name, sure, header, claims) => {
    const found = recognise(compact(header, claims), products)
    expect(found).toMatchObject({ access: true, sure })
    expect(`${found?.product.id}/${found?.profile?.id}`).toBe(name)
  })

  it('a list of scopes in a token of RFC 9068 is nobody’s alone', () => {
    const claims = { iss: 'https://login.example.com', client_id: 'c1', jti: 'j', scope: ['mcp:connect'] }
    expect(recognise(compact({ alg: 'RS256', typ: 'at+jwt' }, claims), products)).toBeNull()
  })

  it('auth0/userinfo, of which only the header can be read', () => {
    const header = base64urlOf(JSON.stringify({ alg: 'dir', enc: 'A256GCM', iss: 'https://tenant.auth0.example.com/' }))
    expect(recognise(`${header}..aXY.Y2lwaGVy.dGFn`, products)).toMatchObject({
      product: { id: 'auth0' },
      profile: { id: 'userinfo' },
      sure: false,
    })
  })

  it.each([
    { iss: 'https://login.example.com', aud: 'https://mcp.example.com/mcp', client_id: 'c1', jti: 'j', scope: 'read' },
    { iss: 'https://app.example.com/api/auth', aud: 'https://mcp.example.com/mcp', azp: 'c1', scope: 'openid' },
    { iss: 'https://am.example.com/oauth2', aud: 'c1', client_id: 'c1', realm: '/', grant_type: 'password' },
    {
      iss: 'https://login.example.com/oidc',
      aud: ['https://mcp.example.com/mcp'],
      client_id: 'c1',
      jti: 'j',
      sid: 's',
    },
    {
      iss: 'https://login.example.com/oauth2/default',
      azp: 'c1',
      client_id: 'c1',
      jti: 'j',
      role: 'admin',
      session_id: 's',
    },
  ])('no product for a plain RFC 9068 token of %o', (claims) => {
    expect(
      recognise(compact({ alg: 'RS256', typ: 'at+jwt' }, { sub: 'user', iat: 1, exp: 2, ...claims }), products),
    ).toBeNull()
  })
})

describe('ID tokens', () => {
  it.each([
    ['keycloak', { iss: 'https://kc.acme.io/realms/acme', typ: 'ID', aud: 'app', azp: 'app', sub: '1' }],
    ['entra', { iss: 'https://login.microsoftonline.com/1/v2.0', aud: 'app', tid: '1', ver: '2.0', sub: '1' }],
    ['okta', { iss: 'https://acme.okta.com', ver: 1, jti: 'ID.x', aud: 'app', amr: ['pwd'], sub: '1' }],
    ['auth0', { iss: 'https://acme.us.auth0.com/', aud: 'app', sub: 'auth0|1' }],
    ['cognito', { iss: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_1', token_use: 'id', aud: 'app' }],
    ['google', { iss: 'https://accounts.google.com', aud: 'app', azp: 'app', sub: '1' }],
    ['scalekit', { iss: 'https://a.scalekit.com', azp: 'skc_1', aud: ['skc_1'], at_hash: 'h' }],
    ['stytch', { iss: 'https://a.customers.stytch.com', aud: ['connected-app-test-1'], sub: 'user-test-1' }],
    ['firebase', { iss: 'https://securetoken.google.com/acme', aud: 'acme', firebase: {}, sub: 'u' }],
    ['apple', { iss: 'https://appleid.apple.com', aud: 'com.acme.app', nonce_supported: true, sub: 'u' }],
    ['linkedin', { iss: 'https://www.linkedin.com/oauth', aud: '78abc', sub: 'u' }],
    ['gitlab', { iss: 'https://gitlab.com', aud: 'app', sub: '1', nickname: 'a' }],
    ['pingam', { iss: 'https://am.example.com/am/oauth2', tokenName: 'id_token', aud: 'app', sub: 'u' }],
    ['rauthy', { iss: 'https://iam.example.com/auth/v1', typ: 'Id', azp: 'app', at_hash: 'h' }],
  ])('%s', (id, claims) => {
    const found = recognise(compact({ alg: 'RS256', typ: 'JWT' }, claims), products)
    expect(found).toMatchObject({ product: { id }, access: false, profile: null })
  })
})

it('JumpCloud, whose tokens are those of Ory Hydra but for the issuer', () => {
  // hoophq/hoop#1736
  const claims = {
    aud: [],
    client_id: 'b4',
    ext: {},
    iss: 'https://oauth.id.jumpcloud.com/',
    jti: 'j',
    scp: ['openid'],
  }
  expect(recognise(compact({ alg: 'RS256' }, claims), products)).toMatchObject({ product: { id: 'jumpcloud' } })
})

test('what is no access token for a server is said to be so', () => {
  const instead = (claims: object, header: object = { alg: 'RS256', typ: 'JWT' }) =>
    recogniseToken(compact(header, claims))?.instead
  expect(instead({ iss: 'https://securetoken.google.com/acme', aud: 'acme', sub: 'u' })).toMatch(/ID token of Firebase/)
  expect(instead({ iss: 'https://appleid.apple.com', aud: 'com.acme', sub: 'u' })).toMatch(/identity token/)
  expect(instead({ iss: 'https://acme.my.salesforce.com', aud: ['https://acme.my.salesforce.com'] })).toMatch(
    /REST APIs/,
  )
  expect(instead({ iss: 'https://x', aud: ['a'], sub: 'system:serviceaccount:a:b', 'kubernetes.io': {} })).toMatch(
    /service account/,
  )
  const azure = { iss: 'https://sts.windows.net/aaaaaaaa-1111-2222-3333-bbbbbbbbbbbb/', appid: 'e', ver: '1.0' }
  expect(instead({ ...azure, aud: 'https://management.core.windows.net/' })).toMatch(/for Azure Resource Manager/)
  expect(instead({ ...azure, aud: 'api://mine' })).toBeNull()
  const offered = (aud: string) => recogniseToken(compact({ alg: 'RS256', typ: 'JWT' }, { ...azure, aud }))
  expect(offered('https://management.core.windows.net/')).toMatchObject({ name: 'Entra ID', profile: null })
  expect(offered('api://mine')).toMatchObject({ name: 'Entra ID, v1.0', profile: 'entra/v1' })
  expect(instead({ iss: 'https://acme.us.auth0.com/', aud: 'app', sub: 'auth0|1' })).toMatch(/the ID token/)
  const realm = 'https://kc.acme.io/realms/acme'
  expect(instead({ iss: realm, aud: realm, typ: 'Refresh', azp: 'app' })).toMatch(/a refresh token/)
})

test('a token of the demo issuer is nobody’s product', async () => {
  for (const id of Object.keys(world.mint.goodFor)) {
    const token = await mintToken({ goodFor: id }, world.mint)
    expect(recognise(token, products)).toBeNull()
  }
})

test('behind a domain of its own a product is still seen by its claims', async () => {
  const ownDomain = [
    'keycloak/default',
    'entra/v2',
    'okta/custom',
    'cognito/bound',
    'supabase/default',
    'zitadel/jwt',
    'stytch/connected-app',
    'scalekit/default',
    'pingam/default',
  ]
  for (const [name, product, profile] of shapes.filter(([n]) => ownDomain.includes(n))) {
    const sample = profile.sample as JwtSample
    const moved: JwtSample = { ...sample, claims: { ...sample.claims, iss: 'https://login.example.com/t' } }
    const found = recognise(await textOf({ ...profile, sample: moved }), products)
    expect([name, found?.product.id]).toEqual([name, product.id])
  }
})

test('no header and no claims make recognition throw, and what it says is bounded', () => {
  const part = fc.oneof(fc.json(), fc.string(), fc.constant('{"iss":"https://a.okta.com","cid":"c"}'))
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      const found = recognise(parts.map((text) => base64urlOf(text.toWellFormed())).join('.'), products)
      for (const reason of found?.because ?? []) expect(reason.length).toBeLessThan(200)
    }),
    { numRuns: 300 },
  )
})

test('a word speaks to a reason that its check has', async () => {
  const known = new Map(
    await Promise.all(checks.map(async (c) => [c.id, Object.keys((await c.body()).reasons)] as const)),
  )
  const strays = products.flatMap(({ id, words }) =>
    Object.entries(words).flatMap(([check, reasons]) =>
      Object.keys(reasons)
        .filter((reason) => !known.get(check as never)?.includes(reason))
        .map((reason) => `${id}: ${check} ${reason}`),
    ),
  )
  expect(strays).toEqual([])
})

test('each typical failure has a word of its product, or the check’s own is enough', () => {
  const without = shapes.flatMap(([name, product, { sample }]) =>
    sample.failures
      .filter((f) => !wordFor(product, f.decidedBy, f.reason))
      .map((f) => `${name} ${f.id}: ${f.decidedBy} ${f.reason}`),
  )
  expect(without).toEqual([])
  expect(wordFor({ words: {} }, '__proto__', 'toString')).toBeUndefined()
})

test('every statement has an address, a date and whether it was read or quoted', () => {
  const sources: { readonly source: string; readonly checked: string; readonly mark: string }[] = []
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('source' in value) sources.push(value as never)
    Object.values(value).forEach(walk)
  }
  walk(documented)
  expect(sources.length).toBeGreaterThan(200)
  for (const { source, checked, mark } of sources) {
    expect(new URL(source).protocol).toBe('https:')
    expect(checked).toMatch(/^2026-\d\d-\d\d$/)
    expect(['read', 'quote']).toContain(mark)
  }
})

test('ids are unique, files bear them, and names are not repeated', () => {
  const files = readdirSync(import.meta.dirname)
    .filter(
      (f) => f.endsWith('.ts') && !f.endsWith('.test.ts') && !['documented.ts', 'index.ts', 'profiles.ts'].includes(f),
    )
    .map((f) => f.replace('.ts', ''))
  expect(products.map((p) => p.id).sort()).toEqual(files.sort())
  for (const { id, profiles } of products) {
    expect(new Set(profiles.map((p) => p.id)).size, id).toBe(profiles.length)
    const failures = Object.values(samplesOf(id)).flatMap((sample) => sample.failures.map((f) => f.id))
    expect(new Set(failures).size, id).toBe(failures.length)
    expect(productById(id as ProductId).id).toBe(id)
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  }
  expect(new Set(products.flatMap((p) => p.profiles.map((q) => q.name))).size).toBe(
    products.flatMap((p) => p.profiles).length,
  )
})

describe('Spring Authorization Server', () => {
  it('is not recognised by a list in scope alone', () => {
    const claims = { iss: 'https://am.example.com/oauth2', sub: 'a', nbf: 1, iat: 1, exp: 2, jti: 'j', scope: ['read'] }
    const by = (typ: object) =>
      recognise(compact({ alg: 'RS256', kid: 'k', ...typ }, claims), products)?.product.id ?? null
    expect(by({ typ: 'JWT' })).toBeNull()
    expect(by({})).toBe('spring-authorization-server')
  })
})

it('what a product adds to aud for itself is told from another server', () => {
  const companions = (iss: string, aud: readonly string[], more: object) =>
    recogniseToken(compact({ alg: 'RS256', typ: 'JWT' }, { iss, aud, ...more }))?.companions
  const tenant = 'https://acme.auth0.com/'
  const foreign = 'https://other.auth0.com/userinfo'
  expect(companions(tenant, ['https://api.example', `${tenant}userinfo`, foreign], {})).toEqual([`${tenant}userinfo`])
  expect(companions('https://sso.example/realms/a', ['account', 'https://api.example'], { realm_access: {} })).toEqual([
    'account',
  ])
})

describe('what calls a server in aud, where that is not its URI', () => {
  const named = shapes.flatMap(([name, product, profile]) => {
    const { sample } = profile
    if ('text' in sample) return []
    return [null, ...sample.failures].flatMap((failure) => {
      const { claims } = fillSample(sample, setting, failure ?? undefined)
      const read = readObject(JSON.stringify(claims))
      const there = typeof read === 'string' ? null : namesThere(product, profile, read)
      return [[`${name} ${failure?.id ?? 'good'}`, sample, failure, there] as const]
    })
  })

  it.each(named.filter(([, sample, failure]) => !failure && sample.names))(
    'is found for %s',
    (_, sample, __, there) => {
      expect(there?.names).toEqual(sample.names)
      expect(there?.companions).toEqual(sample.companions ?? [])
    },
  )

  it('is found for the values that stand there until something is set, and for nobody else’s', () => {
    const found = named
      .filter(([, sample, failure, there]) => there && (failure ?? !sample.names))
      .map(([name]) => name)
    expect(found.sort()).toEqual(
      [
        'azure-ad-b2c/default application-id',
        'cloudflare-access/application tag',
        'descope/default project',
        'entra/v1 api-uri',
        'entra/v2 app-only',
        'entra/v2 guid',
        'frontegg/default other-application',
        'n8n/default own-server',
        'okta/custom default-audience',
        'pingone/default resource-name',
        'sap-xsuaa/default other-application',
        'sap-xsuaa/default scope-list',
        'scalekit/default good',
        'stytch/connected-app project',
        'workos/default environment',
        'zitadel/jwt other-project',
        'zitadel/jwt url',
      ].sort(),
    )
  })

  it('is never an API of the product’s own', () => {
    const claims = readObject('{"aud":"00000003-0000-0000-c000-000000000000","azp":"c"}')
    if (typeof claims === 'string') throw new TypeError(claims)
    expect(namesThere(productById('entra'), null, claims)).toBeNull()
  })

  it('is said with what it is, and that others share it', () => {
    const says = (name: string) => named.find(([id]) => id === name)?.[3]?.says
    expect(says('entra/v2 good')).toBe(
      'Entra ID writes the application’s id into aud. If cccccccc-4444-5555-6666-dddddddddddd is yours, it names this server there.',
    )
    expect(says('stytch/connected-app good')).toMatch(
      /the project’s id into aud\. If .* and every other server that shares it\.$/,
    )
  })
})

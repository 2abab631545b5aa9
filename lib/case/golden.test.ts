import { describe, expect, test } from 'vitest'
import { fields } from './fields'
import { decodeLink } from './link'
import { presets } from '@/content/presets'
import { judge } from '../judge/judge'
import { caseOfLink, emptyLink, linkEntries, type LinkState } from './link-state'

/** Fields that a link does not name are as the table says. */
const bare = {
  token: '',
  server: 'mine',
  policy: {},
  mine: { resource: 'https://mcp.example.com/mcp', issuer: 'https://auth.example.com', profile: '' },
  clock: 1_767_225_600,
  scheme: 'Bearer',
  request: {},
  introspection: '',
  authorization: null,
  note: '',
  keys: null,
} satisfies Partial<LinkState>

/** Links are public API. Entries are added here, never changed and never removed. */
const golden: readonly { readonly what: string; readonly fragment: string; readonly state: Partial<LinkState> }[] = [
  {
    what: 'deflated, nothing filled in',
    fragment:
      'v1.d.TY7bCoMwEAX_5TwvaoUq7N9IWDCYZEMupVb8d7Gh0MczDMM5UHSTAAYIWdJLEhjeBgEhqrNmBx8nNcQHkmStyQgYaykxc997Ezt5Lz466Yz6e4Ngc67f2E9baln_PZwE49Rs4Mc8zeP4nIaBcGua7GcpVgM4VOcIQYu0j5vsudHzAg',
    state: bare,
  },
  {
    what: 'deflated, with policy, values sent and keys',
    fragment:
      'v1.d.TVHbbtpAEP0VNM9bBxvhwL5UDYVgSi6FJKRUUbRej-0NttfdC7WJkPIPfU1_Ll9SLUnaPq1mzpmzZ-Y8gpEbrIACtrM8PuXiQswm17vIPxeRjkpTr0dRGJW6iaquh-2s5r0zx5HJdPGT7-R2Hkz85DSz69s8j29P9HrZf4iDrki_ejwoKiCgUW1RAYVYFIWoMiBQy0LwFugjsCKTSpi81EC_w3gZ9EMgsDi8dwSYTQRWHIFCrTAVjdMTVVbgp7-IURYJKPxhhcJkVDDxKoZN7dg2dkLv8JLLGg9wyWuqkCUO5YXkmytZoGIHyV6XQMmaK3ebOVaZyYEO_GFAQKapGxZaW1RwtydQigrdJgq1tOpgNTem1vToqOS1hw0r6wI9LktXA3mf_Udj1uT_82D_5giofxweB0E_7HbdLUwuldgxI2TlTJwgU6g6zIs9DuS9TDz0UrdUJY0zs8rbTiJRd16enrVhmaiyl6ffHYWp1dgxudAfOy_Pv4DABlt3mUfYmBYojEeuJxKgsPGBuKhc9y0iq524Fi5OrrZA4fLDK9IAhXTQu5j1PgfNxD_JBlsbD80c_Wx6trs5DnFwZfXQXk63i5vxNRBwvzX3k_FuYYdlL5zOz--NxbA_nJ_Xt6uwHrVLIzbfHr5Eq6jPurC_2_8B',
    state: {
      token: 'eyJhbGciOiJFUzI1NiIsImtpZCI6ImsxIn0.eyJpc3MiOiJodHRwczovL2F1dGguZXhhbXBsZS5jb20ifQ.c2ln',
      server: 'billing',
      policy: {
        algorithms: ['ES256', 'RS256'],
        audience: 'prefix',
        singleAudience: true,
        requiredClaims: ['exp', 'sub'],
        requiredScopes: ['mcp:read'],
        clockTolerance: 30,
        maxTokenLength: 8192,
        off: ['issuer'],
      },
      mine: { resource: 'https://mcp.example.com/mcp', issuer: 'https://auth.example.com', profile: '' },
      clock: 1_767_225_600,
      scheme: 'Bearer',
      request: {},
      introspection: '',
      authorization: ['Bearer a.b.c', 'Bearer d.e.f'],
      note: 'Why does “staging” refuse this? ✓',
      keys: [
        {
          kty: 'EC',
          kid: 'k1',
          alg: 'ES256',
          use: 'sig',
          crv: 'P-256',
          x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
          y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
        },
      ],
    },
  },
  {
    what: 'plain',
    fragment:
      'v1.p.eyJ0b2tlbiI6IiIsInNlcnZlciI6Im1pbmUiLCJwb2xpY3kiOnt9LCJtaW5lIjp7InJlc291cmNlIjoiaHR0cHM6Ly9tY3AuZXhhbXBsZS5jb20vbWNwIiwiaXNzdWVyIjoiaHR0cHM6Ly9hdXRoLmV4YW1wbGUuY29tIn0sImNsb2NrIjoxNzY3MjI1NjAwLCJhdXRob3JpemF0aW9uIjpudWxsLCJub3RlIjoiaGkiLCJrZXlzIjpudWxsfQ',
    state: { ...bare, note: 'hi' },
  },
  {
    what: 'every member of a policy',
    fragment:
      'v1.d.bVNNj9MwEP0vc8XZpoXtCt8WhMQBAdIup6oH40wSU38xtndbqv53NE4CuwuXWDNjv5l57-UMORzQgwQQkJAekECCSalgAgExWKNPIM-g7BDI5NElkDv4cLe53oKAr_XcC1ClM-g1goQhNKk7MJzxg8XbP5VMBQUQ_iyGsHtvlZnATOJWeIwMtJTvdIi4lAsmSag6vqBt0If7YJFURd22Apw63vMan9APeQT5pn27FRDIDMZXjDHnmORqpWK8wqNy0eKVDo7xlre3A4J8vW1bAYl7_52vhryPrhPW8KNBUqTHE8jdeb6x8CZV54wHAcZFa_5dQizRI5mMsL8wf5p5L-TlPJ50vQKm4yEcsGOI3LRtu-YJuhgia-JCx10XykD8V6W9gKhSnpjqSy6EINetAB8mwXyzruKzDXYQm9rlIsBlm57DR5USpkrXF78IGvq-jsfZJp8qVXXBrlGZu3OuzqPyqx-PGQTwdy8g5BHps3JzNRq5Ws3WY6GDi8qb8ELBksenEq5KQjK-D_ykPqZvnlDpUX23s-l4F-ORKSNMoVBde0F0-pknOF42oCfXXjaGy-xFkOub7c1mcz17Z0TH8O9QERJMjkbm_3wRYHymkCLqbML81zFwIPNLTSlfrGVtMk7lA57SlL38Bg',
    state: {
      ...bare,
      server: 'issues',
      policy: {
        algorithms: ['ES256', 'PS256'],
        audience: 'go-sdk',
        singleAudience: true,
        requiredClaims: ['iss', 'exp'],
        requiredScopes: ['issues:read'],
        clockTolerance: 60,
        maxTokenLength: 4096,
        origins: ['https://app.example.com'],
        maxTokenAge: 3600,
        scopeClaims: ['scope', 'scp'],
        scopeHierarchy: [{ scope: 'issues:admin', implies: ['issues:read', 'issues:write'] }],
        acr: 'urn:example:mfa',
        revoked: ['t-0001'],
        dpop: { mode: 'required', algorithms: ['ES256'], past: 60, future: 10, nonce: 'n-1', seen: ['p-001'] },
        mtls: 'required',
        passesTokenOn: true,
        off: ['token-type', 'issued-at'],
        types: ['at+jwt', 'jwt'],
        otherNames: ['api://issues'],
        companions: ['https://auth.example.com/userinfo'],
        issuerUnreachable: true,
      },
    },
  },
  {
    what: 'what a policy lets pass, and a scope as a list',
    fragment:
      'v1.d.TVDBTkJBDPyXOS88JBGSPXr2DwyHZynQsK9du7sKkvfvZkWjx85MOzO9odqZFREIKOzv7Ih4lZREjwjIloSuiDcUsszPUipi9cYBdjggvkBKaex9W_SYeEHOe9YqY8IuILEKa-1CvmTx6_DhpsdFU6kIIJcqNKahKSvZnvfYzQGTKHdP52LNiRFxqjWXOAwT5SVfxiknXpJNfUb4DfEnG1s9_df1Km4HSf0W5gBKRmfEh-1mu14_blargEInnjr_xKN_V3J-a9wb3-YA0epWMlMV-3lYdzGXz_EOaUspQK3ynT7ztdzR-Qs',
    state: {
      ...bare,
      server: 'billing',
      policy: {
        off: ['issuer', 'single-credential'],
        lenient: ['expiry/wrong-unit', 'critical/unencoded'],
        scopeList: true,
      },
    },
  },
  {
    what: 'the client compared instead of the audience, and audiences of everybody',
    fragment:
      'v1.d.TZBNTsQwDIXv8pYonT-JGSk7OAAXQLOIUpeGpnFwEsRQ9e4ozYBY-n3PfrYXZJ4oQAMKieSTBBqzCwSFyN7ZG_QCU3pHwRI0rHcUcud6KPAwQL_-0S4Kpc12VeA8kryYmdJmeatNxwrSaIT6p3tPo9ZyCblGCr-Tzd0Drqtqe-gFQomLbPFjzjHp_X62cUdfZo6edpbnWkPBpVS2C35tpuTxv69FDM7XWVgVrGc7QR8v58vp9Hg-HBSSHWmu_JmMkEBB6KNQytDLquBCFk6RbHZ8f1xNYXHfpkmheK8QOFPDE91SU9cf',
    state: {
      ...bare,
      policy: {
        audience: 'client-id',
        otherNames: ['agent-1'],
        off: ['audience-presence'],
        sharedAudiences: ['account', 'project-*'],
      },
    },
  },
  {
    what: 'every member of a request, with a proof and a certificate',
    fragment:
      'v1.d.fZHRahsxEEV_xcxDn1Rn7ZIYC0xJnPV2XeI4wSktTSmyPM6OvdKokratY_zvRbsEUijV29wZru6cOULkPVqQgId5tS403dJ89vBcDhY0H_fxMN-tzRe6tYGUiVm5Y7qZud0qWywfaj4v7WDc18PagoCA_id6kGDIIghwXJM-gDyeRCfJI3gM3HiNIKGK0QV5dma06-NvZVyNfc0m1SCAQmhas5cx1cTq9RycBOia9R7kYHQxGg7PL7JMQNAVmmR_veQlCPD4o8EQ098GY8UbkFDkKxDQ-Pr_Kd4HDIHYTkYgYOPYgfyaKGX4-TJR2uti_Ovj0L3bTDtSvCmy1Phw_-mOtncvXCzHnuo5z7yFbyk0oY1T9JG2pFVMYd-md5UX5aI3ze9X5aycXq7yVn20N2V59WjbIl9c_2MABLCnJ7Kvcbm_9gEBW_YGJDx5ZeNEvVFaYwjf2-tP1FonnmSj5-BQR-JkBgISdvb0rDrJNnXdboRde4-H0KmnPw',
    state: {
      ...bare,
      token: 'eyJhbGciOiJFUzI1NiJ9.eyJjbmYiOnsiamt0IjoiMFpjT0NPUlo5In19.c2ln',
      scheme: 'DPoP',
      request: {
        method: 'GET',
        url: 'https://mcp.example.com/mcp?session=7',
        dpop: ['eyJ0eXAiOiJkcG9wK2p3dCJ9.eyJodG0iOiJHRVQifQ.c2ln', 'not a proof'],
        clientCertificate: '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n',
        origin: 'https://app.example.com',
        form: 'grant=a&access_token=abc',
      },
    },
  },
  {
    what: 'members of a request and of a policy that are null',
    fragment:
      'v1.d.TVBBTgMxDPzLnKO2VKKVcgO-wA1xiILbtXYTp06CWlb7dxTSrbh57Jnx2DOKjBRhAYNM-k0Ki8CRYJBkYn-DnSHKZ44ZNtZpMgju-t5kL2daW85rLxfT5XaGUpaqnmAxlJKy3W6DTxu6upAm2ngJDcOAc65_i1eaq2X4z8Ni4CfxI-zT8XDc758Pu51B9gOFZv9KTklhoHSplEvb_pUkwX58NiVTLG-khU_sXXmE7met6CQaHjdwLCo5kS8s9_e0UKL843qri6I0uzYe6XZ_0PIL',
    state: {
      ...bare,
      policy: { origins: null, maxTokenAge: null, acr: null },
      request: { dpop: [], clientCertificate: null, origin: null, form: null },
    },
  },
  {
    what: 'an opaque token and what its issuer says of it',
    fragment:
      'v1.d.TY_basMwEAX_5TyLxFZcy9FbUtqvEBR1u9QituXqEpoa_3uRTaGPOxyG2QXJ33iCxmfv3-r2WXEjX-VZUnuu5YtSdUXdqTs16sK16q6NhUDkcOcAjdFNDIHZD44e0MsqdqQXBI4-B2Jo9CnNUR-PI80H_rbjPPCB_FhuCLgY8yb7m9mc-v87rAI0eLpB16pVUj61VSUQqeex6K9sAwcIBP7KHNPe4aYUfJyZkvPlvcXAUnJ3NtApZBYGMb8baAOywQ8GhZCfeWNbVdSB7YfBCoFS5YP7sbtvysMgMPlUCiBw40fc6foL',
    state: {
      ...bare,
      token: 'gho_16C7e42F292c6912E7710c838347Ae178B4a',
      introspection: '{"active":true,"sub":"carol","scope":"issues:read"}',
    },
  },
  {
    what: 'keys of every type, of several issuers',
    fragment:
      'v1.d.fZHNbsIwEIRfpZqzAwQIAt9CS1WpraDlVCGEglnAyo-D7SDSKO9eOSESp97szzM7O3IFq2LKwAEGQ_pKGhypzAgMuUqkKMGrmrWIV9BkVKEFgeNsbW54v5-KvEe3KM0T6il9cncwSGOKZlgnizrRU0f2HUHNIBIlYnBvMvRHQTCbTAcDBiPOlLqsOUWaNBg0XQoytl1KZlYrk5OwUt07RIU9Ky1_oxZttgyZstQ-xlQa8E2F2Jbg-F6HDsoDONzsKDk1dBhMwFAY5zLy9G8ZMLjk8Cucg4G6Y826kMVzG7xTucvGlbQ8ltgyCH0Fx8pr427gOE5HSzA42233uniYsnxfoXMsDsMg8Gd3j-9ffh6EYSNsm3x-eC_r0BuP3V8We3AU2VuAelv_AQ',
    state: {
      ...bare,
      mine: { resource: 'https://mcp.example.org/mcp', issuer: 'https://a.example https://b.example', profile: '' },
      clock: -62_135_596_800,
      authorization: [],
      keys: [
        { kty: 'RSA', kid: 'r', alg: 'RS256', use: 'sig', issuer: 'https://a.example', n: 'AQAB', e: 'AQAB' },
        { kty: 'EC', key_ops: ['verify'], crv: 'P-256', x: 'f83O', y: 'x_FE' },
        { kty: 'OKP', crv: 'Ed25519', x: '11qY' },
        { kty: 'AKP', alg: 'ML-DSA-44', pub: 'unH5' },
      ],
    },
  },
  {
    what: 'the profile of a product',
    fragment:
      'v1.d.VY9LbsMwDETvMmshTgM0AbTsTQSWgQV96JJSEdfw3QtHzaJLPj4MORuaJK7wgIOxfrPCo8TKcFgkR1rht90N5Dcom3Qlhsfc2mJ-mgotJ36EsmQ-kZRjhkM068-wl5Z4pSwh_XOVQy42BSrPgyr3mI_slzx98j303LA7UBZK8G-36-1yeb-ezw5GM5fD_-CgrHBQ_upsbTwda1OxhalF-esYeptF408YqPacHao0HuvEqw26_wI',
    state: {
      ...bare,
      token: '',
      mine: {
        resource: 'https://mcp.example.com/mcp',
        issuer: 'https://keycloak.example.com/realms/acme',
        profile: 'keycloak/default',
      },
    },
  },
  {
    what: 'what the server is built with',
    fragment:
      'v1.d.TY9LTgQxDETvUuvMV2JGypKbRMGoo07iYDszNK2-OwoNEks_l57LK4xnqvCAg5I8SOBRUiU4NM4pLvDr5nbkVwgpd4kEj8msqT-dSmxH-gylZTpGLmOGQ1LtP7K_WOg2_c-NA8LvKQ8XNge1EGd42NJIo6Rmh8fl0OtTQmv0BoeYeSQu99v9en25nc8OGicqw_BKQUjgIPTRSW2vnaoJa6NoiX-_HD1Y0lfYUe05O1Q22tczLbrT7Rs',
    state: { ...bare, stack: 'typescript-v1-unwrapped' },
  },
  {
    what: 'a token in a field of its own',
    fragment:
      'v1.d.TZBPb8IwDMW_yuRzKNAJ0HLkAFu1P9qmSQjEoaRm8ZrWWZIyWtTvPmXdpN3sn5-en32BwCXWIAEEeHQndCChohpBgGVDqgV56cWA5AUcem6cQpCgQ7BejseVsgme88oaTBRXsQcB5H3zY_Yny5ug_-viAsdHMtELegE-5KockijDsZwu5os0nc0nEwFeaayidIm5QwcCHH426ENMxUGjWxGawoPcwXmUWxqV2MorbDN9WCt6omz11t1NHym7SbDNrLp-iJCL25cv1fHpPl1Ni_V7s91ofdgs_fZ19nFIJ3R8TlRqatj3AqgOjr1FFYh_fxavYkddPqDdXkDNAYdhia0HWTfG9N8',
    state: {
      ...bare,
      authorization: [],
      request: {
        otherFields: ['x-api-key: eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJodHRwczovL2F1dGguZXhhbXBsZS5jb20ifQ.c2ln'],
      },
    },
  },
]

describe('a link that is out in the world still opens', () => {
  for (const { what, fragment, state } of golden)
    test(what, async () =>
      expect(await decodeLink(`#${fragment}`, { ...emptyLink, token: 'other', note: 'other' })).toEqual({
        kind: 'state',
        state: { ...emptyLink, ...state },
        warnings: [],
      }),
    )

  test('and a scenario link too', async () =>
    expect(await decodeLink('#scenario=audience-mismatch', emptyLink)).toEqual({
      kind: 'scenario',
      id: 'audience-mismatch',
    }))
})

/** A field that no golden link holds can change its form without a test that fails. Add a link that holds it. */
describe('a golden link holds a value of', () => {
  const differs = (value: unknown, from: unknown) => JSON.stringify(value) !== JSON.stringify(from)

  for (const { name } of linkEntries)
    test(name, () =>
      expect(
        golden.filter(({ state }) => Object.hasOwn(state, name) && differs(state[name], emptyLink[name])),
      ).not.toHaveLength(0),
    )

  for (const composite of ['policy', 'request', 'mine'] as const)
    for (const member of fields[composite].members)
      test(`${composite}.${member}`, () =>
        expect(golden.filter(({ state }) => Object.hasOwn(state[composite] ?? {}, member))).not.toHaveLength(0))
})

/**
 * No link that this site wrote could name `issuer` before it could be left out: it had no switch. A link
 * that names it says so on purpose, and one without such a key set is judged as it was.
 */
test('a link that leaves issuer out opens to the verdict it had when nobody could', async () => {
  const named = golden.filter(({ state }) => state.policy?.off?.includes('issuer'))
  expect(named.length).toBeGreaterThan(0)
  for (const { state } of named) {
    const opened = caseOfLink({ ...emptyLink, ...state })
    const off = opened.policy.off?.filter((id) => id !== 'issuer') ?? []
    const then = await judge({ ...opened, policy: { ...opened.policy, off } }, presets)
    expect((await judge(opened, presets)).verdict).toEqual(then.verdict)
  }
})

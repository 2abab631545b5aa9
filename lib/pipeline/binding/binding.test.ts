import fc from 'fast-check'
import { calculateJwkThumbprint, type JWK } from 'jose'
import { describe, expect, it, test } from 'vitest'
import { agentCertificate, agentThumbprint } from '@/content/certificates'
import { scenarioById, world } from '@/content/catalog'
import { holderEcPublic, holderThumbprint } from '@/content/public-keys'
import { strictPolicy } from '../policy'
import { inputOf } from '@/lib/scenarios/run'
import { needsVectors, readVectors } from '@/lib/vectors/folder.fixture'
import { mintToken } from '@/lib/scenarios/mint'
import { mintProof } from '@/lib/scenarios/proof'
import { type ProofRecipe, type Scenario, absent } from '@/lib/scenarios/scenario'
import { challenge } from '../challenge'
import { base64urlOf } from '../encoding/segments'
import { validate } from '../validate'
import { derOf } from './certificate'
import { normalizeTarget, sameTarget } from './dpop-uri'
import { sha256 } from '../encoding/sha256'

const now = world.mint.now
const good: Scenario = scenarioById('dpop-good')

/** What decides about the good bound token with such a proof. */
async function decides(claims: ProofRecipe['claims'], policy: Scenario['policy'] = {}): Promise<string> {
  const { verdict } = await validate(await inputOf({ ...good, policy, proofs: [{ claims: claims ?? {} }] }, world))
  return verdict.outcome === 'rejected' ? `${verdict.decidedBy} ${verdict.reason}` : verdict.outcome
}

describe('the age of a proof', () => {
  it.each([
    [-300, 'accepted'],
    [-300.5, 'dpop-time old'],
    [-301, 'dpop-time old'],
    [0, 'accepted'],
    [5, 'accepted'],
    [5.5, 'dpop-time future'],
    [6, 'dpop-time future'],
    [1e12, 'dpop-time future'],
    [-now, 'dpop-time old'],
    [-now - 1, 'dpop-time old'],
  ])('%d s from now: %s', async (off, outcome) => expect(await decides({ iat: now + off })).toBe(outcome))
  it.each([
    [{ exp: now }, 'dpop-time lifetime'],
    [{ exp: now + 1 }, 'accepted'],
    [{ exp: String(now + 60) }, 'dpop-time lifetime'],
    [{ nbf: now }, 'accepted'],
    [{ nbf: now + 1 }, 'dpop-time lifetime'],
  ])('with %j: %s', async (claims, outcome) => expect(await decides(claims)).toBe(outcome))
})

describe('the claims of a proof', () => {
  it.each(['jti', 'htm', 'htu', 'iat'])('%s is needed, and of its type', async (name) => {
    expect(await decides({ [name]: absent })).toBe('dpop-claims missing')
    for (const value of [null, [], {}, true, name === 'iat' ? '1' : 1, ''])
      expect(await decides({ [name]: value })).toBe('dpop-claims wrong-type')
  })
  it.each([[null], [1], [['x']], [''], ['x'.repeat(44)]])('an ath of %j is no hash', async (ath) =>
    expect(await decides({ ath })).toBe('dpop-hash not-a-hash'),
  )
  it('an ath of another token fits not this one', async () =>
    expect(await decides({ ath: 'fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo' })).toBe('dpop-hash mismatch'))
  it.each([['post'], ['POST '], ['GET']])('%j is another method than POST', async (htm) =>
    expect(await decides({ htm })).toBe('dpop-method mismatch'),
  )
  it.each([[null], [1], ['']])('%j is no nonce of ours', async (nonce) =>
    expect(await decides({ nonce }, { dpop: { ...strictPolicy.dpop, nonce: 'n1' } })).toBe('dpop-nonce mismatch'),
  )
})

describe('htu and the address of the request', () => {
  const url = 'https://h.example.com/mcp'
  it.each([
    [url, url],
    ['HTTPS://H.EXAMPLE.com:443/mcp?x#y', url],
    [`${url}#f`, `${url}?a=b|c`],
    ['https://h.example.com:/mcp', url],
    ['https://h.example.com/%6Dcp', url],
    ['https://h.example.com/a/%2e%2E/./mcp', url],
    ['https://h.example.com', 'https://h.example.com/'],
    ['http://[::1]:8080/mcp', 'http://[::1]:8080/mcp'],
    ['http://[2001:DB8::1]:80/', 'http://[2001:db8::1]'],
    ['https://h.example.com/%e2%82%ac', 'https://h.example.com/%E2%82%AC'],
    ['https://h.example.com/a/..', 'https://h.example.com/'],
    ['https://h.example.com/a/.', 'https://h.example.com/a/'],
  ])('%s is %s', (htu, own) => expect(sameTarget(htu, own)).toBe(true))
  it.each([
    ['https://h.example.com/mcp/'],
    ['https://h.example.com//mcp'],
    ['https://h.example.com/MCP'],
    ['https://h.example.com'],
    ['http://h.example.com/mcp'],
    ['https://h.example.com:8443/mcp'],
    ['https://h.example.com:0443/mcp'],
    ['https://h.example.com@evil.test/mcp'],
    ['https://user@h.example.com/mcp'],
    ['https://h.example.com.evil.test/mcp'],
    ['https://h.example.com./mcp'],
    ['https:\\\\h.example.com\\mcp'],
    [' https://h.example.com/mcp'],
    ['https://h.example.com/mcp%2F'],
    ['https://h.example.com/mc\tp'],
    ['https:/h.example.com/mcp'],
    ['//h.example.com/mcp'],
    ['/mcp'],
    ['?'],
    [''],
  ])('%s is another', (htu) => expect(sameTarget(htu, url)).toBe(false))
  it('normalizes what is normal already to itself', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (text) => {
        const once = normalizeTarget(text)
        if (once !== null) expect(normalizeTarget(once)).toBe(once)
      }),
    )
  })
})

describe('the client’s certificate', () => {
  it('has the thumbprint of its DER bytes', async () => {
    expect(await sha256(derOf(agentCertificate) ?? new Uint8Array())).toBe(agentThumbprint)
    expect(derOf(`Subject: agent\r\n${agentCertificate.replaceAll('\n', '\r\n')}\n${agentCertificate}`)).toEqual(
      derOf(agentCertificate),
    )
  })
  it.each([
    [''],
    ['x'],
    [agentCertificate.slice(0, 300)],
    [agentCertificate.replace('MIIB', 'MIIC')],
    [agentCertificate.replaceAll('CERTIFICATE', 'PUBLIC KEY')],
    [agentCertificate.replace('MIIB', 'MI!B')],
  ])('is not read from %j', (pem) => expect(derOf(pem)).toBeNull())
})

describe('what the token is bound to', () => {
  const judged = async (cnf: unknown, scheme = 'Bearer') => {
    const { verdict, results } = await validate(
      await inputOf(
        { ...good, authorization: [`${scheme} {token}`], token: { goodFor: 'issues', claims: { cnf } } },
        world,
      ),
    )
    const found = results.find((r) => r.id === 'confirmation')
    return `${verdict.outcome} ${found && 'reason' in found ? found.reason : found?.status}`
  }
  it.each([
    ['text', 'rejected malformed'],
    [null, 'rejected malformed'],
    [[], 'rejected malformed'],
    [{ jkt: 1 }, 'rejected malformed'],
    [{ jkt: '' }, 'rejected malformed'],
    [{ jkt: holderThumbprint, extra: 1 }, 'rejected downgrade'],
    [{}, 'accepted unknown'],
    [{ jwk: holderEcPublic }, 'accepted unknown'],
  ])('under Bearer, cnf %j: %s', async (cnf, outcome) => expect(await judged(cnf)).toBe(outcome))
  it.each([
    [{}, 'rejected unbound'],
    [{ 'x5t#S256': agentThumbprint }, 'rejected unbound'],
    [{ jkt: holderThumbprint, extra: 1 }, 'accepted pass'],
  ])('under DPoP, cnf %j: %s', async (cnf, outcome) => expect(await judged(cnf, 'dPoP')).toBe(outcome))
})

test('the demo thumbprint is that of the demo key', async () =>
  expect(await calculateJwkThumbprint(holderEcPublic)).toBe(holderThumbprint))

describe('the answer to a bound token', () => {
  const answerOf = async (id: Parameters<typeof scenarioById>[0], mode?: 'required') => {
    const input = await inputOf(scenarioById(id), world)
    const { policy } = input.server
    const server = mode ? { ...input.server, policy: { ...policy, dpop: { ...policy.dpop, mode } } } : input.server
    return challenge(await validate({ ...input, server }), server)?.headers
  }
  const rm = 'resource_metadata="https://issues.example.com/.well-known/oauth-protected-resource/mcp"'
  const rest = `algs="ES256 RS256", ${rm}, scope="issues:read"`
  it('is a DPoP challenge, and a Bearer one beside it where the server reads both', async () => {
    expect(await answerOf('dpop-no-proof')).toEqual([
      [
        'WWW-Authenticate',
        `DPoP error="invalid_dpop_proof", error_description="invalid DPoP proof", ${rest}, Bearer ${rm}`,
      ],
    ])
    expect(await answerOf('dpop-downgrade')).toEqual([
      [
        'WWW-Authenticate',
        `DPoP error="invalid_token", error_description="DPoP-bound token presented as Bearer", ${rest}, Bearer ${rm}`,
      ],
    ])
    expect(await answerOf('dpop-thief-key')).toEqual([
      ['WWW-Authenticate', `DPoP error="invalid_token", error_description="key mismatch", ${rest}, Bearer ${rm}`],
    ])
  })
  it('brings the nonce that is demanded', async () => {
    expect(await answerOf('dpop-nonce-demanded')).toEqual([
      ['WWW-Authenticate', expect.stringMatching(/^DPoP error="use_dpop_nonce"/)],
      ['DPoP-Nonce', 'n-2026-11-23'],
    ])
  })
  it('is in DPoP alone where nothing else is taken, and in Bearer alone where DPoP is not read', async () => {
    expect(await answerOf('no-credentials', 'required')).toEqual([['WWW-Authenticate', `DPoP ${rest}`]])
    expect(await answerOf('dpop-required')).toEqual([
      ['WWW-Authenticate', `DPoP error="invalid_token", error_description="a DPoP-bound token is required", ${rest}`],
    ])
    expect(await answerOf('dpop-not-read')).toEqual([['WWW-Authenticate', `Bearer ${rm}, scope="issues:read"`]])
  })
})

test('nothing breaks, and nothing hostile is accepted, whatever proof, key and certificate come', async () => {
  const words = fc.constantFrom(
    'typ',
    'alg',
    'jwk',
    'crit',
    'b64',
    'jti',
    'htm',
    'htu',
    'iat',
    'ath',
    'nonce',
    'exp',
    'kty',
    'crv',
    'x',
    'y',
    'n',
    'e',
    'd',
    'k',
    '__proto__',
  )
  const values = fc.oneof(
    fc.json({ maxDepth: 2 }).map((t) => JSON.parse(t) as unknown),
    fc.constantFrom<unknown>('dpop+jwt', 'ES256', 'RS256', 'EC', 'RSA', 'OKP', 'P-256', 'AQAB', holderEcPublic, {
      kty: 'RSA',
      n: 'AQAB',
      e: 'AQAB',
    }),
  )
  const objects = fc
    .array(fc.tuple(words, values), { maxLength: 6 })
    .map((pairs) => `{${pairs.map(([n, v]) => `${JSON.stringify(n)}:${JSON.stringify(v)}`).join(',')}}`)
  const proofs = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.tuple(objects, objects).map(([h, p]) => `${base64urlOf(h)}.${base64urlOf(p)}.c2ln`),
  )
  const headers = fc.dictionary(fc.constantFrom('alg', 'jwk', 'typ', 'crit'), values)
  const token = await mintToken(
    { goodFor: 'issues', claims: { cnf: { jkt: holderThumbprint, 'x5t#S256': agentThumbprint } } },
    world.mint,
  )
  const input = await inputOf(good, world)
  await fc.assert(
    fc.asyncProperty(
      fc.array(proofs, { maxLength: 2 }),
      headers,
      fc.option(fc.string()),
      values,
      async (dpop, header, clientCertificate, cnf) => {
        const made = await mintProof(
          { header: { ...header, alg: 'none', ...header } },
          input.request,
          token,
          world.mint,
        ).catch(() => '')
        const bound = await mintToken({ goodFor: 'issues', claims: { cnf } }, world.mint)
        for (const [authorization, proof] of [
          [`DPoP ${token}`, dpop],
          [`DPoP ${token}`, [made]],
          [`dpop ${bound}`, [made]],
          [`Bearer ${bound}`, dpop],
        ] as const) {
          const report = await validate({
            ...input,
            request: { ...input.request, authorization: [authorization], dpop: proof, clientCertificate },
          })
          expect(report.results.filter((r) => r.status === 'error')).toEqual([])
          if (authorization.startsWith('DPoP')) expect(report.verdict.outcome).toBe('rejected')
          for (const [, value] of challenge(report, input.server)?.headers ?? [])
            expect(value).toMatch(/^[\x20-\x7e]*$/)
        }
      },
    ),
    { numRuns: 100 },
  )
})

type Vector = {
  id: string
  jwk: JWK
  sha256: string
  accessToken: string
  ath: string
  certPem: string
  thumbprint: string
}
const vector = (id: string) => {
  const { cases } = readVectors('rfc_vectors.json') as { cases: Vector[] }
  return cases.find((v) => v.id === id) as Vector
}

describe('the examples in the RFCs', () => {
  it('RFC 9449 §6.1: the thumbprint of a key', async (context) => {
    needsVectors(context)
    const { jwk, sha256: thumbprint } = vector('rfc9449-jkt')
    expect(await calculateJwkThumbprint(jwk)).toBe(thumbprint)
  })
  it('RFC 9449 §7.1: the hash of a token', async (context) => {
    needsVectors(context)
    const { accessToken, ath } = vector('rfc9449-ath')
    expect(await sha256(new TextEncoder().encode(accessToken))).toBe(ath)
  })
  it('RFC 8705 Appendix A: the thumbprint of a certificate', async (context) => {
    needsVectors(context)
    const { certPem, thumbprint } = vector('rfc8705-appA')
    expect(await sha256(derOf(certPem) ?? new Uint8Array())).toBe(thumbprint)
  })
})

// Signatures judged and made by another code path than the pipeline's: node:crypto, not jose and WebCrypto.
import * as node from 'node:crypto'
import { expect, test } from 'vitest'
import { scenarios, world } from '@/content/catalog'
import { strictPolicy } from '../pipeline/policy'
import { inputOf } from '@/lib/scenarios/run'
import type { Scenario } from '@/lib/scenarios/scenario'
import { plainRequest } from '../pipeline/http/request'
import type { Facts, Jwk, TargetServer } from '../pipeline/types'
import { validate } from '../pipeline/validate'

const all: readonly Scenario[] = scenarios
const now = 1_790_000_000

/** How node:crypto is told what each JWS algorithm is (RFC 7518 §3.1, RFC 8037 §3.1). */
const pss = { padding: node.constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 }
const p1363 = { dsaEncoding: 'ieee-p1363' } as const
const algorithms = {
  RS256: { hash: 'sha256', options: {}, pair: () => node.generateKeyPairSync('rsa', { modulusLength: 2048 }) },
  PS256: { hash: 'sha256', options: pss, pair: () => node.generateKeyPairSync('rsa', { modulusLength: 2048 }) },
  ES256: { hash: 'sha256', options: p1363, pair: () => node.generateKeyPairSync('ec', { namedCurve: 'P-256' }) },
  ES384: { hash: 'sha384', options: p1363, pair: () => node.generateKeyPairSync('ec', { namedCurve: 'P-384' }) },
  ES512: { hash: 'sha512', options: p1363, pair: () => node.generateKeyPairSync('ec', { namedCurve: 'P-521' }) },
  EdDSA: { hash: null, options: {}, pair: () => node.generateKeyPairSync('ed25519') },
} as const
type Algorithm = keyof typeof algorithms
const isAlgorithm = (alg: string): alg is Algorithm => Object.hasOwn(algorithms, alg)

/** Whether the key of the run has signed the token of the run. */
function signedIt({ key, jws, algorithm }: Pick<Facts, 'key' | 'jws' | 'algorithm'>): boolean {
  const input = Buffer.from(`${jws.header}.${jws.payload}`)
  const signature = Buffer.from(jws.signature, 'base64url')
  if (!isAlgorithm(algorithm)) throw new TypeError(`no second opinion on ${algorithm}`)
  const { hash, options } = algorithms[algorithm]
  const publicKey = node.createPublicKey({ key: key.jwk as node.JsonWebKey, format: 'jwk' })
  return node.verify(hash, input, { key: publicKey, ...options }, signature)
}

test('node:crypto judges the signature of every scenario as the pipeline does', async () => {
  let passed = 0
  let failed = 0
  for (const scenario of all) {
    const report = await validate(await inputOf(scenario, world))
    const { key, jws, algorithm } = report.facts
    if (!key || !jws || !algorithm) continue
    const ours = report.results.find((r) => r.id === 'signature')
    const verdict = { id: scenario.id, signed: signedIt({ key, jws, algorithm }) }
    // jose verifies nothing under a crit it does not know; node:crypto reads no header.
    const refusedUnread =
      report.results.some((r) => r.id === 'critical' && r.status === 'fail') &&
      ours?.status === 'fail' &&
      ours.reason === 'refused'
    if (!refusedUnread) expect({ id: scenario.id, signed: ours?.status === 'pass' }).toEqual(verdict)
    if (verdict.signed) passed += 1
    else failed += 1
  }
  expect(passed).toBeGreaterThan(40)
  expect(failed).toBeGreaterThan(3)
})

interface Signer {
  /** What the server is given. */
  readonly jwk: Jwk
  readonly sign: (input: string) => Buffer
}

function signer(alg: Algorithm | 'HS256'): Signer {
  if (alg === 'HS256') {
    const secret = node.randomBytes(32)
    return {
      jwk: { kty: 'oct', k: secret.toString('base64url'), alg },
      sign: (input) => node.createHmac('sha256', secret).update(input).digest(),
    }
  }
  const { hash, options, pair } = algorithms[alg]
  const { publicKey, privateKey } = pair()
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'k', use: 'sig', alg } as Jwk
  return { jwk, sign: (input) => node.sign(hash, Buffer.from(input), { key: privateKey, ...options }) }
}

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

function tokenOf(alg: string, { sign }: Signer): string {
  const claims = {
    iss: 'https://as.example',
    aud: 'https://rs.example/mcp',
    sub: 'alice',
    client_id: 'app',
    jti: '1',
    iat: now - 1,
    exp: now + 60,
  }
  const input = `${encode({ alg, kid: 'k', typ: 'at+jwt' })}.${encode(claims)}`
  return `${input}.${sign(input).toString('base64url')}`
}

async function judged(token: string, alg: string, jwk: Jwk) {
  const server: TargetServer = {
    id: 'rs',
    name: 'RS',
    resource: 'https://rs.example/mcp',
    issuers: [{ issuer: 'https://as.example', keys: { keys: [jwk] } }],
    policy: { ...strictPolicy, algorithms: [alg] },
  }
  return (
    await validate({ request: plainRequest(server.resource, { authorization: [`Bearer ${token}`] }), server, now })
  ).verdict
}

/** Another octet somewhere in the signature. */
function flipped(token: string): string {
  const [header, payload, signature = ''] = token.split('.')
  const octets = Buffer.from(signature, 'base64url')
  octets[5] = (octets[5] ?? 0) ^ 1
  return `${header}.${payload}.${octets.toString('base64url')}`
}

test.each([...(Object.keys(algorithms) as Algorithm[]), 'HS256'] as const)(
  'what node:crypto signs with %s is accepted, and nothing else',
  async (alg) => {
    const [own, other] = [signer(alg), signer(alg)]
    const token = tokenOf(alg, own)
    const refused = { outcome: 'rejected', decidedBy: 'signature', reason: 'mismatch' }
    expect(await judged(token, alg, own.jwk)).toMatchObject({ outcome: 'accepted' })
    expect(await judged(flipped(token), alg, own.jwk)).toEqual(refused)
    expect(await judged(tokenOf(alg, other), alg, own.jwk)).toEqual(refused)
  },
)

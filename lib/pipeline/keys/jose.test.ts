import { compactVerify, exportJWK, generateKeyPair, generateSecret, type JWK } from 'jose'
import { expect, test, vi } from 'vitest'
import { signCompact } from '@/lib/signing/sign'
import { readObject } from '../encoding/json'
import { importKey, verifyRead } from './jose'

const algorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
  'HS256',
]

interface Pair {
  readonly own: JWK
  readonly shown: JWK
}

async function pair(alg: string): Promise<Pair> {
  if (alg.startsWith('HS')) {
    const own = await exportJWK(await generateSecret(alg, { extractable: true }))
    return { own, shown: own }
  }
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true })
  return { own: await exportJWK(privateKey), shown: await exportJWK(publicKey) }
}

/** Making an RSA key takes long, and one serves all its algorithms. */
const rsa = Promise.all([pair('RS256'), pair('RS256')])
const pairsFor = (alg: string): Promise<readonly [Pair, Pair]> =>
  /^[RP]S/.test(alg) ? rsa : Promise.all([pair(alg), pair(alg)])

/** What jose says of a token: `null`, or the code of its refusal. */
async function joseSays(token: string, jwk: JWK, alg: string): Promise<string | null> {
  try {
    await compactVerify(token, await importKey(jwk, alg), { algorithms: [alg] })
    return null
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'TypeError'
  }
}

async function weSay(token: string, headerText: string, jwk: JWK, alg: string): Promise<string | null> {
  const header = readObject(headerText)
  if (typeof header === 'string') throw new TypeError(header)
  const signature = token.slice(token.lastIndexOf('.') + 1)
  return (await verifyRead({ token, header, signature }, await importKey(jwk, alg), alg))?.code ?? null
}

/** The signature as it is, and as it may arrive. */
function arrivals(token: string): readonly string[] {
  const start = token.lastIndexOf('.') + 1
  const [input, signature] = [token.slice(0, start), token.slice(start)]
  const octets = Buffer.from(signature, 'base64url')
  const flipped = octets.map((octet, i) => (i === 5 ? octet ^ 1 : octet))
  const others = [
    Buffer.from(flipped).toString('base64url'),
    Buffer.concat([octets, Buffer.from([0])]).toString('base64url'),
    octets.subarray(1).toString('base64url'),
    Buffer.alloc(octets.length).toString('base64url'),
    '',
    'A',
    `${signature}=`,
    `${signature}!`,
    ` ${signature}`,
    signature.replaceAll('-', '+').replaceAll('_', '/'),
  ]
  return [token, ...others.map((other) => input + other), `${token}.x`]
}

const payload = '{"sub":"alice"}'

test.each(algorithms)(
  '%s: the answer is that of jose, for good signatures and bad ones, by the right key and others',
  async (alg) => {
    const [first, second] = await pairsFor(alg)
    const header = JSON.stringify({ alg, typ: 'at+jwt' })
    const token = await signCompact(header, payload, first.own, alg)
    let good = 0
    for (const arrived of arrivals(token))
      for (const jwk of [first.shown, second.shown, { ...first.shown, use: 'sig', key_ops: ['verify', 'encrypt'] }]) {
        const says = await joseSays(arrived, jwk, alg)
        expect({ arrived, says: await weSay(arrived, header, jwk, alg) }).toEqual({ arrived, says })
        if (says === null) good += 1
      }
    expect(good).toBeGreaterThanOrEqual(2)
  },
)

test.each(['RS256', 'ES256', 'EdDSA'])('%s: a private key verifies nothing, as with jose', async (alg) => {
  const [{ own }] = await pairsFor(alg)
  const header = JSON.stringify({ alg })
  const token = await signCompact(header, payload, own, alg)
  expect(await weSay(token, header, own, alg)).toBe(await joseSays(token, own, alg))
})

test.each([
  { crit: ['b64'], b64: false },
  { crit: ['b64'], b64: true },
  { crit: ['exp'], exp: 1 },
  { crit: [] },
  { crit: 'b64' },
  { b64: false },
  { b64: true },
  { b64: 'no' },
])('a header with %j is judged by jose', async (more) => {
  const { own, shown } = await pair('ES256')
  const header = JSON.stringify({ alg: 'ES256', ...more })
  const token = await signCompact(header, payload, own, 'ES256')
  expect(await weSay(token, header, shown, 'ES256')).toBe(await joseSays(token, shown, 'ES256'))
})

test('several that are verified at once do not disturb each other', async () => {
  const { own, shown } = await pair('ES256')
  const headerText = JSON.stringify({ alg: 'ES256' })
  const tokens = await Promise.all(
    Array.from({ length: 8 }, (_, i) => signCompact(headerText, JSON.stringify({ sub: 'x'.repeat(i) }), own, 'ES256')),
  )
  const foreign = tokens.map(
    (token, i) =>
      `${token.slice(0, token.lastIndexOf('.'))}${tokens[(i + 1) % 8]?.slice(tokens[(i + 1) % 8]?.lastIndexOf('.'))}`,
  )
  const says = await Promise.all([...tokens, ...foreign].map((token) => weSay(token, headerText, shown, 'ES256')))
  expect(says).toEqual([...tokens.map(() => null), ...foreign.map(() => 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED')])
})

test.each(['P-256', 'P-384', 'P-521'])(
  'a point that is not on %s is refused whatever the runtime would say',
  async (crv) => {
    const alg = `ES${crv === 'P-521' ? 512 : crv.slice(2)}`
    const { shown } = await pair(alg)
    const taking = vi.spyOn(crypto.subtle, 'importKey')
    await expect(importKey({ ...shown, y: shown.x ?? '' }, alg)).rejects.toThrow(`its point is not on ${crv}`)
    expect(taking).not.toHaveBeenCalled()
    taking.mockRestore()
    await expect(importKey(shown, alg)).resolves.toBeDefined()
  },
)

import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { skipBecause } from '@/lib/skip.fixture'
import { type LocalIssuer, startIssuer, tokensFor } from './issuer.fixture'
import { fileOf, pythonWith, runToEnd } from './runtimes.fixture'

// The page's samples name their issuer's keys themselves; they are led to the local ones.
const local = vi.hoisted(() => ({ jwksUri: '' }))
vi.mock('jose', async (original) => {
  const jose = await original<typeof import('jose')>()
  return { ...jose, createRemoteJWKSet: () => jose.createRemoteJWKSet(new URL(local.jwksUri)) }
})

let issuer: LocalIssuer
beforeAll(async () => {
  issuer = await startIssuer()
  local.jwksUri = issuer.jwksUri
})
afterAll(() => issuer.close())

/** As other samples, but for the tolerance: the page's have none. */
async function tokens() {
  const { 'an expiry within the tolerance': expired, ...all } = await tokensFor(issuer)
  return Object.entries({ ...all, ...(expired && { 'just expired': { ...expired, good: false } }) })
}

test('confused-deputy/verify.ts takes and refuses what it should', async () => {
  const { verify } = await import('./confused-deputy/verify')
  for (const [name, { token, good }] of await tokens()) {
    const taken = await verify(token).then(
      () => true,
      () => false,
    )
    expect({ name, taken }).toEqual({ name, taken: good })
  }
})

const python = pythonWith('jwt', 'cryptography')
const driver = `
import runpy, sys, jwt
client = jwt.PyJWKClient
jwt.PyJWKClient = lambda _: client(sys.argv[2])
verify = runpy.run_path(sys.argv[1])["verify"]
for token in sys.argv[3:]:
    try:
        verify(token)
        print("taken")
    except (jwt.PyJWTError, TypeError):  # TypeError: an algorithm and a key of different kinds
        print("refused")
`

test('confused-deputy/verify.py takes and refuses what it should', async (context) => {
  if (python === null) return skipBecause(context, 'no Python with PyJWT and cryptography')
  const asked = await tokens()
  const { output, errors } = await runToEnd(
    python,
    ['-c', driver, fileOf('confused-deputy/verify.py'), issuer.jwksUri, ...asked.map(([, { token }]) => token)],
    {},
  )
  expect(errors).toBe('')
  const said = output.trim().split('\n')
  expect(asked.map(([name], at) => `${name}: ${said[at]}`)).toEqual(
    asked.map(([name, { good }]) => `${name}: ${good ? 'taken' : 'refused'}`),
  )
})

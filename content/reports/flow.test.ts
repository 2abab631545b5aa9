import { describe, expect, it } from 'vitest'
import type { ProductId } from '../issuers'
import { productProfiles } from '../issuers/profiles'
import { samplesOf } from '../issuers/samples'
import { recogniseToken } from '../recognise'
import { fillSample } from '@/lib/issuers/sample'
import { times } from './report.fixture'
import { minted, resource, signers, visit } from './visit.fixture'

/** What a server waits for, or what only its owner can say: nothing that a profile could have known. */
const open = /^$|^key\/not-given$|^audience(?:-presence|-type)?\/|^scope\/|^subject\//

const tried = productProfiles.flatMap(({ id, product, profile }) => {
  const sample = samplesOf(product.id as ProductId)[profile.id]
  if (!sample || 'text' in sample) return []
  const failure = sample.nowhere ? sample.failures[0] : undefined
  const { header, claims } = fillSample(sample, { resource, scope: 'files:read', ...times }, failure)
  const signer = sample.alg === 'ES256' ? signers.ec : signers.rsa
  const paste = minted({ ...header, alg: sample.alg, kid: 'k1' }, claims, signer)
  return [[id, { id, product, paste, keys: [signer.jwk({ kid: 'k1' })] }] as const]
})

/** Paste, one click, keys, resource: what is said at each of them. */
describe.each(tried)('%s', (_, { id, product, paste, keys }) => {
  const found = recogniseToken(paste)
  const profile = found?.profile ?? id

  it('advises its profile only where that takes the token past its shape', async () => {
    const before = await visit({ paste, keys: null, resource: '', profile: 'none' })
    if (!/Set My server to the profile/.test(before.fixes)) return
    const after = await visit({ paste, keys: null, resource: '', profile })
    expect(after.decided).toMatch(open)
  })

  it('says at each step what is missing, and no more than that', async () => {
    const clicked = await visit({ paste, keys: null, resource: '', profile })
    if (clicked.decided === 'key/not-given') expect(clicked.says).not.toMatch(/[Ee]verything else/)
    const withKeys = await visit({ paste, keys, resource: '', profile })
    if (withKeys.outcome === 'undecided') expect(withKeys.decided).toBe('audience/no-resource')
  })

  it('advises nothing in place of a token that is for the product itself', async () => {
    const isPlatform = product.words['issuer-trust']?.unknown?.fix === product.platform?.fix
    if (!product.platform || !isPlatform) return
    const stranger = await visit({ paste, keys: null, profile, issuer: 'https://login.example.com' })
    expect(stranger.fixes).toContain(product.platform.fix)
    expect(stranger.help.remedies).toEqual([])
    expect(found?.instead).not.toBeNull()
  })
})

it('a token whose audience is its issuer is offered for no server', () => {
  const paste = minted(
    { alg: 'RS256', kid: 'k1' },
    { iss: 'https://acme.okta.com', aud: 'https://acme.okta.com', cid: 'c', ...times },
  )
  expect(recogniseToken(paste)?.instead).toMatch(/its issuer’s own API, not for a server of yours/)
})

it('what only a profile without exp could take is no advice', async () => {
  const secret = tried.find(([id]) => id === 'kubernetes/secret')?.[1]
  const before = await visit({ paste: secret?.paste ?? '', keys: null, resource: '', profile: 'none' })
  expect(before.fixes).toMatch(/mount a projected token/)
  expect(before.fixes).not.toMatch(/Set My server to the profile/)
  expect(before.help.remedies).toEqual([])
})

it('there are products to try', () => expect(tried.length).toBeGreaterThan(35))

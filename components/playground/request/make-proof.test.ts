import { decodeJwt } from 'jose'
import { expect, test } from 'vitest'
import { world } from '@/content/catalog'
import { presets } from '@/content/presets'
import { initialCase } from '@/lib/case/link-state'
import { derive } from '@/lib/playground/derive'
import { makeProof } from './make-proof'

const { now } = world.mint

test('a proof is for the request, the token and the clock on the page, judged or not', async () => {
  const judged = await derive({ ...initialCase, server: 'issues', token: 'a.b.c' }, now, presets)
  const clock = { kind: 'fixed', at: now + 60 } as const
  const inputs = { ...judged.inputs, server: 'billing', token: 'd.e.f', clock }
  const fresh = await derive(inputs, clock.at, presets)
  const { htu, ath, iat } = decodeJwt(await makeProof(inputs, judged, 'holder'))
  expect({ htu, iat }).toEqual({ htu: fresh.server.resource, iat: clock.at })
  expect(ath).toBe(decodeJwt(await makeProof(inputs, fresh, 'holder')).ath)
  expect(ath).not.toBe(decodeJwt(await makeProof(judged.inputs, judged, 'holder')).ath)
})

import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose'
import { expect, test } from 'vitest'
import { type ScenarioId, scenarioById, world } from '@/content/catalog'
import { attackerRsa } from '@/content/keys'
import { presets } from '@/content/presets'
import type { Scenario } from '../scenarios/scenario'
import { caseOfScenario } from '../case/from-scenario'
import { derive } from '../playground/derive'
import { reducerFor } from '../playground/reducer'
import { type Action, type PlaygroundState, startingWith, textsOf } from '../playground/state'
import { applyAttack } from './apply'
import type { Attack, Target } from './attack'
import { attacks } from './attacks'
import { tokenText } from '../playground/token-text.fixture'

const { now } = world.mint
const reduce = reducerFor(['https://auth.example.com'])
const resource = 'https://issues.example.com/mcp'
const attackerKey: Target['attackerKey'] = async (alg) => {
  if (!/^(ES|Ed)/.test(alg)) return { jwk: attackerRsa, alg: 'RS256' }
  return { jwk: await exportJWK((await generateKeyPair(alg, { extractable: true })).privateKey), alg }
}
const targetOf = (state: PlaygroundState, keys: readonly JWK[]): Target => ({
  token: state.inputs.token,
  ...textsOf(state.inputs),
  resource,
  otherResource: 'https://billing.example.com/mcp',
  keys,
  attackerKey,
})

async function applied(attack: Attack, state: PlaygroundState, keys: readonly JWK[]) {
  const crafted = await applyAttack(attack, targetOf(state, keys))
  if ('says' in crafted) throw new Error(crafted.says)
  const { did, ...result } = crafted
  return reduce(state, { type: 'craft', id: attack.id, name: attack.name, did, result } satisfies Action)
}

const good = async () => startingWith(await caseOfScenario(scenarioById('good-token-issues'), world))
const issuersKeys = presets.servers.find(({ id }) => id === 'issues')?.issuers[0]?.keys?.keys ?? []

test.each(attacks.map((attack) => [attack.id, attack] as const))(
  '%s: applied to the good token, the strict server refuses it where the scenario says',
  async (id, attack) => {
    const scenario: Scenario = scenarioById(attack.scenario as ScenarioId)
    const state = await applied(attack, await good(), issuersKeys)
    expect(state.crafted?.id).toBe(id)
    const { judgement, signing } = await derive(state.inputs, now, presets)
    expect(judgement.verdict).toMatchObject({ outcome: 'rejected', decidedBy: scenario.expect.decidedBy })
    expect(judgement.verdict).toHaveProperty('reason', scenario.expect.reason)
    expect(signing.kind).not.toBe('stale')
    const changed = reduce(state, { type: 'member', part: 'payload', name: 'jti', value: 'x' })
    expect(changed.crafted).toBeNull()
  },
)

test('ids and names are their own', () => {
  for (const of of ['id', 'name', 'scenario'] as const)
    expect(new Set(attacks.map((attack) => attack[of])).size).toBe(attacks.length)
})

/** A token of another issuer, whose private key nobody here has, at a server that would take it. */
async function foreign(alg: string) {
  const { privateKey, publicKey } = await generateKeyPair(alg)
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k1' }
  const token = await new SignJWT({ aud: resource, scope: 'x', client_id: 'c' })
    .setProtectedHeader({ alg, kid: 'k1', typ: 'at+jwt' })
    .setIssuer('https://login.example.net')
    .setSubject('s')
    .setJti('j')
    .setIssuedAt(now - 10)
    .setExpirationTime(now + 600)
    .sign(privateKey)
  const actions: readonly Action[] = [
    tokenText(token),
    { type: 'server', id: 'mine' },
    { type: 'mine', mine: { issuer: 'https://login.example.net', resource } },
    { type: 'set', inputs: { keysText: JSON.stringify(jwk), clock: { kind: 'fixed', at: now } } },
  ]
  return { state: actions.reduce(reduce, await good()), jwk }
}

test.each(['ES256', 'RS256', 'EdDSA'])('a foreign %s token can be attacked as well, and is refused', async (alg) => {
  const { state, jwk } = await foreign(alg)
  expect((await derive(state.inputs, now, presets)).judgement.verdict.outcome).toBe('accepted')
  for (const attack of attacks) {
    const after = await applied(attack, state, [jwk])
    const { judgement } = await derive(after.inputs, now, presets)
    expect(judgement.verdict.outcome, attack.id).toBe('rejected')
  }
})

test('what needs a key that is not here says so', async () => {
  const { state } = await foreign('ES256')
  const hmac = attacks.find(({ id }) => id === 'hmac-public-key')
  expect(hmac && (await applyAttack(hmac, targetOf(state, [])))).toMatchObject({
    says: 'This needs the issuer’s public key, and none is known here.',
  })
  const idToken = attacks.find(({ id }) => id === 'id-token')
  const after = idToken && (await applied(idToken, state, []))
  expect(after && (await derive(after.inputs, now, presets)).signing).toMatchObject({ kind: 'stale', why: 'no-key' })
})

test('a token that cannot be read is not attacked', async () => {
  const state = reduce(await good(), { type: 'edit', part: 'payload', text: '{"iss": ' })
  for (const attack of attacks)
    expect(await applyAttack(attack, targetOf(state, []))).toMatchObject({
      says: 'The claims cannot be read as a JSON object, so there is nothing to change.',
    })
})

test('an aud that is missing, or of another server, is written twice', async () => {
  const attack = attacks.find(({ id }) => id === 'duplicate-aud')
  if (!attack) throw new Error('not found')
  for (const [payload, both] of [
    ['{}', ['https://billing.example.com/mcp', resource]],
    ['{"aud":"x"}', [resource, 'x']],
    ['{"aud":["x"],"sub":"s"}', [resource, '["x"]']],
  ] as const) {
    const crafted = await applyAttack(attack, { ...targetOf(await good(), []), payload })
    const text = 'edited' in crafted ? crafted.edited.payload : ''
    expect(text.match(/"aud"/g)).toHaveLength(2)
    expect('did' in crafted ? crafted.did : '').toBe(`aud is written twice now: first ${both[0]}, last ${both[1]}.`)
  }
})

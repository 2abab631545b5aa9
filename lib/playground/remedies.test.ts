import { describe, expect, test } from 'vitest'
import { scenarioById, scenarios, world } from '@/content/catalog'
import { demoIssuer } from '@/content/issuer'
import { presets } from '@/content/presets'
import { caseOfScenario } from '../case/from-scenario'
import { derive } from './derive'
import { issuerOf } from './replace-token'
import { remediesFor, withRemedy } from './remedies'

const judged = async (id: Parameters<typeof scenarioById>[0]) =>
  derive(await caseOfScenario(scenarioById(id), world), world.mint.now, presets)
const labels = async (id: Parameters<typeof scenarioById>[0]) =>
  (await remediesFor(await judged(id), null, presets)).map(({ label, advised }) => `${label}${advised ? '' : ' !'}`)

describe('A setting that lets the request past the step that refuses it', () => {
  test('is another comparison, never advised, where one would take that aud', async () => {
    expect(await labels('aud-trailing-slash')).toContain('Compare aud as: one slash !')
  })
  test('is none for the replay: no comparison takes another server’s name', async () => {
    expect(await labels('wide-scope-replay')).toEqual([])
  })
  test('is none for a token of long ago', async () => {
    expect(await labels('expired')).toEqual([])
  })
  test('is the client in place of an aud that the issuer does not write, at the reader’s own server and never advised', async () => {
    const inputs = await caseOfScenario(scenarioById('cognito-no-audience'), world)
    const own = await derive(
      {
        ...inputs,
        server: 'mine',
        mine: {
          resource: 'https://mcp.example.org/mcp',
          issuer: issuerOf(inputs.token) ?? '',
          profile: 'cognito/unbound',
        },
        policy: {},
        keysText: JSON.stringify(demoIssuer.keys),
      },
      world.mint.now,
      presets,
    )
    expect(own.judgement.verdict).toMatchObject({ decidedBy: 'audience-presence' })
    const offered = await remediesFor(own, null, presets)
    expect(offered.map(({ label, advised }) => [label, advised])).toEqual([
      ['Compare the client instead: 1example23456789', false],
    ])
    const after = await derive(
      withRemedy(own.inputs, offered[0] ?? { label: '', advised: false }),
      world.mint.now,
      presets,
    )
    expect(after.judgement.verdict).toMatchObject({ outcome: 'accepted' })
    expect(after.judgement.summary.headline).toBe('Accepted, with a warning')
  })
  test('is the type JWT, never advised, at an issuer that is no known product', async () => {
    const header = (typ: object) => JSON.stringify({ alg: 'ES256', kid: 'es-2026-11', ...typ })
    const own = async (typ: object) => {
      const inputs = await caseOfScenario(scenarioById('good-token-issues'), world)
      const { texts } = await derive(inputs, world.mint.now, presets)
      return derive(
        {
          ...inputs,
          edited: { header: header(typ), payload: texts.payload },
          server: 'mine',
          mine: { ...inputs.mine, resource: 'https://issues.example.com/mcp', issuer: demoIssuer.issuer },
          keysText: JSON.stringify(demoIssuer.keys),
        },
        world.mint.now,
        presets,
      )
    }
    for (const [typ, label] of [
      [{ typ: 'JWT' }, 'Take typ JWT as well'],
      [{}, 'Leave the type out'],
    ] as const) {
      const judged = await own(typ)
      expect(judged.judgement.verdict).toMatchObject({ decidedBy: 'type' })
      const [remedy] = await remediesFor(judged, null, presets)
      expect(remedy).toMatchObject({ label, advised: false })
      const after = remedy && (await derive(withRemedy(judged.inputs, remedy), world.mint.now, presets))
      expect([typ, after?.judgement.verdict.outcome, after?.judgement.summary.headline]).toEqual([
        typ,
        'accepted',
        'This token is for this server',
      ])
    }
    const proof = await own({ typ: 'dpop+jwt' })
    expect(await remediesFor(proof, null, presets)).toEqual([])
  })
  test('is the profile of the product the token looks like, at the reader’s own server only', async () => {
    const likeness = { profile: 'keycloak/default', name: 'Keycloak' }
    const inputs = await caseOfScenario(scenarioById('good-token-issues'), world)
    const refused = { ...inputs, policy: { types: ['x+jwt'] } }
    const derived = await derive(refused, world.mint.now, presets)
    expect(derived.judgement.verdict).toMatchObject({ decidedBy: 'type' })
    expect(await remediesFor(derived, likeness, presets)).toEqual([])
  })
})

test('every remedy that is offered takes its scenario past the step that decides', async () => {
  const found: string[] = []
  for (const scenario of scenarios) {
    const derived = await derive(await caseOfScenario(scenario, world), world.mint.now, presets)
    const { verdict } = derived.judgement
    for (const remedy of await remediesFor(derived, null, presets)) {
      const after = await derive(withRemedy(derived.inputs, remedy), world.mint.now, presets)
      found.push(scenario.id)
      expect(verdict.outcome, scenario.id).not.toBe('accepted')
      expect(after.judgement.verdict, `${scenario.id}: ${remedy.label}`).not.toMatchObject(verdict)
    }
  }
  expect(found.length).toBeGreaterThan(10)
})

import { describe, expect, test } from 'vitest'
import { scenarioById, world } from '@/content/catalog'
import { presets } from '@/content/presets'
import type { Case } from '../case/case'
import { caseOfScenario } from '../case/from-scenario'
import { strictPolicy } from '../pipeline/policy'
import { derive } from '../playground/derive'
import { settingIds } from '../playground/settings'
import { otherParts } from './other-parts'
import { compared, settingRows } from './settings'

const labelOf = (check: string) => `<${check}>`
const at = async (scenario: Parameters<typeof scenarioById>[0], change: Partial<Case> = {}) =>
  derive({ ...(await caseOfScenario(scenarioById(scenario), world)), ...change }, world.mint.now, presets)

describe('two servers beside each other', () => {
  test('what the verdict turns on comes first, then what differs; every other setting is alike', async () => {
    const rows = settingRows(
      await at('cross-server-replay'),
      await at('cross-server-replay', { server: 'careless-billing' }),
      labelOf,
    )
    expect(rows.differ.map(({ id, decides }) => [id, decides])).toEqual([
      ['audience', true],
      ['requiredScopes', false],
      ['lenient', false],
      ['check:scope', false],
      ['check:issuer', false],
      ['check:single-credential', false],
    ])
    expect(rows.differ[0]).toMatchObject({ label: 'Comparison of aud', right: 'not looked at' })
    expect(rows.differ[2]).toMatchObject({ left: 'all 5 of them', right: 'none' })
    expect(rows.differ[3]).toEqual({
      id: 'check:scope',
      label: 'Check: <scope>',
      left: 'made',
      right: 'not made',
      decides: false,
    })
    expect(rows.differ.length + rows.alike.length).toBe(compared.length + 3)
  })

  test('who the server is decides where the audience does, and the scope where that does', async () => {
    const issues = await at('cross-server-replay', { server: 'issues' })
    const { differ } = settingRows(await at('cross-server-replay'), issues, labelOf)
    expect(differ.map(({ id, decides }) => [id, decides])).toEqual([
      ['resource', true],
      ['requiredScopes', false],
    ])
    const asked = { policy: { requiredScopes: ['admin'] } }
    const [first] = settingRows(issues, await at('good-token-issues', asked), labelOf).differ
    expect(first).toMatchObject({ id: 'requiredScopes', left: 'issues:read', right: 'admin', decides: true })
  })

  test('nothing differs between a server and itself', async () => {
    const one = await at('expired')
    expect(settingRows(one, one, labelOf).differ).toEqual([])
  })

  test('a shared secret is one of the keys, another one differs, and neither is said', async () => {
    const mine = { resource: 'https://a.example/mcp', issuer: 'https://b.example', profile: '' }
    const withSecret = (secret: string) => at('expired', { server: 'mine', mine, secret })
    const secrets = [await withSecret(''), await withSecret('correct horse'), await withSecret('wrong horse')] as const
    const rows = [settingRows(secrets[0], secrets[1], labelOf), settingRows(secrets[1], secrets[2], labelOf)]
    expect(rows.map(({ differ }) => differ)).toMatchObject([
      [{ id: 'keys', left: 'not given', right: 'no kid oct' }],
      [{ id: 'keys', left: 'no kid oct', right: 'no kid oct, not the same' }],
    ])
    expect(JSON.stringify(rows)).not.toMatch(/horse|Y29ycmVjdCBob3JzZQ/)
    expect(compared).toEqual(settingIds.filter((id) => id !== 'secret'))
  })

  test('each setting that is changed makes a row of its own, and no other', async () => {
    const one = await at('good-token-issues')
    const changed = (id: string): Partial<typeof strictPolicy> | null => {
      const [name = '', member] = id.split('.')
      const value = member ? strictPolicy.dpop[member as 'past'] : strictPolicy[name as keyof typeof strictPolicy]
      const other =
        typeof value === 'boolean' ? !value : typeof value === 'number' ? value + 1 : Array.isArray(value) ? [] : 'x'
      const list = Array.isArray(value) && value.length === 0
      const next =
        id === 'scopeHierarchy'
          ? [{ scope: 'a', implies: ['b'] }]
          : id === 'audience'
            ? 'prefix'
            : id === 'dpop.mode' || id === 'mtls'
              ? 'required'
              : id === 'maxTokenAge'
                ? 60
                : list
                  ? [id === 'lenient' ? 'header/too-deep' : 'x']
                  : id === 'origins'
                    ? ['https://a.example']
                    : other
      if (value === undefined) return null
      return member ? { dpop: { ...strictPolicy.dpop, [member]: next } } : { [name]: next }
    }
    for (const id of compared) {
      const policy = changed(id)
      if (!policy) continue
      const { differ } = settingRows(one, await at('good-token-issues', { policy }), labelOf)
      expect(differ.map((row) => row.id)).toEqual([id])
    }
  })
})

test('what else differs between two cases is named, and what is shown elsewhere is not', async () => {
  const one = (await at('good-token-issues')).inputs
  expect(otherParts(one, { ...one, token: 'x', server: 'mine', note: 'n' })).toEqual([])
  expect(
    otherParts(one, { ...one, clock: { kind: 'fixed', at: 1 }, introspection: '{}', authorization: ['Bearer a'] }),
  ).toEqual(['its Authorization header', 'the introspection answer', 'the clock'])
})

import { describe, expect, test } from 'vitest'
import { scenarioById, world } from '@/content/catalog'
import { leftOut } from '@/content/left-out'
import { presets } from '@/content/presets'
import { caseOfScenario } from '../case/from-scenario'
import { judge } from '../judge/judge'
import type { Judgement } from '../judge/judgement'
import { checks } from '../pipeline/checks'
import { claimRows } from './claims'
import { stretchesOf } from './pairs'
import { madeAndLeft, saysWithout } from './without'

async function sides(scenario: Parameters<typeof scenarioById>[0], check: string) {
  const given = await caseOfScenario(scenarioById(scenario), world)
  const { made, left } = madeAndLeft({ off: [] }, check)
  const judged = (off: typeof made) => judge({ ...given, policy: { ...given.policy, ...off } }, presets, world.mint.now)
  return { made: await judged(made), left: await judged(left) }
}
const says = (check: keyof typeof leftOut, { made, left }: Awaited<ReturnType<typeof sides>>) => {
  const words = leftOut[check]
  if (!words) throw new TypeError(`no words for ${check}`)
  return saysWithout(check, words, made, left)
}

test('each check that can be left out has its words, and no other', () => {
  const able = checks.filter(({ canBeOff }) => canBeOff).map(({ id }) => id)
  expect(Object.keys(leftOut).sort()).toEqual([...able].sort())
  for (const { letsIn, gain } of Object.values(leftOut)) {
    expect(letsIn).toMatch(/^(a|an|the|claims) .*[^.]$/)
    expect(gain).toMatch(/^[A-Z].*\.$/)
  }
})

describe('one check left out', () => {
  test('a replayed token gets in, and two steps differ', async () => {
    const both = await sides('cross-server-replay', 'audience')
    expect(both.made.verdict).toMatchObject({ outcome: 'rejected', decidedBy: 'audience' })
    expect(both.left.verdict.outcome).not.toBe('undecided')
    const lit = stretchesOf(both.made, both.left).filter(({ kind }) => kind === 'differs')
    expect(lit.map((s) => s.kind === 'differs' && s.pair.id)).toContain('audience')
    expect(says('audience', both)).toMatch(/^Without the check /)
  })

  test('a good token gets in either way', async () => {
    const both = await sides('good-token-issues', 'audience')
    expect(says('audience', both)).toMatch(/^This token passes the check, so it gets in either way\./)
    const lit = stretchesOf(both.made, both.left).flatMap((s) => (s.kind === 'differs' ? [s.pair.id] : []))
    expect(lit).toEqual(['audience'])
  })

  test('a token that an earlier step refuses is refused there on both sides', async () => {
    const both = await sides('expired', 'scope')
    expect(says('scope', both)).toMatch(/^Another step refuses this token first: “/)
  })

  test('every check of a careless server is made on the one side, whatever else it leaves out', () => {
    expect(madeAndLeft({ off: ['audience', 'scope'] }, 'audience')).toEqual({
      made: { off: ['scope'] },
      left: { off: ['scope', 'audience'] },
    })
  })
})

describe('two tokens', () => {
  const side = (payload: string, judgement: Judgement) => ({ texts: { header: '{"alg":"RS256"}', payload }, judgement })

  test('what the verdict turns on comes first, then what differs; the rest is alike, whatever the white space', async () => {
    const { made } = await sides('cross-server-replay', 'audience')
    const rows = claimRows(
      side('{"iss":"a","x":[1, 2],"n":9007199254740993,"aud":"i"}', made),
      side('{"iss":"b","x":[1,2],"n":9007199254740992,"aud":"b","new":null}', made),
    )
    expect(rows.differ.map(({ name }) => name)).toEqual(['aud', 'iss', 'n', 'new'])
    expect(rows.differ[3]).toMatchObject({ left: null, right: 'null', decides: false })
    expect(rows.alike.map(({ name }) => name)).toEqual(['x', 'alg'])
  })

  test('a token of thousands of members, or none, is compared within bounds', async () => {
    const { made } = await sides('cross-server-replay', 'audience')
    const many = JSON.stringify(Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`c${i}`, i])))
    const rows = claimRows(side(many, made), side('not JSON', made))
    expect(rows.differ).toHaveLength(200)
    expect(rows.cut).toBe(4800)
  })

  test('a name is drawn cut, and with what is not seen in it', async () => {
    const { made } = await sides('cross-server-replay', 'audience')
    const rows = claimRows(side(JSON.stringify({ ['n'.repeat(100_000)]: 1, 'a\u202eb': 2 }), made), side('{}', made))
    expect(rows.differ.map(({ name }) => name)).toEqual([`${'n'.repeat(120)}… (100000 characters)`, 'a‹U+202E›b'])
  })
})

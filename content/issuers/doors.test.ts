import { beforeAll, describe, expect, it, test } from 'vitest'
import { scenarios, world } from '@/content/catalog'
import { productScenarios } from '@/content/scenarios/products'
import { policyUnder } from '@/lib/issuers/policy'
import { challenge } from '@/lib/pipeline/challenge'
import { checkById, checks } from '@/lib/pipeline/checks'
import type { CheckResult, Policy, ValidationInput } from '@/lib/pipeline/types'
import { validate } from '@/lib/pipeline/validate'
import { summarize } from '@/lib/judge/summary'
import { inputOf } from '@/lib/scenarios/run'
import { comparators } from '@/lib/pipeline/audience/comparators'
import { audienceValues } from '@/lib/pipeline/claims/audience-values'
import { clientOf } from '@/lib/pipeline/claims/client'
import { productProfiles } from './profiles'

const stamp = 'Accepted, and it should not have been'

const withPolicy = (input: ValidationInput, policy: Policy): ValidationInput => ({
  ...input,
  server: { ...input.server, policy },
})
const withoutCheck = (input: ValidationInput, id: string): ValidationInput =>
  withPolicy(input, { ...input.server.policy, off: [...input.server.policy.off, id] })

async function headlineOf(input: ValidationInput) {
  const report = await validate(input)
  return { report, headline: summarize(report, input.server, challenge(report, input.server)).headline }
}

const optional = checks.filter((check) => check.canBeOff)
/** RFC 9068 as it is, and what each profile makes of it; profiles that mean the same are tried once. */
const overlays = new Map(
  productProfiles.map(({ id, profile }) => [JSON.stringify(profile.policy), [id, profile] as const]),
)
const ways = [['RFC 9068', null] as const, ...overlays.values()]

let inputs: readonly (readonly [string, ValidationInput])[]
beforeAll(async () => {
  inputs = await Promise.all(scenarios.map(async (s) => [s.id, await inputOf(s, world)] as const))
}, 60_000)

/** Checks that are made in place of another. */
const replacing = new Set(checks.flatMap((check) => check.replaceable?.by ?? []))

describe('a token that is good under its profile', () => {
  const good = productScenarios.filter((s) => s.expect.outcome === 'accepted')

  it('is stamped with the number of checks that were made', async () => {
    for (const scenario of good) {
      const input = await inputOf(scenario, world)
      const report = await validate(input)
      const made = report.results.filter((r) => r.status !== 'off').length
      const left = report.results.filter((r) => r.status === 'off' && r.instead === null).length
      const { detail } = summarize(report, input.server, challenge(report, input.server))
      expect([scenario.id, detail]).toEqual([
        scenario.id,
        left === 0 ? `200 · ${made} checks` : `200 · ${left} not checked`,
      ])
    }
  })

  it.each(good.map((s) => [s.id, s] as const))(
    '%s is no door, whatever check is left out beside, but for the one made in place of another',
    async (_, scenario) => {
      const input = await inputOf(scenario, world)
      const { report: own } = await headlineOf(input)
      const isReplaced = own.results.some((r) => r.status === 'off' && r.instead !== null)
      for (const id of [null, ...optional.map((check) => check.id)]) {
        const { report, headline } = await headlineOf(id === null ? input : withoutCheck(input, id))
        expect(report.verdict.outcome).toBe('accepted')
        const opened = isReplaced && id !== null && replacing.has(id) && report.results.some(isUnseen)
        expect([id, headline === stamp]).toEqual([id, opened])
      }
    },
  )
})

/** A failure that this server does not see, and sees in no other way. */
const isUnseen = (r: CheckResult) => r.status === 'off' && r.instead === null && r.finding !== null

/** Checks that were seen to be a door when they are left out; `alone`: and nothing beside them. */
const doors = { alone: new Set<string>(), atAll: new Set<string>() }

test.each(ways)(
  'under %s, what one check alone refuses is a door without it, unless another is made in its place',
  async (_, profile) => {
    for (const [scenario, plain] of inputs) {
      let tried = profile
        ? withPolicy(plain, policyUnder({ ...plain.server.policy, off: [...plain.server.policy.off] }, profile))
        : plain
      const left: string[] = []
      for (let { verdict } = await validate(tried); verdict.outcome === 'rejected'; ) {
        const check = checkById(verdict.decidedBy)
        if (!check?.canBeOff) break
        const { replaceable } = check
        const instead = replaceable?.reasons.includes(verdict.reason) ? replaceable.by : null
        left.push(check.id)
        tried = withoutCheck(tried, check.id)
        const { report, headline } = await headlineOf(tried)
        ;({ verdict } = report)
        if (verdict.outcome !== 'accepted') continue
        const made =
          instead !== null && report.results.some((r) => r.id === instead && ['pass', 'warn'].includes(r.status))
        expect([scenario, left, headline === stamp]).toEqual([scenario, left, !made || left.length > 1])
        if (left.length === 1 && !made) doors.alone.add(check.id)
        for (const { id } of report.results.filter(isUnseen)) doors.atAll.add(id)
      }
    }
  },
  60_000,
)

test('every check that can be left out is a door in some scenario', () => {
  const closed = optional.map((check) => check.id).filter((id) => !doors.alone.has(id))
  // These are never the only guard: another check refuses the same, and the door stands open without both.
  expect(closed).toEqual(['charset', 'type', 'audience-presence'])
  expect(closed.filter((id) => !doors.atAll.has(id))).toEqual([])
})

describe('a server that compares the client in place of aud', () => {
  const tellsByClient = (input: ValidationInput, client: string): ValidationInput =>
    withPolicy(input, { ...input.server.policy, audience: 'client-id', otherNames: [client], singleAudience: false })

  test('takes no other server’s token without the red stamp, in any scenario', async () => {
    const taken = new Map<string, string>()
    for (const [scenario, plain] of inputs) {
      const { facts } = await validate(plain)
      const client = facts.claims && clientOf(facts.claims)?.id
      // Who has not said which server this is cannot be told that aud names another.
      if (!facts.claims || !client || plain.server.resource === '') continue
      const { report, headline } = await headlineOf(tellsByClient(plain, client))
      if (report.verdict.outcome !== 'accepted') continue
      const values = audienceValues(facts.claims)
      const others = values.filter((aud) => /^https:\/\/[^*]+$/.test(aud))
      const own = plain.server.resource
      const named = values.some(comparators.slash.accepts([own]))
      if (others.length > 0 && !named) {
        expect([scenario, headline]).toEqual([scenario, stamp])
        taken.set(scenario, 'other')
      } else if (named) {
        if (plain.server.policy.off.length === 0) expect([scenario, headline]).not.toEqual([scenario, stamp])
        taken.set(scenario, 'own')
      }
    }
    const kinds = [...taken.values()]
    expect(kinds.filter((kind) => kind === 'other').length).toBeGreaterThan(10)
    expect(kinds.filter((kind) => kind === 'own').length).toBeGreaterThan(10)
  }, 60_000)
})

import { describe, expect, test } from 'vitest'
import { judgeReplay, type ReplaySetup, type Sent } from '@/content/replay-story'
import { outcomeOf } from './outcome'
import { careless } from './story'

const judged = async (setup: ReplaySetup) => outcomeOf(await judgeReplay(setup))
const all = { audience: true, expiry: true, scope: true }
const none = { audience: false, expiry: false, scope: false }

test('the careless server ticks signature and expiry, and lets the replay in', async () => {
  const { accepted, status, checks } = await judged(careless)
  expect({ accepted, status }).toEqual({ accepted: true, status: 200 })
  expect(checks).toEqual({ signature: 'pass', expiry: 'pass', scope: 'overlooked', audience: 'overlooked' })
})

test('three ticks and no audience: a token with both scopes gets in', async () => {
  const { accepted, checks } = await judged({ sent: 'wide', checks: { ...all, audience: false } })
  expect(accepted).toBe(true)
  expect(checks).toEqual({ signature: 'pass', expiry: 'pass', scope: 'pass', audience: 'overlooked' })
})

describe('each check stops what it is for, and only where it is made', () => {
  test.each<[Sent, ReplaySetup['checks'], number, string | null]>([
    ['as-issued', { ...none, audience: true }, 401, 'audience'],
    ['as-issued', { ...none, scope: true }, 403, 'scope'],
    ['as-issued', none, 200, null],
    ['wide', { ...none, scope: true }, 200, null],
    ['wide', all, 401, 'audience'],
    ['late', { ...none, expiry: true }, 401, 'expiry'],
    ['late', none, 200, null],
    ['late', all, 401, 'audience'],
    ['forged', none, 401, 'signature'],
    ['forged', all, 401, 'signature'],
  ])('%s at a server that checks %o: %i', async (sent, checks, status, decides) => {
    const outcome = await judged({ sent, checks })
    expect(outcome.status).toBe(status)
    expect(outcome.http.startsWith(`HTTP/1.1 ${status} `)).toBe(true)
    const refusing = Object.entries(outcome.checks).flatMap(([check, found]) => (found === 'fail' ? [check] : []))
    expect(refusing).toEqual(decides ? [decides] : [])
  })
})

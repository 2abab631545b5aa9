import { describe, expect, test } from 'vitest'
import { judgeReplay, type ReplaySetup, type Sent } from '@/content/replay-story'
import { outcomeOf } from './outcome'
import { careless } from './story'

const judged = async (setup: ReplaySetup) => outcomeOf(await judgeReplay(setup), setup)
const all = { signature: true, audience: true, expiry: true, scope: true }
const none = { signature: true, audience: false, expiry: false, scope: false }

test('the careless server has three ticks, and lets the replay in', async () => {
  const { accepted, status, checks } = await judged(careless)
  expect({ accepted, status }).toEqual({ accepted: true, status: 200 })
  expect(checks).toEqual({ signature: 'pass', expiry: 'pass', scope: 'pass', audience: 'overlooked' })
})

test('three ticks and no audience: a token with both scopes gets in where a scope is asked for', async () => {
  const { accepted, checks } = await judged({ ...careless, sent: 'wide', needs: 'billing:read' })
  expect(accepted).toBe(true)
  expect(checks).toEqual({ signature: 'pass', expiry: 'pass', scope: 'pass', audience: 'overlooked' })
})

test('without its signature a forged token passes every check, and the sentence does not call it good', async () => {
  const { accepted, checks, sentence } = await judged({
    sent: 'forged',
    needs: 'billing:read',
    checks: { ...all, signature: false },
  })
  expect(accepted).toBe(true)
  expect(checks).toEqual({ signature: 'overlooked', audience: 'pass', expiry: 'pass', scope: 'pass' })
  expect(sentence).toContain('has not verified the signature')
})

test('a genuine token is refused for its audience whether or not its signature is looked at', async () => {
  const { status, checks } = await judged({ ...careless, checks: { ...all, signature: false } })
  expect(status).toBe(401)
  expect(checks).toMatchObject({ signature: 'off', audience: 'fail' })
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
    const outcome = await judged({ sent, needs: 'billing:read', checks })
    expect(outcome.status).toBe(status)
    expect(outcome.http.startsWith(`HTTP/1.1 ${status} `)).toBe(true)
    const refusing = Object.entries(outcome.checks).flatMap(([check, found]) => (found === 'fail' ? [check] : []))
    expect(refusing).toEqual(decides ? [decides] : [])
  })
})

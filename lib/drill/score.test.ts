import { describe, expect, it } from 'vitest'
import type { Answer } from './answer'
import { doorsOf } from './doors'
import { rowWith } from './report.fixture'
import { scoreOf } from './score'
import type { Step } from './step'

const answer = (given: Partial<Answer>): Answer => ({
  kind: 'refused',
  status: 401,
  error: null,
  code: null,
  challenged: true,
  scopes: [],
  ...given,
})
const accepted = answer({ kind: 'accepted', status: 200 })
const step = (weight: Step['weight'], status = 401) =>
  ({ weight, judgement: { answer: { status } } }) as unknown as Pick<Step, 'weight' | 'judgement'>
const must = step({ kind: 'must' })

describe('a score', () => {
  it.each<[string, Parameters<typeof scoreOf>[0], Answer, string]>([
    ['a bad token accepted', must, accepted, 'hole'],
    ['one that only a careful server refuses', step({ kind: 'advice', why: 'x' }), accepted, 'advice'],
    ['another spelling', step({ kind: 'spelling' }), accepted, 'spelling'],
    ['a bad token refused', must, answer({}), 'as-foretold'],
    ['without a challenge', must, answer({ challenged: false }), 'other-answer'],
    ['with another status', step({ kind: 'must' }, 400), answer({}), 'other-answer'],
    ['with a 500', must, answer({ kind: 'broken', status: 500 }), 'server-error'],
    ['inside a 200', must, answer({ kind: 'in-band', status: 200 }), 'in-band'],
    ['over something else', must, answer({ kind: 'protocol', status: 400, code: -32001 }), 'other-answer'],
    ['a good token accepted', step(null, 200), accepted, 'as-foretold'],
    ['a good token refused', step(null, 200), answer({}), 'good-refused'],
    ['no answer', must, answer({ kind: 'none', status: null }), 'no-answer'],
  ])('%s', (_, given, came, score) => expect(scoreOf(given, came, accepted).score).toBe(score))
  it('knows a token that got past by the answer that the good one gets', () => {
    const control = answer({ kind: 'protocol', status: 400, code: -32602 })
    expect(scoreOf(must, control, control).score).toBe('hole')
    expect(scoreOf(must, answer({ kind: 'protocol', status: 400, code: -32001 }), control).score).toBe('other-answer')
  })
})

describe('what an attacker gets', () => {
  const none = { kind: 'none' } as const
  const audience = (sent: string | null) =>
    rowWith({ differences: [{ what: 'aud', good: '"http://127.0.0.1:3000/mcp"', sent }] })
  it.each([
    ['another server’s name', [audience('"https://issues.example.com/mcp"')], 'Any token of this issuer'],
    ['a neighbour’s', [audience('"http://127.0.0.1:3000/other"')], 'a name that begins like'],
    ['nobody’s', [audience(null)], 'for nobody in particular'],
  ])('by %s', (_, rows, says) => expect(doorsOf(rows, none).join()).toContain(says))
  const written = (check: string, what: string, sent: string) =>
    rowWith({ foretold: { ...rowWith().foretold, check }, differences: [{ what, good: 'x', sent }] })
  it.each([
    ['a forged signature', [written('signature', 'signature', 'cut off')], 'Anybody can write'],
    ['a text that is no token', [written('format', 'token', 'gho_16C7')], 'Anybody can write'],
    ['claims behind a byte order mark', [written('payload', 'payload', '{}')], 'A token of the issuer opens'],
    [
      'another form of the signature',
      [written('signature', 'signature', 'packed as DER')],
      'A token of the issuer opens',
    ],
  ])('by %s', (_, rows, says) => expect(doorsOf(rows, none)).toEqual([expect.stringContaining(says)]))
  it('of nothing is nothing', () => expect(doorsOf([], none)).toEqual([]))
  it('of a session', () => {
    const session = { kind: 'hole', withoutToken: 'accepted', replayed: 'refused' } as const
    expect(doorsOf([], session)).toEqual(['A session id opens this server without a good token.'])
  })
})

import { describe, expect, test } from 'vitest'
import { initialCase } from '../case/link-state'
import type { Case } from '../case/case'
import { type Policy, strictPolicy } from '../pipeline/policy'
import { mostStates, startTimeline, type Timeline, timelineReducer } from './history'
import { reducerFor } from './reducer'
import { readHierarchy } from './scope-hierarchy'
import { type Action, startingWith } from './state'
import { type Names, stepWords } from './step-words'
import { tokenText } from './token-text.fixture'

const reduce = timelineReducer(reducerFor([]))
const token = (claims: object, header: object = { alg: 'ES256' }) =>
  [header, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
    .concat('.c2ln')
const first: Case = { ...initialCase, token: token({ aud: 'a', exp: 1 }), server: 'issues' }
const start = startTimeline(startingWith(first, 'one'))

const act = (timeline: Timeline, action: Action, at = 0) => reduce(timeline, { type: 'do', action, at })
const go = (timeline: Timeline, steps: number) => reduce(timeline, { type: 'go', steps })
const claim = (name: string, value: unknown): Action => ({ type: 'member', part: 'payload', name, value })
const type = (text: string): Action => ({ type: 'edit', part: 'payload', text })
const note = (text: string): Action => ({ type: 'set', inputs: { note: text } })
const all = (...actions: readonly Action[]) => actions.reduce((before, action) => act(before, action), start)

describe('undo and redo', () => {
  test('go back and forth over every change, and stop at the ends', () => {
    const two = all(claim('aud', 'b'), { type: 'server', id: 'billing' })
    expect(two.past).toHaveLength(2)
    const one = go(two, -1)
    expect(one.now.inputs).toEqual(two.past[1]?.inputs)
    expect(go(one, 1).now.inputs).toEqual(two.now.inputs)
    expect(go(two, -9).now.inputs).toBe(first)
    expect(go(go(two, -9), 9).now.inputs).toBe(two.now.inputs)
    expect(go(start, -1).now).toBe(start.now)
    expect(go(start, 1).now).toBe(start.now)
  })

  test('a change after going back ends what was undone', () => {
    const other = act(go(all(claim('aud', 'b')), -1), claim('aud', 'c'))
    expect(other.future).toEqual([])
    expect(go(other, -1).now.inputs).toBe(first)
  })

  test('editors are told that another text stands there', () => {
    const two = all(claim('aud', 'b'), claim('aud', 'c'))
    const back = go(two, -1)
    expect(back.now.revision).toBeGreaterThan(two.now.revision)
    expect(go(back, 1).now.revision).toBeGreaterThan(back.now.revision)
  })

  test('typing in one field is one step until there was a pause of a second', () => {
    const words = ['{', '{"', '{"a', '{"a"'].reduce((before, text, i) => act(before, type(text), i * 900), start)
    expect(words.past).toHaveLength(1)
    expect(act(words, type('{"a":'), 3600).past).toHaveLength(1)
    expect(act(words, type('{"a":'), 3700).past).toHaveLength(2)
    const elsewhere = act(words, note('x'), 2701)
    expect(elsewhere.past).toHaveLength(2)
    expect(act(elsewhere, type('{}'), 2702).past).toHaveLength(3)
  })

  test('each field of the request is one of its own, by its name', () => {
    const request = (patch: Case['request'], before: Timeline) =>
      act(before, {
        type: 'set',
        inputs: { request: { ...before.now.inputs.request, ...patch } },
        field: Object.keys(patch).join(),
      })
    const method = request({ method: 'GE' }, start)
    const typed = request({ method: 'GET' }, method)
    expect(typed.past).toHaveLength(1)
    const origin = request({ origin: 'https://a.example' }, typed)
    expect(origin.past).toHaveLength(2)
    // A proof that was made comes with its scheme, in one step.
    const inputs = { request: { dpop: ['a.b.c'] }, scheme: 'DPoP' }
    expect(act(origin, { type: 'set', inputs }).past).toHaveLength(3)
  })

  test('what is chosen is a step each time, however fast', () => {
    const off = (id: string): Action => ({ type: 'policy', policy: { off: [id] } })
    expect(all(off('type'), off('expiry')).past).toHaveLength(2)
    expect(all(claim('aud', 'b'), claim('aud', 'c')).past).toHaveLength(2)
    const certificate = (pem: string): Action => ({ type: 'set', inputs: { request: { clientCertificate: pem } } })
    expect(all(certificate('a'), certificate('b')).past).toHaveLength(2)
    const mode = (mode: Policy['dpop']['mode']): Action => ({
      type: 'policy',
      policy: { dpop: { ...strictPolicy.dpop, mode } },
      field: 'mode',
    })
    expect(all(mode('off'), mode('required')).past).toHaveLength(2)
    const nonce = (nonce: string): Action => ({
      type: 'policy',
      policy: { dpop: { ...strictPolicy.dpop, nonce } },
      field: 'nonce',
    })
    expect(all(nonce('a'), nonce('ab')).past).toHaveLength(1)
    expect(all(nonce('a'), mode('off')).past).toHaveLength(2)
  })

  test('what one button changes is one step, and each button a step of its own', () => {
    const trust: Action = { type: 'choose', askMine: true, mine: { issuer: 'https://a.example', profile: 'okta/org' } }
    const asked = all(trust)
    expect(asked.past).toHaveLength(1)
    expect(asked.now.inputs).toMatchObject({
      server: 'mine',
      mine: { issuer: 'https://a.example', profile: 'okta/org' },
    })
    const add = (name: string): Action => ({ type: 'choose', policy: { otherNames: [name] } })
    const twice = act(act(asked, add('one'), 1), add('two'), 2)
    expect(twice.past).toHaveLength(3)
    expect(go(twice, -1).now.inputs.policy).toEqual({ otherNames: ['one'] })
    expect(go(twice, -3).now.inputs).toBe(first)
    const compare = (audience: 'exact' | 'slash'): Action => ({ type: 'policy', policy: { audience } })
    expect(all(compare('slash'), compare('exact')).past).toHaveLength(2)
  })

  test('half a rule of broader scopes is a step as well', () => {
    const broader = (text: string): Action => ({ type: 'policy', policy: { scopeHierarchy: readHierarchy(text) } })
    const whole = all(broader('admin > read'))
    const half = act(whole, broader('admin > read; wri'), 9e9)
    expect(half.past).toHaveLength(2)
    expect(go(half, -1).now.inputs).toBe(whole.now.inputs)
    expect(go(go(half, -1), 1).now.inputs).toBe(half.now.inputs)
  })

  test('after going back, typing on is a step of its own', () => {
    const back = go(all(note('x')), -1)
    expect(act(go(back, 1), note('xy')).past).toHaveLength(2)
  })

  test('what changes nothing is no step', () => {
    expect(all({ type: 'server', id: 'issues' }, { type: 'mine', mine: {} }, note('')).past).toHaveLength(0)
  })

  test(`at most ${mostStates} states are kept, the oldest go`, () => {
    let many = start
    for (let i = 0; i < 200; i++) many = act(many, claim('aud', String(i)))
    expect(many.past).toHaveLength(mostStates - 1)
    const oldest = go(many, -500)
    expect(oldest.now.inputs.edited?.payload).toContain('"150"')
    expect(oldest.past.length + 1 + oldest.future.length).toBe(mostStates)
  })
})

describe('what is opened', () => {
  const opened = { ...initialCase, note: 'from a link' }

  test('is a step that can be undone, and nothing typed is lost', () => {
    const typed = all(claim('aud', 'b'))
    const after = act(typed, { type: 'load', id: null, inputs: opened })
    expect(go(after, -1).now.inputs).toBe(typed.now.inputs)
    expect(go(after, -1).now.origin).toEqual({ id: 'one', inputs: first })
    expect(go(go(after, -1), 1).now.inputs).toBe(opened)
  })

  test('along with the page is where it starts, unless something was typed meanwhile', () => {
    const arrival: Action = { type: 'load', id: null, inputs: opened, arrival: true }
    expect(all(arrival).past).toHaveLength(0)
    expect(all(claim('aud', 'b'), arrival).past).toHaveLength(2)
  })
})

describe('keys', () => {
  const key = { text: '{"kty":"oct","k":"AA"}', name: 'k', alg: 'HS256' }
  const held = all({ type: 'hold', keys: [key], use: { alg: 'HS256', kid: undefined } })
  const shown = ({ now }: Timeline) => now.keys.filter(({ removed }) => !removed).map(({ name }) => name)

  test('are not lost by going back, and removing one can be undone and redone', () => {
    expect(go(held, -1).now.inputs.ownKey).toBe('')
    expect(shown(go(held, -1))).toEqual(['k'])
    const removed = act(held, { type: 'remove-key', text: key.text })
    expect(shown(removed)).toEqual([])
    expect(shown(go(removed, -1))).toEqual(['k'])
    expect(go(removed, -1).now.inputs.ownKey).toBe(key.text)
    expect(shown(go(go(removed, -1), 1))).toEqual([])
  })
})

describe('a step in words', () => {
  const names: Names = {
    example: (id) => ({ two: 'The second' })[id],
    product: (text) => (text.startsWith('gho_') ? 'GitHub' : undefined),
    server: (id) => ({ billing: 'Billing', s1: 'Staging' })[id],
    profile: (id) => ({ 'keycloak/access': 'Keycloak' })[id],
    setting: (name) => (({ clockTolerance: 'Clock tolerance' }) as Record<string, string>)[name],
  }

  test('name the field of the request', () => {
    const now = { ...start.now, inputs: { ...first, request: { method: 'GET', origin: 'https://a.example' } } }
    expect(stepWords(start.now, now, names)).toBe('method changed, Origin changed')
  })
  const said = (...actions: readonly Action[]) => {
    const before = all(...actions.slice(0, -1))
    const last = actions.at(-1)
    return last ? stepWords(before.now, act(before, last, 9e9).now, names) : ''
  }
  const key = { text: '{"kty":"oct","k":"AA"}', name: 'k', alg: 'HS256' }
  const mine: Action = { type: 'server', id: 'mine' }
  const staging = { policy: {}, mine: { resource: 'r', issuer: 'i', profile: '' }, keysText: 'k', secret: '' }

  test.each<[string, ...Action[]]>([
    ['aud changed', claim('aud', 'b')],
    ['exp removed', claim('exp', undefined)],
    ['nonce added', claim('nonce', 'n')],
    ['alg changed', { type: 'member', part: 'header', name: 'alg', value: 'none' }],
    ['claims edited', type('{')],
    ['claims edited', type('{"a":1,"b":2,"c":3}')],
    ['token replaced', tokenText(token({ aud: 'z' }))],
    ['token replaced: login.example.org', tokenText(token({ iss: 'https://login.example.org/realms/a' }))],
    ['token replaced: joe', tokenText(token({ iss: 'joe' }))],
    ['token replaced: a‹U+202E›b', tokenText(token({ iss: 'a\u202eb' }))],
    ['token replaced', tokenText(token({ iss: ['joe'] }))],
    ['token replaced: GitHub', tokenText('gho_16C7e42F292c6912E7710c838347Ae178B4a')],
    ['token removed', tokenText('')],
    ['token added: joe', tokenText(''), tokenText(token({ iss: 'joe' }))],
    ['server: Billing', { type: 'server', id: 'billing' }],
    ['server: My server', mine],
    ['server: Staging', { type: 'own', id: 's1', settings: staging }],
    ['server: My server', { type: 'own', id: 's1', settings: staging }, mine],
    ['Keycloak profile', mine, { type: 'mine', mine: { profile: 'keycloak/access' } }],
    ['trusted issuer changed', mine, { type: 'mine', mine: { issuer: 'i' } }],
    ['resource URI changed', mine, { type: 'mine', mine: { resource: 'r' } }],
    ['setting: Clock tolerance', { type: 'policy', policy: { clockTolerance: 5 } }],
    ['checks switched', { type: 'policy', policy: { off: ['type'] } }],
    ['key set changed', { type: 'set', inputs: { keysText: '{}' } }],
    ['shared secret changed', { type: 'set', inputs: { secret: 'not told' } }],
    ['clock changed', { type: 'set', inputs: { clock: { kind: 'fixed', at: 1 } } }],
    ['key added: k', { type: 'hold', keys: [key], use: null }],
    ['alg changed, signed with k and more', { type: 'hold', keys: [key], use: { alg: 'HS256', kid: undefined } }],
    ['key renamed: l', { type: 'hold', keys: [key], use: null }, { type: 'rename-key', text: key.text, name: 'l' }],
    ['key removed: k', { type: 'hold', keys: [key], use: null }, { type: 'remove-key', text: key.text }],
    ['signed with the demo key', { type: 'sign-with', who: 'demo' }],
    ['attack: alg none', { type: 'craft', id: 'x', name: 'alg none', did: 'd', result: { token: 'a.b.' } }],
    ['example: The second', { type: 'load', id: 'two', inputs: initialCase }],
    ['link opened', { type: 'load', id: null, inputs: initialCase }],
  ])('%s', (words, ...actions) => expect(said(...actions)).toBe(words))
})

import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import fc from 'fast-check'
import { beforeAll, describe, expect, it, test, vi } from 'vitest'
import { scenarioById, scenarios, world } from '@/content/catalog'
import { presets, safeCopyKeys } from '@/content/presets'
import { derive } from './derive'
import { credentialsIn } from './find-live'
import { caseOfScenario } from '../case/from-scenario'
import type { Case } from '../case/case'
import { compact, layOut, staysAsSent, withMember } from './json-text'
import { safeCopy } from './safe-copy'
import { tokenOf } from '../scenarios/run'
import { caseOfLink, emptyLink } from '../case/link-state'
import { linkStateOf } from '../case/outgoing'
import { isLive, longestRead } from './live'
import { reducerFor } from './reducer'
import { startingWith, type Action, textsOf } from './state'
import { tokenText } from './token-text.fixture'

const reduce = reducerFor(['https://auth.example.com'])
const now = world.mint.now
const start = async (id: Parameters<typeof scenarioById>[0]) =>
  startingWith(await caseOfScenario(scenarioById(id), world))
const apply = (state: ReturnType<typeof startingWith>, ...actions: Action[]) => actions.reduce(reduce, state)
const judge = (inputs: Case) => derive(inputs, now, presets)

let foreign = ''
let privateJwk = ''
let publicJwk = ''
beforeAll(async () => {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true })
  privateJwk = JSON.stringify(await exportJWK(privateKey))
  publicJwk = JSON.stringify(await exportJWK(publicKey))
  foreign = await new SignJWT({ aud: 'https://mcp.example.net', scope: 'x', client_id: 'c' })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt' })
    .setIssuer('https://login.example.net')
    .setSubject('s')
    .setJti('j')
    .setIssuedAt(now - 10)
    .setExpirationTime(now + 600)
    .sign(privateKey)
})

describe.each(scenarios.map((s) => [s.id, s] as const))('the playground shows %s', (_, scenario) => {
  it('with the verdict of the catalogue, and again when its link is opened', async () => {
    const derived = await judge(await caseOfScenario(scenario, world))
    expect(derived.judgement.verdict.outcome).toBe(scenario.expect.outcome)
    if (scenario.id === 'secret-too-short') return // a secret is never in a link, so its link is undecided
    const again = await judge(caseOfLink(linkStateOf(derived)))
    expect(again.judgement.verdict).toEqual(derived.judgement.verdict)
    expect(again.judgement.answer).toEqual(derived.judgement.answer)
  })
})

describe('editing', () => {
  it('signs a demo token again, and the verdict follows', async () => {
    const state = apply(
      await start('cross-server-replay'),
      { type: 'member', part: 'payload', name: 'aud', value: 'https://billing.example.com/mcp' },
      { type: 'member', part: 'payload', name: 'scope', value: 'billing:read' },
    )
    const derived = await judge(state.inputs)
    expect(derived.signing).toMatchObject({ kind: 'signed', demo: true })
    expect(derived.judgement.verdict.outcome).toBe('accepted')
  })
  it('imports no key anew for a further edit, and verifies nothing but what comes of it', async () => {
    const edit = (sub: string): Action => ({ type: 'member', part: 'payload', name: 'sub', value: sub })
    const first = apply(await start('good-token-issues'), edit('a'))
    await judge(first.inputs)
    const imported = vi.spyOn(crypto.subtle, 'importKey')
    const verified = vi.spyOn(crypto.subtle, 'verify')
    const derived = await judge(apply(first, edit('b')).inputs)
    expect(derived.judgement.verdict.outcome).toBe('accepted')
    expect(imported).not.toHaveBeenCalled()
    expect(verified).toHaveBeenCalledOnce()
    vi.restoreAllMocks()
  })
  it('keeps an attacker’s token an attacker’s token', async () => {
    const state = apply(await start('forged-known-kid'), { type: 'member', part: 'payload', name: 'jti', value: 'x' })
    expect((await judge(state.inputs)).judgement.verdict).toMatchObject({ decidedBy: 'signature' })
  })
  it('never signs a foreign token silently, and offers the demo key', async () => {
    const pasted = apply(await start('cross-server-replay'), tokenText(foreign), {
      type: 'member',
      part: 'payload',
      name: 'sub',
      value: 'other',
    })
    const stale = await judge(pasted.inputs)
    expect(stale.signing).toMatchObject({ kind: 'stale', why: 'no-key' })
    expect(stale.token.split('.')[2]).toBe(foreign.split('.')[2])
    expect((await judge(apply(pasted, { type: 'sign-with', who: 'demo' }).inputs)).signing).toMatchObject({
      kind: 'signed',
      demo: true,
    })
  })
  it('signs with the reader’s own key', async () => {
    const state = apply(
      await start('cross-server-replay'),
      tokenText(foreign),
      { type: 'set', inputs: { keysText: publicJwk } },
      { type: 'server', id: 'mine' },
      { type: 'mine', mine: { issuer: 'https://login.example.net', resource: 'https://mcp.example.net' } },
      { type: 'sign-with-key', text: privateJwk, header: { alg: 'ES256', kid: undefined } },
      { type: 'member', part: 'payload', name: 'sub', value: 'other' },
    )
    const derived = await judge(state.inputs)
    expect(derived.signing).toEqual({ kind: 'signed', by: 'your key', demo: false })
    expect(derived.judgement.verdict).toEqual({ outcome: 'accepted', despite: [] })
  })
  it('signs with a shared secret that was given for the server, by itself where it made the token', async () => {
    const secret = 'a secret of thirty-two octets 123'
    const token = await new SignJWT({ sub: 's' }).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.from(secret))
    const edited = apply(
      await start('cross-server-replay'),
      tokenText(token),
      { type: 'set', inputs: { secret } },
      { type: 'member', part: 'payload', name: 'sub', value: 'other' },
    )
    const by = 'the shared secret of My server'
    expect((await judge(edited.inputs)).signing).toEqual({ kind: 'signed', by, demo: false })
    const otherwise = apply(edited, { type: 'set', inputs: { secret: 'another' } })
    expect((await judge(otherwise.inputs)).signing).toMatchObject({ kind: 'stale', why: 'no-key', alg: 'HS256' })
    const told = apply(otherwise, { type: 'sign-with', who: 'secret', header: { alg: 'HS384', kid: undefined } })
    expect((await judge(told.inputs)).signing).toEqual({ kind: 'signed', by, demo: false })
    expect(told.inputs.edited?.header).toContain('HS384')
  })
  it('says which algorithm a chosen key is for where it does not fit', async () => {
    const state = apply(
      await start('cross-server-replay'),
      { type: 'hold', keys: [{ text: privateJwk, name: 'k', alg: 'ES256' }], use: { alg: 'ES256', kid: undefined } },
      { type: 'member', part: 'header', name: 'alg', value: 'PS384' },
    )
    expect((await judge(state.inputs)).signing).toMatchObject({ why: 'unfit', alg: 'PS384', detail: 'ES256' })
    const loaded = apply(state, { type: 'load', id: null, inputs: (await start('good-token-billing')).inputs })
    expect(loaded.keys.map(({ name }) => name)).toEqual(['k'])
    const removed = apply(state, { type: 'remove-key', text: privateJwk })
    expect(removed.inputs).toMatchObject({ ownKey: '', signWith: 'same' })
  })
  it('leaves no signature under alg none', async () => {
    const state = apply(await start('cross-server-replay'), tokenText(foreign), {
      type: 'member',
      part: 'header',
      name: 'alg',
      value: 'none',
    })
    expect((await judge(state.inputs)).token).toMatch(/\.$/)
  })
  it('takes JSON that is not finished as it stands', async () => {
    const state = apply(await start('cross-server-replay'), { type: 'edit', part: 'payload', text: '{"iss": ' })
    expect((await judge(state.inputs)).judgement.verdict).toMatchObject({ decidedBy: 'payload', reason: 'not-json' })
    expect(state.inputs.edited?.payload).toBe('{"iss": ')
  })
})

describe('pasting', () => {
  it('sets the clock running for a token that is no example, and says what was taken out', async () => {
    const state = apply(await start('cross-server-replay'), tokenText(`Authorization: Bearer ${foreign}`))
    expect(state).toMatchObject({
      clockReleased: true,
      inputs: { token: foreign, clock: { kind: 'live' } },
      takenOut: { words: ['Authorization: Bearer'] },
    })
    expect(apply(state, { type: 'verbatim' }).inputs.token).toBe(`Authorization: Bearer ${foreign}`)
  })
  it('under Bearer goes as Bearer, whatever was sent before', async () => {
    const proved = await start('dpop-good')
    expect(proved.inputs.scheme).toBe('DPoP')
    const { token } = proved.inputs
    const downgraded = apply(proved, tokenText(`Authorization: Bearer ${token}`))
    expect((await judge(downgraded.inputs)).judgement.verdict).toMatchObject({
      decidedBy: 'confirmation',
      reason: 'downgrade',
    })
    expect(apply(proved, tokenText(token)).inputs.scheme).toBe('DPoP')
  })
  it('judges a text as it stands until it has been read, and reads none that is gone', async () => {
    const text = `Authorization: Bearer ${foreign}`
    const read: Action = { ...tokenText(text), type: 'read' } as Action
    const before = apply(await start('cross-server-replay'), { type: 'token', text, found: null })
    expect(before).toMatchObject({ inputs: { token: text }, takenOut: null })
    expect((await judge(before.inputs)).judgement.verdict.outcome).toBe('rejected')
    expect(apply(before, read)).toEqual({ ...apply(before, tokenText(text)), revision: before.revision + 1 })
    const other = apply(before, tokenText(foreign))
    expect(apply(other, read)).toBe(other)
  })
  it('keeps the request that a token stood in the address of, until another token comes', async () => {
    const sent = apply(
      await start('cross-server-replay'),
      tokenText(`GET /sse?t=${foreign} HTTP/1.1\r\nHost: mcp.example.com\r\n`),
    )
    expect(sent).toMatchObject({
      inputs: {
        token: foreign,
        authorization: [],
        request: { method: 'GET', url: `https://mcp.example.com/sse?t=${foreign}` },
      },
      takenOut: { sent: { in: 'query', name: 't' } },
    })
    const { judgement, live } = await judge(sent.inputs)
    expect(judgement.verdict).toMatchObject({ outcome: 'rejected', decidedBy: 'authorization' })
    expect(live.length).toBeGreaterThan(0)
    const next = apply(sent, tokenText(foreign))
    expect(next.inputs).toMatchObject({ authorization: null, request: {} })
  })
})

describe('a request with a token in two places', () => {
  const good = () => tokenOf(scenarioById('good-token-issues'), world)
  const issues = 'https://issues.example.com/mcp'
  const decided = async (inputs: Case) => {
    const { verdict } = (await judge(inputs)).judgement
    return verdict.outcome === 'accepted' ? 'accepted' : `${verdict.decidedBy}/${verdict.reason}`
  }
  const places: readonly (readonly [string, (token: string) => string])[] = [
    ['the address', (token) => `curl '${issues}?access_token=${token}' -H 'Authorization: Bearer ${token}'`],
    ['a form', (token) => `curl ${issues} -d 'access_token=${token}' -H 'Authorization: Bearer ${token}'`],
    [
      'the address of another server',
      (t) => `curl 'https://x.example?access_token=${t}' -H 'Authorization: Bearer ${t}'`,
    ],
    ['a path', (token) => `GET /mcp?access_token=${token} HTTP/1.1\nAuthorization: Bearer ${token}\n\n`],
  ]
  it.each(places)(
    'is refused where the server looks for that, until it is judged by its header: %s',
    async (_, write) => {
      const token = await good()
      const sent = apply(await start('good-token-issues'), tokenText(write(token)))
      expect(sent.inputs).toMatchObject({ token, authorization: null })
      expect(await decided(sent.inputs)).toBe('single-credential/two-methods')
      const careless = apply(sent, { type: 'policy', policy: { off: ['single-credential'] } })
      expect(await decided(careless.inputs)).toBe('accepted')
      const alone = apply(sent, { type: 'properly' })
      expect(alone).toMatchObject({ takenOut: { isProper: true } })
      expect(await decided(alone.inputs)).toBe('accepted')
      expect(apply(alone, { type: 'server', id: 'billing' }).inputs.request.url).toBeUndefined()
    },
  )
  it('keeps its proof when it is judged by its header', () => {
    const proof = 'eyJhbGciOiJFUzI1NiJ9.e30.cHJvb2Y'
    const text = `curl -X PUT 'https://a.example/mcp?access_token=${foreign}' -H 'Authorization: DPoP ${foreign}' -H 'DPoP: ${proof}'`
    const mine = caseOfLink({ ...emptyLink, server: 'mine' })
    const sent = apply(startingWith(mine), tokenText(text))
    const request = { method: 'PUT', dpop: [proof] }
    expect(sent.inputs).toMatchObject({
      scheme: 'DPoP',
      request: { ...request, url: `https://a.example/mcp?access_token=${foreign}` },
    })
    const alone = apply(sent, { type: 'properly' })
    expect(alone.inputs).toMatchObject({ scheme: 'DPoP', request: { ...request, url: 'https://a.example/mcp' } })
    expect(apply(alone, tokenText(foreign)).inputs).toMatchObject({ scheme: 'Bearer', request: {} })
  })
})

it('keeps the blanks of a pasted field: a stack may read them otherwise', async () => {
  const state = apply(await start('good-token-issues'), tokenText(`Authorization: Bearer  ${foreign}`))
  expect(state.inputs.authorization).toEqual([`Bearer  ${foreign}`])
  expect((await judge(state.inputs)).judgement.verdict).toMatchObject({ decidedBy: 'issuer-trust' })
  expect(apply(state, { type: 'properly' }).inputs.authorization).toBeNull()
})

describe('the Origin of a pasted request', () => {
  const curl = (token: string, origin: string) =>
    tokenText(`curl https://issues.example.com/mcp -H 'Origin: ${origin}' -H 'Authorization: Bearer ${token}'`)
  it('is judged where the server looks at it, and goes with the request', async () => {
    const careful = apply(await start('good-token-issues'), {
      type: 'policy',
      policy: { origins: ['https://app.example.com'] },
    })
    const { token } = careful.inputs
    const foreignPage = apply(careful, curl(token, 'https://evil.example'))
    expect((await judge(foreignPage.inputs)).judgement.verdict).toMatchObject({ decidedBy: 'origin' })
    const own = apply(foreignPage, curl(token, 'https://app.example.com'))
    expect((await judge(own.inputs)).judgement.verdict).toMatchObject({ outcome: 'accepted' })
    expect(apply(own, tokenText(token)).inputs.request).toEqual({})
  })
  it('stays when the token is judged as if it had been sent as it should be', async () => {
    const sent = apply(await start('good-token-issues'), curl(`${foreign},`, 'https://evil.example'))
    expect(sent.inputs.authorization).toEqual([`Bearer ${foreign},`])
    const { authorization, request } = apply(sent, { type: 'properly' }).inputs
    expect({ authorization, request }).toEqual({ authorization: null, request: { origin: 'https://evil.example' } })
  })
})

describe('a token that was sent how no server reads it', () => {
  it.each([
    ['Authorization: Token {}', ['Token {}'], 'scheme/unsupported'],
    ['Authorization: {}', ['{}'], 'scheme/unsupported'],
    ['x-api-key: {}', [], 'authorization/missing'],
    ['GET /sse?t={}', [], 'authorization/missing'],
    ['Cookie: token={}', [], 'authorization/missing'],
    ['Authorization: Bearer Bearer {}', ['Bearer Bearer {}'], 'b64token/malformed'],
  ])('is judged as it was sent, until it is to be judged alone: %s', async (text, sentAs, decided) => {
    const withToken = (place: string) => place.replace('{}', foreign)
    const sent = apply(await start('cross-server-replay'), tokenText(withToken(text)))
    expect(sent.inputs).toMatchObject({ token: foreign, authorization: sentAs.map(withToken) })
    const { verdict } = (await judge(sent.inputs)).judgement
    expect(verdict.outcome === 'rejected' && `${verdict.decidedBy}/${verdict.reason}`).toBe(decided)
    const alone = apply(sent, { type: 'properly' })
    expect((await judge(alone.inputs)).judgement.verdict).toMatchObject({ decidedBy: 'issuer-trust' })
    expect(apply(sent, tokenText(foreign)).inputs.authorization).toBeNull()
  })

  it.each(['Authorization: Token {}', 'x-api-key: {}', 'Cookie: a=b; t={}', 'GET /sse?t={}'])(
    'follows what is edited, in the request and in its link: %s',
    async (text) => {
      const sent = apply(await start('cross-server-replay'), tokenText(text.replace('{}', foreign)), {
        type: 'member',
        part: 'payload',
        name: 'aud',
        value: 'https://other.example',
      })
      const judged = await judge(sent.inputs)
      expect(judged.token).not.toBe(foreign)
      const { token, authorization, request } = linkStateOf(judged)
      expect(token).toBe(judged.token)
      expect(JSON.stringify({ authorization, request })).toContain(token)
      expect(JSON.stringify({ authorization, request })).not.toContain(foreign)
    },
  )

  it('shows its header whatever stands in front of it', async () => {
    const shown = apply(await start('cross-server-replay'), tokenText(`Bearer ${foreign}`), { type: 'verbatim' })
    expect(shown.inputs.token).toBe(`Bearer ${foreign}`)
    expect(textsOf(shown.inputs).header).toMatch(/"alg"/)
  })
})

describe('sharing', () => {
  const mine = async (...more: Action[]) =>
    judge(
      apply(
        await start('cross-server-replay'),
        tokenText(foreign),
        { type: 'server', id: 'mine' },
        { type: 'mine', mine: { issuer: 'https://login.example.net', resource: 'https://mcp.example.net' } },
        { type: 'set', inputs: { keysText: publicJwk } },
        ...more,
      ).inputs,
    )

  it('takes what is too long to be looked through for live, whatever it says', async () => {
    const [header = '', , signature = ''] = foreign.split('.')
    const claims = (more: string) => btoa(JSON.stringify({ exp: now - 600, more })).replace(/=+$/, '')
    const expired = (length: number) => `${header}.${claims('a'.repeat(length))}.${signature}`
    const plain = { inputs: caseOfLink(emptyLink), token: '', signing: { kind: 'as-given', demo: null }, now } as const
    const isLiveWith = async (inputs: Partial<Case>) => {
      const given = { ...plain.inputs, ...inputs }
      const live = await credentialsIn({ ...plain, inputs: given, token: given.token, keys: { kind: 'empty' } }, [])
      return isLive({ live }, now)
    }
    expect(await isLiveWith({ token: expired(1000) })).toBe(false)
    expect(await isLiveWith({ token: expired(longestRead) })).toBe(true)
    expect(await isLiveWith({ introspection: `{"active":true}${' '.repeat(1000)}` })).toBe(false)
    expect(await isLiveWith({ introspection: `{"active":true}${' '.repeat(longestRead)}` })).toBe(true)
  })

  it('knows a live token from an example, an expired one and one without its signature', async () => {
    const live = await mine()
    expect(isLive(live, now)).toBe(true)
    expect(isLive(live, now + 601)).toBe(false)
    expect(isLive(await judge((await start('cross-server-replay')).inputs), now)).toBe(false)
    expect(
      isLive(
        await judge(apply(await start('cross-server-replay'), tokenText(foreign.replace(/\.[^.]*$/, '.'))).inputs),
        now,
      ),
    ).toBe(false)
    expect(
      isLive(
        await judge(
          apply(await start('cross-server-replay'), tokenText('gho_16C7e42F292c6912E7710c838347Ae178B4a')).inputs,
        ),
        now,
      ),
    ).toBe(true)
  })

  it('sees a token wherever it stands, and a demo token as harmless there too', async () => {
    const expired = 'eyJhbGciOiJFUzI1NiJ9.eyJleHAiOjF9.c2ln'
    const inForm = async (form: string) =>
      judge({ ...(await start('cross-server-replay')).inputs, request: { form: `access_token=${form}` } })
    const demo = (await start('good-token-billing')).inputs.token
    expect(isLive(await inForm('x'), now)).toBe(true)
    expect(isLive(await inForm(foreign), now)).toBe(true)
    expect(isLive(await inForm(foreign), now + 601)).toBe(false)
    expect(isLive(await inForm(expired), now)).toBe(false)
    expect(isLive(await inForm(demo), now)).toBe(false)
  })

  it('takes the empty last part of an opaque token for no missing signature', async () => {
    const opaque = apply(await start('cross-server-replay'), tokenText('SECRET.b.'))
    expect(isLive(await judge(opaque.inputs), now)).toBe(true)
  })

  it('sees the signature that stayed after edits nobody could sign, even if the edit says expired', async () => {
    const edited = apply(await start('cross-server-replay'), tokenText(foreign), {
      type: 'member',
      part: 'payload',
      name: 'exp',
      value: 1,
    })
    expect(isLive(await judge(edited.inputs), now)).toBe(true)
  })

  it('of a live token in a link keeps none when its safe copy is taken', async () => {
    const live = await mine({
      type: 'set',
      inputs: { note: `see ${foreign}`, introspection: `{"access_token":"abc"}` },
    })
    const inputs = await safeCopy(live, presets, safeCopyKeys)
    if (!inputs) throw new TypeError('no safe copy')
    const shared = JSON.stringify(linkStateOf(await judge(inputs)))
    expect(inputs).toMatchObject({ note: 'see redacted', introspection: '{"access_token":"redacted"}' })
    expect(shared).not.toContain(foreign.split('.')[2])
  })

  it('makes a safe copy of a live token in the request too, whether or not there is one in the header', async () => {
    for (const id of ['token-in-query', 'header-and-query'] as const) {
      const inputs = {
        ...(await start(id)).inputs,
        request: { url: `https://issues.example.com/mcp?access_token=${foreign}` },
      }
      const original = await judge(inputs)
      expect(isLive(original, now)).toBe(true)
      const copy = await safeCopy(original, presets, safeCopyKeys)
      expect(copy?.request.url).toBe('https://issues.example.com/mcp?access_token=redacted')
      expect(copy && (await judge(copy)).judgement.verdict).toEqual(original.judgement.verdict)
    }
  })

  const cases: readonly [string, Action[]][] = [
    ['accepted', []],
    ['audience', [{ type: 'mine', mine: { resource: 'https://other.example.net' } }]],
    ['issuer-trust', [{ type: 'mine', mine: { issuer: 'https://elsewhere.example' } }]],
    ['key', [{ type: 'set', inputs: { keysText: '' } }]],
    ['algorithm', [{ type: 'policy', policy: { algorithms: ['RS256'] } }]],
    ['scope', [{ type: 'policy', policy: { requiredScopes: ['y'] } }]],
    ['authorization', [{ type: 'set', inputs: { authorization: [] } }]],
    [
      'signature',
      [
        {
          type: 'edit',
          part: 'payload',
          text: JSON.stringify({ iss: 'https://login.example.net', aud: 'https://mcp.example.net' }),
        },
      ],
    ],
  ]
  test.each(cases)('a safe copy comes out at the same step: %s', async (step, actions) => {
    const original = await mine(...actions)
    expect(original.judgement.verdict.outcome === 'accepted' ? 'accepted' : original.judgement.verdict.decidedBy).toBe(
      step,
    )
    const inputs = await safeCopy(original, presets, safeCopyKeys)
    if (!inputs) throw new TypeError('no safe copy')
    const copy = await judge(inputs)
    expect(copy.judgement.verdict).toEqual(original.judgement.verdict)
    expect(copy.token).not.toContain(foreign.split('.')[2])
    expect(JSON.stringify(linkStateOf(copy))).not.toContain(foreign.split('.')[2])
  })
})

describe('JSON texts', () => {
  it('keep digits, duplicates and order when laid out and written small again', () => {
    const text = '{"b":9007199254740993,"a":[1, 2],"b":1e400,"s":" x  \\" y "}'
    expect(compact(layOut(text))).toBe('{"b":9007199254740993,"a":[1,2],"b":1e400,"s":" x  \\" y "}')
  })
  it('are laid out as JSON.stringify would, whatever they hold', () =>
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string({ unit: 'binary' }),
          fc.json().map((j) => JSON.parse(j) as unknown),
        ),
        (value) => {
          expect(layOut(JSON.stringify(value))).toBe(JSON.stringify(value, null, 2))
          expect(compact(JSON.stringify(value, null, 2))).toBe(JSON.stringify(value))
        },
      ),
    ))
  it('are left as they are where laying them out would pass a bound', () => {
    const wide = JSON.stringify({ a: Array.from({ length: 700 }, () => 1) })
    const deep = `{"x":${'['.repeat(190)}${Array(300).fill(1)}${']'.repeat(190)}}`
    expect([layOut(wide), layOut(deep)]).toEqual([wide, deep])
    expect([wide, deep, 'x'.repeat(700), '{"a":1}', layOut('{"a":1}')].map(staysAsSent)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
    const text = '{"a":[1,2]}'
    const whole = JSON.stringify(JSON.parse(text), null, 2)
    expect(layOut(text, { characters: whole.length, lines: 6 })).toBe(whole)
    expect(layOut(text, { characters: whole.length - 1, lines: 6 })).toBe(text)
    expect(layOut(text, { characters: whole.length, lines: 5 })).toBe(text)
  })
  it('change in one member only', () => {
    expect(withMember('{"a": 1, "aud": 2}', 'aud', 'x')).toBe('{"a": 1, "aud": "x"}')
    expect(withMember('{"a":1,"aud":2}', 'aud', undefined)).toBe('{"a":1}')
    expect(withMember('{"a":1,"aud":2}', 'a', undefined)).toBe('{"aud":2}')
    expect(withMember('{\n  "a": 1\n}', 'aud', ['x'])).toBe('{\n  "a": 1,\n  "aud": [\n    "x"\n  ]\n}')
    expect(withMember('{"a": 1 , "aud": 2 }', 'aud', undefined)).toBe('{"a": 1 }')
    expect(withMember('{ "aud": 2 }', 'aud', undefined)).toBe('{ }')
    expect(withMember('{}', 'aud', 'x')).toBe('{\n  "aud": "x"\n}')
    expect(withMember('{"aud":1}', 'aud', undefined)).toBe('{}')
    expect(withMember('not json', 'aud', 'x')).toBeNull()
  })
  it('are valid after any change, and hold it', () =>
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.string(),
        fc.option(fc.jsonValue(), { nil: undefined }),
        (object, name, value) => {
          const text = withMember(JSON.stringify(object, null, 2), name, value)
          const expected = Object.fromEntries([
            ...Object.entries(object).filter(([n]) => n !== name || value !== undefined),
          ])
          const wanted = value === undefined ? expected : { ...expected, ...Object.fromEntries([[name, value]]) }
          expect(JSON.parse(text ?? '')).toEqual(JSON.parse(JSON.stringify(wanted)))
        },
      ),
    ))
})

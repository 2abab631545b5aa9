import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { servers } from '@/content/servers'
import { plainRequest } from '../pipeline/http/request'
import type { TargetServer, ValidationInput } from '../pipeline/types'
import { validate } from '../pipeline/validate'
import { fitsByStep } from './cases/fits.fixture'
import { byRsa, type Fits, good, inputOf, jwkOf, now, resource, rsa, type Setup, text } from './cases/setup.fixture'
import { unexplained } from './cases/unexplained.fixture'
import { diagnose, diagnoseBehindType } from './diagnose'
import type { Hypothesis } from './hypothesis'
import { hypotheses as ofAny } from './hypotheses'
import { later } from './hypotheses/later'
import { mostAttempts, subjectOf } from './subject'

const rooms = await Promise.all(
  Object.entries(later).map(async ([folder, { checks, load }]) => ({ folder, checks, those: await load() })),
)
const hypotheses = [...ofAny, ...rooms.flatMap(({ those }) => those)]
const fits: Fits = Object.assign({}, ...fitsByStep)

async function judged(setup: Setup) {
  const input = inputOf(setup)
  const { verdict } = await validate(input)
  return { cause: await diagnose(input), verdict }
}

describe.each(hypotheses.map(({ id }) => id))('%s', (id) => {
  it('has a case', () => expect(fits[id]?.length ?? 0).toBeGreaterThan(0))
  // It stands against all the others: the first that fits is the cause.
  it.each(fits[id] ?? [])('fits: %s', async (_, setup, says) => {
    const { cause } = await judged(setup)
    expect(cause?.hypothesis).toBe(id)
    expect(cause?.says).toMatch(says)
    expect(cause?.fix).not.toBe('')
  })
})

test.each(unexplained)('nothing is made up for %s', async (_, setup) => {
  const { cause, verdict } = await judged(setup)
  expect(verdict.outcome).toBe('rejected')
  expect(cause).toBeNull()
})

test('an accepted token needs no cause', async () => {
  const { verdict, cause } = await judged({})
  expect(verdict.outcome).toBe('accepted')
  expect(cause).toBeNull()
})

describe('a search', () => {
  const refused = async () => {
    const server: TargetServer = { ...servers[0], resource }
    const request = plainRequest(resource, { authorization: [`Bearer ${text({ alg: 'RS256' })}.${text(good)}.c2ln`] })
    const input: ValidationInput = { request, server, now }
    return { input, report: await validate(input) }
  }
  const probe = (test: Hypothesis['test']): readonly Hypothesis[] => [
    { id: 'probe', speaksTo: ['issuer-trust', 'type'], specs: [], test },
  ]

  it('ends when a newer request has come', async () => {
    const { input } = await refused()
    let asked = 0
    await diagnose(
      input,
      () => true,
      probe(() => {
        asked += 1
        return null
      }),
    )
    expect(asked).toBe(0)
  })

  it('survives a hypothesis that breaks', async () => {
    const { input } = await refused()
    const broken = probe(() => {
      throw new Error('broken')
    })
    expect(await diagnose(input, () => false, broken)).toBeNull()
  })

  it('tries no more signatures than its budget', async () => {
    const { input, report } = await refused()
    const subject = subjectOf(input, report, 'signature', 'mismatch')
    const key = jwkOf(rsa)
    const signed = 'a.b'
    const signature = byRsa()(signed)
    const attempt = { signed, signature, key, alg: 'RS256' }
    for (let i = 0; i < mostAttempts; i++) expect(await subject.verifies(attempt)).toBe(true)
    expect(await subject.verifies(attempt)).toBe(false)
  })
})

test('nothing hostile breaks it, and what it says stays short', async () => {
  const hostile = [
    'a.b.c',
    '..',
    `${'.'.repeat(5000)}`,
    `${text({ alg: 'HS256' })}.${text({ ...good, aud: Array.from({ length: 3000 }, (_, i) => `https://h${i}.example.com/`) })}.c2ln`,
    `${text({ alg: 'ES256', kid: 'x'.repeat(5000) })}.${text({ ...good, iss: 'https://'.repeat(900), scope: 'a '.repeat(2000) })}.${'A'.repeat(4000)}`,
    `${text('[1,2')}.${text('"')}.====`,
  ]
  for (const token of hostile) {
    const { cause, verdict } = await judged({ token: () => token })
    expect(verdict.outcome).not.toBe('accepted')
    expect(`${cause?.says ?? ''}${cause?.fix ?? ''}`.length).toBeLessThan(900)
  }
})

test('cases are of hypotheses that there are, and those of one stand in one place', () => {
  const ids = fitsByStep.flatMap(Object.keys)
  expect(ids.filter((id) => !hypotheses.some((h) => h.id === id))).toEqual([])
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
})

test('ids are file names, and each says what it rests on', () => {
  const files = ['', ...Object.keys(later)].flatMap((folder) =>
    readdirSync(path.join(import.meta.dirname, 'hypotheses', folder))
      .filter((name) => name.endsWith('.ts') && name !== 'index.ts' && name !== 'later.ts')
      .map((name) => path.join(import.meta.dirname, 'hypotheses', folder, name)),
  )
  expect(hypotheses.map(({ id }) => id).sort()).toEqual(files.map((file) => path.basename(file, '.ts')).sort())
  for (const { specs } of hypotheses) expect(specs.length).toBeGreaterThan(0)
  // What it supposes stands above it, where it is no script for anybody to fetch.
  const supposes = /\n\/\*\* \S[^\n]*[^.]\. \*\/\nexport default defineHypothesis\(/
  expect(files.filter((file) => !supposes.test(readFileSync(file, 'utf8')))).toEqual([])
})

test('what is fetched with the first refusal of a kind speaks of that kind alone', () => {
  for (const { folder, checks, those } of rooms)
    for (const { id, speaksTo } of those)
      expect([folder, id, speaksTo.filter((s) => !checks.test(s.split('/')[0] ?? ''))]).toEqual([folder, id, []])
})

describe('behind a type that decides', () => {
  const behind = (setup: Setup) => diagnoseBehindType(inputOf(setup))
  const untyped = { header: { typ: 'JWT' } }

  it('the issuer is asked about before the audience', async () => {
    const both = { iss: 'http://localhost:8082/as', aud: 'c' }
    expect(await behind({ ...untyped, claims: both })).toMatchObject({ check: 'issuer-trust' })
    expect(await behind({ ...untyped, claims: { aud: 'c' } })).toMatchObject({ check: 'audience' })
  })

  it('nothing is said where nothing else is refused, and where another step decides', async () => {
    expect(await behind(untyped)).toBeNull()
    expect(await behind({})).toBeNull()
    expect(await behind({ claims: { aud: 'c' } })).toBeNull()
    expect(await behind({ ...untyped, claims: { aud: 'https://issues.example.org/mcp' } })).toBeNull()
  })
})

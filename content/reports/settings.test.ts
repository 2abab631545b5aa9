// What a button for a setting says, what it does, and what the text beside it says to do: the same in every report.
import { expect, it } from 'vitest'
import { issuersIn } from '@/lib/case/words'
import { stepsOf } from '@/lib/judge/station'
import type { Policy } from '@/lib/pipeline/types'
import type { Remedy } from '@/lib/playground/remedies'
import { good, k1, rfc9068 } from './report.fixture'
import { reports } from './reports.fixture'
import { minted, type Screen, signers, type Visit, visit } from './visit.fixture'

interface Offered extends Remedy {
  readonly name: string
  readonly before: Policy
  readonly trusted: readonly string[]
  /** Step, cause and product, as they stand above the button. */
  readonly texts: string
}

/** Buttons that no report has. */
const more: Readonly<Record<string, Visit>> = {
  'an algorithm beside others': {
    paste: minted({ alg: 'EdDSA', typ: 'at+jwt', kid: 'k1' }, rfc9068, signers.ed),
    keys: [signers.ed.jwk({ kid: 'k1' })],
    policy: { algorithms: ['RS256'] },
  },
  'an issuer, where none is trusted': { paste: good, keys: k1, issuer: '' },
  'an issuer that is down': { paste: good, keys: k1, policy: { issuerUnreachable: true } },
}

const offered = async (): Promise<readonly Offered[]> => {
  const all: Offered[] = []
  const visits = Object.values(reports).flatMap((ofOneKind) =>
    Object.entries(ofOneKind).map(([name, report]) => [name, report.visit] as const),
  )
  for (const [name, given] of [...visits, ...Object.entries(more)]) {
    const screen = await visit(given)
    all.push(...screen.help.remedies.map((remedy) => of(screen, name, remedy)))
  }
  return all
}

function of({ derived, help }: Screen, name: string, remedy: Remedy): Offered {
  const step = stepsOf(derived.judgement.stations).find(({ decides }) => decides)
  // The cause stands in place of the step's own advice.
  const texts = [help.cause?.fix ?? step?.explanation?.fix, help.word?.fix].filter(Boolean).join(' ')
  const { policy: before, issuers } = derived.server
  return { ...remedy, name, before, trusted: issuers.map(({ issuer }) => issuer), texts }
}

/** By its label: what it does to the server, and what no text beside it may say when it is advised. */
const table: readonly {
  readonly label: RegExp
  readonly does: (remedy: Offered, named: string) => unknown
  readonly is: (remedy: Offered, named: string) => unknown
  readonly against?: RegExp
}[] = [
  {
    label: /^Allow (\S+) alone$/,
    does: ({ policy }) => policy?.algorithms,
    is: (_, alg) => [alg],
    against: /[Aa]dd \S+ to the algorithms/,
  },
  {
    label: /^Allow ([A-Z]\S+)$/,
    does: ({ policy }) => policy?.algorithms,
    is: ({ before }, alg) => [...before.algorithms, alg],
    against: /\balone\b/,
  },
  {
    label: /^Trust (\S+)$/,
    does: ({ mine, trusted }) => [trusted, mine?.issuer],
    is: (_, issuer) => [[], issuer],
  },
  {
    label: /^Trust (\S+) instead$/,
    does: ({ mine, trusted }) => [trusted.includes(mine?.issuer ?? ''), mine?.issuer],
    is: (_, issuer) => [false, issuer],
    against: /as well|must not trust|only if its users/,
  },
  {
    label: /^Trust (\S+) as well$/,
    does: ({ mine }) => issuersIn(mine?.issuer ?? ''),
    is: ({ trusted }, issuer) => [...trusted, issuer],
    against: /./,
  },
  {
    label: /^Take typ (\S+) as well$/,
    does: ({ policy }) => policy?.types,
    is: ({ before }, typ) => [...before.types, typ],
    against: /./,
  },
  {
    label: /^Leave the (type) out$/,
    does: ({ policy }) => policy?.off,
    is: ({ before }, check) => [...before.off, check],
    against: /./,
  },
  { label: /^Take a list in (scope)$/, does: ({ policy }) => policy, is: () => ({ scopeList: true }) },
  { label: /^Read scopes from (\w+)$/, does: ({ policy }) => policy, is: (_, name) => ({ scopeClaims: [name] }) },
  {
    label: /^Allow (\d+) s of tolerance$/,
    does: ({ policy }) => policy,
    is: (_, seconds) => ({ clockTolerance: Number(seconds) }),
    against: /tolerance does not help|No tolerance/,
  },
  { label: /^The issuer can be (reached)$/, does: ({ policy }) => policy, is: () => ({ issuerUnreachable: false }) },
  {
    label: /^Use the profile (.+)$/,
    does: ({ mine }) => Object.keys(mine ?? {}),
    is: () => ['profile'],
  },
  {
    label: /^Compare the client instead: (.+)$/,
    does: ({ policy }) => [policy?.audience, policy?.otherNames?.at(-1)],
    is: (_, client) => ['client-id', client],
    against: /./,
  },
  {
    label: /^Compare aud as: (.+)$/,
    does: ({ policy }) => typeof policy?.audience,
    is: () => 'string',
    against: /./,
  },
]

it('a button for a setting does what it says, and none is advised that the text beside it does not mean', async () => {
  const all = await offered()
  const used = new Set<RegExp>()
  for (const remedy of all) {
    const row = table.find(({ label }) => label.test(remedy.label))
    expect(row, remedy.label).toBeDefined()
    if (!row) continue
    used.add(row.label)
    const named = row.label.exec(remedy.label)?.[1] ?? ''
    expect([remedy.name, remedy.label, row.does(remedy, named)]).toEqual([
      remedy.name,
      remedy.label,
      row.is(remedy, named),
    ])
    if (remedy.advised && row.against) expect(remedy.texts, `${remedy.name}: ${remedy.label}`).not.toMatch(row.against)
  }
  const unused = table.map(({ label }) => label).filter((label) => !used.has(label))
  expect(unused.map(String)).toEqual([])
})

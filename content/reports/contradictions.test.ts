import { expect, test } from 'vitest'
import { explain } from '../help'
import { withHelp } from '@/lib/help/with-help'
import { type ScenarioId, scenarios, world } from '@/content/catalog'
import { caseOfScenario } from '@/lib/case/from-scenario'
import { stepsOf } from '@/lib/judge/station'
import { derive } from '@/lib/playground/derive'
import { presets } from '../presets'

interface Sentences {
  /** What the page claims is so. */
  readonly claims: string
  readonly fixes: string
  readonly accepted: boolean
}

/** Everything the page says of a scenario that was opened on it. */
async function sentencesOf(scenario: (typeof scenarios)[number]): Promise<Sentences & { readonly causes: number }> {
  const derived = await derive(await caseOfScenario(scenario, world), world.mint.now, presets)
  const help = await explain(derived, () => false)
  const { summary, stations, verdict, answer } = withHelp(derived.judgement, help)
  const steps = stepsOf(stations).filter((s) => s.status !== 'blocked')
  const deciding = steps.find((s) => s.decides)
  const { cause, word } = help
  return {
    claims: [
      summary.headline,
      summary.sentence,
      ...steps.filter((s) => s.status === 'pass' || s.status === 'fail').map((s) => s.title),
      deciding?.explanation?.says,
      deciding?.explanation?.because,
      cause?.says,
      word?.says,
      answer && `answers ${answer.status}`,
    ]
      .filter(Boolean)
      .join('\n'),
    fixes: [deciding?.explanation?.fix, cause?.fix, word?.fix].filter(Boolean).join('\n'),
    accepted: verdict.outcome === 'accepted',
    causes: [cause, word].filter(Boolean).length,
  }
}

/** Headings, and what they are not true beside. */
const headings: readonly (readonly [RegExp, RegExp])[] = [
  [/^More than one Authorization header$/m, /another in its (?:address|form)/],
  [/^The algorithm is not allowed here$/m, /names no algorithm/],
  [/^The header demands an extension/m, /crit is (?:an empty|not)|which every JWS has/],
  [/^The issuer is not one this server trusts$/m, /does not say who issued it|it must be one text/],
  [/^The token is too old$/m, /age cannot be told/],
  [/^aud is not of a form that can be compared$/m, /it is there, but names nobody/],
  [/^A part is encoded in a non-canonical way$/m, /cannot be decoded as base64url at all/],
  [/^The token was issued for another server$/m, /^The token names no audience$/m],
  [
    /^The token was issued for another server$/m,
    /the client itself|may be the client’s own|may well stand for this server/,
  ],
  [/^The scheme does not fit/m, /bound to no key|names no key|takes only DPoP-bound/],
  [/^The proof’s algorithm is not allowed$/m, /names no algorithm/],
  [/^Signed with another key/m, /no thumbprint of a key/],
  [/^The proof lacks a claim$/m, /in the proof is /],
  [/^The proof is not a well-formed JWT$/m, /says something twice/],
  [/^The proof was made for another token$/m, /it has no ath|no SHA-256/],
  [/^The key in the proof is no public key$/m, /has no key|cannot be used/],
  [/^The proof’s signature does not verify$/m, /demands an extension/],
  [/^The proof was not made just now$/m, /sets itself a time/],
]

/** What must not be said on one screen. */
const opposites: readonly (readonly [
  keyof Omit<Sentences, 'accepted'>,
  RegExp,
  keyof Omit<Sentences, 'accepted'>,
  RegExp,
])[] = [
  [
    'claims',
    /^The signature verifies$|signature still verifies/m,
    'claims',
    /^The signature does not verify|did not sign this text/m,
  ],
  [
    'claims',
    /signature has been cut off|cut off: a signature/,
    'claims',
    /^The signature verifies$|signature still verifies/m,
  ],
  [
    'claims',
    /^The token was issued for this server$|token is for this server$/m,
    'claims',
    /Just not for this server|issued for another server/,
  ],
  ['claims', /would process the request/, 'claims', /answers [34]\d\d|would refuse/],
  ['claims', /^It is opaque/m, 'claims', /shown shortened|token has expired|^The signature/m],
  ['claims', /an ID token: it tells/, 'fixes', /require azp|leave (?:this check|the check of typ) out|\bprofile\b/i],
  ['claims', /nobody gives you the key|keeps for itself/, 'fixes', /Decrypt/],
  [
    'claims',
    /resource is ignored|does not change it/,
    'fixes',
    /asks for it with resource=|asks its authorization server for resource=/,
  ],
  // A heading stands for every reason of its step, unless the reason has one of its own.
  ...headings.map(([heading, says]) => ['claims', heading, 'claims', says] as const),
  [
    'fixes',
    /Asking (?:for more scope|again|for another token) does not help/,
    'fixes',
    /step-up|tries again|Get (?:the|a fresh) token|sends that token instead/,
  ],
  [
    'fixes',
    /[Ff]resh (?:one|token|ID token).* fails? (?:too|in the same way|as well)/,
    'fixes',
    /Get (?:the token again|a fresh token)/,
  ],
]

test.each(scenarios.map((s) => [s.id as ScenarioId, s] as const))(
  '%s: no sentence contradicts another',
  async (_, scenario) => {
    const said = await sentencesOf(scenario)
    for (const [where, one, elsewhere, other] of opposites)
      if (one.test(said[where])) expect(said[elsewhere], `beside ${one}`).not.toMatch(other)
    if (said.accepted) {
      expect(said.causes).toBe(0)
      expect(said.fixes).toBe('')
    }
  },
)

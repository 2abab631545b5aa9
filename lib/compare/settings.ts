import type { Judgement } from '../judge/judgement'
import { type Step, stepsOf } from '../judge/station'
import { audienceChecks } from '../pipeline/audience/checks'
import { comparators } from '../pipeline/audience/comparators'
import { rarelyRefused } from '../pipeline/rarely-refused'
import type { Policy, TargetServer } from '../pipeline/types'
import { audienceChoice } from '../playground/audience-choice'
import { hierarchyText } from '../playground/scope-hierarchy'
import { settingsBehind } from '../playground/setting-behind'
import { type FieldId, type SettingId, settingIds, settingOf } from '../playground/settings'

/** A server as it was asked, and what came of it. */
interface Side {
  readonly server: TargetServer
  /** What its tokens look like, where that is not RFC 9068. */
  readonly profile: { readonly name: string } | null
  readonly judgement: Judgement
}

export interface SettingRow {
  readonly id: SettingId
  readonly label: string
  readonly left: string
  readonly right: string
  /** A verdict of one side was decided by what is set here. */
  readonly decides: boolean
}

/**
 * The settings of two servers beside each other: what differs, first of it what a verdict was decided by, and what is
 * alike.
 * @param labelOf what a check looks at, for the switches of checks
 */
export function settingRows(
  left: Side,
  right: Side,
  labelOf: (check: string) => string,
): { readonly differ: readonly SettingRow[]; readonly alike: readonly SettingRow[] } {
  const decisive = new Set([...decidedBy(left.judgement), ...decidedBy(right.judgement)])
  const row = (id: SettingId, label: string, textOf: (side: Side) => string): SettingRow => ({
    id,
    label,
    left: textOf(left),
    right: textOf(right),
    decides: decisive.has(id),
  })
  // The comparison of aud says whether it is looked at; its checks are no rows of their own.
  const switched = [...new Set([...left.server.policy.off, ...right.server.policy.off])].filter(
    (id) => !audienceChecks.some((check) => check === id),
  )
  const rows = [
    ...(Object.keys(texts) as (keyof typeof texts)[]).map((id) =>
      row(id, sentenceCase(settingOf(id).label), texts[id]),
    ),
    ...switched.map((id) =>
      row(`check:${id}`, `Check: ${labelOf(id)}`, ({ server }) =>
        server.policy.off.includes(id) ? 'not made' : 'made',
      ),
    ),
  ]
  // Keys are told apart by what they are called; two secrets of one name still differ.
  const keyRow = rows.find(({ id, left, right }) => id === 'keys' && left === right)
  if (keyRow && keysOf(left) !== keysOf(right))
    rows.splice(rows.indexOf(keyRow), 1, { ...keyRow, right: `${keyRow.right}, not the same` })
  const differs = (row: SettingRow) => row.left !== row.right
  const differ = rows.filter(differs).sort((a, b) => Number(b.decides) - Number(a.decides))
  return { differ, alike: rows.filter((row) => !differs(row)) }
}

/** The settings that speak to the step at which it was decided, its own switch, and who the server is where that matters. */
function decidedBy({ stations }: Judgement): readonly SettingId[] {
  const step = stepsOf(stations).find(({ decides }) => decides)
  if (!step) return []
  return [...settingsBehind(step.id, step.reason ?? ''), ...identityBehind(step), `check:${step.id}`]
}

const identityBehind = ({ id }: Step): readonly FieldId[] =>
  audienceChecks.some((check) => check === id) ? ['resource', 'audience'] : id === 'scope' ? ['requiredScopes'] : []

const sentenceCase = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const words = (list: readonly string[], none = 'none') => (list.length === 0 ? none : list.join(', '))
const yes = (on: boolean) => (on ? 'yes' : 'no')
const count = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`

const keysOf = ({ server }: Side): string => JSON.stringify(server.issuers.map(({ keys }) => keys))

const keysText = ({ issuers }: TargetServer): string =>
  words(
    issuers.flatMap(({ keys }) => keys?.keys ?? []).map(({ kid, kty, alg }) => [kid ?? 'no kid', alg ?? kty].join(' ')),
    'not given',
  )

const ofPolicy =
  (textOf: (policy: Policy) => string) =>
  ({ server }: Side): string =>
    textOf(server.policy)

/** Each setting as a text, in the order of the settings; a shared secret is one of the keys, and never said. */
const texts: Readonly<Record<Exclude<FieldId, 'secret'>, (side: Side) => string>> = {
  resource: ({ server }) => server.resource || 'not given',
  issuer: ({ server }) =>
    words(
      server.issuers.map(({ issuer }) => issuer),
      'not given',
    ),
  profile: ({ profile }) => profile?.name ?? 'RFC 9068',
  issuerUnreachable: ofPolicy((p) => yes(p.issuerUnreachable)),
  keys: ({ server }) => keysText(server),
  algorithms: ofPolicy((p) => words(p.algorithms)),
  audience: ofPolicy((p) => {
    const choice = audienceChoice(p)
    return choice === 'none' ? 'not looked at' : comparators[choice].label
  }),
  otherNames: ofPolicy((p) => words(p.otherNames)),
  companions: ofPolicy((p) => words(p.companions)),
  sharedAudiences: ofPolicy((p) => words(p.sharedAudiences)),
  singleAudience: ofPolicy((p) => yes(p.singleAudience)),
  requiredScopes: ofPolicy((p) => words(p.requiredScopes)),
  types: ofPolicy((p) => words(p.types)),
  requiredClaims: ofPolicy((p) => words(p.requiredClaims)),
  scopeClaims: ofPolicy((p) => words(p.scopeClaims)),
  scopeList: ofPolicy((p) => yes(p.scopeList)),
  scopeHierarchy: ofPolicy((p) => hierarchyText(p.scopeHierarchy) || 'none'),
  acr: ofPolicy((p) => p.acr ?? 'any'),
  maxTokenLength: ofPolicy((p) => count(p.maxTokenLength, 'character')),
  revoked: ofPolicy((p) => words(p.revoked)),
  clockTolerance: ofPolicy((p) => count(p.clockTolerance, 'second')),
  maxTokenAge: ofPolicy((p) => (p.maxTokenAge === null ? 'no limit' : count(p.maxTokenAge, 'second'))),
  'dpop.past': ofPolicy((p) => count(p.dpop.past, 'second')),
  'dpop.future': ofPolicy((p) => count(p.dpop.future, 'second')),
  origins: ofPolicy((p) => (p.origins === null ? 'not looked at' : words(p.origins))),
  'dpop.mode': ofPolicy((p) => p.dpop.mode),
  'dpop.algorithms': ofPolicy((p) => words(p.dpop.algorithms)),
  'dpop.nonce': ofPolicy((p) => (p.dpop.nonce === null ? 'none' : 'handed out')),
  'dpop.seen': ofPolicy((p) => words(p.dpop.seen)),
  mtls: ofPolicy((p) => yes(p.mtls === 'required')),
  passesTokenOn: ofPolicy((p) => yes(p.passesTokenOn)),
  lenient: ofPolicy((p) => {
    const refused = rarelyRefused.filter((id) => !p.lenient.includes(id))
    return refused.length === rarelyRefused.length ? `all ${refused.length} of them` : words(refused)
  }),
}

/** For tests: every setting that has a row. */
export const compared = settingIds.filter((id) => Object.hasOwn(texts, id))

import { type JsonObject, readObject } from '../pipeline/encoding/json'
import { decodeSegment, decodeUtf8 } from '../pipeline/encoding/segments'
import { clip, visible } from '../pipeline/encoding/visible-text'
import type { HttpRequest } from '../pipeline/types'
import type { Scenario } from '../scenarios/scenario'

/** What was sent where the good request has something else; `null`: not there. */
export interface Difference {
  readonly what: string
  readonly good: string | null
  readonly sent: string | null
}

/** One of each for every request, so no difference. */
const always = new Set(['jti', 'iat', 'exp'])
const longest = 160
const most = 12

interface Sent {
  readonly request: HttpRequest
  readonly token: string
  readonly recipe: Scenario['token']
}

/** Member by member, then the signature, then the request. */
export function differencesOf(good: Sent, sent: Sent): readonly Difference[] {
  const found = [...membersOf(good, sent), ...signatureOf(sent), ...requestOf(good, sent)]
  return found.slice(0, most).map(({ what, good: before, sent: now }) => ({
    what,
    good: before === null ? null : shown(before),
    sent: now === null ? null : shown(now),
  }))
}

const shown = (text: string) => clip(visible(text), longest)

function membersOf(good: Sent, sent: Sent): readonly Difference[] {
  if (sent.token === '') return []
  if (sent.recipe?.text !== undefined) return [{ what: 'token', good: 'a JWT', sent: sent.token }]
  return (['header', 'payload'] as const).flatMap((part, i) => {
    const [before, now] = [objectIn(good.token, i), objectIn(sent.token, i)]
    if (!before) return []
    if (!now) return [{ what: part, good: 'an object', sent: textIn(sent.token, i) }]
    const names = [...new Set([...before.keys(), ...now.keys()])]
    return names.flatMap((name) => {
      const [a, b] = [before.get(name) ?? null, now.get(name) ?? null]
      const alike = a === b || (always.has(name) && ordinary(sent, name))
      return alike ? [] : [{ what: part === 'header' ? `${name} (header)` : name, good: a, sent: b }]
    })
  })
}

/** The recipe says nothing of this claim of its own. */
const ordinary = ({ recipe }: Sent, name: string) =>
  !recipe?.payloadText && !(name in (recipe?.claims ?? {})) && !(name in (recipe?.claimTexts ?? {}))

function textIn(token: string, at: number): string {
  const octets = decodeSegment(token.split('.')[at] ?? '')
  return (octets && decodeUtf8(octets)) ?? ''
}

function objectIn(token: string, at: number): ReadonlyMap<string, string> | null {
  const object: JsonObject | string = readObject(textIn(token, at))
  if (typeof object === 'string') return null
  const members = new Map<string, string>()
  for (const { name, text } of object.members)
    members.set(name, members.has(name) ? `${members.get(name)}, and again ${text}` : text)
  return members
}

const signers: Readonly<Record<string, string>> = {
  attacker: 'by a key that only bears the issuer’s kid',
  retired: 'by a key that is no longer published',
  none: 'none',
  'public-as-secret': 'HMAC with the public key as its secret',
}
const tamperings: Readonly<Record<string, string>> = {
  'edit-claims': 'made before the claims were changed',
  'strip-signature': 'cut off',
  append: 'with characters after it',
  'respell-signature': 'spelled another way',
  'der-signature': 'packed as DER',
  'zero-signature': 'all zeros',
}

function signatureOf({ recipe }: Sent): readonly Difference[] {
  const sent = recipe?.afterwards ? tamperings[recipe.afterwards.kind] : signers[recipe?.signedBy ?? '']
  return sent === undefined ? [] : [{ what: 'signature', good: 'by the issuer’s key', sent }]
}

function requestOf(good: Sent, sent: Sent): readonly Difference[] {
  const authorizationOf = ({ request, token }: Sent) =>
    request.authorization.map((value) => (token === '' ? value : value.replaceAll(token, '(token)'))).join(' and ') ||
    null
  const rows: readonly Difference[] = [
    { what: 'Authorization', good: authorizationOf(good), sent: authorizationOf(sent) },
    { what: 'query', good: queryOf(good), sent: queryOf(sent) },
    { what: 'DPoP', good: good.request.dpop[0] ?? null, sent: sent.request.dpop.join(' and ') || null },
    { what: 'certificate', good: good.request.clientCertificate, sent: sent.request.clientCertificate },
  ]
  return rows.filter((row) => row.good !== row.sent)
}

const queryOf = ({ request }: Sent) => new URL(request.url).search || null

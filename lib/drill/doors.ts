import { checkById } from '../pipeline/checks'
import type { Row, Session } from './report'

const written = ['algorithm', 'signature', 'format', 'header', 'payload', 'key']
const audience = ['audience', 'audience-presence', 'audience-type']
const anonymous = ['authorization', 'scheme', 'b64token']

/** By check: what an attacker gets. */
const words: readonly (readonly [checks: readonly string[], says: string])[] = [
  [anonymous, 'A request without any token is accepted.'],
  [['issuer-trust'], 'A token in the name of another issuer opens this server.'],
  [['expiry'], 'A token that has run out still opens this server.'],
  [['not-before'], 'A token opens this server before its time.'],
  [['critical'], 'An extension that this server does not understand is passed over.'],
  [['scope'], 'A token without the scope that this server asks for is accepted.'],
]

/** What the holes come to, the widest first. */
export function doorsOf(holes: readonly Row[], session: Session): readonly string[] {
  const checkOf = ({ foretold }: Row) => foretold.check ?? ''
  const told = words.flatMap(([checks, says]) => (holes.some((row) => checks.includes(checkOf(row))) ? [says] : []))
  const bound = holes.some((row) => checkById(checkOf(row))?.group === 'binding')
  return [
    ...audienceDoor(holes.filter((row) => audience.includes(checkOf(row)))),
    ...writtenDoor(holes.filter((row) => written.includes(checkOf(row)))),
    ...told,
    ...(bound ? ['A bound token works without the proof that it is the caller’s.'] : []),
    ...(session.kind === 'hole' ? ['A session id opens this server without a good token.'] : []),
  ]
}

/** Another server’s name is the replay; a name that begins like this one’s, or none at all, is less. */
function audienceDoor(holes: readonly Row[]): readonly string[] {
  if (holes.length === 0) return []
  const named = holes.flatMap(({ differences }) => differences.filter(({ what }) => what === 'aud'))
  const elsewhere = named.some(({ good, sent }) => sent?.startsWith('"') && !beginsAlike(sent, good ?? ''))
  if (elsewhere) return ['Any token of this issuer opens this server.']
  const alike = named.some(({ good, sent }) => sent?.startsWith('"') && beginsAlike(sent, good ?? ''))
  return [
    alike
      ? 'A token for a name that begins like this server’s opens it.'
      : 'A token that is for nobody in particular opens this server.',
  ]
}

/** Without the issuer’s key anybody writes one; what the issuer has signed is the issuer’s, however it is written. */
function writtenDoor(holes: readonly Row[]): readonly string[] {
  if (holes.length === 0) return []
  const isForged = holes.some(({ differences }) =>
    differences.some(({ what, sent }) => what === 'token' || (what === 'signature' && !issuers.test(sent ?? ''))),
  )
  return [
    isForged
      ? 'Anybody can write a token that opens this server.'
      : 'A token of the issuer opens this server though its form, its algorithm or its key forbids it.',
  ]
}

/** Signatures that only the issuer could make: in another form, or with a key that it has withdrawn. */
const issuers = /^(?:packed as DER|by a key that is no longer)/

/** Both are JSON texts of addresses. */
function beginsAlike(sent: string, good: string): boolean {
  const own = /^"[a-z]+:\/\/[^/"]+/i.exec(good)?.[0]
  return own !== undefined && sent.startsWith(own)
}
